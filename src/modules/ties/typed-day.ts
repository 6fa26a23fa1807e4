/** A day as it is typed in a form: `01/02/2027`. Read back by the inputs of this module. */
export function typedDay(day: Temporal.PlainDate | null): string {
	if (!day) return ''
	const two = (part: number) => String(part).padStart(2, '0')
	return `${two(day.day)}/${two(day.month)}/${day.year}`
}
