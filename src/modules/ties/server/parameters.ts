import { sql } from 'kysely'
import type { Tx } from '#db'
import { assert } from '#kernel'
import { type StrengthTable, strengthTableOn, type TieFactKind } from '../strength.ts'

/** The numbers in force on a day, by name. */
export type Parameters = ReadonlyMap<string, number>

/** Reads the parameters in force on a day: for each name, the latest begun. */
export async function parametersOn(tx: Tx, day: Temporal.PlainDate): Promise<Parameters> {
	const { rows } = await sql<{ name: string; value: number }>`
		select distinct on (name) name, value::float8 as value from parameter
		where starts_on <= ${day} order by name, starts_on desc`.execute(tx)
	return new Map(rows.map(({ name, value }) => [name, value]))
}

/** A parameter that must exist: it is part of the reference tables. */
export function parameter(parameters: Parameters, name: string): number {
	const value = parameters.get(name)
	assert(value !== undefined, `the parameter ${name} has a value`)
	return value
}

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
