import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { assert, type Id, newId, notFound, personOf } from '#kernel'
import { newsInput } from '../inputs.ts'
import { requireSpeaking } from './access-referral.ts'
import { numbersAt } from './parameters.ts'
import { firmNames } from './people.ts'
import { recommendersOf } from './readings/recommenders.ts'
import { refuse } from './refusal.ts'
import { writeNews } from './write-letters.ts'

/**
 * Gives one's news to one person who could recommend one, by a mail of one's own words, or says that it was done
 * otherwise, or leaves it for later or for good. Few a day and one at a time: never a mailing.
 */
export const tellNews = defineAct({
	name: 'referrals.tell-news',
	input: newsInput,
	door: 'none',
	// The other's address and language are read to write to them; who may be written to is checked first.
	asSystem: true,
	act: async (act, { firmId, personId, way, words }) => {
		const { tx, actor, now, record } = act
		await requireSpeaking(tx, actor, firmId, now)
		const me = personOf(actor)
		assert(me, 'somebody gives their news')
		const known = await recommendersOf(act, me, firmId)
		if (!known.some((one) => one.personId === personId)) notFound()
		if (way === 'mail') await writeTo(act, { me, firmId, personId, words: words ?? '' })
		await tx
			.insertInto('news')
			.values({ id: newId(), personId: me, otherPerson: personId, way, at: now })
			.execute()
		await record({ firmId, subjectId: personId, content: { way, words } })
	},
})

async function writeTo(
	act: Act,
	{ me, firmId, personId, words }: { me: Id; firmId: Id; personId: Id; words: string },
): Promise<void> {
	const { tx } = act
	await requireNewsLeft(act, me, personId)
	const { rows } = await sql<{ email: string; name: string; locale: 'fr' | 'en' | 'ar' }>`
		select a.email, p.given_name || ' ' || p.family_name as name, p.locale
		from account a join person p on p.id = a.person_id
		where p.id = ${personId} and not exists (select from tie_block b
			where b.person_id = p.id and b.blocked_id = ${me})`.execute(tx)
	const [to] = rows
	if (!to) return refuse('referrals.notReached')
	const from = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName'])
		.where('id', '=', me)
		.executeTakeFirstOrThrow()
	const firm = (await firmNames(tx, [firmId])).get(firmId) ?? ''
	await writeNews(
		act,
		{ ...to, personId },
		{
			from: `${from.givenName} ${from.familyName}`,
			firm,
			words,
		},
	)
}

/** Few a day, and not twice to the same person within the quiet time. */
async function requireNewsLeft({ tx, now }: Act, me: Id, personId: Id): Promise<void> {
	const numbers = await numbersAt(tx, now)
	const mails = await tx
		.selectFrom('news')
		.select(['otherPerson', 'at'])
		.where('personId', '=', me)
		.where('way', '=', 'mail')
		.where('at', '>', now.subtract({ hours: 24 * numbers('news.quiet_days') }))
		.execute()
	if (mails.some(({ otherPerson }) => otherPerson === personId)) refuse('referrals.toldLately')
	const dayAgo = now.subtract({ hours: 24 })
	const today = mails.filter(({ at }) => Temporal.Instant.compare(at, dayAgo) > 0)
	const most = numbers('news.per_day')
	if (today.length >= most) refuse('referrals.newsSpent', { most })
}
