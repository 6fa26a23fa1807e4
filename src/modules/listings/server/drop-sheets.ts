import { defineAct } from '#db'
import { sheetsFileInput } from '../inputs.ts'
import { requireAdviser } from './require-adviser.ts'
import { accessSheetsFile } from './sheets-file.ts'

/** Gives up a file of networks that waits: nothing of it is kept. */
export const dropSheets = defineAct({
	name: 'listings.drop-sheets',
	input: sheetsFileInput,
	door: 'none',
	act: async (act, { fileId }) => {
		await requireAdviser(act)
		await accessSheetsFile(act.tx, fileId)
		await act.tx.deleteFrom('sheetFile').where('id', '=', fileId).execute()
		await act.record({ subjectId: fileId, content: null })
	},
})
