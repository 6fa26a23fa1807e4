import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { outcomeInput } from '../inputs.ts'
import { maySayOutcome } from '../policy.ts'
import { forbid, refuse } from './refusal.ts'

/** Did they meet, was it useful? Said by each of the two, in a row of their own; it may be said again. */
export const sayOutcome = defineAct({
	name: 'ties.say-outcome',
	input: outcomeInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { introductionId, met, wasUseful }) => {
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
		await record({ subjectId: introductionId, content: { met, wasUseful } })
	},
})
