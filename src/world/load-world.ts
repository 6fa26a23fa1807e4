import { sql } from 'kysely'
import { enterNetwork, type Tx } from '#db'
import { type Audience, defaultAudiences, type VisibleField, vatOfSiren } from '#firms'
import { makeFindable } from '#firms/server'
import { foldLabel } from '#kernel'
import { tradesOf } from '#networks'
import { writeSheet } from '#networks/server'
import { cardDetails } from './card-details.ts'
import type { FirmKey, PersonKey } from './keys.ts'
import { listedNetworks } from './listed-networks.ts'
import { networkPages } from './network-pages.ts'
import type { Day } from './sheets.ts'
import { world, worldFirm, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

export { loadAroundTies } from './load-around-ties.ts'
export { loadEveryday } from './load-everyday.ts'
export { loadMeetings } from './load-meetings.ts'
export { loadOneToOnes } from './load-one-to-ones.ts'
export { loadPeerHelp } from './load-peer-help.ts'
export { loadReferrals } from './load-referrals.ts'

/** How the world is told: on which day it is « today », and with which password its people sign in. */
export type Telling = { today?: Temporal.PlainDate; passwordHash?: string | null }

/**
 * Writes the named world into an empty instance, for the demonstration and for tests: everybody, every
 * firm and network, what links them, and the introductions being asked. Its days follow `today` (the
 * story's own by default), so that a demonstration is never stale. Runs in a transaction of the system.
 */
export async function loadWorld(tx: Tx, { today = worldToday, passwordHash = null }: Telling = {}) {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const shift = worldToday.until(today, { largestUnit: 'days' })
	const day = (text: Day) => Temporal.PlainDate.from(text).add(shift)
	const at = (text: Day) =>
		day(text).toZonedDateTime({ timeZone: 'UTC', plainTime: '08:00' }).toInstant()
	const told: Told = { tx, day, at, passwordHash }
	await writePeople(told)
	await writeFirms(told)
	await writeNetworks(told)
	await writeNetworkPages(told)
	await writeListedNetworks(told)
	await writeTies(told)
	await writeNeeds(told)
	await writeClaims(told)
	await writeProposals(told)
	await makeFindable(
		{ tx, now: at(worldToday.toString() as Day) },
		world.firms.map(({ id }) => id),
	)
}

type Told = {
	tx: Tx
	day: (text: Day) => Temporal.PlainDate
	at: (text: Day) => Temporal.Instant
	passwordHash: string | null
}

const epoch = '2019-01-07'

async function writePeople({ tx, at, day, passwordHash }: Told): Promise<void> {
	const { people } = world
	await tx
		.insertInto('person')
		.values(
			people.map((one) => ({
				id: one.id,
				givenName: one.givenName,
				familyName: one.familyName,
				jobTitle: one.function,
				locale: one.locale,
				createdAt: at(epoch),
			})),
		)
		.execute()
	await tx
		.insertInto('personContact')
		.values(people.map((one) => ({ personId: one.id, email: one.email, phone: one.phone ?? null })))
		.execute()
	// Whoever acts for a firm that nobody has taken yet has no account.
	const unclaimed = new Set(
		world.mandates
			.filter(({ firm }) => !worldFirm(firm).claimed)
			.map(({ person }) => person)
			.filter(
				(person) => !world.mandates.some((m) => m.person === person && worldFirm(m.firm).claimed),
			),
	)
	await tx
		.insertInto('account')
		.values(
			people
				.filter(({ key }) => !unclaimed.has(key))
				.map((one) => ({
					personId: one.id,
					email: one.email,
					emailVerifiedAt: at(epoch),
					passwordHash,
					createdAt: at(epoch),
				})),
		)
		.execute()
	const administrators = world.offices.filter(({ role }) => role === 'administrator')
	await tx
		.insertInto('administrator')
		.values(
			administrators.map((one) => ({
				personId: worldPerson(one.person).id,
				since: at(one.startsOn),
			})),
		)
		.execute()
	await tx
		.insertInto('adviser')
		.values(
			world.offices.flatMap((one) =>
				one.role === 'adviser'
					? {
							id: worldId(`adviser ${one.person}`),
							personId: worldPerson(one.person).id,
							organisation: one.organisation,
							territoryKind: one.territory.kind,
							territoryCode: one.territory.code,
							startsOn: day(one.startsOn),
						}
					: [],
			),
		)
		.execute()
	await tx
		.insertInto('goBetweenRule')
		.values(
			people
				.filter((one) => one.optedOut || one.monthlyCap !== undefined)
				.map((one) => ({
					personId: one.id,
					optedOutAt: one.optedOut ? at(one.optedOut.from) : null,
					optedOutUntil: one.optedOut?.until ? day(one.optedOut.until) : null,
					monthlyCap: one.monthlyCap ?? null,
				})),
		)
		.execute()
}

async function writeFirms({ tx, at, day }: Told): Promise<void> {
	await tx
		.insertInto('firm')
		.values(
			world.firms.map((firm) => ({
				id: firm.id,
				kind: firm.kind,
				country: firm.country,
				name: firm.name,
				siren: firm.siren ?? null,
				siret: firm.siret ?? null,
				ice: firm.ice ?? null,
				fiscalNumber: firm.ifNumber ?? null,
				tradeRegister: firm.rc ?? null,
				cnss: firm.cnss ?? null,
				vat: firm.siren ? vatOfSiren(firm.siren) : null,
				...columnsOf(firm.key),
				nafCode: firm.nafCode ?? null,
				nafNomenclature: firm.nafCode ? 'NAFRev2' : null,
				communeCode: firm.communeCode,
				postcode: firm.postcode,
				headcountBand: firm.headcountBand,
				description: firm.description,
				website: firm.website ?? null,
				visibility: firm.visibility,
				claimedAt: firm.claimed ? at(epoch) : null,
				createdAt: at(epoch),
			})),
		)
		.execute()
	const labels = world.firms.flatMap((firm) => [
		...firm.trades.map((label) => labelOf(firm, 'trade', label)),
		...firm.skills.map((label) => labelOf(firm, 'skill', label)),
		...firm.needs.map((label) => labelOf(firm, 'need', label)),
		...firm.customerTypes.map((type) => ({ ...labelOf(firm, 'customer', type), key: type })),
		...firm.languages.map((tag) => ({ ...labelOf(firm, 'language', tag), key: tag })),
		...(firm.certifications ?? []).map(({ label, expiresOn }) => ({
			...labelOf(firm, 'certification', label),
			expiresOn: expiresOn ? day(expiresOn) : null,
		})),
	])
	await tx.insertInto('firmLabel').values(labels).execute()
	await tx
		.insertInto('firmZone')
		.values(
			world.firms.flatMap((firm) =>
				firm.zones.map((zone) => ({
					firmId: firm.id,
					kind: zone.kind,
					code: zone.code ?? firm.communeCode,
					km: zone.kind === 'radius' ? (zone.km ?? 20) : null,
					audience: audienceOf(firm.key, 'zones'),
				})),
			),
		)
		.execute()
	await tx
		.insertInto('firmVisibility')
		.values(
			world.firms.flatMap(({ id, key }) =>
				Object.entries(cardDetails[key]?.audiences ?? {}).map(([field, audience]) => ({
					firmId: id,
					field,
					audience,
				})),
			),
		)
		.execute()
	await tx
		.insertInto('mandate')
		.values(
			world.mandates.map((one) => ({
				id: worldId(`mandate ${one.person} ${one.firm} ${one.role}`),
				personId: worldPerson(one.person).id,
				firmId: worldFirm(one.firm).id,
				role: one.role,
				startsOn: day(one.startsOn),
				endsOn: one.endsOn ? day(one.endsOn) : null,
			})),
		)
		.execute()
	for (const one of world.accords) {
		const [a, b] = [worldFirm(one.a).id, worldFirm(one.b).id].sort() as [string, string]
		await tx
			.insertInto('firmAccord')
			.values({
				id: worldId(`accord ${one.a} ${one.b}`),
				aFirm: a,
				bFirm: b,
				words: one.words,
				startsOn: day(one.on),
			})
			.execute()
	}
}

/** What a firm says beyond its sheet, in columns. */
function columnsOf(key: FirmKey) {
	const { audiences: _, position, ...said } = cardDetails[key] ?? {}
	return {
		phone: null,
		email: null,
		addressLines: null,
		turnoverBand: null,
		weeklyCapacityDays: null,
		tradeRegisterCourt: null,
		businessTax: null,
		...said,
		latitude: position?.[0] ?? null,
		longitude: position?.[1] ?? null,
	}
}

function audienceOf(key: FirmKey, field: VisibleField): Audience {
	return cardDetails[key]?.audiences?.[field] ?? defaultAudiences[field]
}

const fieldOf = {
	trade: 'trades',
	skill: 'skills',
	need: 'needs',
	customer: 'customers',
	language: 'languages',
	certification: 'certifications',
} as const

function labelOf(
	{ id, key }: { id: string; key: FirmKey },
	kind: keyof typeof fieldOf,
	label: string,
) {
	return {
		firmId: id,
		kind,
		key: foldLabel(label),
		label,
		audience: audienceOf(key, fieldOf[kind]),
		expiresOn: null as Temporal.PlainDate | null,
	}
}

async function writeNetworks({ tx, at, day }: Told): Promise<void> {
	for (const network of world.networks) {
		const networkId = network.id
		await tx
			.insertInto('network')
			.values({
				networkId,
				name: network.name,
				family: network.family,
				purpose: network.purpose,
				territory: network.territory,
				timeZone: network.timeZone,
				currency: network.currency,
				seats: network.seats,
				createdAt: at(network.foundedOn),
			})
			.execute()
		await tx
			.insertInto('networkRole')
			.values(
				network.roles.map((one) => ({
					networkId,
					roleId: worldId(`role ${network.key} ${one.person} ${one.role}`),
					personId: worldPerson(one.person).id,
					role: one.role,
					startsOn: day(one.startsOn),
				})),
			)
			.execute()
		const seats = network.members.map((one) => ({
			networkId,
			membershipId: worldId(`membership ${network.key} ${one.firm} ${one.person ?? ''}`),
			firmId: worldFirm(one.firm).id,
			personId: network.seats === 'person' && one.person ? worldPerson(one.person).id : null,
			state: one.state,
			since: at(one.since),
			joinedAt: worldFirm(one.firm).claimed && one.state !== 'invited' ? at(one.since) : null,
			sponsorId: one.sponsor ? worldPerson(one.sponsor as PersonKey).id : null,
		}))
		await tx.insertInto('membership').values(seats).execute()
		// Whoever is invited was invited by somebody: what the network's home counts is in its list.
		for (const seat of seats.filter(({ state }) => state === 'invited'))
			await tx
				.insertInto('invitation')
				.values({
					networkId,
					invitationId: worldId(`invitation ${seat.membershipId}`),
					membershipId: seat.membershipId,
					invitedBy: seat.sponsorId,
					createdAt: seat.since,
					expiresAt: seat.since.add({ hours: 14 * 24 }),
				})
				.execute()
		await tx
			.insertInto('membershipStep')
			.values(
				seats.map((seat) => ({
					networkId,
					stepId: worldId(`step ${seat.membershipId}`),
					membershipId: seat.membershipId,
					toState: seat.state,
					at: seat.since,
				})),
			)
			.execute()
	}
}

/** What each network says of itself, who agrees to appear there, and the sheet that others read. */
async function writeNetworkPages({ tx, at }: Told): Promise<void> {
	const shownAt = at('2026-09-03')
	for (const { id: networkId, key, members } of world.networks) {
		const page = networkPages[key]
		await enterNetwork(tx, networkId)
		await tx
			.updateTable('network')
			.set({ ...page.told, pageAudience: page.audience, pageParts: page.parts })
			.where('networkId', '=', networkId)
			.execute()
		await tx
			.insertInto('networkZone')
			.values(page.zones.map((zone) => ({ networkId, ...zone })))
			.execute()
		const trades = tradesOf(page.sought, page.taken)
		if (trades.length > 0)
			await tx
				.insertInto('networkTrade')
				.values(trades.map((trade) => ({ networkId, ...trade })))
				.execute()
		const shown = members.filter(({ firm }) => page.shown.includes(firm))
		if (shown.length > 0)
			await tx
				.insertInto('shownMember')
				.values(
					shown.map(({ firm }) => ({
						networkId,
						membershipId: worldId(`membership ${key} ${firm} `),
						firmId: worldFirm(firm).id,
						shownAt,
						shownBy: worldPerson('bruno-leclercq').id,
					})),
				)
				.execute()
		await writeSheet({ tx, now: shownAt }, networkId)
	}
}

/** The clubs that do not live here, as the adviser keeps them. */
async function writeListedNetworks({ tx, at, day }: Told): Promise<void> {
	const keptBy = worldPerson('veronique-plancke').id
	for (const { key, zones, sought, taken, contact, verifiedOn, ...told } of listedNetworks) {
		const id = worldId(`listed ${key}`)
		const since = at(verifiedOn)
		await tx
			.insertInto('networkSheet')
			.values({
				id,
				...told,
				nameKey: foldLabel(told.name),
				audience: 'public',
				verifiedOn: day(verifiedOn),
				keptBy,
				createdAt: since,
				changedAt: since,
			})
			.execute()
		await tx
			.insertInto('sheetZone')
			.values(zones.map((zone) => ({ sheetId: id, ...zone })))
			.execute()
		const trades = tradesOf(sought ?? [], taken ?? [])
		if (trades.length > 0)
			await tx
				.insertInto('sheetTrade')
				.values(trades.map((trade) => ({ sheetId: id, ...trade })))
				.execute()
		if (contact)
			await tx
				.insertInto('sheetContact')
				.values({ sheetId: id, ...contact })
				.execute()
		await tx
			.insertInto('sheetStep')
			.values({
				id: worldId(`listed step ${key}`),
				sheetId: id,
				what: 'listed',
				at: since,
				byPerson: keptBy,
			})
			.execute()
	}
}

async function writeTies({ tx, at, day }: Told): Promise<void> {
	for (const tie of world.ties) {
		const [first, second] = [worldPerson(tie.a).id, worldPerson(tie.b).id]
		const [a, b] = [first, second].sort() as [string, string]
		const facts = tie.facts.filter((fact) => fact.kind !== 'declared')
		if (facts.length > 0)
			await tx
				.insertInto('tieFact')
				.values(
					facts.map((fact, i) => ({
						id: worldId(`fact ${tie.a} ${tie.b} ${i}`),
						aPerson: a,
						bPerson: b,
						kind: fact.kind,
						happenedOn: day(fact.on),
						words: fact.words ?? null,
					})),
				)
				.execute()
		if (!tie.declaredBy) continue
		const declaredOn = tie.facts.find((fact) => fact.kind === 'declared')?.on ?? epoch
		await tx
			.insertInto('tieDeclaration')
			.values({
				id: worldId(`declaration ${tie.a} ${tie.b}`),
				fromPerson: tie.declaredBy === 'b' ? second : first,
				toPerson: tie.declaredBy === 'b' ? first : second,
				sinceYear: tie.sinceYear ?? null,
				words: tie.from ?? null,
				declaredAt: at(declaredOn),
				confirmedAt: tie.declaredBy === 'both' ? at(declaredOn) : null,
			})
			.execute()
	}
}

async function writeNeeds(told: Told): Promise<void> {
	const { tx, at, day } = told
	for (const need of world.needs) {
		await tx
			.insertInto('need')
			.values({
				id: need.id,
				firmId: worldFirm(need.firm).id,
				personId: worldPerson(need.person).id,
				words: need.words,
				tradeKey: foldLabel(need.trade),
				tradeLabel: need.trade,
				skillKeys: need.skills.map(foldLabel),
				skillLabels: need.skills,
				communeCode: need.communeCode,
				withinKm: need.zone?.kind === 'radius' ? (need.zone.km ?? null) : null,
				startsOn: need.startsOn ? day(need.startsOn) : null,
				endsOn: need.endsOn ? day(need.endsOn) : null,
				statedAt: at(need.statedOn),
			})
			.execute()
		if (need.asked) await writeAsked(told, need.id, need.firm, need.person, need.asked)
	}
}

type Asked = NonNullable<(typeof world.needs)[number]['asked']>

/** An introduction under way: its first go-between was asked, the one to meet comes next. */
async function writeAsked(
	{ tx, at }: Told,
	needId: string,
	firm: FirmKey,
	asker: PersonKey,
	asked: Asked,
): Promise<void> {
	const introductionId = worldId(`introduction ${needId}`)
	const targetFirm = world.mandates.find(({ person }) => person === asked.towards)?.firm as FirmKey
	const [askerId, through, towards] = [asker, asked.through, asked.towards].map(
		(key) => worldPerson(key).id,
	) as [string, string, string]
	await tx
		.insertInto('introduction')
		.values({
			id: introductionId,
			needId,
			askerId,
			askerFirmId: worldFirm(firm).id,
			targetFirmId: worldFirm(targetFirm).id,
			message: asked.message,
			state: 'asking',
			askedAt: at(asked.askedOn),
			endsAt: at(asked.askedOn).add({ hours: 24 * 21 }),
			firstPerson: through,
		})
		.execute()
	await tx
		.insertInto('introductionPath')
		.values({
			introductionId,
			pathNo: 1,
			firstPerson: through,
			peopleAfter: 1,
			startedAt: at(asked.askedOn),
			state: 'asking',
		})
		.execute()
	await tx
		.insertInto('introductionStep')
		.values([
			{
				id: worldId(`step 1 ${introductionId}`),
				introductionId,
				pathNo: 1,
				position: 1,
				personId: through,
				previousPerson: askerId,
				nextPerson: towards,
				needId,
				message: asked.message,
				askedAt: at(asked.askedOn),
				lapsesAt: at(asked.askedOn).add({ hours: 24 * 7 }),
			},
			{
				id: worldId(`step 2 ${introductionId}`),
				introductionId,
				pathNo: 1,
				position: 2,
				personId: towards,
				previousPerson: through,
				nextPerson: null,
				needId,
				message: asked.message,
				askedAt: null,
			},
		])
		.execute()
}

/** Each claim as the clock that follows it left it: matched with its record, an adviser asked. */
async function writeClaims({ tx, at }: Told): Promise<void> {
	for (const claim of world.claims) {
		const { id: firmId, name, siren, communeCode, communeName } = worldFirm(claim.firm)
		const claimId = worldId(`claim ${claim.person} ${claim.firm}`)
		await tx
			.insertInto('firmClaim')
			.values({
				id: claimId,
				personId: worldPerson(claim.person).id,
				firmName: name,
				siren: siren ?? null,
				communeCode,
				jobTitle: claim.jobTitle,
				reach: claim.reach,
				proof: claim.proof,
				askedAt: at(claim.on),
			})
			.execute()
		await tx
			.insertInto('firmClaimMatch')
			.values({ claimId, firmId, firmName: name, siren: siren ?? null, commune: communeName })
			.execute()
		const advisers = world.offices.filter(({ role }) => role === 'adviser')
		await tx
			.insertInto('firmClaimAdviser')
			.values(
				advisers.map(({ person }) => ({
					claimId,
					personId: worldPerson(person).id,
					askedAt: at(claim.on),
				})),
			)
			.execute()
	}
}

async function writeProposals({ tx, at }: Told): Promise<void> {
	for (const one of world.proposals) {
		const firm = worldFirm(one.firm)
		const proposalId = worldId(`proposal ${one.firm} ${one.field}`)
		await tx
			.insertInto('proposal')
			.values({
				id: proposalId,
				firmId: firm.id,
				origin: 'facilitator',
				networkId: worldId(one.network),
				byPerson: worldPerson(one.by).id,
				reason: one.reason,
				proposedAt: at(one.on),
			})
			.execute()
		await tx
			.insertInto('proposalChange')
			.values({
				proposalId,
				field: one.field,
				oldValue: JSON.stringify(firm[one.field] ?? null),
				newValue: JSON.stringify(one.value),
			})
			.execute()
	}
}
