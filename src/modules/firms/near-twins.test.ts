import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Id } from '#kernel'
import { sameFirmName } from './labels.ts'
import { nearTwins } from './near-twins.ts'

type Twin = { membershipId: Id; name: string; siren: string | null; commune: string | null }

const numbered = (records: Omit<Twin, 'membershipId'>[]): Twin[] =>
	records.map((one, n) => ({ ...one, membershipId: `seat-${String(n).padStart(5, '0')}` as Id }))

/** Each record with each other one, as one would by hand. */
function byHand(twins: Twin[]): Map<string, boolean> {
	const found = new Map<string, boolean>()
	for (const [place, one] of twins.entries())
		for (const other of twins.slice(place + 1)) {
			const sameNumber = one.siren !== null && one.siren === other.siren
			const sameName = one.commune === other.commune && sameFirmName(one.name, other.name)
			if (sameNumber || sameName) found.set(`${one.membershipId} ${other.membershipId}`, sameNumber)
		}
	return found
}

const word = fc.constantFrom(
	'menuiserie',
	'menuisrie',
	'menuiserei',
	'menuiseries',
	'toit',
	'toits',
)
const record = fc.record({
	name: fc
		.tuple(word, fc.constantFrom('vasseur', 'vaseur', 'canal', '1', '2'), fc.boolean())
		.map(([one, other, isFirst]) => (isFirst ? `${one} ${other}` : `SARL ${other} du ${one}`)),
	siren: fc.constantFrom(null, null, '111', '222'),
	commune: fc.constantFrom(null, 'Roubaix', 'Lille'),
})

describe('Records that may be one firm', () => {
	it('are those that comparing each with each other finds, and say whether a number is the same', () => {
		fc.assert(
			fc.property(fc.array(record, { maxLength: 30 }), (records) => {
				const twins = numbered(records)
				const found = nearTwins(twins, 1000).map(
					({ one, other, sameNumber }) =>
						[[one.membershipId, other.membershipId].sort().join(' '), sameNumber] as const,
				)
				assert.deepEqual(new Map(found), byHand(twins))
				assert.equal(new Set(found.map(([pair]) => pair)).size, found.length)
			}),
		)
	})

	it('are as many as asked for, those of one number first', () => {
		const same = { name: 'Menuiserie Vasseur', commune: 'Roubaix' }
		const twins = numbered([
			...Array.from({ length: 3000 }, () => ({ ...same, siren: null })),
			{ ...same, siren: '111' },
			{ ...same, siren: '111' },
		])
		const found = nearTwins(twins, 200)
		assert.equal(found.length, 200)
		assert.deepEqual(found.map(({ sameNumber }) => sameNumber).slice(0, 3), [true, false, false])
	})
})
