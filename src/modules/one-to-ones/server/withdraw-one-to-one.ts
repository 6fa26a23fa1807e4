import { defineAct } from '#db'
import { personOf } from '#kernel'
import { oneToOneInput } from '../inputs.ts'
import { stateOf } from '../states.ts'
import { accessOneToOne } from './access.ts'
import { forbid, refuse } from './refusal.ts'

/** Takes back what one asked, while the other has not answered: they are told nothing more. */
export const withdrawOneToOne = defineAct({
	name: 'one-to-ones.withdraw-one-to-one',
	input: oneToOneInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { oneToOneId }) => {
		const { networkId, people, seats, end, askedBy } = await accessOneToOne(tx, actor, oneToOneId)
		if (askedBy !== personOf(actor)) forbid('one-to-ones.onlyAsker')
		if (stateOf(seats, end?.kind ?? null) !== 'proposed') refuse('one-to-ones.over')
		await tx
			.insertInto('oneToOneEnd')
			.values({ networkId, oneToOneId, people, kind: 'withdrawn', heldOn: null, endedAt: now })
			.execute()
		await record({ subjectId: oneToOneId, content: null })
	},
})
