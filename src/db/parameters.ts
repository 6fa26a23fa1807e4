import { sql } from 'kysely'
import { assert } from '#kernel'
import type { Tx } from './connect.ts'

/** The numbers in force on a day, by name. */
export type Parameters = ReadonlyMap<string, number>

/** Reads the parameters in force on a day: for each name, the latest begun; of some families only, for a page seen often. */
export async function parametersOn(
	tx: Tx,
	day: Temporal.PlainDate,
	families: string[] | null = null,
): Promise<Parameters> {
	const { rows } = await sql<{ name: string; value: number }>`
		select distinct on (name) name, value::float8 as value from parameter
		where starts_on <= ${day}
			and (${families}::text[] is null or split_part(name, '.', 1) = any (${families}::text[]))
		order by name, starts_on desc`.execute(tx)
	return new Map(rows.map(({ name, value }) => [name, value]))
}

/** A parameter that must exist: it is part of the reference tables. */
export function parameter(parameters: Parameters, name: string): number {
	const value = parameters.get(name)
	assert(value !== undefined, `the parameter ${name} has a value`)
	return value
}
