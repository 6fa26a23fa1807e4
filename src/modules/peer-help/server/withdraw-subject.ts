import { defineAct } from '#db'
import { sessionInput } from '../inputs.ts'
import { accessOpenSession } from './access.ts'
import { refuse } from './refusal.ts'

/** Takes one's subject back, and the voices it had, as long as it is not the one that is worked on. */
export const withdrawSubject = defineAct({
	name: 'peer-help.withdraw-subject',
	input: sessionInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, record } = act
		const { meeting, me, roles } = await accessOpenSession(act, meetingId)
		if (roles.clientId === me) refuse('peer-help.subjectChosen')
		const { networkId } = meeting
		await tx
			.deleteFrom('peerHelpSubject')
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('personId', '=', me)
			.execute()
		await record({ networkId, subjectId: meetingId, content: null })
	},
})
