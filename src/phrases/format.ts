/** Days, hours, numbers and lists as each language writes them. */
import type { Locale } from './locale.ts'

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA-u-nu-latn' }

/** Making one of these costs a hundred times what using it costs: each is made once for a language. */
function perLocale<Made>(make: (tag: string) => Made): (locale: Locale) => Made {
	const made: Partial<Record<Locale, Made>> = {}
	return (locale) => {
		made[locale] ??= make(tags[locale])
		return made[locale]
	}
}

/**
 * Wording a day costs a hundred times what looking it up does, and pages word the same few: the days of this
 * year, the months, seven names. The words kept for a form are all dropped when they are too many.
 */
function dateFormat(
	options: Intl.DateTimeFormatOptions,
	/** What its words depend on. */
	keyOf: (day: Temporal.PlainDate) => string | number,
): (day: Temporal.PlainDate, locale: Locale) => string {
	const made = perLocale((tag) => ({
		format: new Intl.DateTimeFormat(tag, options),
		words: new Map<string | number, string>(),
	}))
	return (day, locale) => {
		const { format, words } = made(locale)
		const key = keyOf(day)
		const known = words.get(key)
		if (known !== undefined) return known
		if (words.size >= mostWordings) words.clear()
		const text = format.format(day)
		words.set(key, text)
		return text
	}
}

const mostWordings = 1000

const wholeDay = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }, String)
const weekday = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }, String)
const shortDay = dateFormat(
	{ weekday: 'short', day: 'numeric' },
	(day) => 100 * day.dayOfWeek + day.day,
)
const dayOfMonth = dateFormat(
	{ weekday: 'short', day: 'numeric', month: 'short' },
	(day) => 10000 * day.dayOfWeek + 100 * day.month + day.day,
)
const month = dateFormat({ month: 'long' }, (day) => day.month)
const dayOfWeek = dateFormat({ weekday: 'long' }, (day) => day.dayOfWeek)
const number = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }))
const list = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const pluralRules = perLocale((tag) => new Intl.PluralRules(tag))
const collator = perLocale(
	(tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }).compare,
)

/** « 24 novembre 2026 »; the first of a month is « 1er » in French. */
export function formatDay(day: Temporal.PlainDate, locale: Locale): string {
	const text = wholeDay(day, locale)
	return locale === 'fr' && day.day === 1 ? text.replace(/^1 /, '1er ') : text
}

/** « mardi 24 novembre »: the title of a day, without its year. */
export function formatWeekday(day: Temporal.PlainDate, locale: Locale): string {
	return weekday(day, locale).replace(/ 1 /, locale === 'fr' ? ' 1er ' : ' 1 ')
}

/** « jeu. 26 », as in the left column of a timetable. */
export function formatShortDay(day: Temporal.PlainDate, locale: Locale): string {
	return shortDay(day, locale)
}

/** « jeu. 3 déc. »: the same, where the month is not told apart. */
export function formatShortDayOfMonth(day: Temporal.PlainDate, locale: Locale): string {
	return dayOfMonth(day, locale)
}

/** « novembre ». */
export function formatMonth(day: Temporal.PlainDate, locale: Locale): string {
	return month(day, locale)
}

/** « 7 h 30 » in French, « 07:30 » elsewhere. */
export function formatHour(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
	const at = instant.toZonedDateTimeISO(timeZone)
	const minutes = String(at.minute).padStart(2, '0')
	return locale === 'fr'
		? `${at.hour}\u00a0h\u00a0${minutes}`
		: `${String(at.hour).padStart(2, '0')}:${minutes}`
}

/** « 7 h 30 » for `07:30`, « 7 h » for `07:00`: an hour of no particular day. */
export function formatClock(clock: string, locale: Locale): string {
	if (locale !== 'fr') return clock
	const [hour = '', minute = ''] = clock.split(':')
	return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
}

/** « jeudi » for 4: a day of every week, Monday being 1 (ISO 8601). */
export function formatDayOfWeek(day: number, locale: Locale): string {
	const monday = Temporal.PlainDate.from('2024-01-01')
	return dayOfWeek(monday.add({ days: day - 1 }), locale)
}

/** « 1 200 € », « 360,50 € »: an amount in cents, without decimals when there are none. */
export function formatMoney(cents: number, currency: string, locale: Locale): string {
	return moneyIn(currency)(locale).format(cents / 100)
}

/** « € » beside a field where an amount is typed. */
export function currencySign(currency: string, locale: Locale): string {
	const parts = moneyIn(currency)(locale).formatToParts(0)
	return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

const moneys = new Map<string, (locale: Locale) => Intl.NumberFormat>()

function moneyIn(currency: string): (locale: Locale) => Intl.NumberFormat {
	const made =
		moneys.get(currency) ??
		perLocale(
			(tag) =>
				new Intl.NumberFormat(tag, {
					style: 'currency',
					currency,
					trailingZeroDisplay: 'stripIfInteger',
				}),
		)
	moneys.set(currency, made)
	return made
}

const percent = perLocale(
	(tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }),
)

/** « 30 % », « 12,34 % »: a share in ten-thousandths. */
export function formatPercent(bps: number, locale: Locale): string {
	return percent(locale).format(bps / 10_000)
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
	return number(locale).format(value)
}

/** « Odile, Inès et Bruno ». */
export function formatList(parts: string[], locale: Locale): string {
	return list(locale).format(parts)
}

/** The form a count takes: `count(3, 'fr', { one: 'firme', other: 'firmes' })`. Arabic may name all six. */
export function plural(
	n: number,
	locale: Locale,
	forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
	return forms[pluralRules(locale).select(n)] ?? forms.other
}

/** Compares labels and names in the order of the language's dictionary. */
export function inOrder(locale: Locale): (a: string, b: string) => number {
	return collator(locale)
}

/**
 * Short facts on one line, « Hem · isolation · 3 km », without those that are not there. When they mix
 * two scripts each runs its own way, or a figure would join the name beside it.
 */
export function dotted(facts: readonly (string | number | false | null | undefined)[]): string {
	const there = facts.filter(Boolean).map(String)
	const line = there.join(' · ')
	if (!arabic.test(line) || !/\p{Script=Latin}/u.test(line)) return line
	return there.map((fact) => `${arabic.test(fact) ? '\u2067' : '\u2066'}${fact}\u2069`).join(' · ')
}

const arabic = /\p{Script=Arabic}/u
