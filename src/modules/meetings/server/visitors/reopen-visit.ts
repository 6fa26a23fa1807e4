import { defineAct, parameter, parametersOn } from '#db'
import { dayAt } from '#kernel'
import { guestInput } from '../../inputs.ts'
import { organise } from '../access.ts'
import { keepGuest } from '../access-guest.ts'
import { refuse } from '../refusal.ts'
import { writeGuest } from '../write-guest.ts'

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
		const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
		const days = parameter(parameters, 'meeting.visit_reopen_days')
		if (Temporal.Instant.compare(guest.closedAt.add({ hours: 24 * days }), now) <= 0)
			refuse('meetings.visitLongClosed', { days })
		const { networkId } = guest
		await writeGuest(tx, { networkId, guestId }, { closedAt: null, closedBy: null })
		await record({ networkId, subjectId: guestId, content: null })
	},
})
