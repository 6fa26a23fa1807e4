/**
 * Finding firms: the same answers as the engine in memory, whatever is typed; and whatever a firm hides from
 * somebody changes nothing of what they find, in any way.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type KyselyPlugin, sql } from 'kysely'
import { reading, type Tx } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import { type Actor, foldLabel, type Id, newId } from '#kernel'
import { indexDocuments, search } from '#search'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { loadWorld } from '#world/server'
import { everyoneHere } from '../../find/firm-document.ts'
import { forFirms } from '../../find/search-parameters.ts'
import {
	type Audience,
	audienceOf,
	audiences,
	type ChosenAudiences,
	type FirmAudience,
	firmAudiences,
	mayRead,
	type VisibleField,
} from '../../visibility.ts'
import { type FirmQuestion, findFirms } from './find-firms.ts'
import { makeFindable } from './make-findable.ts'
import { staleFirms } from './stale-firms.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const filtersCounted = ['trade', 'skill', 'seat', 'serves', 'headcount', 'capacity', 'customer']

const as = (personId: Id, question: Partial<FirmQuestion>, more: Id[] = []) =>
	reading(
		{ kind: 'person', personId } as Actor,
		(tx) => findFirms(tx, { audiences: more, pageSize: 20, counting: filtersCounted, ...question }),
		{ now },
	)

describe('In the named world', () => {
	let test: TestDatabase
	before(async () => {
		test = await testDatabase()
		await test.application.db.transaction().execute((tx) => loadWorld(tx))
	})
	after(() => test.drop())

	const claire = worldPerson('claire-vasseur').id
	const club = worldNetwork('cercle-du-canal').id
	const ask = (words: string, more: Partial<FirmQuestion> = {}) =>
		as(claire, { words, ...more }, [club])
	const names = ({ firms }: { firms: { name: string }[] }) => firms.map(({ name }) => name)

	it('has every firm as it would be made now', async () => {
		assert.deepEqual(await asSystem(null, (tx) => staleFirms({ tx, now })), [])
	})

	it('lists a network by name when nothing is asked, with what it may be narrowed by', async () => {
		const found = await ask('')
		const sorted = names(found).toSorted(new Intl.Collator('fr').compare)
		assert.deepEqual(names(found), sorted)
		assert.equal(found.total, found.firms.length)
		assert.ok(
			found.filters.some(({ filter, count }) => filter === 'trade menuiserie' && count === 1),
		)
		assert.deepEqual(found.firms[0]?.reasons, [])
	})

	it('finds by trade, by person, by commune, by plural, without accents, and says where', async () => {
		const [best] = (await ask('menuisiers')).firms
		assert.equal(best?.name, 'Menuiserie Vasseur')
		assert.deepEqual(best?.reasons, [
			{ word: 'menuisiers', field: 'name', text: 'Menuiserie Vasseur' },
		])
		assert.equal((await ask('electricite')).firms[0]?.name, 'Électricité Benali')
		assert.equal((await ask('claire vasseur')).firms[0]?.name, 'Menuiserie Vasseur')
		const [escaliers] = (await ask('escalier')).firms
		assert.deepEqual(escaliers?.reasons, [{ word: 'escalier', field: 'skills', text: 'Escaliers' }])
	})

	it('reads a word that nobody has as the nearest that somebody has, and says so', async () => {
		const found = await ask('menuizerie')
		assert.deepEqual(found.readings, [{ written: 'menuizerie', readAs: ['menuiserie'] }])
		assert.equal(found.firms[0]?.name, 'Menuiserie Vasseur')
		const accents = await ask('electrisité')
		assert.deepEqual(accents.readings[0]?.readAs, ['électricité'])
	})

	it('finds the trade of a practitioner whose name is mistyped, before who looks for one', async () => {
		const found = await ask('electicien roubaix')
		assert.deepEqual(found.readings[0]?.readAs, ['électricien'])
		assert.equal(found.firms[0]?.name, 'Électricité Benali')
		assert.deepEqual(found.firms[0]?.reasons[0], {
			word: 'electicien',
			field: 'name',
			text: 'Électricité Benali',
		})
	})

	it('tells those who sit in a place from those who work there', async () => {
		const found = await ask('', { filters: [['seat departement 59', 'within departement 59']] })
		assert.ok(found.total > 5)
		assert.ok(found.firms.some(({ meets }) => meets.includes('seat departement 59')))
		assert.ok(found.firms.some(({ meets }) => meets.includes('within departement 59')))
		const roubaix = { latitude: 50.6942, longitude: 3.1746 }
		const around = await ask('', { filters: [['around']], around: roubaix })
		assert.ok(names(around).includes('Menuiserie Vasseur'))
		const toulouse = { latitude: 43.6045, longitude: 1.444 }
		const far = await ask('', { filters: [['around']], around: toulouse })
		assert.equal(names(far).includes('Menuiserie Vasseur'), false)
	})

	it('finds nothing of a network that one is not in, even by its name', async () => {
		const outsider = worldPerson('claire-vasseur').id
		const other = worldNetwork('atlas-export-casablanca').id
		const found = await as(outsider, { words: 'export' }, [other])
		assert.deepEqual([found.total, found.filters], [0, []])
		assert.equal((await as(outsider, {}, [other])).total, 0)
	})

	it('answers whatever is typed', async () => {
		const typed = [
			'<script>alert(1)</script>',
			'x'.repeat(10_000),
			'menuiserie '.repeat(2000),
			'le la les de',
			'🎉🎉',
			'نجارة الدار البيضاء',
			"'; drop table firm; --",
			'\u202e%_\\ ~@= "',
			'a\u0000b',
			'@trade menuiserie',
		]
		for (const words of typed) {
			const found = await ask(words)
			assert.ok(found.total >= 0, words.slice(0, 30))
		}
		assert.equal((await ask('le la les de')).isOnlyStopWords, true)
		assert.ok((await ask(Array.from({ length: 80 }, (_, i) => `mot${i}`).join(' '))).unread >= 50)
	})

	it('hides within the act: a skill that becomes one’s own is found by nobody else', async () => {
		const firmId = worldFirm('menuiserie-vasseur').id
		const other = worldPerson('yasmine-cherif').id
		const skills = () => as(other, { words: 'occupés' }, [club])
		const mine = 'Menuiserie Vasseur'
		assert.ok(names(await skills()).includes(mine))
		await asSystem(null, async (tx) => {
			await tx
				.insertInto('firmVisibility')
				.values({ firmId, field: 'skills', audience: 'self' })
				.execute()
			await makeFindable({ tx, now }, [firmId])
		})
		assert.equal(names(await skills()).includes(mine), false)
		assert.equal((await as(claire, { words: 'occupés' }, [firmId])).total, 1)
	})

	it('gives the answers of the engine in memory, in its order', async () => {
		const { rows } = await reading(
			{ kind: 'person', personId: claire } as Actor,
			(tx) =>
				sql<{ key: Id; texts: Record<string, string | string[]> }>`
					select firm_id as key, texts from search_document where audience = ${everyoneHere}`.execute(
					tx,
				),
			{ now },
		)
		assert.ok(rows.length > 30)
		const index = indexDocuments(rows, forFirms)
		const words = [...new Set(rows.flatMap(({ texts }) => Object.values(texts).flat()))]
			.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
			.filter((word) => word.length > 2)
		const query = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
		await fc.assert(
			fc.asyncProperty(query, async (chosen) => {
				const expected = search(index, chosen.join(' '), { limit: 20 })
				assert.ok(expected.kind === 'searched')
				if (expected.readings.length > 0) return
				const found = await as(claire, { words: chosen.join(' ') }, [everyoneHere])
				assert.equal(found.total, expected.total)
				assert.deepEqual(
					found.firms.map(({ firmId }) => firmId),
					expected.hits.map(({ key }) => key),
				)
			}),
			{ numRuns: 60, seed: 20_261_125 },
		)
	})
})

describe('Among thousands', () => {
	let test: TestDatabase
	const me = newId()
	before(async () => {
		test = await testDatabase()
		// Numbers read in the order of names: 3 000 firms of one trade, every other in the Nord, every third in zinc.
		await asSystem(null, async (tx) => {
			await sql`insert into person (id, given_name, family_name, created_at)
				values (${me}, 'Claire', 'Vasseur', ${now})`.execute(tx)
			await sql`create temporary table drawn on commit drop as
				select gen_random_uuid() as id, n, 'Maison ' || to_char(n, 'FM0000') as name from generate_series(1, 3000) n`.execute(
				tx,
			)
			await sql`insert into firm (id, name, visibility, created_at)
				select id, name, 'instance', ${now} from drawn`.execute(tx)
			await sql`insert into search_document (audience, firm_id, name, card, texts, filters, print)
				select ${everyoneHere}, id, name, '{}', jsonb_build_object('name', name), '{}', '' from drawn`.execute(
				tx,
			)
			await sql`insert into posting (audience, term, firm_id, weight, name)
				select ${everyoneHere}, term, id, 0, name from drawn cross join lateral unnest(array['@trade bois',
					case when n % 2 = 0 then '@seat 59' end, case when n % 3 = 0 then '@skill zinc' end,
					case when n > 2900 then '@trade rare' end, case when n <= 2500 then '@capacity 5' end]) term
				where term is not null`.execute(tx)
		})
		await test.owner.query('analyze')
	})
	after(() => test.drop())

	const told = async (filters: string[][], page = 1) => {
		const { firms, total, hasMore } = await as(me, { filters, page, pageSize: 3 }, [everyoneHere])
		return { names: firms.map(({ name }) => Number(name.slice(-4))), total, hasMore }
	}

	it('those who meet a common filter come by name, page after page, uncounted', async () => {
		assert.deepEqual(await told([['trade bois']]), { names: [1, 2, 3], total: 500, hasMore: true })
		const second = await told([['trade bois', 'skill zinc']], 2)
		assert.deepEqual(second, { names: [4, 5, 6], total: 500, hasMore: true })
	})

	it('a rarer filter beside it is counted to the last', async () => {
		const both = { names: [6, 12, 18], total: 500, hasMore: false }
		assert.deepEqual(await told([['trade bois'], ['seat 59'], ['skill zinc']]), both)
		const few = { names: [2901, 2902, 2903], total: 100, hasMore: false }
		assert.deepEqual(await told([['trade bois'], ['trade rare']]), few)
	})

	it('two common filters that few of the first by name meet together are looked for among all', async () => {
		const { names, hasMore } = await told([['trade bois'], ['capacity 5']], 400)
		assert.deepEqual({ names, hasMore }, { names: [1198, 1199, 1200], hasMore: false })
		const start = await told([['trade bois'], ['capacity 5']])
		assert.deepEqual(start, { names: [1, 2, 3], total: 500, hasMore: true })
	})
})

/** A firm of the random worlds, field by field. */
type Told = Record<Exclude<VisibleField, 'turnover' | 'phone' | 'email' | 'website'>, number>
type Drawn = { visibility: FirmAudience; chosen: ChosenAudiences; told: Told; seats: boolean[] }

