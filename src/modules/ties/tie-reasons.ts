/** What happened between two people, counted, for the sentence that says why they know each other. */
export interface TieReasons {
	/** The year of the day it was counted. */
	readonly year: number
	/** Times they met that year, and before. */
	readonly metThisYear: number
	readonly metBefore: number
	readonly jobs: number
	readonly recommendations: number
	readonly introductions: number
	readonly sponsorships: number
	/** What was declared: since when, from where, and whether the other end confirmed. */
	readonly declared: {
		readonly sinceYear: number | null
		readonly words: string | null
		readonly isConfirmed: boolean
	} | null
	/** The names of the networks where both sit. */
	readonly networks: readonly string[]
}

/** A dated fact, as the database keeps it. */
export interface DatedFact {
	readonly kind: string
	readonly happenedOn: Temporal.PlainDate
}

/** Counts the facts of one tie as of a day. One-to-ones and small meetings are both « rencontres ». */
export function countReasons(
	facts: readonly DatedFact[],
	on: Temporal.PlainDate,
	rest: Pick<TieReasons, 'declared' | 'networks'>,
): TieReasons {
	const of = (...kinds: string[]) => facts.filter(({ kind }) => kinds.includes(kind))
	const met = of('one_to_one', 'meeting')
	const thisYear = met.filter(({ happenedOn }) => happenedOn.year === on.year).length
	return {
		year: on.year,
		metThisYear: thisYear,
		metBefore: met.length - thisYear,
		jobs: of('job').length,
		recommendations: of('recommendation').length,
		introductions: of('introduction').length,
		sponsorships: of('sponsorship').length,
		...rest,
	}
}

/** The phrases that say one reason each. */
export interface ReasonPhrases {
	metThisYear(n: number, year: number): string
	met(n: number): string
	jobs(n: number): string
	recommendations(n: number): string
	introduced: string
	sponsorship: string
	declaredSince(year: number): string
	declared: string
	network(name: string): string
}

/** The reasons in words, what weighs most first: « 6 rencontres en 2026 », « 2 chantiers ensemble ». */
export function reasonParts(reasons: TieReasons, say: ReasonPhrases): string[] {
	const { metThisYear, metBefore, declared, networks } = reasons
	const parts: string[] = []
	if (metThisYear > 0) parts.push(say.metThisYear(metThisYear, reasons.year))
	else if (metBefore > 0) parts.push(say.met(metBefore))
	if (reasons.jobs > 0) parts.push(say.jobs(reasons.jobs))
	if (reasons.recommendations > 0) parts.push(say.recommendations(reasons.recommendations))
	if (reasons.introductions > 0) parts.push(say.introduced)
	if (reasons.sponsorships > 0) parts.push(say.sponsorship)
	if (declared)
		parts.push(declared.sinceYear ? say.declaredSince(declared.sinceYear) : say.declared)
	return parts.length > 0 ? parts : networks.map((name) => say.network(name))
}
