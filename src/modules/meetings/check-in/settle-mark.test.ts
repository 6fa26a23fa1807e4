import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Known, type Mark, madeAtMost, settleMark } from './settle-mark.ts'
import { type AttendanceStatus, markable, statuses } from './statuses.ts'

const at = (minute: number) =>
	Temporal.Instant.from('2026-11-26T06:30:00Z').add({ minutes: minute })
const known = (status: AttendanceStatus, minute: number): Known => ({
	status,
	substituteName: null,
	markedAt: at(minute),
})
const mark = (status: Mark['status'], minute: number): Mark => ({
	status,
	substituteName: null,
	madeAt: at(minute),
})

describe('A mark', () => {
	it('counts, alone or later than the one before', () => {
		assert.equal(settleMark(null, mark('present', 0), false), 'counts')
		assert.equal(settleMark(known('present', 0), mark('late', 5), false), 'counts')
	})

	it('made twice, or by two phones, counts once', () => {
		assert.equal(settleMark(known('present', 0), mark('present', 0), false), 'same')
		assert.equal(settleMark(known('present', 0), mark('present', 9), false), 'same')
	})

	it('of an absent firm that came after all makes it present', () => {
		assert.equal(settleMark(known('excused', 0), mark('present', 10), false), 'counts')
	})

	it('that arrives an hour later than a newer one changes nothing', () => {
		assert.equal(settleMark(known('late', 30), mark('absent', 5), false), 'older')
	})

	it('that arrives once the sheet is frozen waits, unless it says what the sheet says', () => {
		assert.equal(settleMark(known('absent', 90), mark('present', 5), true), 'frozen')
		assert.equal(settleMark(null, mark('present', 5), true), 'frozen')
		assert.equal(settleMark(known('present', 90), mark('present', 5), true), 'same')
	})

	it('is never made after it arrived, nor days before', () => {
		const bounds = { hoursBack: 48 }
		assert.equal(String(madeAtMost(at(60), at(0), bounds)), String(at(0)))
		assert.equal(String(madeAtMost(at(-60), at(0), bounds)), String(at(-60)))
		assert.equal(String(madeAtMost(at(-60 * 72), at(0), bounds)), String(at(-60 * 48)))
	})

	it('leads to the same sheet in whatever order the phones come back', () => {
		const some = fc.uniqueArray(
			fc.record({ minute: fc.nat(300), status: fc.constantFrom(...statuses) }),
			{ selector: ({ minute }) => minute, minLength: 1, maxLength: 8 },
		)
		const sheetOf = (marks: { minute: number; status: AttendanceStatus }[]) => {
			let sheet: Known | null = null
			for (const { minute, status } of marks) {
				const outcome = settleMark(sheet, mark(status, minute), false)
				if (outcome === 'counts') sheet = known(status, minute)
				// Said again later, it is known since later.
				else if (outcome === 'same' && sheet && minute > sheetMinute(sheet))
					sheet = known(status, minute)
			}
			return sheet?.status
		}
		const sheetMinute = (one: Known) => one.markedAt.since(at(0)).total('minutes')
		fc.assert(
			fc.property(some, (marks) => {
				const inOrder = [...marks].sort((a, b) => a.minute - b.minute)
				assert.equal(sheetOf(marks), sheetOf(inOrder))
			}),
			{ seed: 3 },
		)
		assert.equal(markable.length, statuses.length + 1)
	})
})
