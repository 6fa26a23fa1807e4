import type { Act } from '#db'
import { parameter, parametersOn, type Tx } from '#db'
import type { Id } from '#kernel'
import { isHoliday } from '#mail/server'

/** The hour at which clocks write, where the network lives: neither at night nor at dinner. */
const hour = 9

/** In the morning of a day, or of the next one that is neither of a week-end nor a holiday. */
export function morningOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
	let at = day
	while (at.dayOfWeek > 5 || isHoliday(at, timeZone)) at = at.add({ days: 1 })
	return at.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant()
}

/** The days of this capability in force today. */
export async function daysIn(tx: Tx, now: Temporal.Instant) {
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	return {
		reminder: parameter(parameters, 'one_to_one.reminder_days'),
		confirm: parameter(parameters, 'one_to_one.confirm_days'),
		asksPerDay: parameter(parameters, 'one_to_one.asks_per_day'),
		undoMinutes: parameter(parameters, 'one_to_one.undo_minutes'),
	}
}

/** Sets the one clock by which people are reminded of a one-to-one, or asked whether it took place. */
export async function windReminder(
	{ enqueue }: Pick<Act, 'enqueue'>,
	what: 'remind' | 'ask-held',
	{ networkId, oneToOneId }: { networkId: Id; oneToOneId: Id },
	at: Temporal.Instant,
): Promise<void> {
	const ids = { networkId, oneToOneId }
	await enqueue(`one-to-ones.${what}`, ids, { at, key: `one-to-one ${what} ${oneToOneId}` })
}

/** What one-to-one waits for: its letters, its reminder, the question, its end. Each harmless to repeat. */
export async function windClocks(
	act: Pick<Act, 'tx' | 'enqueue' | 'now'>,
	oneToOne: { networkId: Id; oneToOneId: Id; meetUntil: Temporal.PlainDate },
	timeZone: string,
): Promise<void> {
	const { tx, enqueue, now } = act
	const { networkId, oneToOneId, meetUntil } = oneToOne
	const { reminder, confirm } = await daysIn(tx, now)
	const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
	const ids = { networkId, oneToOneId }
	await enqueue('one-to-ones.tell', ids, { key: `one-to-one told ${oneToOneId}` })
	const remindsAt = morningOf(today.add({ days: reminder }), timeZone)
	await windReminder(act, 'remind', oneToOne, remindsAt)
	await windReminder(act, 'ask-held', oneToOne, morningOf(meetUntil.add({ days: 1 }), timeZone))
	await enqueue('one-to-ones.settle', ids, {
		at: morningOf(meetUntil.add({ days: confirm }), timeZone),
		key: `one-to-one end ${oneToOneId}`,
	})
}
