import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { followUpInput } from '../inputs.ts'
import { followUpPurpose } from './access.ts'

/**
 * The client says what became of an action of their plan, signed in or by the link of the letter that asks; said
 * again, it replaces what they said. It opens the next session of the group.
 */
export const sayFollowed = defineAct({
	name: 'peer-help.say-followed',
	input: followUpInput,
	door: 'link',
	act: async ({ tx, actor, now, record }, { meetingId, actionId, said, words }) => {
		if (
			actor.kind === 'link' &&
			(actor.purpose !== followUpPurpose || actor.subjectId !== meetingId)
		)
			notFound()
		const me = personOf(actor) ?? notFound()
		const action = await tx
			.selectFrom('peerHelpAction')
			.select('networkId')
			.where('meetingId', '=', meetingId)
			.where('actionId', '=', actionId)
			.where('personId', '=', me)
			.executeTakeFirst()
		if (!action) return notFound()
		const told = { said, words: words || null, saidAt: now }
		await tx
			.insertInto('peerHelpFollowUp')
			.values({ networkId: action.networkId, actionId, meetingId, personId: me, ...told })
			.onConflict((known) => known.columns(['networkId', 'actionId']).doUpdateSet(told))
			.execute()
		// One's own word, whose person may have left the network since.
		await record({ subjectId: meetingId, content: { actionId, said, words: words ?? null } })
	},
})
