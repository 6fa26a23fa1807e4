import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stdnum } from 'stdnum'
import {
	casablancaPlaces,
	importedStory,
	membersFaults,
	type NetworkKey,
	type PersonKey,
	type WorldFirm,
	world,
	worldFirm,
	worldId,
	worldNetwork,
	worldToday,
} from './index.ts'
import { membersFiles } from './make-members-csv.ts'

const today = worldToday.toString()
const personKeys = new Set<string>(world.people.map(({ key }) => key))
const firmKeys = new Set<string>(world.firms.map(({ key }) => key))
const communes = frenchCommunes()

test('the story is told on a Tuesday, 24 November 2026', () => {
	assert.equal(today, '2026-11-24')
	assert.equal(worldToday.dayOfWeek, 2)
})

test('an identifier is a UUIDv7, always the same for the same key', () => {
	const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
	for (const { id } of [...world.firms, ...world.people, ...world.networks, ...world.needs]) {
		assert.match(id, shape)
	}
	assert.equal(worldId('menuiserie-vasseur'), '0192dcec-0a4b-74c3-981e-6c4032f2c621')
	assert.equal(worldFirm('menuiserie-vasseur').id, worldId('menuiserie-vasseur'))
})

test('no key, identifier, e-mail, telephone, number or name is used twice', () => {
	const named = [...world.firms, ...world.people, ...world.networks, ...world.needs]
	allDifferent(named.map(({ key }) => key))
	allDifferent(named.map(({ id }) => id))
	allDifferent(world.people.map(({ email }) => email))
	allDifferent(world.people.map(({ givenName, familyName }) => `${givenName} ${familyName}`))
	allDifferent(world.firms.map(({ name }) => name))
	allDifferent(world.people.flatMap(({ phone }) => phone ?? []))
	for (const number of ['siren', 'siret', 'ice', 'ifNumber', 'rc', 'cnss'] as const) {
		allDifferent(world.firms.flatMap((firm) => firm[number] ?? []))
	}
})

test('French numbers are well formed and belong to nobody', () => {
	for (const firm of world.firms.filter(({ country }) => country === 'FR')) {
		if (firm.kind === 'project') {
			assert.equal(firm.siren ?? firm.siret, undefined, firm.key)
			continue
		}
		assert.match(firm.siren ?? '', /^999/, firm.key)
		assert.ok(stdnum.FR?.siren?.validate(firm.siren ?? '').isValid, firm.key)
		assert.ok(stdnum.FR?.siret?.validate(firm.siret ?? '').isValid, firm.key)
		assert.ok(firm.siret?.startsWith(firm.siren ?? '-'), firm.key)
		assert.match(firm.nafCode ?? '', /^\d{2}\.\d{2}[A-Z]$/, firm.key)
	}
	assert.equal(worldFirm('menuiserie-vasseur').siren, '999000003')
})

test('Moroccan numbers are well formed, their ICE a multiple of 97', () => {
	for (const firm of world.firms.filter(({ country }) => country === 'MA')) {
		assert.equal(Number(BigInt(firm.ice ?? '1') % 97n), 0, firm.key)
		assert.ok(stdnum.MA?.ice?.validate(firm.ice ?? '').isValid, firm.key)
		assert.match(firm.ifNumber ?? '', /^999\d{5}$/, firm.key)
		// A sole trader without employees is in neither register.
		if (firm.kind === 'company') assert.match(`${firm.rc} ${firm.cnss}`, /^999\d{3} 999\d{4}$/)
	}
})

test('every French activity code exists', { skip: withoutData() }, () => {
	const path = `${process.env.MAILLAGE_DATA}/refs/naf_rev2_socialgouv.json`
	const published = readFileSync(path, 'utf8')
	for (const { key, nafCode } of world.firms) {
		if (nafCode) assert.ok(published.includes(`"${nafCode}"`), `${key} ${nafCode}`)
	}
})

