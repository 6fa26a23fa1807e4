/**
 * What a firm keeps from somebody is learnt by nobody it is kept from. Random firms keep random fields for random
 * audiences; two worlds differ in the values of what a reader may not read, and in nothing else. All that the product
 * shows that reader must be the same, byte for byte: hits, reasons, counts, order, suggestions, maps, exports,
 * lists, help and whom one may ask for it, duplicates, previews of an import.
 *
 * A control shows that no channel is blind: where the worlds differ in what the reader may read, each of them differs.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Look, reading, runAct } from '#db'
import { testDatabase } from '#db/testing'
import { newWordSheet } from '#everyday/server'
import { capacitySteps, everybody, frenchCsv, type VisibleField } from '#firms'
import { findFirms, workbookOf } from '#firms/server'
import { asSystem } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { sheetMember, sheetPage } from '#listings/server'
import {
	dropMembersFile,
	exportMembers,
	mapMembersFile,
	memberCard,
	membersDirectory,
	membersFilePreview,
	membersFileSheet,
	membershipSheet,
	networkHome,
	networkRolesSheet,
	publishNetwork,
	runnersDirectory,
	stageMembersFile,
	workOn,
} from '#networks/server'
import { myOneToOnes } from '#one-to-ones/server'
import { firmHome, lookEverywhere } from '#pages'
import { nearDuplicates, proposingSheet, twinSheet } from '#records/server'
import { draftPage, possibleReceivers } from '#referrals/server'
import {
	askIntroduction,
	calls,
	criteriaIn,
	helpAnswers,
	myTies,
	nextToMeet,
	ownNetwork,
	tieCandidates,
} from '#ties/server'
import { lookAtMeetings } from './hiding-meetings.ts'
import {
	actorOf,
	type Cast,
	changed,
	type Drawn,
	mayReadField,
	names,
	needs,
	newCast,
	now,
	type Reader,
	raise,
	readers,
	values,
	worlds,
	write,
} from './hiding-world.ts'

/** Worlds looked at by the suite; more, and others: MAILLAGE_VISIBILITY_RUNS=200 MAILLAGE_VISIBILITY_SEED=7 */
const runs = Number(process.env.MAILLAGE_VISIBILITY_RUNS ?? 2)
const seed = Number(process.env.MAILLAGE_VISIBILITY_SEED ?? 20_261_130)

type Question = {
	words: string
	trade: string | undefined
	skill: string | undefined
	headcount: string | undefined
	capacity: string | undefined
	place: string | undefined
	scope: 'network' | 'networks' | 'instance'
	view: 'list' | 'map'
}
const rarely = <One>(values: readonly One[]) =>
	fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const words = [
	...[
		'menuiserie',
		'menuisrie',
		'escaliers',
		'escalie',
		'soudure',
		'soudur',
		'roubaix',
		'nord',
		'plomberi',
	],
	...[
		'vasseur',
		'qualibat',
		'999000003',
		'comptable',
		'peintre',
		'electricite',
		'bio',
		'dupont',
		'nour haddad',
	],
]
const question: fc.Arbitrary<Question> = fc.record({
	words: fc.array(fc.constantFrom(...words), { maxLength: 2 }).map((all) => all.join(' ')),
	trade: rarely(['menuiserie', 'plomberie', 'électricité']),
	skill: rarely(['escaliers', 'soudure']),
	headcount: rarely(['02', '03']),
	capacity: rarely(capacitySteps.map(String)),
	place: rarely(['59512', '59', '62']),
	scope: fc.constantFrom('network', 'networks', 'instance'),
	view: fc.constantFrom('list', 'map'),
})
const cases = fc.record({
	world: worlds,
	questions: fc.array(question, { minLength: 5, maxLength: 5 }),
	needs: fc.array(needs, { minLength: 3, maxLength: 3 }),
	file: fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 5 }), fc.nat({ max: 3 })), {
		minLength: 12,
		maxLength: 12,
	}),
})
type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never

describe('What a firm keeps from somebody', () => {
	it('is learnt from nothing they are shown, whoever they are, and each thing shown can tell', async () => {
		const telling = new Set<string>()
		const channels = new Set<string>()
		let compared = 0
		let worlds = 0
		await fc.assert(
			fc.asyncProperty(cases, async (one) => {
				const test = await testDatabase()
				try {
					// Previews are made by threads, one after the other: a world's are enough for the suite.
					compared += await look({ ...one, hasPreviews: worlds++ === 0 }, channels, telling)
				} finally {
					await test.drop()
				}
			}),
			{ numRuns: runs, seed, endOnFailure: true },
		)
		console.log(`${compared} answers compared in ${worlds} worlds (seed ${seed})`)
		assert.ok(compared > 300 * runs)
		const blind = [...channels].filter((channel) => !telling.has(channel))
		assert.deepEqual(blind, [], 'what never changes, whatever may be read, shows nothing')
	})
})

/**
 * One world: each reader before and after what is kept from them changes, then after what is not. How many answers
 * were compared.
 */
