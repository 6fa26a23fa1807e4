import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
	type Audience,
	audienceOf,
	audiences,
	type ChosenAudiences,
	defaultAudiences,
	firmAudiences,
	maskCard,
	mayRead,
	narrower,
	visibleFields,
} from './visibility.ts'

const audience = fc.constantFrom(...audiences)
const chosen = fc.dictionary(
	fc.constantFrom(...visibleFields),
	audience,
) as fc.Arbitrary<ChosenAudiences>
const card = fc.record({
	visibility: fc.constantFrom(...firmAudiences),
	chosen,
	fields: fc.dictionary(fc.constantFrom(...visibleFields), fc.string(), { noNullPrototype: true }),
})
const wider = (one: Audience): Audience[] => audiences.slice(audiences.indexOf(one) + 1)

describe('Who reads a field', () => {
	const cases: [string, Audience, Audience][] = [
		[
			'is who the firm chose, when the firm goes that far',
			audienceOf('turnover', { turnover: 'networks' }, 'public'),
			'networks',
		],
		['is its default when nothing was chosen', audienceOf('phone', {}, 'public'), 'networks'],
		[
			'never goes further than the firm',
			audienceOf('trades', { trades: 'public' }, 'networks'),
			'networks',
		],
		[
			'stays with the firm’s own people when it chose so',
			audienceOf('trades', { trades: 'self' }, 'public'),
			'self',
		],
	]
	for (const [name, found, expected] of cases) it(name, () => assert.equal(found, expected))

	it('is by default nobody outside for a turnover, and nobody outside the networks for what reaches the firm', () => {
		assert.equal(defaultAudiences.turnover, 'self')
		for (const field of ['phone', 'email', 'needs', 'capacity'] as const)
			assert.equal(defaultAudiences[field], 'networks')
	})
})

describe('A card shown to somebody', () => {
	const vasseur = {
		visibility: 'instance' as const,
		chosen: { needs: 'self' as const, phone: 'public' as const },
		fields: { trades: ['menuiserie'], needs: ['Un atelier plus grand'], phone: '+33320000000' },
	}

	it('holds what they may read, and not even the name of what they may not', () => {
		assert.deepEqual(maskCard(vasseur, 'self'), vasseur.fields)
		assert.deepEqual(maskCard(vasseur, 'networks'), {
			trades: ['menuiserie'],
			phone: '+33320000000',
		})
		assert.deepEqual(maskCard(vasseur, 'public'), {})
	})

	it('is the same whether a hidden field was filled or not', () => {
		fc.assert(
			fc.property(card, audience, (whole, reader) => {
				const readable = Object.entries(whole.fields).filter(([field]) =>
					mayRead(reader, audienceOf(field as 'trades', whole.chosen, whole.visibility)),
				)
				const emptied = { ...whole, fields: Object.fromEntries(readable) }
				assert.deepEqual(maskCard(whole, reader), maskCard(emptied, reader))
			}),
		)
	})

	it('shows never more to a wider audience than to a narrower one', () => {
		fc.assert(
			fc.property(card, audience, (whole, reader) => {
				const near = maskCard(whole, reader)
				for (const far of wider(reader))
					for (const field of Object.keys(maskCard(whole, far))) assert.ok(field in near)
			}),
		)
	})

	it('keeps everything for the firm’s own people', () => {
		fc.assert(
			fc.property(card, (whole) => {
				assert.deepEqual(maskCard(whole, 'self'), whole.fields)
			}),
		)
	})

	it('loses nothing more when the firm opens, and gains nothing when it closes', () => {
		fc.assert(
			fc.property(card, audience, (whole, reader) => {
				const open = maskCard({ ...whole, visibility: 'public' }, reader)
				const closed = maskCard({ ...whole, visibility: 'networks' }, reader)
				for (const field of Object.keys(closed)) assert.ok(field in open)
			}),
		)
	})
})

it('Of two audiences, the narrower is one of them, whichever is said first', () => {
	fc.assert(
		fc.property(audience, audience, (one, other) => {
			assert.equal(narrower(one, other), narrower(other, one))
			assert.ok(mayRead(narrower(one, other), one) && mayRead(narrower(one, other), other))
		}),
	)
})
