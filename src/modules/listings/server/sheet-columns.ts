import { sql } from 'kysely'
import type { Id } from '#kernel'
import type { Entry, Family, PageAudience, Rhythm, SheetTrade } from '#networks'
import { type NamedZone, zonesOf } from '#networks/server'

/** A sheet as its readers see it: what row security lets through, column by column. */
export type Sheet = {
	id: Id
	networkId: Id | null
	name: string
	family: Family
	purpose: string | null
	territory: string | null
	legalForm: string | null
	rna: string | null
	siren: string | null
	ice: string | null
	foundedYear: number | null
	website: string | null
	currency: string
	rhythm: Rhythm | null
	meetingDay: number | null
	meetingHour: string | null
	meetingPlace: string | null
	duesWords: string | null
	duesCents: number | null
	hoursPerMonth: number | null
	entry: Entry | null
	entryWords: string | null
	trialVisits: number | null
	hasExclusiveTrades: boolean
	sizeCeiling: number | null
	takesVisits: boolean
	audience: PageAudience
	source: string | null
	verifiedOn: Temporal.PlainDate | null
	/** How many members it has, when it tells. */
	size: number | null
	zones: NamedZone[]
	trades: SheetTrade[]
}

/** The columns of a sheet `s`, its zones and trades, for a `select`. */
export const sheetColumns = sql`s.id, s.network_id, s.name, s.family, s.purpose, s.territory, s.legal_form,
	s.rna, s.siren, s.ice, s.founded_year, s.website, s.currency, s.rhythm, s.meeting_day, s.meeting_hour,
	s.meeting_place, s.dues_words, s.dues_cents, s.hours_per_month, s.entry, s.entry_words, s.trial_visits,
	s.has_exclusive_trades, s.size_ceiling, s.takes_visits, s.audience, s.source, s.verified_on,
	case when not s.shows_size then null when s.network_id is null then s.members
		else network_size(s.network_id) end as size,
	${zonesOf(sql`select kind, code from sheet_zone where sheet_id = s.id`)} as zones,
	coalesce((select json_agg(json_build_object('key', key, 'label', label, 'state', state)
		order by label collate "fr-x-icu", key) from sheet_trade where sheet_id = s.id), '[]') as trades`