test('every place exists under the name and postcode given', () => {
	for (const firm of world.firms) {
		if (firm.country === 'MA') {
			const place = casablancaPlaces.find(({ code }) => code === firm.communeCode)
			assert.equal(place?.name, firm.communeName, firm.key)
			assert.match(firm.postcode, /^2\d{4}$/)
			continue
		}
		const commune = communes.get(firm.communeCode)
		assert.equal(commune?.name, firm.communeName, firm.key)
		assert.ok(commune?.postcodes.includes(firm.postcode), `${firm.key} ${firm.postcode}`)
	}
	const places = new Set([...communes.keys(), ...casablancaPlaces.map(({ code }) => code)])
	for (const { key, zones } of world.firms) {
		for (const zone of zones) {
			if (zone.kind === 'commune') assert.ok(places.has(zone.code ?? ''), `${key} ${zone.code}`)
			else assert.ok(zone.kind === 'radius' ? zone.km : zone.code, `${key} ${zone.kind}`)
		}
	}
	for (const need of world.needs) assert.ok(places.has(need.communeCode), need.key)
})

test('addresses and telephones are of the kinds kept for fiction', () => {
	for (const { key, email, phone } of world.people) {
		assert.match(email, /^[a-z-]+@[a-z0-9-]+\.example$/, key)
		if (phone) assert.match(phone, /^\+3363998\d{4}$/, key)
	}
	for (const { website } of world.firms) {
		if (website) assert.match(website, /^https:\/\/[a-z0-9-]+\.example$/)
	}
})

test('every reference leads to someone', () => {
	const people = [
		...world.mandates.map(({ person }) => person),
		...world.offices.map(({ person }) => person),
		...world.needs.flatMap(({ person, asked }) => [person, asked?.through, asked?.towards]),
		...world.ties.flatMap(({ a, b }) => [a, b]),
		...world.networks.flatMap(({ roles }) => roles.map(({ person }) => person)),
		...world.networks.flatMap(({ members }) => members.flatMap((m) => [m.person, m.sponsor])),
	]
	for (const person of people)
		assert.ok(person === undefined || personKeys.has(person), String(person))
	const firms = [
		...world.mandates.map(({ firm }) => firm),
		...world.needs.map(({ firm }) => firm),
		...world.accords.flatMap(({ a, b }) => [a, b]),
		...world.networks.flatMap(({ members }) => members.map(({ firm }) => firm)),
	]
	for (const firm of firms) assert.ok(firmKeys.has(firm), firm)
})

test('each firm has one representative today, whom one can write to', () => {
	for (const firm of world.firms) {
		assert.equal(representativesOf(firm, today).length, 1, firm.key)
	}
})

test('who could engage Menuiserie Vasseur changed in July 2019', () => {
	const firm = worldFirm('menuiserie-vasseur')
	assert.deepEqual(representativesOf(firm, '2019-06-30'), ['daniel-vasseur'])
	assert.deepEqual(representativesOf(firm, '2019-07-01'), ['claire-vasseur'])
})

test('the networks have the size the pictures show', () => {
	assert.deepEqual(statesOf('cercle-du-canal'), { member: 12, visitor: 2, invited: 1, left: 1 })
	assert.deepEqual(statesOf('batisseurs-de-la-lys'), {
		member: 19,
		on_trial: 1,
		suspended: 1,
		left: 1,
	})
	assert.deepEqual(statesOf('dirigeantes-du-nord'), { member: 18, on_trial: 1 })
	assert.deepEqual(statesOf('atlas-export-casablanca'), { member: 11, on_trial: 1 })
})

test('every network has a facilitator and a president, and seats filled as it chose', () => {
	for (const { key, roles, members, seats, foundedOn } of world.networks) {
		const held = roles.map(({ role }) => role)
		assert.ok(held.includes('facilitator') && held.includes('president'), key)
		for (const member of members) {
			assert.equal(member.person !== undefined, seats === 'person', `${key} ${member.firm}`)
			assert.ok(member.since >= foundedOn && member.since <= today, `${key} ${member.firm}`)
		}
		allDifferent(members.map(({ firm, person }) => `${firm} ${person ?? ''}`))
	}
})

test('a person who holds a seat works for the firm of that seat', () => {
	for (const { firm, person } of worldNetwork('dirigeantes-du-nord').members) {
		const mandate = world.mandates.find((held) => held.firm === firm && held.person === person)
		assert.ok(mandate, `${person} ${firm}`)
	}
})

