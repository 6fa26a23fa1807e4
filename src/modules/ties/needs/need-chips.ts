import type { Sureness, TradeField } from './rank-trades.ts'
import type { NeedReading } from './read-need.ts'

/** What a need looks for, as it is stored: read in its words, or corrected since. */
export interface NeedSought {
	readonly tradeKey: string | null
	readonly tradeLabel: string | null
	readonly skillKeys: readonly string[]
	readonly skillLabels: readonly string[]
	readonly communeCode: string | null
	readonly areaCode: string | null
	readonly withinKm: number | null
	readonly customer: string | null
	readonly startsOn: Temporal.PlainDate | null
	readonly endsOn: Temporal.PlainDate | null
	readonly isUrgent: boolean
}

export type ChipKind = 'trade' | 'skill' | 'place' | 'days' | 'urgency' | 'customer'

/** Why a chip is there: words of the need and where they were found; or it was chosen by hand. */
export type ChipReason =
	| {
			readonly kind: 'read'
			readonly words: readonly string[]
			readonly field: TradeField | null
			readonly sureness: Sureness
	  }
	/** Such a situation does not wait, or such a client is public: it was not said outright. */
	| { readonly kind: 'implied'; readonly words: readonly string[] }
	/** No place is named: the firm's own. */
	| { readonly kind: 'ownPlace' }
	| { readonly kind: 'chosen' }

/** One thing a need looks for, which may be removed. `name` is what the removal posts. */
export interface NeedChip {
	readonly kind: ChipKind
	readonly name: string
	/** Of a trade or a skill, as it is written on cards. */
	readonly label: string | null
	readonly because: ChipReason
}

/**
 * The chips of a need, in the order one reads them: trade, skills, place, days, urgency, clients. The reasons are those of the
 * reading; what differs from it was chosen by hand.
 */
export function chipsOf(
	sought: NeedSought,
	reading: NeedReading,
	ownCommune: string | null,
): NeedChip[] {
	const chips: NeedChip[] = []
	const add = (kind: ChipKind, name: string, label: string | null, because: ChipReason) =>
		chips.push({ kind, name, label, because })
	if (sought.tradeKey)
		add('trade', 'trade', sought.tradeLabel, tradeReason(sought.tradeKey, reading))
	sought.skillKeys.forEach((key, i) => {
		const read = reading.skills.find((skill) => skill.key === key)
		add(
			'skill',
			`skill:${key}`,
			sought.skillLabels[i] ?? key,
			read ? said(read.words, read.isByFamily ? 'likely' : 'sure') : chosen,
		)
	})
	if (sought.communeCode || sought.areaCode)
		add('place', 'place', null, placeReason(sought, reading, ownCommune))
	if (sought.startsOn || sought.endsOn) {
		const same =
			String(reading.days?.startsOn ?? null) === String(sought.startsOn) &&
			String(reading.days?.endsOn ?? null) === String(sought.endsOn)
		add('days', 'days', null, reading.days && same ? said(reading.days.words, 'sure') : chosen)
	}
	if (sought.isUrgent) add('urgency', 'urgency', null, saidOrImplied(reading.hurry))
	if (sought.customer)
		add(
			'customer',
			'customer',
			sought.customer,
			saidOrImplied(reading.customer?.value === sought.customer ? reading.customer : null),
		)
	return chips
}

const chosen: ChipReason = { kind: 'chosen' }

function said(
	words: readonly string[],
	sureness: Sureness,
	field: TradeField | null = null,
): ChipReason {
	return { kind: 'read', words, field, sureness }
}

function saidOrImplied(found: { words: string; isImplied: boolean } | null): ChipReason {
	if (!found) return chosen
	return found.isImplied ? { kind: 'implied', words: [found.words] } : said([found.words], 'sure')
}

/** The words found in the field that told most. */
function tradeReason(tradeKey: string, { trades }: NeedReading): ChipReason {
	const read = trades.find(({ key }) => key === tradeKey)
	const because = read?.because[0]
	return read && because ? said(because.words, read.sureness, because.field) : chosen
}

function placeReason(
	sought: NeedSought,
	{ zone }: NeedReading,
	ownCommune: string | null,
): ChipReason {
	const isRead =
		zone?.zone.kind === 'area'
			? zone.zone.area.code === sought.areaCode
			: zone?.zone.communeCode === sought.communeCode
	if (zone && isRead) return said([zone.words], zone.isOneOfMany ? 'likely' : 'sure')
	return !zone && sought.communeCode && sought.communeCode === ownCommune
		? { kind: 'ownPlace' }
		: chosen
}
