import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import type { Id } from '#kernel'
import { peerHelpPhrases } from '../index.ts'
import { joinInput } from '../inputs.ts'
import { accessSession, progressOf } from './access.ts'
import { pactInForce } from './pact-in-force.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Accepts the pact of confidentiality of a session, and so becomes one of its peers: from then on its subjects show.
 * The words are kept as they were read. Refused when they changed in the meantime, and once the session is closed.
 */
export const joinSession = defineAct({
	name: 'peer-help.join-session',
	input: joinInput,
	door: 'none',
	act: async (act, { meetingId, pactId, locale }) => {
		const { tx, now, record } = act
		const { meeting, me, isPeer, isInvited } = await accessSession(act, meetingId)
		if (!isInvited) forbid('peer-help.notInvited')
		if (isPeer) refuse('peer-help.alreadyPeer')
		const { networkId } = meeting
		const ids = { networkId, meetingId, personId: me }
		const pact = await pactInForce(tx, networkId, meeting.heldOn)
		if (pact.pactId !== (pactId ?? null)) refuse('peer-help.pactChanged')
		const words = pact.words ?? peerHelpPhrases(locale).pact.proposed
		const accepted = { pactId: pact.pactId, words, acceptedAt: now, leftAt: null }
		await tx
			.insertInto('peerHelpAcceptance')
			.values({ ...ids, ...accepted })
			.onConflict((known) =>
				known.columns(['networkId', 'meetingId', 'personId']).doUpdateSet(accepted),
			)
			.execute()
		// What was done in it shows to its peers alone: whether it is too late is asked by one of them.
		const { state } = await progressOf(act, meeting)
		if (state === 'closed') refuse('peer-help.closed')
		if (state === 'over') refuse('peer-help.over')
		await tx
			.insertInto('peerHelpPeer')
			.values({ ...ids, membershipId: await seatOf(act, networkId), joinedAt: now })
			.execute()
		await record({ networkId, subjectId: meetingId, content: { pactId: pact.pactId } })
	},
})

/** The first seat one sits in here; none for who runs the network without a firm. */
async function seatOf({ tx }: Act, networkId: Id): Promise<Id | null> {
	const { rows } = await sql<{ membershipId: Id }>`select membership_id from membership
		where network_id = ${networkId} and state in ('member', 'on_trial')
			and is_my_seat(network_id, membership_id) order by since, membership_id limit 1`.execute(tx)
	return rows[0]?.membershipId ?? null
}