/** Each field draws among a few values; two of them are for those who hide. */
const values = {
	trades: ['Menuiserie', 'Menuiserie bois', 'MENUISERIE', 'Plomberie', 'Électricité'],
	skills: ['Escaliers', 'Soudure', 'Fenêtres', 'Peinture', 'Escalier tournant'],
	needs: ['Comptable', 'Apprenti menuisier', 'Avocat', 'Graphiste', 'Imprimeur'],
	customers: ['consumers', 'firms', 'public', 'firms', 'public'],
	languages: ['fr', 'en', 'ar', 'es', 'nl'],
	certifications: ['Qualibat', 'RGE', 'Qualiopi', 'Label Or', 'Bio'],
	zones: ['59', '62', '59512', 'FR', '80'],
	headcount: ['01', '02', '03', '11', '12'],
	capacity: ['0', '1', '5', '12', '40'],
	identifiers: ['999000003', '999000011', '999000029', '999000037', '999000045'],
	address: ['59512', '59350', '59599', '62041', '80021'],
	description: [
		'Atelier de menuiserie',
		'Soudeurs depuis 1950',
		'Bureau d’études',
		'Peintres',
		'Escaliers',
	],
	people: ['Nour Haddad', 'Paul Escalier', 'Ines Vasseur', 'Luc Soudure', 'Mina Plomberie'],
} as const satisfies Record<keyof Told, readonly string[]>
const fields = Object.keys(values) as (keyof Told)[]