test('the cast has one of everybody the rules speak of', () => {
	const firmsOf = (person: PersonKey) =>
		new Set(world.mandates.filter((held) => held.person === person).map(({ firm }) => firm))
	assert.equal(firmsOf('helene-dubus').size, 2)
	const people = world.mandates.filter(({ firm }) => firm === 'menuiserie-vasseur')
	assert.ok(new Set(people.map(({ person }) => person)).size >= 3)
	for (const kind of ['association', 'project', 'sole_trader', 'company']) {
		assert.ok(
			world.firms.some((firm) => firm.kind === kind),
			kind,
		)
	}
	assert.ok(world.firms.some(({ claimed }) => !claimed))
	assert.ok(world.people.some(({ optedOut }) => optedOut && !optedOut.until))
	assert.ok(world.people.some(({ monthlyCap }) => monthlyCap))
	assert.deepEqual(world.offices.map(({ role }) => role).sort(), ['administrator', 'adviser'])
	assert.ok(world.networks.some(({ roles }) => roles.some(({ role }) => role === 'auditor')))
	const networksOf = (firm: string) =>
		world.networks.filter(({ members }) =>
			members.some((m) => m.firm === firm && m.state === 'member'),
		).length
	assert.ok(world.firms.filter(({ key }) => networksOf(key) === 2).length >= 5)
	assert.deepEqual(new Set(world.people.map(({ locale }) => locale)), new Set(['fr', 'en', 'ar']))
})

test('a tie joins two different people, once, by dated facts of the past', () => {
	allDifferent(world.ties.map(({ a, b }) => [a, b].sort().join(' ')))
	assert.ok(world.ties.length >= 200, String(world.ties.length))
	for (const { a, b, facts, declaredBy } of world.ties) {
		const label = `${a} ${b}`
		assert.notEqual(a, b)
		assert.ok(facts.length > 0, label)
		assert.equal(
			facts.some(({ kind }) => kind === 'declared'),
			declaredBy !== undefined,
			label,
		)
		for (const { kind, on } of facts) {
			assert.ok(on <= today, `${label} ${on}`)
			// Sponsorships are as old as the memberships they opened.
			assert.ok(kind === 'sponsorship' || on >= '2024-01-01', `${label} ${on}`)
			assert.equal(Temporal.PlainDate.from(on).toString(), on)
		}
	}
	assert.ok(
		world.ties.some(({ declaredBy }) => declaredBy === 'a'),
		'one is unconfirmed',
	)
})

test('whoever has a sponsor has a tie with them that says so', () => {
	const sponsored = world.networks.flatMap(({ members }) => members).filter((m) => m.sponsor)
	for (const { firm, person, sponsor, since } of sponsored) {
		const newcomer = person ?? representativesOf(worldFirm(firm), today)[0]
		const tie = world.ties.find(
			({ a, b }) => [a, b].sort().join() === [newcomer, sponsor].sort().join(),
		)
		const said = tie?.facts.some(({ kind, on }) => kind === 'sponsorship' && on === since)
		assert.ok(said, `${sponsor} → ${newcomer}`)
	}
	const facts = world.ties.flatMap((tie) => tie.facts).filter((f) => f.kind === 'sponsorship')
	assert.equal(facts.length, sponsored.length)
})

test('the needs were stated before today, each by someone who acts for the firm', () => {
	for (const { key, firm, person, statedOn, startsOn, asked } of world.needs) {
		const acts = world.mandates.some((held) => held.firm === firm && held.person === person)
		assert.ok(acts, key)
		assert.ok(statedOn <= today && (startsOn ?? '9') > statedOn, key)
		if (!asked) continue
		for (const end of [person, asked.towards]) {
			const known = world.ties.some(
				({ a, b }) => [a, b].includes(asked.through) && [a, b].includes(end),
			)
			assert.ok(known, `${key} ${asked.through} ${end}`)
		}
	}
})

test('the members’ files are what the script makes', () => {
	for (const [name, bytes] of Object.entries(membersFiles())) {
		const kept = readFileSync(new URL(`../../e2e/fixtures/${name}`, import.meta.url))
		assert.ok(kept.equals(bytes), `${name}: run node src/world/make-members-csv.ts`)
	}
})

