import { defineAct } from '#db'
import { editSheetInput } from '../inputs.ts'
import { accessListed, rewriteListed, tellStep, writeContact } from './listed-sheet.ts'
import { requireAdviser } from './require-adviser.ts'

/** An adviser corrects a listed sheet. It says nothing of when it was verified: that is another act. */
export const editSheet = defineAct({
	name: 'listings.edit-sheet',
	input: editSheetInput,
	door: 'none',
	act: async (
		act,
		{ sheetId, source, contactName, contactEmail, contactPhone, contactIsShown, ...told },
	) => {
		const { tx, record } = act
		await requireAdviser(act)
		await accessListed(tx, sheetId)
		await rewriteListed(act, sheetId, told)
		await tx
			.updateTable('networkSheet')
			.set({ source: source || null })
			.where('id', '=', sheetId)
			.execute()
		await writeContact(tx, sheetId, { contactName, contactEmail, contactPhone, contactIsShown })
		await tellStep(act, sheetId, 'edited')
		await record({ subjectId: sheetId, content: told })
	},
})
