import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { leaveInput } from '../inputs.ts'

/** Back sooner, or it was a mistake: the absence goes. */
export const endLeave = defineAct({
	name: 'firms.end-leave',
	input: leaveInput,
	door: 'none',
	act: async ({ tx, actor, record }, { leaveId }) => {
		const ended = await tx
			.deleteFrom('leave')
			.where('id', '=', leaveId)
			.where('personId', '=', personOf(actor))
			.returning('id')
			.executeTakeFirst()
		if (!ended) notFound()
		await record({ subjectId: leaveId, content: null })
	},
})
