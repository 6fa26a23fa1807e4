import { defineAct } from '#db'
import { dayAt, notFound } from '#kernel'
import { freshness } from '../freshness.ts'
import { sheetInput } from '../inputs.ts'
import { tellAdvisers } from './letters.ts'
import { askNextYear, tellStep } from './listed-sheet.ts'

/** A clock: nobody answered whether a sheet is still right; the adviser is told, once a year. */
export const remindAdviser = defineAct({
	name: 'listings.remind-adviser',
	input: sheetInput,
	door: 'none',
	act: async (act, { sheetId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		await record({ subjectId: sheetId, content: null })
		const sheet = await tx
			.selectFrom('networkSheet')
			.select(['id', 'name', 'verifiedOn', 'keptBy'])
			.where('id', '=', sheetId)
			.where('networkId', 'is', null)
			.where('closedAt', 'is', null)
			.executeTakeFirst()
		if (!sheet?.verifiedOn) return
		const today = dayAt(now, 'UTC')
		if (!freshness(sheet.verifiedOn, today).isStale)
			return askNextYear(act, sheetId, sheet.verifiedOn)
		await tellAdvisers(act, sheet, 'unanswered')
		await tellStep(act, sheetId, 'reminded')
		await askNextYear(act, sheetId, today)
	},
})
