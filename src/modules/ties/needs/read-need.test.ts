import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { foldKeepingPlaces } from './folded-text.ts'
import {
	casePlaces,
	caseSkills,
	nafLabels,
	referenceTrades,
	statedOn,
} from './needs-cases.testing.ts'
import { indexTrades } from './rank-trades.ts'
import { readDays } from './read-days.ts'
import { readNeed } from './read-need.ts'
import { skillKey } from './read-skills.ts'
import { readZone } from './read-zone.ts'
import { namesOfTrade, tradeNamedBy } from './trade-names.ts'

const places = casePlaces()
const trades = indexTrades(referenceTrades(), nafLabels())
const vocabulary = {
	trades,
	skills: caseSkills().map((label) => ({ key: skillKey(label), label })),
	places,
}
const read = (words: string) => readNeed(words, vocabulary, statedOn)

describe('The days of a need, read on Tuesday 24 November 2026', () => {
	const check = (words: string, expected: string) =>
		it(`« ${words} »: ${expected || 'none'}`, () => {
			const days = readDays(foldKeepingPlaces(words), statedOn)
			assert.equal(days ? `${days.startsOn ?? ''}/${days.endsOn ?? ''}` : '', expected)
		})
	check('avant fin mars', '/2027-03-31')
	check('avant mars', '/2027-02-28')
	check('avant le 15 décembre', '/2026-12-15')
	check('d’ici vendredi', '/2026-11-27')
	check('d’ici trois semaines', '/2026-12-15')
	check('sous huit jours', '/2026-12-02')
	check('semaine prochaine', '2026-11-30/2026-12-06')
	check('cette semaine', '2026-11-24/2026-11-29')
	check('le mois prochain', '2026-12-01/2026-12-31')
	check('du 28 février au 3 mars', '2027-02-28/2027-03-03')
	check('du 28 au 30 décembre', '2026-12-28/2026-12-30')
	check('trois semaines en février', '2027-02-01/2027-02-28')
	check('mi-janvier 2028', '2028-01-11/2028-01-20')
	check('à partir de lundi', '2026-11-30/')
	check('dès janvier', '2027-01-01/')
	check('le 05/02', '2027-02-05/2027-02-05')
	check('pour la rentrée', '/2027-09-01')
	check('au premier trimestre', '2027-01-01/2027-03-31')
	check('demain', '2026-11-25/2026-11-25')
	check('le 30 février', '')
	check('tous les vendredis', '')
	check('depuis lundi', '')
	check('la tempête de samedi', '')
	check('l’été il fait trop chaud', '')
	check('un mur de 12 mètres', '')
	check('', '')
})

describe('The place of a need, seen from Roubaix', () => {
	const check = (words: string, expected: string) =>
		it(`« ${words} »: ${expected || 'none'}`, () => {
			const found = readZone(foldKeepingPlaces(words), places)?.zone
			const name =
				found?.kind === 'area'
					? `${found.area.kind} ${found.area.name}`
					: found && [places.place(found.communeCode)?.name, found.km].filter(Boolean).join(' ')
			assert.equal(name ?? '', expected)
		})
	check('un couvreur à Tourcoing', 'Tourcoing')
	check('autour de Roubaix', 'Roubaix')
	check('à 20 km de Douai', 'Douai 20')
	check('dans un rayon de 15 km autour de Lens', 'Lens 15')
	check('dans le Nord', 'departement Nord')
	check('dans le département du Nord', 'departement Nord')
	check('dans le 62', 'departement Pas-de-Calais')
	check('en Bretagne', 'region Bretagne')
	check('dans les Hauts-de-France', 'region Hauts-de-France')
	check('dans la Métropole Européenne de Lille', 'epci Métropole Européenne de Lille')
	check('un atelier, 59100 Roubaix', 'Roubaix')
	check('un atelier, 59200', 'Tourcoing')
	check('transport vers Rungis', '')
	check('École à rénover', '')
	check('un imprimeur à Rabat', 'Rabat')
	check('un transporteur à Casa', 'Casablanca')
	check('dans la province de Tétouan', 'departement Tétouan')
	check('a printer near Tangier', 'Tanger')
	check('أبحث عن كهربائي في الدار البيضاء', 'Casablanca')
	check('سباك بالرباط قبل نهاية الشهر', 'Rabat')
	check('نجار قرب مدينة فاس', 'Fès')
	check('نقل البضائع بجهة سوس ماسة', 'region Souss-Massa')
	check('محاسب بإقليم تطوان', 'departement Tétouan')
	check('أبحث عن مطعم في ليل', 'Lille')
	check('أحتاج إلى مساعدة بسرعة', '')
	check('12345 exemplaires', '')
	check('La VMC est en panne', '')
})

