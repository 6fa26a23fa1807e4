import type { Look } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { type InMind, inMind } from '../../in-mind.ts'
import { requireSpeaking } from '../access-referral.ts'
import { numbersAt } from '../parameters.ts'
import { type Recommender, recommendersOf } from './recommenders.ts'

/** Who has not heard from one for a while among those who could recommend one: a few at a time; then everybody. */
export async function stayingInMind(
	look: Look,
	{ firmId }: { firmId: Id },
): Promise<{ firm: { id: Id; name: string }; quietDays: number } & InMind<Recommender>> {
	const { tx, actor, now } = look
	await requireSpeaking(tx, actor, firmId, now)
	const me = personOf(actor)
	assert(me, 'somebody stays in mind')
	const firm = await tx
		.selectFrom('firm')
		.select(['id', 'name'])
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	const numbers = await numbersAt(tx, now)
	const quietDays = numbers('news.quiet_days')
	const known = await recommendersOf(look, me, firmId)
	return { firm, quietDays, ...inMind(known, now, { quietDays, most: numbers('news.per_day') }) }
}
