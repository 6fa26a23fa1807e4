import type { Entry, Family, NetworksPhrases, Rhythm, SheetTrade, ZoneKind } from '#networks'
import { dotted, formatList, formatMoney, type Locale } from '#phrases'

/** What a network tells of itself, as its settings and its sheet hold it. */
export type Told = {
	family: string
	purpose: string | null
	territory: string | null
	legalForm: string | null
	rna: string | null
	siren: string | null
	ice: string | null
	foundedYear: number | null
	currency: string
	rhythm: string | null
	meetingDay: number | null
	meetingHour: string | null
	meetingPlace: string | null
	duesWords: string | null
	duesCents: number | null
	hoursPerMonth: number | null
	entry: string | null
	entryWords: string | null
	trialVisits: number | null
	hasExclusiveTrades: boolean
	sizeCeiling: number | null
}
export type Zone = { kind: ZoneKind; code: string; name: string; departement: string | null }
type Fact = { term: string; value: string }

/** The words of one reader. */
export type Reader = { words: NetworksPhrases; locale: Locale }

/** What it is: family, where, purpose, numbers. */
export function identityFacts(told: Told, zones: readonly Zone[], reader: Reader): Fact[] {
	const { words } = reader
	const { fields } = words.sheets
	return filled([
		[fields.family, words.families[told.family as Family]],
		[fields.purpose, told.purpose],
		[fields.territory, told.territory],
		[fields.zones, zoneNames(zones, reader)],
		[fields.legalForm, told.legalForm],
		[fields.founded, told.foundedYear && String(told.foundedYear)],
		[fields.rna, told.rna],
		[fields.siren, told.siren],
		[fields.ice, told.ice],
	])
}

/** When and where one meets. */
export function meetingFacts(told: Told, { words }: Reader): Fact[] {
	const { fields } = words.sheets
	return filled([
		[fields.meetings, meetingLine(told, words)],
		[fields.place, told.meetingPlace],
	])
}

/** « Chaque mois, le jeudi à 7 h 30 », or nothing. */
export function meetingLine(told: Told, words: NetworksPhrases): string {
	return words.sheets.meetings({
		rhythm: told.rhythm as Rhythm | null,
		weekday: told.meetingDay,
		hour: told.meetingHour,
	})
}

/** « 360 € par an », « Gratuit », or nothing. */
export function duesLine(told: Told, { words, locale }: Reader): string {
	if (told.duesCents === null) return ''
	if (told.duesCents === 0) return words.sheets.free
	return words.sheets.perYear(formatMoney(told.duesCents, told.currency, locale))
}

/** What it costs and asks, how one comes in, which trades are sought. */
export function joiningFacts(
	told: Told,
	trades: readonly SheetTrade[],
	size: number | null,
	reader: Reader,
): Fact[] {
	const { words } = reader
	const { sheets } = words
	const { fields } = sheets
	const named = (state: SheetTrade['state']) =>
		trades
			.filter((one) => one.state === state)
			.map(({ label }) => label)
			.join(', ')
	return filled([
		[fields.dues, join(duesLine(told, reader), told.duesWords)],
		[fields.hours, told.hoursPerMonth === null ? null : sheets.hours(told.hoursPerMonth)],
		[
			fields.entry,
			join(
				told.entry && sheets.entries[told.entry as Entry],
				told.hasExclusiveTrades && sheets.exclusive,
			),
		],
		[fields.conditions, told.entryWords],
		[fields.visits, told.trialVisits === null ? null : sheets.trialVisits(told.trialVisits)],
		[
			fields.size,
			join(
				size === null ? '' : sheets.members(size),
				told.sizeCeiling && sheets.ceiling(told.sizeCeiling),
			),
		],
		[fields.sought, named('sought')],
		[fields.taken, named('taken')],
	])
}

/** « Roubaix (59), Métropole Européenne de Lille et Nord ». */
function zoneNames(zones: readonly Zone[], { words, locale }: Reader): string {
	return formatList(
		zones.map((zone) => zoneName(zone, words)),
		locale,
	)
}

/** The zones as one types them again. */
export function zonesTyped(zones: readonly Zone[], { words }: Reader): string {
	return zones.map((zone) => zoneName(zone, words)).join(', ')
}

function zoneName({ kind, code, name, departement }: Zone, words: NetworksPhrases): string {
	if (kind === 'country') return words.sheets.countries[code] ?? name
	return kind === 'commune' && departement && /^\d/.test(departement)
		? `${name} (${departement})`
		: name
}

function join(...parts: (string | false | 0 | null)[]): string {
	return dotted(parts)
}

function filled(facts: [string, string | false | 0 | null | undefined][]): Fact[] {
	return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}
