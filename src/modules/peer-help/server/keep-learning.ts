import { defineAct } from '#db'
import { noteInput } from '../inputs.ts'
import { accessAsPeer } from './access.ts'

/** Keeps what one learnt in a session, which nobody else reads; emptied, it is gone. */
export const keepLearning = defineAct({
	name: 'peer-help.keep-learning',
	input: noteInput,
	door: 'none',
	act: async (act, { meetingId, body }) => {
		const { tx, now, record } = act
		const { meeting, me } = await accessAsPeer(act, meetingId)
		const { networkId } = meeting
		if (body)
			await tx
				.insertInto('peerHelpNote')
				.values({ networkId, meetingId, personId: me, body, keptAt: now })
				.onConflict((known) =>
					known.columns(['networkId', 'meetingId', 'personId']).doUpdateSet({ body, keptAt: now }),
				)
				.execute()
		else
			await tx
				.deleteFrom('peerHelpNote')
				.where('networkId', '=', networkId)
				.where('meetingId', '=', meetingId)
				.where('personId', '=', me)
				.execute()
		await record({ networkId, subjectId: meetingId, content: { body: body ?? null } })
	},
})
