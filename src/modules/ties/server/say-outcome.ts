import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { outcomeInput } from '../inputs.ts'
import { maySayOutcome } from '../policy.ts'
import { questionLeft } from '../states.ts'
import { requireOutcomeLink } from './access-outcome.ts'
import { setOutcomeClock } from './outcome-clock.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Did they meet, was it useful? Said by each of the two, signed in or by the link of the letter that asks, in a
 * row of their own; it may be said again. What remains to say is asked later.
 */
export const sayOutcome = defineAct({
	name: 'ties.say-outcome',
	input: outcomeInput,
	door: 'link',
	act: async (act, { introductionId, met, wasUseful }) => {
		const { tx, actor, now, record } = act
		requireOutcomeLink(actor, introductionId)
		const introduction =
			(await tx
				.selectFrom('introduction')
				.select(['askerId', 'targetId', 'state'])
				.where('id', '=', introductionId)
				.executeTakeFirst()) ?? notFound()
		const personId = personOf(actor)
		if (!personId || !maySayOutcome(personId, introduction)) return forbid('ties.onlyBothEnds')
		if (introduction.state !== 'introduced') refuse('ties.notIntroduced')
		const said = { met, wasUseful: met ? (wasUseful ?? null) : null, at: now }
		await tx
			.insertInto('introductionOutcome')
			.values({ introductionId, personId, ...said })
			.onConflict((known) => known.columns(['introductionId', 'personId']).doUpdateSet(said))
			.execute()
		// Those who led there learn that the two met, never whether it was useful.
		if (met)
			await act.enqueue('ties.tell-met', { introductionId }, { key: `met:${introductionId}` })
		if (questionLeft(said)) await setOutcomeClock(act, introductionId, personId)
		await record({ subjectId: introductionId, content: { met, wasUseful } })
	},
})
