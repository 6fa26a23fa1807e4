/**
 * Random firms, each with random fields kept for random audiences, in two networks: what the test of visibility
 * shows its readers. Who they are, where they sit and whom they know is the same in every world; what their cards
 * say is drawn.
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Tx } from '#db'
import {
	type Audience,
	audienceOf,
	audiences,
	type ChosenAudiences,
	defaultAudiences,
	type FirmAudience,
	firmAudiences,
	mayRead,
	type VisibleField,
	visibleFields,
} from '#firms'
import { makeFindable, writeAudiences } from '#firms/server'
import { type Actor, foldLabel, type Id, newId } from '#kernel'
import { fillMeetings, planMeetings } from './hiding-meetings.ts'

export const now = Temporal.Instant.from('2026-11-25T08:00:00Z')

/** Each field draws among a few values, so that firms meet by them. */
export const values = {
	trades: ['Menuiserie', 'Menuiserie bois', 'Électricité', 'Plomberie', 'Couverture'],
	skills: ['Escaliers', 'Soudure', 'Fenêtres', 'Peinture', 'Escalier tournant'],
	needs: ['Comptable', 'Apprenti menuisier', 'Avocat', 'Graphiste', 'Imprimeur'],
	customers: ['consumers', 'firms', 'public', 'firms', 'public'],
	languages: ['fr', 'en', 'ar', 'es', 'nl'],
	certifications: ['Qualibat', 'RGE', 'Qualiopi', 'Label Or', 'Bio'],
	zones: ['59', '62', '59512', 'FR', '80'],
	headcount: ['01', '02', '03', '11', '12'],
	turnover: ['t1', 't2', 't3', 't4', 't5'],
	capacity: ['0', '1', '5', '12', '40'],
	identifiers: ['999000003', '999000011', '999000029', '999000037', '999000045'],
	address: ['59512', '59350', '59599', '62041', '80021'],
	phone: ['+33320000001', '+33320000002', '+33320000003', '+33320000004', '+33320000005'],
	email: ['un@a.example', 'deux@a.example', 'trois@a.example', 'six@a.example', 'dix@a.example'],
	website: [
		'https://un.example',
		'https://deux.example',
		'https://trois.example',
		'https://six.example',
		'https://dix.example',
	],
	description: [
		'Atelier de menuiserie',
		'Soudeurs depuis 1950',
		'Bureau d’études',
		'Peintres',
		'Escaliers',
	],
	people: ['Nour Haddad', 'Paul Escalier', 'Ines Vasseur', 'Luc Soudure', 'Mina Plomberie'],
} as const satisfies Record<VisibleField, readonly string[]>

/** Names one letter apart, for what looks for duplicates. */
export const names = [
	'Maison Dupont',
	'Maison Duponte',
	'Atelier Ferrand',
	'Atelier Ferrande',
	'Fabrique du Canal',
	'Fabrique du Canale',
	'Comptoir Lesage',
	'Comptoir Lesages',
	'Scierie Boulanger',
	'Scierie Boulangere',
]

export type Told = Record<VisibleField, number>
/** `seats`: what the firm is to each of the two networks. */
export type Drawn = {
	visibility: FirmAudience
	chosen: ChosenAudiences
	told: Told
	seats: ('member' | 'left' | null)[]
	isClaimed: boolean
	/** It agreed to appear on the pages of its networks, by its name and its trades. */
	isShown: boolean
}

const told = fc.record(
	Object.fromEntries(visibleFields.map((field) => [field, fc.nat({ max: 4 })])),
) as unknown as fc.Arbitrary<Told>
const state = fc.constantFrom<'member' | 'left' | null>('member', 'member', 'left', null)
const firm: fc.Arbitrary<Drawn> = fc.record({
	visibility: fc.constantFrom(...firmAudiences),
	chosen: fc.dictionary(fc.constantFrom(...visibleFields), fc.constantFrom(...audiences), {
		maxKeys: 12,
	}) as fc.Arbitrary<ChosenAudiences>,
	told,
	seats: fc.tuple(state, state),
	isClaimed: fc.nat({ max: 4 }).map((n) => n > 0),
	isShown: fc.boolean(),
})

/** The firms of a world, and other values that each might have had. */
export const worlds: fc.Arbitrary<{ firms: Drawn[]; others: Told[] }> = fc
	.record({
		firms: fc.array(firm, { minLength: names.length, maxLength: names.length }),
		others: fc.array(told, { minLength: names.length, maxLength: names.length }),
	})
	.map(({ firms, others }) => ({ firms: firms.map(placed), others }))

/**
 * The first three are the readers' own; the two after lead from them to the others, so that they are named to
 * whoever knows them, whatever they show.
 */
function placed(one: Drawn, at: number): Drawn {
	if (at === 0 || at === 2) return { ...one, isClaimed: true, seats: ['member', null] }
	if (at === 1) return { ...one, isClaimed: true, seats: [null, 'member'] }
	// One that is there and one that left, whom an import, a list or a pair would tell by what they keep.
	if (at === 5 || at === 6)
		return {
			...one,
			chosen: { ...one.chosen, identifiers: 'self', address: 'self', people: 'self' },
			isClaimed: true,
			seats: [at === 5 ? 'member' : 'left', one.seats[1] ?? null],
		}
	if (at > 6) return one
	const chosen: ChosenAudiences = { ...one.chosen, people: 'public' }
	return { ...one, isClaimed: true, visibility: 'public', chosen, seats: ['member', 'member'] }
}

