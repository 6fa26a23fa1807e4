/** A day as it is typed in a form: `01/02/2027`; empty for none. `readTypedDay` reads it back. */
export function typedDay(day: Temporal.PlainDate | null): string {
	if (!day) return ''
	const two = (part: number) => String(part).padStart(2, '0')
	return `${two(day.day)}/${two(day.month)}/${day.year}`
}

/** A day as it is typed, `01/02/2027`, or as machines write it, `2027-02-01`; null when it is none. */
export function readTypedDay(text: string): Temporal.PlainDate | null {
	const typed = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim())
	const iso = typed
		? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}`
		: text.trim()
	if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
	try {
		return Temporal.PlainDate.from(iso, { overflow: 'reject' })
	} catch {
		return null
	}
}
