import type { Act } from '#db'
import { parameter, parametersOn, type Tx } from '#db'
import type { Id } from '#kernel'

/** The hour at which clocks write, where the network lives: neither at night nor at dinner. */
const hour = 9

/** In the morning of a day, or of the Monday that follows a Saturday or a Sunday. */
function morningOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
	const weekday = day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
	return weekday.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant()
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

/** What one-to-one waits for: its letters, its reminder, the question, its end. Each harmless to repeat. */
export async function windClocks(
	{ tx, enqueue, now }: Pick<Act, 'tx' | 'enqueue' | 'now'>,
	oneToOne: { networkId: Id; oneToOneId: Id; meetUntil: Temporal.PlainDate },
	timeZone: string,
): Promise<void> {
	const { networkId, oneToOneId, meetUntil } = oneToOne
	const { reminder, confirm } = await daysIn(tx, now)
	const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
	const ids = { networkId, oneToOneId }
	await enqueue('one-to-ones.tell', ids, { key: `one-to-one told ${oneToOneId}` })
	await enqueue('one-to-ones.remind', ids, {
		at: morningOf(today.add({ days: reminder }), timeZone),
		key: `one-to-one reminder ${oneToOneId}`,
	})
	await enqueue('one-to-ones.ask-held', ids, {
		at: morningOf(meetUntil.add({ days: 1 }), timeZone),
		key: `one-to-one question ${oneToOneId}`,
	})
	await enqueue('one-to-ones.settle', ids, {
		at: morningOf(meetUntil.add({ days: confirm }), timeZone),
		key: `one-to-one end ${oneToOneId}`,
	})
}