/** What is looked for; by the readers' own firms, each of all. */
export type Sought = {
	tradeKey: string | null
	skillKeys: string[]
	customer: string | null
	communeCode: string | null
	withinKm: number
}
export const needs: fc.Arbitrary<Sought> = fc.record({
	tradeKey: fc.constantFrom('menuiserie', 'plomberie', 'électricité', null),
	skillKeys: fc.array(fc.constantFrom('escaliers', 'soudure', 'peinture'), {
		minLength: 1,
		maxLength: 2,
	}),
	customer: fc.constantFrom('consumers', 'firms', 'public', null, null),
	communeCode: fc.constantFrom('59512', '62041', null),
	withinKm: fc.constantFrom(5, 40),
})

/** Who reads: a member, somebody of another network, whoever runs the first network, a passer-by. */
export const readers = ['member', 'neighbour', 'facilitator', 'passer-by'] as const
export type Reader = (typeof readers)[number]

/** As what a reader reads a firm, by what its people were told of audiences. */
function audienceFor(reader: Reader, at: number, { seats, isClaimed }: Drawn): Audience {
	if (reader === 'passer-by') return 'public'
	if (readers.indexOf(reader) === at) return 'self'
	// The network wrote it, and reads it whole.
	if (reader === 'facilitator' && !isClaimed && seats[0]) return 'self'
	return seats[reader === 'neighbour' ? 1 : 0] === 'member' ? 'networks' : 'instance'
}

export function mayReadField(reader: Reader, at: number, one: Drawn, field: VisibleField): boolean {
	const isAgreed = field === 'trades' && one.isShown && one.isClaimed && one.seats[0] === 'member'
	const told = audienceOf(field, one.chosen, isAgreed ? 'public' : one.visibility)
	return mayRead(audienceFor(reader, at, one), told)
}

/** The same firms, with the other values in the fields that are picked. */
export function changed(
	firms: readonly Drawn[],
	others: readonly Told[],
	isPicked: (at: number, one: Drawn, field: VisibleField) => boolean,
): Drawn[] {
	return firms.map((one, at) => ({
		...one,
		told: Object.fromEntries(
			visibleFields.map((field) => [
				field,
				(isPicked(at, one, field) ? others[at] : one.told)?.[field] as number,
			]),
		) as Told,
	}))
}

/** Who everybody is: the same ids in every world. */
export type Cast = {
	networks: [Id, Id]
	/** In the first network: about to begin, and held two weeks ago. */
	meetings: { ahead: Id; held: Id }
	drawId: Id
	firms: {
		firmId: Id
		personId: Id
		mandateId: Id
		seats: [Id, Id]
		needs: (Sought & { needId: Id })[]
	}[]
}

export function newCast(sought: readonly Sought[]): Cast {
	return {
		networks: [newId(), newId()],
		meetings: { ahead: newId(), held: newId() },
		drawId: newId(),
		firms: names.map((_, at) => ({
			firmId: newId(),
			personId: newId(),
			mandateId: newId(),
			seats: [newId(), newId()],
			needs: at < 3 ? sought.map((one) => ({ ...one, needId: newId() })) : [],
		})),
	}
}

export function actorOf(cast: Cast, reader: Reader): Actor {
	const personId = cast.firms[readers.indexOf(reader)]?.personId
	if (reader === 'passer-by' || !personId) return { kind: 'anonymous' }
	return { kind: 'person', personId, sessionId: personId }
}

