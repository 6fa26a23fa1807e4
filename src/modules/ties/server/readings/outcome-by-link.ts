import { lookAtLink } from '#accounts/server'
import { reading } from '#db'
import type { Actor, Id } from '#kernel'
import { type Outcome, questionLeft } from '../../states.ts'
import { outcomePurpose } from '../access-outcome.ts'
import { cardsOf } from '../cards.ts'

/** What the page of the link shows: who was met, what was said so far and what is asked; or why it opens nothing. */
export type LinkedOutcome =
	| {
			state: 'open'
			actor: Actor
			introductionId: Id
			/** The other end. */
			name: string
			said: Outcome | null
			question: 'met' | 'useful' | null
	  }
	| { state: 'unknown' | 'expired' }

/** Looks at what an introduction became by the link of the letter that asks it. Changes nothing. */
export async function outcomeByLink(token: string, now: Temporal.Instant): Promise<LinkedOutcome> {
	const link = await reading({ kind: 'system', networkId: null }, (tx) =>
		lookAtLink(tx, token, outcomePurpose),
	)
	if (!link?.personId || !link.subjectId) return { state: 'unknown' }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId: introductionId } = link
	const purpose = outcomePurpose
	const actor: Actor = { kind: 'link', personId, linkId, purpose, subjectId: introductionId }
	return reading(
		actor,
		async (tx): Promise<LinkedOutcome> => {
			const introduction = await tx
				.selectFrom('introduction')
				.select(['askerId', 'targetId'])
				.where('id', '=', introductionId)
				.where('state', '=', 'introduced')
				.executeTakeFirst()
			const other =
				introduction?.askerId === personId ? introduction.targetId : introduction?.askerId
			if (!other) return { state: 'unknown' }
			const said = await tx
				.selectFrom('introductionOutcome')
				.select(['met', 'wasUseful'])
				.where('introductionId', '=', introductionId)
				.where('personId', '=', personId)
				.executeTakeFirst()
			const name = (await cardsOf(tx, [other], now)).get(other)?.name ?? ''
			const question = questionLeft(said ?? null)
			return { state: 'open', actor, introductionId, name, said: said ?? null, question }
		},
		{ now },
	)
}