async function look(
	one: Case & { hasPreviews: boolean },
	channels: Set<string>,
	telling: Set<string>,
): Promise<number> {
	const { firms, others } = one.world
	const cast = newCast(one.needs)
	await asSystem(null, (tx) => raise(tx, cast, firms))
	await rewrite(cast, firms)
	const [networkId] = cast.networks
	const parts = ['purpose', 'size', 'members'] as const
	const page = { networkId, audience: 'public', parts: [...parts] } as const
	await runAct(publishNetwork, actorOf(cast, 'facilitator'), page, { now })
	let compared = 0
	for (const reader of readers) {
		const shown = (wanted: (channel: string) => boolean) =>
			shownTo(reader, cast, firms, one, wanted)
		const before = await shown(() => true)
		for (const [channel, told] of before) {
			channels.add(channel)
			compared += told.length
		}
		const keepFromThem = async (isKept: Parameters<typeof changed>[2], isHelp: boolean) => {
			await rewrite(cast, changed(firms, others, isKept))
			for (const [channel, told] of await shown((one) => isHelp === helpChannels.has(one)))
				assert.equal(
					firstApart(told.join('\n'), before.get(channel)?.join('\n') ?? ''),
					'',
					`${reader}: ${channel}`,
				)
		}
		await keepFromThem((...field) => !mayReadField(reader, ...field), false)
		if (reader !== 'passer-by')
			await keepFromThem((...field) => !mayBeReckoned(reader, ...field), true)
		await rewrite(
			cast,
			changed(firms, others, (...field) => mayReadField(reader, ...field)),
		)
		for (const [channel, told] of await shown((one) => !telling.has(one)))
			if (told.join() !== before.get(channel)?.join()) telling.add(channel)
		await rewrite(cast, firms)
	}
	return compared
}

/** Where two texts begin to differ, with what is around; nothing when they are the same. */
function firstApart(one: string, other: string): string {
	const at = one.split('').findIndex((letter, place) => letter !== other[place])
	if (at < 0 && one.length === other.length) return ''
	const from = Math.max(0, (at < 0 ? one.length : at) - 300)
	return [one, other].map((text) => text.slice(from, from + 500)).join('\n≠ ')
}

/**
 * Help looks for a firm that shows itself to its networks alone, and names it to nobody before it said yes: what it
 * tells them is reckoned with, of nobody in particular (decision 0033). What it keeps to itself is not.
 */
const helpChannels = new Set(['help', 'asking for a firm'])
function mayBeReckoned(reader: Reader, at: number, firm: Drawn, field: VisibleField): boolean {
	const seat = firm.seats[reader === 'neighbour' ? 1 : 0]
	const isNameless =
		firm.visibility === 'networks' && seat === null && at !== readers.indexOf(reader)
	const inside = { ...firm, seats: ['member', 'member'] } satisfies Drawn
	return mayReadField(reader, at, isNameless ? inside : firm, field)
}

async function rewrite(cast: Cast, firms: readonly Drawn[]): Promise<void> {
	await asSystem(null, (tx) => write(tx, cast, firms))
}

