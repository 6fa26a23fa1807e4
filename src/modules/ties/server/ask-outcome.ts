import { type Act, defineAct } from '#db'
import { type Id, notFound } from '#kernel'
import { askedOutcomeInput } from '../inputs.ts'
import { maySayOutcome } from '../policy.ts'
import { questionLeft } from '../states.ts'
import { outcomePurpose } from './access-outcome.ts'
import { fetchIntroduction } from './fetch-path.ts'
import { writeOutcomeAsked } from './introduction-letters.ts'
import { backFromLeave } from './on-leave.ts'
import { outcomeKey } from './outcome-clock.ts'
import { refuse } from './refusal.ts'

/** A clock's act: asks one of the two whether they met, then whether it was useful; once each time it rings, and not before they are back. */
export const askOutcome = defineAct({
	name: 'ties.ask-outcome',
	input: askedOutcomeInput,
	door: 'none',
	act: async (act, { introductionId, personId }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const introduction = await fetchIntroduction(tx, introductionId)
		if (introduction.state !== 'introduced' || !maySayOutcome(personId, introduction))
			return refuse('ties.settled')
		const said = await tx
			.selectFrom('introductionOutcome')
			.select(['met', 'wasUseful'])
			.where('introductionId', '=', introductionId)
			.where('personId', '=', personId)
			.executeTakeFirst()
		const question = questionLeft(said ?? null)
		if (!question || (await wasJustAsked(act, introductionId, personId)))
			return refuse('ties.settled')
		const backAt = await backFromLeave(tx, personId, now)
		if (backAt)
			await enqueue(
				'ties.ask-outcome',
				{ introductionId, personId },
				{ at: backAt, key: outcomeKey(introductionId, personId) },
			)
		else await writeOutcomeAsked(act, introduction, personId, question)
		await record({ subjectId: introductionId, content: { personId, question } })
	},
})

/** A job may run twice: the letter of this ring has left when its link is younger than any other ring. */
async function wasJustAsked({ tx, now }: Act, introductionId: Id, personId: Id): Promise<boolean> {
	const link = await tx
		.selectFrom('oneTimeLink')
		.select('id')
		.where('purpose', '=', outcomePurpose)
		.where('subjectId', '=', introductionId)
		.where('personId', '=', personId)
		.where('createdAt', '>', now.subtract({ hours: 12 }))
		.executeTakeFirst()
	return link !== undefined
}
