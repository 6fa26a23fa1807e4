import { type Act, defineAct, parameter, parametersOn } from '#db'
import { dayAt } from '#kernel'
import { moveInput } from '../inputs.ts'
import { lastMove } from '../session-clock.ts'
import { accessAsPeer, progressOf, requireFacilitator, requireSeen, rolesOf } from './access.ts'
import { refuse } from './refusal.ts'

/**
 * Goes back: the last step that began never did, or the last minutes were not added. A closing is taken back within
 * ten minutes; afterwards it counts.
 */
export const undoMove = defineAct({
	name: 'peer-help.undo-move',
	input: moveInput,
	door: 'none',
	act: async (act, { meetingId, seen }) => {
		const { tx, now, record } = act
		const { meeting, me } = await accessAsPeer(act, meetingId)
		requireFacilitator(me, (await rolesOf(tx, meeting)).facilitatorId)
		const { networkId } = meeting
		const { moves, clock } = await progressOf(act, meeting)
		const last = lastMove(moves)
		if (!last) return refuse('peer-help.notBegun')
		requireSeen(moves, seen)
		if (clock.state === 'closed' && !(await mayReopen(act, clock.closedAt)))
			refuse('peer-help.closed')
		await tx
			.updateTable('peerHelpMove')
			.set({ undoneAt: now, undoneBy: me })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('position', '=', last.position)
			.execute()
		await record({ networkId, subjectId: meetingId, content: { undone: last.position } })
	},
})

/** Whether a closing may still be taken back. */
export async function mayReopen(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	closedAt: Temporal.Instant,
): Promise<boolean> {
	const minutes = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'peer_help.undo_minutes')
	return Temporal.Instant.compare(closedAt.add({ minutes }), now) > 0
}
