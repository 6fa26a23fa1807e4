import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courteousAfter, courteousBefore } from './courteous-time.ts'
import { courtesyIn } from './server/holidays.ts'

const at = (local: string, timeZone = 'Europe/Paris') =>
	Temporal.ZonedDateTime.from(`${local}[${timeZone}]`).toInstant()
const told = (instant: Temporal.Instant, timeZone = 'Europe/Paris') =>
	instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

const check = (asked: string, after: string, before: string, timeZone = 'Europe/Paris') => {
	const courtesy = courtesyIn(timeZone)
	assert.equal(told(courteousAfter(at(asked, timeZone), courtesy), timeZone), after)
	assert.equal(told(courteousBefore(at(asked, timeZone), courtesy), timeZone), before)
}

test('A reminder leaves as planned on a working day, between eight and seven in the evening', () => {
	check('2026-11-24T09:30', '2026-11-24T09:30', '2026-11-24T09:30')
	check('2026-11-28T18:59', '2026-11-28T18:59', '2026-11-28T18:59')
})

test('At night it waits for the morning, or leaves the evening before', () => {
	check('2026-11-24T03:00', '2026-11-24T08:00', '2026-11-23T18:45')
	check('2026-11-24T22:00', '2026-11-25T08:00', '2026-11-24T18:45')
})

test('Neither on a Sunday nor on a holiday, nor between the two', () => {
	check('2026-11-29T10:00', '2026-11-30T08:00', '2026-11-28T18:45')
	check('2026-11-11T10:00', '2026-11-12T08:00', '2026-11-10T18:45')
	// Sunday 24 May 2026 comes before Whit Monday.
	check('2026-05-24T10:00', '2026-05-26T08:00', '2026-05-23T18:45')
})

test('In Casablanca the holidays are Morocco’s', () => {
	check('2026-11-11T10:00', '2026-11-11T10:00', '2026-11-11T10:00', 'Africa/Casablanca')
	check('2026-11-18T10:00', '2026-11-19T08:00', '2026-11-17T18:45', 'Africa/Casablanca')
})
