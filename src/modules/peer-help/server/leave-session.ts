import { defineAct } from '#db'
import { sessionInput } from '../inputs.ts'
import { accessOpenSession } from './access.ts'
import { refuse } from './refusal.ts'

/**
 * Leaves a session that has not begun: one's subject, vote and role go with one. The pact that was accepted still
 * holds for what was read, so its row stays.
 */
export const leaveSession = defineAct({
	name: 'peer-help.leave-session',
	input: sessionInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, now, record } = act
		const { meeting, me, progress } = await accessOpenSession(act, meetingId)
		if (progress.state !== 'waiting') refuse('peer-help.begun')
		const { networkId } = meeting
		for (const table of [
			'peerHelpVote',
			'peerHelpSubject',
			'peerHelpRole',
			'peerHelpPeer',
		] as const)
			await tx
				.deleteFrom(table)
				.where('networkId', '=', networkId)
				.where('meetingId', '=', meetingId)
				.where('personId', '=', me)
				.execute()
		await tx
			.updateTable('peerHelpAcceptance')
			.set({ leftAt: now })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('personId', '=', me)
			.execute()
		await record({ networkId, subjectId: meetingId, content: null })
	},
})
