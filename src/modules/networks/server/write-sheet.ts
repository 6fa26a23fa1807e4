import type { Act, Tx } from '#db'
import { foldLabel, type Id } from '#kernel'
import type { PageAudience, PagePart } from '../sheets/description.ts'

/**
 * Rewrites the sheet of a network from what it says of itself and what it chose to tell: a part that was not
 * chosen is not copied. A network that never showed itself has no sheet. Called by every act that changes
 * what a sheet holds.
 */
export async function writeSheet(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	networkId: Id,
): Promise<void> {
	const network = await networkOf(tx, networkId)
	const before = await tx
		.selectFrom('networkSheet')
		.select('id')
		.where('networkId', '=', networkId)
		.executeTakeFirst()
	const audience = network.pageAudience as PageAudience
	if (audience === 'self' && !before) return
	// Its first address is the network's own; one that was listed keeps the address people have.
	const id = before?.id ?? networkId
	const tells = (part: PagePart) => audience !== 'self' && network.pageParts.includes(part)
	const told = toldBy(network, tells)
	await tx
		.insertInto('networkSheet')
		.values({ id, networkId, ...told, audience, createdAt: now, changedAt: now })
		.onConflict((met) => met.column('id').doUpdateSet({ ...told, audience, changedAt: now }))
		.execute()
	await rewriteZones(tx, id, networkId)
	await rewriteTrades(tx, id, tells('trades') ? networkId : null)
	await rewriteContact(tx, id, tells('contact') ? network : null)
}

function networkOf(tx: Tx, networkId: Id) {
	return tx
		.selectFrom('network')
		.selectAll()
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
}
type Network = Awaited<ReturnType<typeof networkOf>>

function toldBy(network: Network, tells: (part: PagePart) => boolean) {
	const { name, family, territory, currency, takesVisits } = network
	const [purpose, numbers, meetings] = [tells('purpose'), tells('numbers'), tells('meetings')]
	const [dues, entry, size] = [tells('dues'), tells('entry'), tells('size')]
	return {
		name,
		nameKey: foldLabel(name).slice(0, 200) || name,
		family,
		territory,
		currency,
		takesVisits,
		purpose: purpose ? network.purpose : null,
		website: purpose ? network.website : null,
		legalForm: numbers ? network.legalForm : null,
		rna: numbers ? network.rna : null,
		siren: numbers ? network.siren : null,
		ice: numbers ? network.ice : null,
		foundedYear: numbers ? network.foundedYear : null,
		rhythm: meetings ? network.rhythm : null,
		meetingDay: meetings ? network.meetingDay : null,
		meetingHour: meetings ? network.meetingHour : null,
		meetingPlace: meetings ? network.meetingPlace : null,
		duesWords: dues ? network.duesWords : null,
		duesCents: dues ? network.duesCents : null,
		hoursPerMonth: entry ? network.hoursPerMonth : null,
		entry: entry ? network.entry : null,
		entryWords: entry ? network.entryWords : null,
		trialVisits: entry ? network.trialVisits : null,
		hasExclusiveTrades: entry ? network.hasExclusiveTrades : false,
		showsSize: size,
		sizeCeiling: size ? network.sizeCeiling : null,
		showsMembers: tells('members'),
	}
}

async function rewriteZones(tx: Tx, sheetId: Id, networkId: Id): Promise<void> {
	await tx.deleteFrom('sheetZone').where('sheetId', '=', sheetId).execute()
	const zones = await tx
		.selectFrom('networkZone')
		.select(['kind', 'code'])
		.where('networkId', '=', networkId)
		.execute()
	if (zones.length > 0)
		await tx
			.insertInto('sheetZone')
			.values(zones.map((zone) => ({ sheetId, ...zone })))
			.execute()
}

async function rewriteTrades(tx: Tx, sheetId: Id, networkId: Id | null): Promise<void> {
	await tx.deleteFrom('sheetTrade').where('sheetId', '=', sheetId).execute()
	if (!networkId) return
	const trades = await tx
		.selectFrom('networkTrade')
		.select(['key', 'label', 'state'])
		.where('networkId', '=', networkId)
		.execute()
	if (trades.length > 0)
		await tx
			.insertInto('sheetTrade')
			.values(trades.map((trade) => ({ sheetId, ...trade })))
			.execute()
}

async function rewriteContact(tx: Tx, sheetId: Id, network: Network | null): Promise<void> {
	await tx.deleteFrom('sheetContact').where('sheetId', '=', sheetId).execute()
	if (!network) return
	const contact = {
		name: network.contactName,
		email: network.contactEmail,
		phone: network.contactPhone,
	}
	if (Object.values(contact).some(Boolean))
		await tx
			.insertInto('sheetContact')
			.values({ sheetId, ...contact, isShown: true })
			.execute()
}
