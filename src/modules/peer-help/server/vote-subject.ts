import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { voteInput } from '../inputs.ts'
import { accessOpenSession } from './access.ts'
import { refuse } from './refusal.ts'

/** Gives one's voice to a subject, in one tap; given to another, it moves. Before the session begins. */
export const voteSubject = defineAct({
	name: 'peer-help.vote-subject',
	input: voteInput,
	door: 'none',
	act: async (act, { meetingId, forPerson }) => {
		const { tx, now, record } = act
		const { meeting, me, progress } = await accessOpenSession(act, meetingId)
		if (progress.state !== 'waiting') refuse('peer-help.begun')
		const { networkId } = meeting
		const subject = await tx
			.selectFrom('peerHelpSubject')
			.select('personId')
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('personId', '=', forPerson)
			.executeTakeFirst()
		if (!subject) throw new Invalid([{ field: 'forPerson', code: 'choice.missing' }])
		await tx
			.insertInto('peerHelpVote')
			.values({ networkId, meetingId, personId: me, forPerson, at: now })
			.onConflict((known) =>
				known.columns(['networkId', 'meetingId', 'personId']).doUpdateSet({ forPerson, at: now }),
			)
			.execute()
		await record({ networkId, subjectId: meetingId, content: { forPerson } })
	},
})
