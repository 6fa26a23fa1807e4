import { type Parameters, parameter } from '#db'
import { type StrengthTable, strengthTableOn, type TieFactKind } from '../strength.ts'

export { type Parameters, parameter, parametersOn } from '#db'

/** The names under which the table keeps the weight of each kind of fact. */
const factNames: Record<TieFactKind, string> = {
	oneToOne: 'tie.one_to_one',
	sameMeeting: 'tie.meeting',
	acceptedIntroduction: 'tie.introduction',
	recommendationWon: 'tie.recommendation',
	jobTogether: 'tie.job',
	sponsorship: 'tie.sponsorship',
	declaredAndConfirmed: 'tie.declared',
	sameNetwork: 'tie.same_network',
}

/** The kinds of dated facts, as the database spells them. */
export const factKinds: Readonly<Record<string, TieFactKind>> = {
	one_to_one: 'oneToOne',
	meeting: 'sameMeeting',
	introduction: 'acceptedIntroduction',
	recommendation: 'recommendationWon',
	job: 'jobTogether',
	sponsorship: 'sponsorship',
}

/** The strength table of a day, its weights from the parameters. */
export function strengthTableFrom(parameters: Parameters, day: Temporal.PlainDate): StrengthTable {
	const weights = Object.fromEntries(
		Object.entries(factNames).map(([kind, name]) => [
			kind,
			{
				perMille: Math.round(1000 * parameter(parameters, `${name}.weight`)),
				halfLifeMonths: parameter(parameters, `${name}.half_life_months`),
			},
		]),
	) as StrengthTable['weights']
	return { ...strengthTableOn(day), weights }
}

/** The day it is, in the zone of the dated rules. */
export function todayOf(now: Temporal.Instant): Temporal.PlainDate {
	return now.toZonedDateTimeISO('UTC').toPlainDate()
}
