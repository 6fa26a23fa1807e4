import { type Act, defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { meetingInput } from '../../inputs.ts'
import { accessMeeting, organise } from '../access.ts'
import { refuse } from '../refusal.ts'
import { sheetOf } from './sheet-of.ts'
import { tellTies } from './tell-ties.ts'

/**
 * Freezes a signed sheet, by its clock or by who runs the network: it changes from then on by corrections only. Who
 * met whom is told to ties.
 */
export const freezeSheet = defineAct({
	name: 'meetings.freeze-sheet',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, now, record } = act
		const meeting = await accessMeeting(tx, actor, meetingId)
		const { networkId } = meeting
		await requireKeeper(act, networkId)
		const sheet = await sheetOf(tx, meeting)
		if (!sheet) return refuse('meetings.notSigned')
		if (sheet.frozenAt) return refuse('meetings.settled')
		await tx
			.updateTable('attendanceSheet')
			.set({ frozenAt: now, frozenBy: personOf(actor) })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		const lines = await tx
			.selectFrom('attendance')
			.select(['attendeeId', 'status', 'substituteName'])
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.orderBy('attendeeId')
			.execute()
		await tellTies(act, meeting)
		await act.enqueue('meetings.follow-visits', { networkId, meetingId })
		await record({ networkId, subjectId: meetingId, content: { lines } })
	},
})

async function requireKeeper(act: Act, networkId: string): Promise<void> {
	if (act.actor.kind === 'system') return
	if (act.actor.kind !== 'person') notFound()
	await organise(act, networkId)
}