/** All that a reader is shown, by what shows it; ids that were made for the occasion and times left out. */
async function shownTo(
	reader: Reader,
	cast: Cast,
	firms: readonly Drawn[],
	one: Case & { hasPreviews: boolean },
	wanted: (channel: string) => boolean,
): Promise<Map<string, string[]>> {
	const actor = actorOf(cast, reader)
	const shown = new Map<string, string[]>()
	const known = new Set<string>([
		...cast.networks,
		...cast.firms.flatMap(({ needs, seats, ...ids }) => [
			...Object.values(ids),
			...seats,
			...needs.map(({ needId }) => needId),
		]),
	])
	const keep = async (channel: string, told: () => Promise<unknown>) => {
		if (!wanted(channel)) return
		const text = JSON.stringify(await told().catch(refusalOf)) ?? 'undefined'
		const bare = text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) =>
			known.has(id) ? id : '·',
		)
		shown.set(channel, [...(shown.get(channel) ?? []), bare])
	}
	const read = (channel: string, of: (look: Look) => Promise<unknown>) =>
		keep(channel, () => reading(actor, (tx) => of({ tx, actor, now }), { now }))

	const sheets = cast.networks
	for (const sheetId of sheets) {
		await read('page of a network', (look) => sheetPage(look, { sheetId }))
		for (const { firmId } of cast.firms)
			await read('card on a page', (look) => sheetMember(look, { sheetId, firmId }))
	}
	for (const { words } of one.questions) {
		await read('search of everybody', ({ tx }) =>
			findFirms(tx, {
				audiences: [everybody],
				words,
				pageSize: 20,
				counting: ['trade', 'skill', 'seat'],
			}),
		)
	}
	if (reader === 'passer-by') return shown

	const own = cast.firms[readers.indexOf(reader)] as Cast['firms'][number]
	const { firmId } = own
	for (const asked of one.questions) {
		await read(`directory, ${asked.view}`, (look) => membersDirectory(look, { firmId, ...asked }))
		await read('search everywhere', (look) => lookEverywhere(look, { words: asked.words, firmId }))
		await read('needs read in words', (look) =>
			criteriaIn(look, { firmId, words: `un ${asked.words}` }),
		)
		await read('receivers', (look) => possibleReceivers(look, { firmId, words: asked.words }))
		await read('people one may know', (look) => tieCandidates(look, { words: asked.words }))
	}
	for (const { firmId: id } of cast.firms) {
		await read('card', (look) => memberCard(look, { firmId, id }))
		await read('draft of a recommendation', (look) => draftPage(look, { firmId, toFirmId: id }))
	}
	await read('home', (look) => firmHome(look, { firmId }))
	await read('own network', (look) => ownNetwork(look))
	await read('ties', (look) => myTies(look))
	await read('next to meet', (look) => nextToMeet(look))
	await read('one-to-ones', (look) => myOneToOnes(look))
	await read('published needs', (look) => calls(look, { firmId }))
	for (const { needId } of own.needs)
		await read('help', (look) => helpAnswers(look, { firmId, needId }))
	for (const { firmId: targetFirmId } of cast.firms.slice(3)) {
		const message = 'Bonjour'
		const ask = { firmId, needId: own.needs[0]?.needId as Id, targetFirmId, message }
		await keep('asking for a firm', () =>
			runAct(askIntroduction, actor, ask, { now }).then(() => 'asked'),
		)
	}
	await lookAtMeetings(cast, reader, { read, keep })
	if (reader !== 'facilitator') return shown

	const [networkId] = cast.networks
	const states = [undefined, 'member', 'left'] as const
	for (const { words, trade, skill, place } of one.questions)
		for (const state of states) {
			const filters = { trade, skill, place, words, state }
			await read('list of a network', (look) => runnersDirectory(look, { networkId, filters }))
			await read('list of a network', (look) =>
				runnersDirectory(look, { networkId, filters: { state } }),
			)
		}
	await read('home of a network', (look) => networkHome(look, { networkId }))
	await read('roles', (look) => networkRolesSheet(look, { networkId }))
	await read('a word to write', (look) => newWordSheet(look, { networkId }))
	await read('duplicates', (look) => nearDuplicates(look, { networkId }))
	for (const [at, { seats }] of cast.firms.entries()) {
		if (!firms[at]?.seats[0]) continue
		const membershipId = seats[0]
		await read('seat', (look) => membershipSheet(look, { networkId, membershipId }))
		await read('proposing', (look) => proposingSheet(look, { networkId, membershipId }))
		await read('two records', (look) =>
			twinSheet(look, { networkId, one: own.seats[0], other: membershipId }),
		)
	}
	await keep('export', async () => {
		const exported = { networkId, format: 'csv', locale: 'fr' } as const
		const { name, titles, rows } = await runAct(exportMembers, actor, exported, { now })
		const [csv, book] = [frenchCsv(titles, rows), await workbookOf(name, titles, rows)]
		return [Buffer.from(csv).toString('base64'), await cellsOf(book)]
	})
	if (one.hasPreviews)
		await keep('preview of an import', () => previewOf(actor, networkId, one.file))
	return shown
}

function refusalOf(caught: unknown): string {
	if (caught instanceof Refusal)
		return `${caught.status} ${caught.code} ${JSON.stringify(caught.facts)}`
	throw caught
}

async function cellsOf(book: Buffer): Promise<string[]> {
	const { default: ExcelJS } = await import('exceljs')
	const workbook = new ExcelJS.Workbook()
	await workbook.xlsx.load(book as never)
	const cells: string[] = []
	workbook.eachSheet((sheet) =>
		sheet.eachRow((row) => row.eachCell((cell) => void cells.push(`${cell.address} ${cell.text}`))),
	)
	return cells
}

/** A file that tries names, numbers and towns; how it would be taken, line by line. */
async function previewOf(actor: Actor, networkId: Id, lines: Case['file']): Promise<unknown> {
	const towns = ['Roubaix', 'Lille', 'Arras', '']
	const content = new TextEncoder().encode(
		[
			'Raison sociale;SIREN;Ville;Métiers',
			...values.identifiers.map((siren) => `Essai de ${siren};${siren};;Menuiserie`),
			...lines.map(
				([name, number, town]) =>
					`${name};${values.identifiers[number] ?? ''};${towns[town]};Menuiserie`,
			),
		].join('\r\n'),
	)
	const given = { networkId, name: 'membres.csv', content }
	const { fileId } = await runAct(stageMembersFile, actor, given, { now })
	const ids = { networkId, fileId }
	await workOn(ids)
	const look = <Told>(of: (look: Look) => Promise<Told>) =>
		reading(actor, (tx) => of({ tx, actor, now }), { now })
	const { mapping } = (await look((one) => membersFileSheet(one, ids))).file
	await runAct(mapMembersFile, actor, { ...ids, mapping }, { now })
	await workOn(ids)
	const { preview } = await look((one) => membersFilePreview(one, ids))
	await runAct(dropMembersFile, actor, ids, { now })
	assert.ok(preview)
	return preview
}
