import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { ruleInput } from '../inputs.ts'
import { reviewIntroductionsOf } from './review-introductions.ts'

/**
 * A person's own rules: no longer a go-between, for good or until a day, and at most so many
 * introductions a month. Requests that wait for them give way to another path at once.
 */
export const setGoBetweenRule = defineAct({
	name: 'ties.set-go-between-rule',
	input: ruleInput,
	door: 'none',
	act: async (act, { isOptedOut, optedOutUntil, monthlyCap }) => {
		const { tx, actor, now, record } = act
		const personId = personOf(actor)
		assert(personId, 'a rule is somebody’s own')
		const rule = {
			optedOutAt: isOptedOut ? now : null,
			optedOutUntil: isOptedOut ? (optedOutUntil ?? null) : null,
			monthlyCap: monthlyCap ?? null,
		}
		await tx
			.insertInto('goBetweenRule')
			.values({ personId, ...rule })
			.onConflict((known) => known.column('personId').doUpdateSet(rule))
			.execute()
		if (isOptedOut) await reviewIntroductionsOf(act, personId)
		await record({ subjectId: personId, content: { isOptedOut, optedOutUntil, monthlyCap } })
	},
})