const firm: fc.Arbitrary<Drawn> = fc.record({
	visibility: fc.constantFrom(...firmAudiences),
	chosen: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(...audiences), {
		maxKeys: 8,
	}) as fc.Arbitrary<ChosenAudiences>,
	told: fc.record(
		Object.fromEntries(fields.map((field) => [field, fc.nat({ max: 4 })])),
	) as unknown as fc.Arbitrary<Told>,
	seats: fc.tuple(fc.boolean(), fc.boolean()),
})
const words = [
	'menuiserie',
	'menuisrie',
	'escaliers',
	'escalie',
	'soudure',
	'soudur',
	'roubaix',
	'nord',
	'plomberi',
	'vasseur',
	'qualibat',
	'999000003',
	'comptable',
	'peintre',
	'electricite',
	'bio',
]
const question = fc.record({
	words: fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((all) => all.join(' ')),
	filters: fc.array(
		fc.constantFrom(
			['trade menuiserie'],
			['seat departement 59', 'within departement 59'],
			['capacity 5'],
			['headcount 03'],
			['customer firms'],
		),
		{ maxLength: 1 },
	),
	withPlaces: fc.boolean(),
	scope: fc.constantFrom('network', 'networks', 'instance'),
})

describe('What is hidden from somebody', () => {
	let test: TestDatabase
	before(async () => {
		test = await testDatabase()
	})
	after(() => test.drop())

	it('changes nothing of what they find: hits, reasons, counts, order, spellings, filters, places, nor the questions it takes', async () => {
		const worlds = fc.tuple(
			fc.array(firm, { minLength: 6, maxLength: 9 }),
			fc.array(firm, { minLength: 9, maxLength: 9 }),
			fc.array(question, { minLength: 8, maxLength: 8 }),
		)
		let compared = 0
		await fc.assert(
			fc.asyncProperty(worlds, async ([firms, others, questions]) => {
				const ids = firms.map(() => ({ firmId: newId(), personId: newId() }))
				const networks = [newId(), newId()]
				const write = (told: Drawn[]) =>
					asSystem(null, async (tx) => writeWorld(tx, { firms: told, ids, networks }))
				for (const viewer of [0, 1, 2]) {
					const me = ids[viewer] as { firmId: Id; personId: Id }
					const mine = networks.filter((_, at) => firms[viewer]?.seats[at])
					const answers = async () => {
						const all = []
						for (const { scope, ...asked } of questions) {
							const scopes = {
								network: mine.slice(0, 1),
								networks: mine,
								instance: [me.firmId, ...mine, everyoneHere],
							}
							if (scopes[scope as 'network'].length === 0) continue
							all.push(await withItsWork(me.personId, asked, scopes[scope as 'network']))
						}
						return all
					}
					await write(firms)
					const before = await answers()
					await write(
						firms.map((one, i) =>
							hideFrom(firms[viewer] as Drawn, i === viewer, one, others[i] as Drawn),
						),
					)
					assert.deepEqual(await answers(), before)
					compared += before.length
				}
			}),
			{ numRuns: 8, seed: 3_141_592, endOnFailure: true },
		)
		assert.ok(compared > 100)
	})
})

