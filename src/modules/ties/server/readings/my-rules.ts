import type { Look } from '#db'
import { assert, personOf } from '#kernel'
import { carriedBy } from '../carried.ts'
import { blockedBy } from './my-ties.ts'

/** One's rules as a go-between, what one carries this month, and with whom nothing passes. */
export async function myRules(look: Look) {
	const { tx, actor, now } = look
	const personId = personOf(actor)
	assert(personId, 'rules are somebody’s')
	const rule = await tx
		.selectFrom('goBetweenRule')
		.select(['optedOutAt', 'optedOutUntil', 'monthlyCap'])
		.where('personId', '=', personId)
		.executeTakeFirst()
	return {
		rule: rule ?? { optedOutAt: null, optedOutUntil: null, monthlyCap: null },
		carried: await carriedBy(tx, personId, now),
		blocked: await blockedBy(look, personId),
	}
}
