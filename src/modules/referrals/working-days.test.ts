import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Clocked, nextRing } from './next-ring.ts'
import { addWorkingDays, isWorkingDay, whenAtWork } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

describe('Working days', () => {
	it('leave out week-ends and the holidays of each country', () => {
		const check = (text: string, country: string, works: boolean) =>
			assert.equal(isWorkingDay(day(text), country), works, `${text} ${country}`)
		check('2026-11-24', 'FR', true)
		check('2026-11-28', 'FR', false)
		check('2026-11-29', 'FR', false)
		check('2026-11-11', 'FR', false)
		check('2026-11-11', 'MA', true)
		check('2026-11-18', 'MA', false)
		check('2026-11-18', 'FR', true)
		check('2026-05-14', 'FR', false)
		check('2026-12-25', 'FR', false)
		check('2026-12-25', 'MA', true)
	})

	it('are counted from the day after', () => {
		const check = (from: string, count: number, country: string, to: string) =>
			assert.equal(addWorkingDays(day(from), count, country).toString(), to)
		check('2026-11-24', 0, 'FR', '2026-11-24')
		check('2026-11-24', 2, 'FR', '2026-11-26')
		check('2026-11-27', 2, 'FR', '2026-12-01')
		check('2026-12-23', 2, 'FR', '2026-12-28')
		check('2026-12-23', 2, 'MA', '2026-12-25')
		check('2026-11-10', 1, 'FR', '2026-11-12')
	})

	it('have hours: nobody is reminded at night, on a Sunday or on a holiday', () => {
		const check = (now: string, then: string, country = 'FR', zone = 'Europe/Paris') =>
			assert.equal(
				whenAtWork(at(now), zone, country).toZonedDateTimeISO(zone).toPlainDateTime().toString(),
				then,
			)
		check('2026-11-24T10:00:00Z', '2026-11-24T11:00:00')
		check('2026-11-24T03:00:00Z', '2026-11-24T09:00:00')
		check('2026-11-24T22:00:00Z', '2026-11-25T09:00:00')
		check('2026-11-27T17:30:00Z', '2026-11-30T09:00:00')
		check('2026-12-24T20:00:00Z', '2026-12-28T09:00:00')
		check('2026-11-18T10:00:00Z', '2026-11-19T09:00:00', 'MA', 'Africa/Casablanca')
	})
})

describe('The clock of a recommendation', () => {
	const days: Record<string, number> = {
		'referral.seen_days': 2,
		'referral.contacted_days': 5,
		'referral.facilitator_days': 8,
		'referral.no_answer_days': 30,
		'referral.outcome_days': 20,
		'referral.outcome_again_days': 40,
		'referral.outcome_end_days': 60,
	}
	const calendar = {
		timeZone: 'Europe/Paris',
		country: 'FR',
		days: (name: string) => days[name] ?? Number.NaN,
	}
	const sent: Clocked = {
		state: 'sent',
		sentAt: at('2026-11-24T10:00:00Z'),
		movedAt: at('2026-11-24T10:00:00Z'),
		rung: [],
	}
	const check = (one: Partial<Clocked>, now: string, ring: string | null, when = '') => {
		const next = nextRing({ ...sent, ...one }, at(now), calendar)
		assert.equal(next?.ring ?? null, ring)
		if (when) assert.equal(next?.at.toString(), when)
	}

	it('reminds at two working days, at five, then the facilitator, and always ends', () => {
		check({}, '2026-11-24T10:00:00Z', 'see', '2026-11-26T08:00:00Z')
		check({ rung: ['see'] }, '2026-11-26T09:00:00Z', 'contact', '2026-12-01T08:00:00Z')
		check({ state: 'seen' }, '2026-11-24T11:00:00Z', 'contact', '2026-12-01T08:00:00Z')
		check(
			{ rung: ['see', 'contact'] },
			'2026-12-01T09:00:00Z',
			'facilitator',
			'2026-12-04T08:00:00Z',
		)
		check({ rung: ['see', 'contact', 'facilitator'] }, '2026-12-04T09:00:00Z', 'end')
		check({ state: 'quoted' }, '2026-11-25T10:00:00Z', 'outcome')
	})

	it('waits for nobody on a draft or once it has ended', () => {
		for (const state of [
			'drafted',
			'won',
			'lost',
			'not_suitable',
			'no_answer',
			'withdrawn',
		] as const)
			check({ state }, '2026-12-24T10:00:00Z', null)
	})

	it('after a long stop rings once, by the latest that is due, and never ends without it', () => {
		check({}, '2026-12-10T10:00:00Z', 'facilitator', '2026-12-10T10:00:00Z')
		check({}, '2027-06-01T10:00:00Z', 'facilitator', '2027-06-01T10:00:00Z')
		check({ rung: ['facilitator'] }, '2027-06-01T10:00:00Z', 'end')
		check({}, '2026-12-10T23:00:00Z', 'facilitator', '2026-12-11T08:00:00Z')
	})
})
