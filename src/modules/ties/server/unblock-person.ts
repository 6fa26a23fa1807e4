import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { personInput } from '../inputs.ts'
import { refuse } from './refusal.ts'

/** Lifts one's own block. */
export const unblockPerson = defineAct({
	name: 'ties.unblock-person',
	input: personInput,
	door: 'none',
	act: async ({ tx, actor, record }, { personId: blockedId }) => {
		const personId = personOf(actor)
		assert(personId, 'somebody lifts a block')
		const { numDeletedRows } = await tx
			.deleteFrom('tieBlock')
			.where('personId', '=', personId)
			.where('blockedId', '=', blockedId)
			.executeTakeFirst()
		if (numDeletedRows === 0n) refuse('ties.settled')
		await record({ subjectId: blockedId, content: {} })
	},
})
