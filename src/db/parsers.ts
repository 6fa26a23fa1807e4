/**
 * One place decides what PostgreSQL's types become: date → Temporal.PlainDate, timestamptz →
 * Temporal.Instant, bigint → checked whole number, numeric → string; the same for their arrays.
 */
import pg from 'pg'

type Parser = (text: string) => unknown

const instant: Parser = (text) => Temporal.Instant.from(text.replace(' ', 'T'))
const day: Parser = (text) => Temporal.PlainDate.from(text)
const whole: Parser = (text) => {
	const value = Number(text)
	if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is past exact whole numbers`)
	return value
}
const asText: Parser = (text) => text

const scalars = new Map<number, Parser>([
	[1082, day],
	[1184, instant],
	[20, whole],
	[1700, asText],
])

// The arrays reuse pg's own splitter of text[] and parse each element.
const splitArray = pg.types.getTypeParser(1009 as never) as unknown as (
	text: string,
) => (string | null)[]
const arrays = new Map<number, Parser>(
	(
		[
			[1182, day],
			[1185, instant],
			[1016, whole],
			[1231, asText],
			[2951, asText],
		] as const
	).map(([oid, parse]) => [
		oid,
		(text) => splitArray(text).map((element) => (element === null ? null : parse(element))),
	]),
)

/** The `types` option of a pool or client. */
export const types: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		scalars.get(oid) ??
		arrays.get(oid) ??
		pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

// pg writes unknown objects as quoted JSON, which only date types forgive: Temporal values say themselves.
for (const Type of [Temporal.PlainDate, Temporal.Instant]) {
	Object.defineProperty(Type.prototype, 'toPostgres', {
		configurable: true,
		value(this: Temporal.PlainDate | Temporal.Instant) {
			return this.toString()
		},
	})
}
