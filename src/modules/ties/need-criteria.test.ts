import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldLabel } from '#firms'
import { world } from '#world'
import { type KnownLabel, readCriteria } from './need-criteria.ts'
import type { Place } from './territory.ts'

const labels: KnownLabel[] = world.firms.flatMap(({ trades, skills }) => [
	...trades.map((label) => ({ kind: 'trade' as const, key: foldLabel(label), label })),
	...skills.map((label) => ({
		kind: 'skill' as const,
		key: foldLabel(label),
		label,
		trades: world.firms
			.filter((firm) => firm.skills.includes(label))
			.flatMap((firm) => firm.trades.map(foldLabel)),
	})),
])
const distinct = [...new Map(labels.map((one) => [`${one.kind} ${one.key}`, one])).values()]

const place = (code: string, name: string, latitude: number): Place => ({
	code,
	name,
	country: 'FR',
	departement: null,
	epci: null,
	region: null,
	latitude,
	longitude: 3,
	isApproximate: false,
})
const communes = [
	place('59512', 'Roubaix', 50.69),
	place('59367', 'Lys-lez-Lannoy', 50.67),
	place('73106', 'École', 45.6),
	place('62751', 'Saint-Martin', 43),
	place('59535', 'Saint-Martin', 50.1),
]
const known = {
	labels: distinct,
	communesNamed: (key: string) => communes.filter(({ name }) => foldLabel(name) === key),
	near: communes[0],
}
const read = (words: string) => {
	const { trade, skills, communeCode } = readCriteria(words, known)
	return { trade: trade?.label, skills: skills.map((skill) => skill.label), communeCode }
}

describe('A need is read in its words', () => {
	it('as Claire wrote hers', () => {
		const { words } = world.needs.find(({ key }) => key === 'need-electrician-school') ?? {
			words: '',
		}
		assert.deepEqual(read(words), {
			trade: 'Électricité du bâtiment',
			skills: ['Marchés publics'],
			communeCode: '59512',
		})
	})

	const check = (words: string, trade: string | undefined) =>
		it(`« ${words} »: ${trade ?? 'no trade'}`, () => assert.equal(read(words).trade, trade))
	check('Un chauffagiste pour mon atelier', 'Chauffage')
	check('un géomètre avant Pâques', 'Géomètre')
	check('Un imprimeur d’étiquettes', 'Imprimerie')
	check('des carreleurs qui savent poser le zellige', 'Carrelage')
	check('Quelqu’un de bien', undefined)
	check('', undefined)

	it('a skill is read when all its words are there, in the singular or the plural', () => {
		assert.deepEqual(read('il connaît un marché public').skills, ['Marchés publics'])
		assert.deepEqual(read('il a un marché').skills, [])
	})

	it('a commune is read by its capital, its whole name, and the nearest of namesakes', () => {
		assert.equal(read('près de Lys-lez-Lannoy, bientôt').communeCode, '59367')
		assert.equal(read('pour une école à Roubaix').communeCode, '59512')
		assert.equal(read('École à rénover').communeCode, null)
		assert.equal(read('un toit à Saint-Martin').communeCode, '59535')
	})
})