describe('A need of any kind', () => {
	it('is read as Claire wrote hers, each finding with its words', () => {
		const { trades, skills, zone, days, customer } = read(
			'Un électricien pour rénover une école, trois semaines en février, autour de Roubaix. Il doit connaître les marchés publics.',
		)
		assert.equal(trades[0]?.name, 'Électricité du bâtiment')
		assert.equal(trades[0]?.sureness, 'sure')
		assert.deepEqual(trades[0]?.because[0], { field: 'people', words: ['électricien'] })
		assert.deepEqual(
			skills.map(({ label, words }) => [label, words]),
			[
				['Marchés publics', ['marchés', 'publics']],
				['Rénovation d’écoles', ['rénover', 'école']],
			],
		)
		assert.equal(zone?.words, 'autour de Roubaix')
		assert.deepEqual(days?.words, ['février'])
		assert.equal(customer?.value, 'public')
	})

	it('is one when the rest of the sentence tells of who is sought', () => {
		for (const words of [
			'Un électricien pour rénover une école, autour de Roubaix, qui connaît les marchés publics.',
			'Un plombier, habitué des copropriétés, et dont le comptable répond vite',
			'A carpenter, who knows public tenders',
		])
			assert.deepEqual(read(words).parts, [], words)
		assert.equal(
			read('Un électricien autour de Roubaix, qui connaît les marchés publics').trades[0]?.name,
			'Électricité du bâtiment',
		)
		assert.equal(read('Un plombier et un électricien, qui connaissent les écoles').parts.length, 2)
	})

	it('in English, is of the trade named, not of what it is for', () => {
		const { trades } = read('An electrician to renovate a school near Roubaix')
		assert.equal(trades[0]?.name, 'Électricité du bâtiment')
	})

	it('of one word, of digits, of markup, of nothing: what is there is read, nothing is refused', () => {
		assert.equal(read('plombier').trades[0]?.name, 'Plomberie')
		assert.equal(read('<b>plombier</b><script>alert(1)</script>').trades[0]?.name, 'Plomberie')
		for (const words of [
			'',
			'   ',
			'0123456789',
			'!?',
			'bonjour',
			'<b>0123456789</b>',
			'\u202e\u0000',
		])
			assert.deepEqual(read(words).trades, [], words)
	})

	it('of five thousand letters is read to its end, in less than a second', () => {
		const long = `${'Notre entreprise existe depuis longtemps et nous aimons notre travail. '.repeat(68)} Il nous faut un couvreur à Tourcoing.`
		const before = process.cpuUsage()
		assert.equal(read(long).trades[0]?.name, 'Couverture')
		assert.ok(process.cpuUsage(before).user < 1_000_000)
	})

	it('about two things at once says so, and gives each its words', () => {
		const { parts } = read('Il me faut un plombier et un électricien pour un chantier à Roubaix')
		assert.deepEqual(
			parts.map(({ trade }) => trade.name),
			['Plomberie', 'Électricité du bâtiment'],
		)
		assert.match(parts[1]?.words ?? '', /^un électricien/)
		assert.deepEqual(read('Démolir un mur et évacuer les gravats').parts, [])
	})

	it('read twice gives the same, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
				assert.deepEqual(read(words), read(words))
			}),
			{ seed: 20261124, numRuns: 40 },
		)
	})
})

describe('The names of a trade', () => {
	it('are the labels of cards that name it, and those of its people', () => {
		assert.equal(tradeNamedBy(trades, 'Couvreur-zingueur'), 'couverture')
		assert.equal(tradeNamedBy(trades, 'ELECTRICITE DU BATIMENT'), 'electricite du batiment')
		assert.equal(tradeNamedBy(trades, 'Places réservées aux entreprises'), null)
		const names = namesOfTrade(trades, 'couverture', [
			{ key: 'couverture et zinguerie', label: 'Couverture et zinguerie' },
			{ key: 'plomberie', label: 'Plomberie' },
		])
		assert.ok(names.includes('couverture et zinguerie') && names.includes('couvreur'))
		assert.ok(!names.includes('plomberie'))
	})
})