/**
 * What is found, and how many questions the database was asked for it: the class of time that an answer takes is
 * that of its questions, so that a hidden word is not felt by a second look for its spelling.
 */
async function withItsWork(personId: Id, question: Partial<FirmQuestion>, audiences: Id[]) {
	let statements = 0
	const counting: KyselyPlugin = {
		transformQuery({ node }) {
			statements++
			return node
		},
		transformResult: async ({ result }) => result,
	}
	const found = await reading(
		{ kind: 'person', personId } as Actor,
		(tx) =>
			findFirms(tx.withPlugin(counting), {
				audiences,
				pageSize: 20,
				counting: filtersCounted,
				...question,
			}),
		{ now },
	)
	assert.ok(statements > 0)
	return { found, statements }
}

/** The same firm, with another's values wherever the viewer may not read its own. */
function hideFrom(viewer: Drawn, isMine: boolean, one: Drawn, other: Drawn): Drawn {
	const together = one.seats.some((seat, at) => seat && viewer.seats[at])
	const reader: Audience = isMine ? 'self' : together ? 'networks' : 'instance'
	const isSeen = isMine || together || one.visibility !== 'networks'
	const told = Object.fromEntries(
		fields.map((field) => {
			const readable = isSeen && mayRead(reader, audienceOf(field, one.chosen, one.visibility))
			return [field, (readable ? one : other).told[field]]
		}),
	) as Told
	return { ...one, told }
}

