import { defineAct } from '#db'
import { noteInput } from '../inputs.ts'
import { accessOneToOne } from './access.ts'

/** Keeps one's own note on a one-to-one, which nobody else reads; emptied, it is gone. */
export const keepNote = defineAct({
	name: 'one-to-ones.keep-note',
	input: noteInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { oneToOneId, body }) => {
		const { networkId, mine } = await accessOneToOne(tx, actor, oneToOneId)
		const { personId } = mine
		if (body)
			await tx
				.insertInto('oneToOneNote')
				.values({ networkId, oneToOneId, personId, body, keptAt: now })
				.onConflict((known) =>
					known.columns(['networkId', 'oneToOneId', 'personId']).doUpdateSet({ body, keptAt: now }),
				)
				.execute()
		else
			await tx
				.deleteFrom('oneToOneNote')
				.where('networkId', '=', networkId)
				.where('oneToOneId', '=', oneToOneId)
				.where('personId', '=', personId)
				.execute()
		await record({ subjectId: oneToOneId, content: { body: body ?? null } })
	},
})
