import type { Act } from '#db'
import { dayAt, type Id } from '#kernel'
import { addWorkingDays, morningOf } from '../working-days.ts'
import { calendarOf } from './parameters.ts'

/** Winds the clock of a lead that nobody answered: one reminder, then its end. */
export async function setLeadClock(
	{ tx, now, enqueue }: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	lead: { id: Id; toFirmId: Id; movedAt: Temporal.Instant; remindedAt: Temporal.Instant | null },
): Promise<void> {
	const { timeZone, country, days } = await calendarOf(tx, lead.toFirmId, now)
	const count = days(lead.remindedAt ? 'lead.answer_days' : 'lead.reminder_days')
	const day = addWorkingDays(dayAt(lead.movedAt, timeZone), count, country)
	await enqueue(
		'referrals.ring-lead',
		{ leadId: lead.id },
		{ at: morningOf(day, timeZone), key: `lead-ring:${lead.id}` },
	)
}
