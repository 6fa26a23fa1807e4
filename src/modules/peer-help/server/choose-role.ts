import { type Act, defineAct } from '#db'
import { type Id, Invalid } from '#kernel'
import { roleInput } from '../inputs.ts'
import { mayGiveRole } from '../policy.ts'
import { accessOpenSession } from './access.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Says who facilitates, or whose subject is worked on: one person each, never both. The client is one of those who
 * proposed a subject, chosen before the session begins; the facilitation may change hands at any time.
 */
export const chooseRole = defineAct({
	name: 'peer-help.choose-role',
	input: roleInput,
	door: 'none',
	act: async (act, { meetingId, role, personId }) => {
		const { tx, now, record } = act
		const { meeting, me, roles, progress } = await accessOpenSession(act, meetingId)
		if (role === 'client' && !roles.facilitatorId) refuse('peer-help.noFacilitator')
		if (!mayGiveRole(role, me, personId, roles.facilitatorId)) forbid('peer-help.onlyFacilitator')
		if (role === 'client' && progress.state !== 'waiting') refuse('peer-help.begun')
		if (personId === (role === 'client' ? roles.facilitatorId : roles.clientId))
			refuse('peer-help.oneRoleEach')
		const { networkId } = meeting
		await requirePeer(act, { networkId, meetingId, personId })
		if (role === 'client') await requireSubject(act, { networkId, meetingId, personId })
		const chosen = { personId, chosenBy: me, chosenAt: now }
		await tx
			.insertInto('peerHelpRole')
			.values({ networkId, meetingId, role, ...chosen })
			.onConflict((known) => known.columns(['networkId', 'meetingId', 'role']).doUpdateSet(chosen))
			.execute()
		await record({ networkId, subjectId: meetingId, content: { role, personId } })
	},
})

type Peer = { networkId: Id; meetingId: Id; personId: Id }

async function requirePeer({ tx }: Act, { networkId, meetingId, personId }: Peer): Promise<void> {
	const peer = await tx
		.selectFrom('peerHelpPeer')
		.select('personId')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('personId', '=', personId)
		.executeTakeFirst()
	if (!peer) throw new Invalid([{ field: 'personId', code: 'choice.missing' }])
}

async function requireSubject({ tx }: Act, { networkId, meetingId, personId }: Peer) {
	const subject = await tx
		.selectFrom('peerHelpSubject')
		.select('personId')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('personId', '=', personId)
		.executeTakeFirst()
	if (!subject) refuse('peer-help.noSubject')
}
