/** Days, hours, numbers and lists as each language writes them. */
import type { Locale } from './locale.ts'

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA-u-nu-latn' }

function formatter<Options>(make: (tag: string, options: Options) => Intl.DateTimeFormat) {
	const made = new Map<string, Intl.DateTimeFormat>()
	return (locale: Locale, options: Options): Intl.DateTimeFormat => {
		const key = locale + JSON.stringify(options)
		let one = made.get(key)
		if (!one) {
			one = make(tags[locale], options)
			made.set(key, one)
		}
		return one
	}
}
const dateFormat = formatter(
	(tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
)

/** « 24 novembre 2026 »; the first of a month is « 1er » in French. */
export function formatDay(day: Temporal.PlainDate, locale: Locale): string {
	const text = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(day)
	return locale === 'fr' && day.day === 1 ? text.replace(/^1 /, '1er ') : text
}

/** « mardi 24 novembre »: the title of a day, without its year. */
export function formatWeekday(day: Temporal.PlainDate, locale: Locale): string {
	return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
		.format(day)
		.replace(/ 1 /, locale === 'fr' ? ' 1er ' : ' 1 ')
}

/** « jeu. 26 », as in the left column of a timetable. */
export function formatShortDay(day: Temporal.PlainDate, locale: Locale): string {
	return dateFormat(locale, { weekday: 'short', day: 'numeric' }).format(day)
}

/** « novembre ». */
export function formatMonth(day: Temporal.PlainDate, locale: Locale): string {
	return dateFormat(locale, { month: 'long' }).format(day)
}

/** « 7 h 30 » in French, « 07:30 » elsewhere. */
export function formatHour(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
	const at = instant.toZonedDateTimeISO(timeZone)
	const minutes = String(at.minute).padStart(2, '0')
	return locale === 'fr'
		? `${at.hour}\u00a0h\u00a0${minutes}`
		: `${String(at.hour).padStart(2, '0')}:${minutes}`
}

/** « 24 novembre 2026 à 7 h 30 ». */
export function formatInstant(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
	const day = formatDay(instant.toZonedDateTimeISO(timeZone).toPlainDate(), locale)
	const hour = formatHour(instant, timeZone, locale)
	return locale === 'fr'
		? `${day} à ${hour}`
		: locale === 'en'
			? `${day} at ${hour}`
			: `${day} ${hour}`
}

/** « 1 234,5 », with the separators of the language. */
export function formatNumber(value: number, locale: Locale): string {
	return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }).format(value)
}

/** « Odile, Inès et Bruno ». */
export function formatList(parts: string[], locale: Locale): string {
	return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(parts)
}

/** The form a count takes: `count(3, 'fr', { one: 'firme', other: 'firmes' })`. Arabic may name all six. */
export function plural(
	n: number,
	locale: Locale,
	forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
	return forms[new Intl.PluralRules(tags[locale]).select(n)] ?? forms.other
}

/** Compares labels and names in the order of the language's dictionary. */
export function inOrder(locale: Locale): (a: string, b: string) => number {
	return new Intl.Collator(tags[locale], { sensitivity: 'base', numeric: true }).compare
}
