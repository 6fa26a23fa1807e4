import * as v from 'valibot'
import type { Act, Tx } from '#db'
import { zonesNamed } from '#firms/server'
import { dayAt, foldLabel, type Id, Invalid, newId, notFound, personOf } from '#kernel'
import { type SheetTrade, type SheetZone, tradesOf } from '#networks'
import { description } from '../inputs.ts'
import { isOpposed } from './opposition.ts'

const described = v.strictObject(description)
/** A network as it was described, its places and trades still as typed. */
export type Described = v.InferOutput<typeof described>

/** Whom to reach, as the adviser wrote it. */
export type ToldContact = {
	contactName?: string | undefined
	contactEmail?: string | undefined
	contactPhone?: string | undefined
	contactIsShown: boolean
}

/** The columns of a sheet from a description; what was left out is not known. */
export function columnsOf(
	told: Omit<Described, 'places' | 'sought' | 'taken' | 'dues'> & { dues?: number | undefined },
) {
	return {
		name: told.name,
		nameKey: foldLabel(told.name).slice(0, 200) || told.name,
		family: told.family,
		purpose: told.purpose || null,
		territory: told.territory || null,
		legalForm: told.legalForm || null,
		rna: told.rna ?? null,
		siren: told.siren ?? null,
		ice: told.ice ?? null,
		foundedYear: told.foundedYear ?? null,
		website: told.website ?? null,
		currency: told.currency,
		rhythm: told.rhythm ?? null,
		meetingDay: told.meetingDay ?? null,
		meetingHour: told.meetingHour ?? null,
		meetingPlace: told.meetingPlace || null,
		duesWords: told.duesWords || null,
		duesCents: told.dues ?? null,
		hoursPerMonth: told.hoursPerMonth ?? null,
		entry: told.entry ?? null,
		entryWords: told.entryWords || null,
		trialVisits: told.trialVisits ?? null,
		hasExclusiveTrades: told.hasExclusiveTrades,
		sizeCeiling: told.sizeCeiling ?? null,
		members: told.members ?? null,
	}
}

/** A listed sheet that still stands, for an adviser; else 404. */
export async function accessListed(tx: Tx, sheetId: Id) {
	const sheet = await tx
		.selectFrom('networkSheet')
		.selectAll()
		.where('id', '=', sheetId)
		.where('networkId', 'is', null)
		.executeTakeFirst()
	return sheet ?? notFound()
}

/** Rewrites a listed sheet from its description, its areas and trades with it. */
export async function rewriteListed(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	sheetId: Id,
	told: Described,
): Promise<void> {
	const zones = await zonesNamed(tx, told.places)
	await tx
		.updateTable('networkSheet')
		.set({ ...columnsOf(told), changedAt: now })
		.where('id', '=', sheetId)
		.execute()
	await tx.deleteFrom('sheetZone').where('sheetId', '=', sheetId).execute()
	await tx.deleteFrom('sheetTrade').where('sheetId', '=', sheetId).execute()
	await writeAround(tx, [
		{ sheetId, zones: zones as SheetZone[], trades: tradesOf(told.sought, told.taken) },
	])
}

/** Writes the areas and trades of sheets. */
export async function writeAround(
	tx: Tx,
	sheets: { sheetId: Id; zones: readonly SheetZone[]; trades: readonly SheetTrade[] }[],
): Promise<void> {
	const zones = sheets.flatMap(({ sheetId, zones }) =>
		[...new Map(zones.map((zone) => [`${zone.kind} ${zone.code}`, zone])).values()].map(
			({ kind, code }) => ({ sheetId, kind, code }),
		),
	)
	if (zones.length > 0) await tx.insertInto('sheetZone').values(zones).execute()
	const trades = sheets.flatMap(({ sheetId, trades }) =>
		trades.map((trade) => ({ sheetId, ...trade })),
	)
	if (trades.length > 0) await tx.insertInto('sheetTrade').values(trades).execute()
}

/** Writes whom to reach; refuses an address whose owner asked not to be named. */
export async function writeContact(tx: Tx, sheetId: Id, told: ToldContact): Promise<void> {
	if (told.contactEmail && (await isOpposed(tx, told.contactEmail)))
		throw new Invalid([{ field: 'contactEmail', code: 'listings.opposed' }])
	const contact = {
		name: told.contactName || null,
		email: told.contactEmail ?? null,
		phone: told.contactPhone ?? null,
		isShown: told.contactIsShown,
	}
	await tx
		.insertInto('sheetContact')
		.values({ sheetId, ...contact })
		.onConflict((met) => met.column('sheetId').doUpdateSet(contact))
		.execute()
}

/** What happened to a sheet, as its history tells it. */
export type SheetEvent =
	| 'listed'
	| 'imported'
	| 'edited'
	| 'verified'
	| 'asked'
	| 'reminded'
	| 'confirmed'
	| 'corrected'
	| 'closed'
	| 'opposed'
	| 'reopened'
	| 'claimed'

/** Adds a line to the history of a sheet. */
export async function tellStep(
	{ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'>,
	sheetId: Id,
	what: SheetEvent,
): Promise<void> {
	await tx
		.insertInto('sheetStep')
		.values({ id: newId(), sheetId, what, at: now, byPerson: personOf(actor) })
		.execute()
}

/** Somebody says that the sheet is right: today is written on it, and it is asked again in a year. */
export async function markVerified(act: Act, sheetId: Id): Promise<void> {
	const today = dayAt(act.now, 'UTC')
	await act.tx
		.updateTable('networkSheet')
		.set({ verifiedOn: today, changedAt: act.now })
		.where('id', '=', sheetId)
		.execute()
	await askNextYear(act, sheetId, today)
}

/** Plans the question « still right? », a year after the sheet was last said to be. */
export async function askNextYear(
	{ enqueue }: Pick<Act, 'enqueue'>,
	sheetId: Id,
	verifiedOn: Temporal.PlainDate,
): Promise<void> {
	const at = verifiedOn
		.add({ years: 1 })
		.toZonedDateTime({ timeZone: 'UTC', plainTime: '08:00' })
		.toInstant()
	await enqueue('listings.send-confirmation', { sheetId }, { at, key: `listing-ask:${sheetId}` })
}
