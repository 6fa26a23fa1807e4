import { defineAct } from '#db'
import { moveInput } from '../inputs.ts'
import { extensionMinutes } from '../states.ts'
import { accessAsFacilitator, nextPosition, requireSeen } from './access.ts'
import { refuse } from './refusal.ts'

/** Gives the present step five minutes more. */
export const extendStep = defineAct({
	name: 'peer-help.extend-step',
	input: moveInput,
	door: 'none',
	act: async (act, { meetingId, seen }) => {
		const { tx, now, record } = act
		const { meeting, me, progress } = await accessAsFacilitator(act, meetingId)
		const { networkId } = meeting
		const { moves, clock } = progress
		if (clock.state !== 'under_way') refuse('peer-help.notBegun')
		requireSeen(moves, seen)
		const addedMinutes = extensionMinutes
		await tx
			.insertInto('peerHelpMove')
			.values({
				networkId,
				meetingId,
				position: nextPosition(moves),
				addedMinutes,
				at: now,
				byPerson: me,
			})
			.execute()
		await record({ networkId, subjectId: meetingId, content: { addedMinutes } })
	},
})