test('the members’ file has 300 firms, all different, none of the named world', () => {
	const lines = records(membersFiles()['membres-300.csv'], ';')
	assert.equal(lines.length, 300)
	const sirets = lines.map((line) => String(line.SIRET).replaceAll(' ', ''))
	for (const siret of sirets) {
		assert.match(siret, /^999/)
		assert.ok(stdnum.FR?.siret?.validate(siret).isValid, siret)
	}
	allDifferent([...sirets, ...world.firms.flatMap(({ siret }) => siret ?? [])])
	allDifferent([...lines.map((line) => line.Courriel), ...world.people.map((p) => p.email)])
	allDifferent([...lines.map((line) => line['Raison sociale']), ...world.firms.map((f) => f.name)])
	allDifferent(lines.map((line) => line.Téléphone))
	const places = [...communes.values()]
	for (const line of lines) {
		const found = places.find((place) => place.name === line.Ville?.replace("'", '’'))
		assert.ok(found?.postcodes.includes(line['Code postal'] ?? ''), String(line.Ville))
		assert.match(line.Téléphone ?? '', /^(03.53.01|06.39.98)(.\d\d){2}$/)
	}
	for (const { email } of Object.values(importedStory)) {
		assert.equal(lines.filter((line) => line.Courriel === email).length, 1, email)
	}
})

test('the other files are in the states they announce', () => {
	const files = membersFiles()
	const western = new TextDecoder('windows-1252').decode(files['membres-windows-1252.csv'])
	assert.ok(western.includes('L’Œil du Tailleur') && western.includes('12 €'))
	assert.throws(() => {
		new TextDecoder('utf-8', { fatal: true }).decode(files['membres-windows-1252.csv'])
	})
	assert.equal(records(files['membres-virgules.csv'], ',').length, 12)
	assert.match(String(files['membres-entetes-doubles.csv']), /Courriel;Courriel/)
	assert.equal(files['pas-un-csv.csv']?.toString('latin1', 1, 4), 'PNG')
	const faulty = String(files['membres-erreurs.csv']).split('\r\n')
	for (const { line, fault } of membersFaults) {
		const text = faulty[line - 1] ?? ''
		if (fault === 'missing') assert.match(text, /^;/)
		if (fault === 'formula') assert.match(text, /(^|;"?)=/)
		if (fault === 'wrong_email') assert.match(text, /;contact@;/)
		if (fault === 'duplicate') assert.ok(text.split(';')[1] === faulty[1]?.split(';')[1])
		if (fault === 'column_count') assert.equal(text.split(';').length, 12)
		if (fault === 'wrong_number') {
			assert.equal(stdnum.FR?.siret?.validate(text.split(';')[1] ?? '').isValid, false)
		}
	}
})

function representativesOf(firm: WorldFirm, day: string): PersonKey[] {
	return world.mandates
		.filter((held) => held.firm === firm.key && held.role === 'representative')
		.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn ?? '9') >= day)
		.map(({ person }) => person)
}

function statesOf(network: NetworkKey): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const { state } of worldNetwork(network).members) counts[state] = (counts[state] ?? 0) + 1
	return counts
}

function allDifferent(values: (string | undefined)[]): void {
	const seen = new Set<string | undefined>()
	for (const value of values) {
		assert.ok(!seen.has(value), `“${value}” is there twice`)
		seen.add(value)
	}
}

function records(bytes: Buffer | undefined, delimiter: string): Record<string, string>[] {
	return parse(bytes ?? '', { bom: true, columns: true, delimiter })
}

/** Communes of the Code officiel géographique, with the apostrophe that our texts use. */
function frenchCommunes(): Map<string, { name: string; postcodes: string[] }> {
	type Commune = { code: string; nom: string; type: string; codesPostaux?: string[] }
	const path = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json')
	const all: Commune[] = JSON.parse(readFileSync(new URL(path), 'utf8'))
	return new Map(
		all
			.filter(({ type }) => type === 'commune-actuelle')
			.map(({ code, nom, codesPostaux }) => [
				code,
				{ name: nom.replaceAll("'", '’'), postcodes: codesPostaux ?? [] },
			]),
	)
}

function withoutData(): string | false {
	return process.env.MAILLAGE_DATA ? false : 'MAILLAGE_DATA is not set'
}
