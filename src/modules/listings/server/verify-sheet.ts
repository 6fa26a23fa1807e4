import { defineAct } from '#db'
import { sheetInput } from '../inputs.ts'
import { accessListed, markVerified, tellStep } from './listed-sheet.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'

/** An adviser checked the sheet themselves, by a call or a visit: it is right as of today. */
export const verifySheet = defineAct({
	name: 'listings.verify-sheet',
	input: sheetInput,
	door: 'none',
	act: async (act, { sheetId }) => {
		await requireAdviser(act)
		const sheet = await accessListed(act.tx, sheetId)
		if (sheet.closedAt) refuse('listings.isClosed')
		await markVerified(act, sheetId)
		await tellStep(act, sheetId, 'verified')
		await act.record({ subjectId: sheetId, content: null })
	},
})