async function writeWorld(
	tx: Tx,
	{ firms, ids, networks }: { firms: Drawn[]; ids: { firmId: Id; personId: Id }[]; networks: Id[] },
): Promise<void> {
	const firmIds = ids.map(({ firmId }) => firmId)
	for (const networkId of networks)
		await sql`insert into network (network_id, name, family, created_at)
			values (${networkId}, 'Réseau', 'trade', ${now}) on conflict do nothing`.execute(tx)
	await sql`delete from firm where id = any(${firmIds}::uuid[])`.execute(tx)
	for (const [i, { visibility, chosen, told, seats }] of firms.entries()) {
		const { firmId, personId } = ids[i] as (typeof ids)[number]
		const of = (field: keyof Told) => values[field][told[field]] as string
		await sql`insert into firm (id, name, visibility, claimed_at, created_at, siren, commune_code,
				headcount_band, weekly_capacity_days, description)
			values (${firmId}, ${`Maison ${i}`}, ${visibility}, ${now}, ${now}, ${of('identifiers')},
				${of('address')}, ${of('headcount')}, ${Number(of('capacity'))}, ${of('description')})`.execute(
			tx,
		)
		const [given, family] = of('people').split(' ') as [string, string]
		await sql`insert into person (id, given_name, family_name, created_at)
			values (${personId}, ${given}, ${family}, ${now})
			on conflict (id) do update set given_name = ${given}, family_name = ${family}`.execute(tx)
		await sql`insert into mandate (id, person_id, firm_id, role, starts_on)
			values (${newId()}, ${personId}, ${firmId}, 'representative', '2020-01-01')`.execute(tx)
		const zone = of('zones')
		const kind = zone === 'FR' ? 'country' : zone.length > 2 ? 'commune' : 'departement'
		await sql`insert into firm_zone (firm_id, kind, code) values (${firmId}, ${kind}, ${zone})`.execute(
			tx,
		)
		for (const [kind, field] of [
			['trade', 'trades'],
			['skill', 'skills'],
			['need', 'needs'],
			['customer', 'customers'],
			['language', 'languages'],
			['certification', 'certifications'],
		] as const)
			await sql`insert into firm_label (firm_id, kind, key, label)
				values (${firmId}, ${kind}, ${foldLabel(of(field))}, ${of(field)})`.execute(tx)
		for (const [field, audience] of Object.entries(chosen))
			await sql`insert into firm_visibility (firm_id, field, audience)
				values (${firmId}, ${field}, ${audience})`.execute(tx)
		for (const [at, seat] of seats.entries())
			if (seat)
				await sql`insert into membership (network_id, membership_id, firm_id, state, since)
					values (${networks[at]}, ${newId()}, ${firmId}, 'member', ${now}) on conflict do nothing`.execute(
					tx,
				)
	}
	await makeFindable({ tx, now }, firmIds)
}
