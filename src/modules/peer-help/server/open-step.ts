import { type Act, defineAct, parameter, parametersOn } from '#db'
import { dayAt, type Id } from '#kernel'
import type { Meeting } from '#meetings/server'
import { moveInput } from '../inputs.ts'
import { closedStep, group } from '../states.ts'
import { accessAsFacilitator, nextPosition, nextStep, requireSeen } from './access.ts'
import { refuse } from './refusal.ts'

/** How long after its meeting's end a session that nobody closed closes by itself. */
export const leftOpenHours = 12

/**
 * Goes on to the next step: the first one begins the session, the last one closes it. Refuses to begin without a
 * client, or under three peers.
 */
export const openStep = defineAct({
	name: 'peer-help.open-step',
	input: moveInput,
	door: 'none',
	act: async (act, { meetingId, seen }) => {
		const { tx, now, record } = act
		const { meeting, me, progress, roles } = await accessAsFacilitator(act, meetingId)
		const { networkId } = meeting
		const { moves, clock, hasFollowUp } = progress
		requireSeen(moves, seen)
		if (clock.state === 'waiting') {
			if (!roles.clientId) refuse('peer-help.noClient')
			const peers = await countPeers(act, networkId, meetingId)
			if (peers < group.least) refuse('peer-help.tooFew', { peers, least: group.least })
			await closeLater(act, meeting)
		}
		const step = nextStep(clock.state === 'under_way' ? clock.step : null, hasFollowUp)
		await tx
			.insertInto('peerHelpMove')
			.values({ networkId, meetingId, position: nextPosition(moves), step, at: now, byPerson: me })
			.execute()
		if (step === closedStep) await settleLater(act, meeting)
		await record({ networkId, subjectId: meetingId, content: { step } })
		return { step }
	},
})

async function countPeers({ tx }: Act, networkId: Id, meetingId: Id): Promise<number> {
	const rows = await tx
		.selectFrom('peerHelpPeer')
		.select('personId')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
	return rows.length
}

async function closeLater({ enqueue, now }: Act, { networkId, meetingId, endsAt }: Meeting) {
	const from = Temporal.Instant.compare(endsAt, now) > 0 ? endsAt : now
	await enqueue(
		'peer-help.settle',
		{ networkId, meetingId },
		{ at: from.add({ hours: leftOpenHours }), key: `peer-help left open ${meetingId}` },
	)
}

/** What follows from a closing waits for as long as it may be taken back. */
async function settleLater({ tx, enqueue, now }: Act, { networkId, meetingId }: Meeting) {
	const minutes = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'peer_help.undo_minutes')
	await enqueue(
		'peer-help.settle',
		{ networkId, meetingId },
		{ at: now.add({ minutes }), key: `peer-help closed ${meetingId}` },
	)
}
