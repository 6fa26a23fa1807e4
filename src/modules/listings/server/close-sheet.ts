import { defineAct, removeJob } from '#db'
import { closeSheetInput } from '../inputs.ts'
import { accessListed, tellStep } from './listed-sheet.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'

/** An adviser takes a sheet out of the directory: the club is over, listed twice, or was listed by mistake. */
export const closeSheet = defineAct({
	name: 'listings.close-sheet',
	input: closeSheetInput,
	door: 'none',
	act: async (act, { sheetId, closing }) => {
		const { tx, now, record } = act
		await requireAdviser(act)
		const sheet = await accessListed(tx, sheetId)
		if (sheet.closedAt) refuse('listings.isClosed')
		await tx
			.updateTable('networkSheet')
			.set({ closedAt: now, closing, changedAt: now })
			.where('id', '=', sheetId)
			.execute()
		await removeJob(tx, `listing-ask:${sheetId}`)
		await tellStep(act, sheetId, 'closed')
		await record({ subjectId: sheetId, content: { closing } })
	},
})