/** Where somebody of that name is written to. */
export const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@gens.example`

/** What is the same in every world: networks, people, seats, ties. */
export async function raise(tx: Tx, cast: Cast, firms: readonly Drawn[]): Promise<void> {
	await sql`insert into instance (name, public_address, set_up_at, directory_audience)
		values ('Maillage', 'https://reseau.example', ${now}, 'public')`.execute(tx)
	for (const [at, networkId] of cast.networks.entries())
		await sql`insert into network (network_id, name, family, created_at)
			values (${networkId}, ${`Réseau ${at}`}, 'trade', ${now})`.execute(tx)
	for (const [at, one] of cast.firms.entries()) {
		await sql`insert into person (id, given_name, family_name, created_at)
			values (${one.personId}, 'Nom', 'À venir', ${now})`.execute(tx)
		if (firms[at]?.isClaimed)
			await sql`insert into account (person_id, email, created_at)
				values (${one.personId}, ${`personne${at}@reseau.example`}, ${now})`.execute(tx)
	}
	await sql`insert into network_role (network_id, role_id, person_id, role, starts_on)
		values (${cast.networks[0]}, ${newId()}, ${cast.firms[2]?.personId}, 'facilitator', '2020-01-01')`.execute(
		tx,
	)
	await planMeetings(tx, cast)
	for (const [contact, known] of [0, 1, 2, 5, 6, 7, 8, 9].flatMap((other) => [
		[3, other],
		[4, other],
	])) {
		const pair = [cast.firms[contact as number]?.personId, cast.firms[known as number]?.personId]
		await sql`insert into tie_fact (id, a_person, b_person, kind, happened_on)
			values (${newId()}, least(${pair[0]}::uuid, ${pair[1]}::uuid), greatest(${pair[0]}::uuid, ${pair[1]}::uuid),
				'job', date '2026-11-01' - ${known}::int)`.execute(tx)
	}
}

/** Writes what the cards say, over what they said. */
export async function write(tx: Tx, cast: Cast, firms: readonly Drawn[]): Promise<void> {
	const firmIds = cast.firms.map(({ firmId }) => firmId)
	await sql`delete from firm where id = any(${firmIds}::uuid[])`.execute(tx)
	for (const [at, one] of firms.entries()) await writeFirm(tx, cast, at, one)
	await publishNeeds(tx, cast)
	await fillMeetings(tx, cast)
	await makeFindable({ tx, now }, firmIds)
}

async function writeFirm(tx: Tx, cast: Cast, at: number, one: Drawn): Promise<void> {
	const { firmId, personId, mandateId, seats, needs } = cast.firms[at] as Cast['firms'][number]
	const of = (field: VisibleField) => values[field][one.told[field]] as string
	await sql`insert into firm (id, name, visibility, claimed_at, created_at, siren, commune_code, headcount_band,
			turnover_band, weekly_capacity_days, phone, email, website, description)
		values (${firmId}, ${names[at]}, ${one.visibility}, ${one.isClaimed ? now : null}, ${now}, ${of('identifiers')},
			${of('address')}, ${of('headcount')}, ${of('turnover')}, ${Number(of('capacity'))}, ${of('phone')},
			${of('email')}, ${of('website')}, ${of('description')})`.execute(tx)
	const [given, family] = of('people').split(' ')
	await sql`update person set given_name = ${given}, family_name = ${family} where id = ${personId}`.execute(
		tx,
	)
	await sql`insert into person_contact (person_id, email) values (${personId}, ${addressOf(of('people'))})
		on conflict (person_id) do update set email = excluded.email`.execute(tx)
	await sql`insert into mandate (id, person_id, firm_id, role, starts_on)
		values (${mandateId}, ${personId}, ${firmId}, 'representative', '2020-01-01')
		on conflict (id) do nothing`.execute(tx)
	const zone = of('zones')
	const kind = zone === 'FR' ? 'country' : zone.length > 2 ? 'commune' : 'departement'
	await sql`insert into firm_zone (firm_id, kind, code) values (${firmId}, ${kind}, ${zone})`.execute(
		tx,
	)
	for (const [kind, field] of labelFields)
		await sql`insert into firm_label (firm_id, kind, key, label)
			values (${firmId}, ${kind}, ${foldLabel(of(field))}, ${of(field)})`.execute(tx)
	await writeAudiences(tx, firmId, { ...defaultAudiences, ...one.chosen })
	for (const { needId, tradeKey, skillKeys, customer, communeCode, withinKm } of needs)
		await sql`insert into need (id, firm_id, person_id, words, trade_key, trade_label, skill_keys, skill_labels,
				customer, commune_code, within_km, stated_at)
			values (${needId}, ${firmId}, ${personId}, 'Un besoin', ${tradeKey}, ${tradeKey}, ${skillKeys}, ${skillKeys},
				${customer}, ${communeCode}, ${communeCode ? withinKm : null}, ${now})`.execute(tx)
	for (const [i, state] of one.seats.entries()) {
		if (!state) continue
		const seat = [cast.networks[i], seats[i], firmId]
		await sql`insert into membership (network_id, membership_id, firm_id, state, since)
			values (${seat[0]}, ${seat[1]}, ${seat[2]}, ${state}, ${now}) on conflict do nothing`.execute(
			tx,
		)
		if (state === 'member' && one.isShown)
			await sql`insert into shown_member (network_id, membership_id, firm_id, shown_at, shown_by)
				values (${seat[0]}, ${seat[1]}, ${seat[2]}, ${now}, ${personId}) on conflict do nothing`.execute(
				tx,
			)
	}
}

/** Each of the others looks for somebody, in both networks; the numbers of their seats are those of their needs. */
async function publishNeeds(tx: Tx, { networks, firms }: Cast): Promise<void> {
	for (const [n, { firmId, personId, seats }] of firms.entries())
		for (const [at, networkId] of networks.entries())
			if (n > 2)
				await sql`insert into need_call (network_id, call_id, need_id, firm_id, person_id, words, trade_label,
						published_at, expires_at)
					values (${networkId}, ${seats[at]}, ${seats[at]}, ${firmId}, ${personId}, 'Un besoin',
						${values.trades[n % 5]}, ${now}, ${now.add({ hours: 240 })}) on conflict do nothing`.execute(
					tx,
				)
}

const labelFields = [
	['trade', 'trades'],
	['skill', 'skills'],
	['need', 'needs'],
	['customer', 'customers'],
	['language', 'languages'],
	['certification', 'certifications'],
] as const
