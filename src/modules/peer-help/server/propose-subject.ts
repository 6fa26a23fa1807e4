import { defineAct } from '#db'
import { subjectInput } from '../inputs.ts'
import { accessOpenSession } from './access.ts'

/** Proposes one's question, problem or project to the peers of a session, or words it anew. They alone read it. */
export const proposeSubject = defineAct({
	name: 'peer-help.propose-subject',
	input: subjectInput,
	door: 'none',
	act: async (act, { meetingId, kind, words }) => {
		const { tx, now, record } = act
		const { meeting, me } = await accessOpenSession(act, meetingId)
		const { networkId } = meeting
		await tx
			.insertInto('peerHelpSubject')
			.values({ networkId, meetingId, personId: me, kind, words, proposedAt: now })
			.onConflict((known) =>
				known.columns(['networkId', 'meetingId', 'personId']).doUpdateSet({ kind, words }),
			)
			.execute()
		await record({ networkId, subjectId: meetingId, content: { kind, words } })
	},
})
