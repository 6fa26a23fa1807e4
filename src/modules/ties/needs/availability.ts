type Day = Temporal.PlainDate

/** What a firm last said of its time: free, or full, from one day to another. */
export interface SaidAvailability {
	readonly isFree: boolean
	readonly startsOn: Day
	readonly endsOn: Day
}

/** When a need is for; nothing said and no hurry asks nothing of anybody's time. */
export interface WhenSought {
	readonly startsOn: Day | null
	readonly endsOn: Day | null
	readonly isUrgent: boolean
}

/** Dated and edited as a table. */
export interface AvailabilityParameters {
	/** For a firm that said nothing of those days. */
	readonly unknownPerMille: number
	/** For a firm that is full all along: shown last, not hidden. */
	readonly leastPerMille: number
	/** An urgent need without dates is for so many days from now. */
	readonly urgentDays: number
	/** The longest period looked at. */
	readonly longestDays: number
}

/** The days a need is for, both included. */
export interface Period {
	readonly from: Day
	readonly to: Day
	/** Only a last day was said: one free day before it is enough. */
	readonly isDeadline: boolean
}

/** The days to compare with what firms say; null when the need does not say when. Never before today. */
export function periodSought(
	{ startsOn, endsOn, isUrgent }: WhenSought,
	today: Day,
	{ urgentDays, longestDays }: Pick<AvailabilityParameters, 'urgentDays' | 'longestDays'>,
): Period | null {
	if (!startsOn && !endsOn && !isUrgent) return null
	const from = startsOn ? later(startsOn, today) : today
	const longest = from.add({ days: longestDays - 1 })
	const wished = endsOn ?? (isUrgent ? from.add({ days: urgentDays - 1 }) : longest)
	const to = later(earlier(wished, longest), from)
	return { from, to, isDeadline: !startsOn && endsOn !== null }
}

/**
 * How free a firm is over the days of a need, in per-mille. Free all along is whole; full all along is the least; nothing said, or
 * days that what was said does not reach, count as unknown. Before a deadline one free day is enough, and so is one that is not full.
 */
export function availableOver(
	{ from, to, isDeadline }: Period,
	said: SaidAvailability | undefined,
	{
		unknownPerMille,
		leastPerMille,
	}: Pick<AvailabilityParameters, 'unknownPerMille' | 'leastPerMille'>,
): number {
	const all = daysBetween(from, to)
	const covered = said
		? Math.max(0, daysBetween(later(from, said.startsOn), earlier(to, said.endsOn)))
		: 0
	if (!said || covered === 0) return unknownPerMille
	const share = isDeadline ? (said.isFree || covered === all ? 1 : 0) : covered / all
	const toldPerMille = said.isFree ? 1000 : leastPerMille
	return Math.round(unknownPerMille + (toldPerMille - unknownPerMille) * share)
}

function daysBetween(from: Day, to: Day): number {
	return from.until(to, { largestUnit: 'day' }).days + 1
}

function later(one: Day, other: Day): Day {
	return Temporal.PlainDate.compare(one, other) > 0 ? one : other
}

function earlier(one: Day, other: Day): Day {
	return Temporal.PlainDate.compare(one, other) < 0 ? one : other
}
