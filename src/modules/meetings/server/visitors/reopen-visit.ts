import { defineAct, parameter, parametersOn, type Tx } from '#db'
import { dayAt } from '#kernel'
import { guestInput } from '../../inputs.ts'
import { organise } from '../access.ts'
import { keepGuest } from '../access-guest.ts'
import { refuse } from '../refusal.ts'

/**
 * A visit was closed by mistake: it waits for an answer again, with the reminder it had left, in the days that follow.
 * Later, whoever visited is invited again.
 */
export const reopenVisit = defineAct({
	name: 'meetings.reopen-visit',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, now, record } = act
		const { guest } = await keepGuest(act, guestId)
		await organise(act, guest.networkId)
		if (guest.welcomedAt || !guest.closedAt) return refuse('meetings.settled')
		const days = await reopenDays(tx, now)
		if (Temporal.Instant.compare(guest.closedAt.add({ hours: 24 * days }), now) <= 0)
			refuse('meetings.visitLongClosed', { days })
		const { networkId } = guest
		await tx
			.updateTable('meetingGuest')
			.set({ closedAt: null, closedBy: null })
			.where('networkId', '=', networkId)
			.where('guestId', '=', guestId)
			.execute()
		await record({ networkId, subjectId: guestId, content: null })
	},
})

/** The days during which a closed visit may be opened again. */
export async function reopenDays(tx: Tx, now: Temporal.Instant): Promise<number> {
	return parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.visit_reopen_days')
}
