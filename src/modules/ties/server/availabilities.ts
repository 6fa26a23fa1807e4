import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { SearchCriteria } from '../find-introductions.ts'
import {
	type AvailabilityParameters,
	availableOver,
	type Period,
	periodSought,
	type SaidAvailability,
	type WhenSought,
} from '../needs/availability.ts'
import { type Parameters, parameter } from './parameters.ts'

/** What firms said of their time, for the days of a need. */
export type Availabilities = {
	period: Period
	said: ReadonlyMap<Id, SaidAvailability & { saidAt: Temporal.Instant }>
	/** For the search. */
	perMille: { said: ReadonlyMap<Id, number>; unknownPerMille: number }
}

/** Reads how free the firms that one may see said they are, over the days of a need; null when it does not say when. */
export async function availabilitiesFor(
	tx: Tx,
	today: Temporal.PlainDate,
	parameters: Parameters,
	need: WhenSought & Pick<SearchCriteria, 'tradeKey' | 'alsoTradeKeys' | 'skillKeys'>,
): Promise<Availabilities | null> {
	const numbers = availabilityParameters(parameters)
	const period = periodSought(need, today, numbers)
	if (!period) return null
	const keys = need.tradeKey ? [need.tradeKey, ...(need.alsoTradeKeys ?? [])] : [...need.skillKeys]
	const rows = await tx
		.selectFrom('firmAvailability as a')
		.select(['a.firmId', 'a.isFree', 'a.startsOn', 'a.endsOn', 'a.saidAt'])
		.where('a.endsOn', '>=', period.from)
		.where('a.startsOn', '<=', period.to)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('firmLabel as l')
					.select('l.firmId')
					.whereRef('l.firmId', '=', 'a.firmId')
					.where('l.key', 'in', keys.length > 0 ? keys : ['']),
			),
		)
		.execute()
	const said = new Map(rows.map(({ firmId, ...row }) => [firmId, row]))
	return {
		period,
		said,
		perMille: {
			said: new Map(rows.map((row) => [row.firmId, availableOver(period, row, numbers)])),
			unknownPerMille: numbers.unknownPerMille,
		},
	}
}

function availabilityParameters(parameters: Parameters): AvailabilityParameters {
	const perMille = (name: string) => Math.round(1000 * parameter(parameters, name))
	return {
		unknownPerMille: perMille('availability.unknown'),
		leastPerMille: perMille('availability.least'),
		urgentDays: parameter(parameters, 'availability.urgent_days'),
		longestDays: parameter(parameters, 'availability.longest_days'),
	}
}
