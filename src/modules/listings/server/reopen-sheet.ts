import { defineAct } from '#db'
import { sheetInput } from '../inputs.ts'
import { accessListed, markVerified, tellStep } from './listed-sheet.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'

/** An adviser puts a closed sheet back in the directory, as verified today. */
export const reopenSheet = defineAct({
	name: 'listings.reopen-sheet',
	input: sheetInput,
	door: 'none',
	act: async (act, { sheetId }) => {
		const { tx, record } = act
		await requireAdviser(act)
		const sheet = await accessListed(tx, sheetId)
		if (!sheet.closedAt) refuse('listings.isOpen')
		await tx
			.updateTable('networkSheet')
			.set({ closedAt: null, closing: null })
			.where('id', '=', sheetId)
			.execute()
		await markVerified(act, sheetId)
		await tellStep(act, sheetId, 'reopened')
		await record({ subjectId: sheetId, content: null })
	},
})
