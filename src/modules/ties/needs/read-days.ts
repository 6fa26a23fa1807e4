import type { FoldedText, Span } from './folded-text.ts'

type Day = Temporal.PlainDate

/** When something is needed, as the words say it: a first day, a last one, or both. */
export interface DaysRead {
	readonly startsOn: Day | null
	readonly endsOn: Day | null
	/** The words they were read in. */
	readonly words: readonly string[]
	readonly spans: readonly Span[]
}

/**
 * Reads the days of a need, on a given day: « avant fin mars », « semaine prochaine », « du 3 au 7 mars », « d’ici vendredi ».
 * A day or a month without a year is the next to come. « Avant mars » ends the day before March, « avant le 15 » on the 15th:
 * who says so counts that day. A habit (« chaque lundi »), a past (« depuis lundi ») and a duration (« pour trois jours ») are no dates.
 * Null when no day is said.
 */
export function readDays({ plain, written }: FoldedText, today: Day): DaysRead | null {
	for (const { pattern, read } of rules) {
		for (const match of plain.matchAll(new RegExp(pattern, 'g'))) {
			const found = read(match.groups ?? {}, today)
			if (!found) continue
			const span = { start: match.index, end: match.index + match[0].length }
			return {
				...found,
				words: [written(span.start, span.end)],
				spans: [span],
			}
		}
	}
	return null
}

type Groups = Record<string, string | undefined>
type Period = { from: Day; to: Day }
type Read = { startsOn: Day | null; endsOn: Day | null }
type Rule = { pattern: string; read: (groups: Groups, today: Day) => Read | null }

const months = [
	['janvier', 'janv', 'january', 'يناير'],
	['fevrier', 'fevr', 'february', 'فبراير'],
	['mars', 'march', 'مارس'],
	['avril', 'april', 'ابريل', 'أبريل'],
	['mai', 'may', 'ماي', 'مايو'],
	['juin', 'june', 'يونيو'],
	['juillet', 'juil', 'july', 'يوليوز', 'يوليو'],
	['aout', 'august', 'غشت'],
	['septembre', 'sept', 'september', 'شتنبر', 'سبتمبر'],
	['octobre', 'october', 'اكتوبر'],
	['novembre', 'november', 'نونبر', 'نوفمبر'],
	['decembre', 'december', 'دجنبر', 'ديسمبر'],
]
const weekdays = [
	['lundi', 'monday'],
	['mardi', 'tuesday'],
	['mercredi', 'wednesday'],
	['jeudi', 'thursday'],
	['vendredi', 'friday'],
	['samedi', 'saturday'],
	['dimanche', 'sunday'],
]
const seasons: Readonly<Record<string, number>> = { printemps: 3, ete: 6, automne: 9, hiver: 12 }
const numbers: Readonly<Record<string, number>> = {
	un: 1,
	une: 1,
	a: 1,
	one: 1,
	deux: 2,
	two: 2,
	trois: 3,
	three: 3,
	quatre: 4,
	four: 4,
	cinq: 5,
	six: 6,
	huit: 8,
	dix: 10,
	quinze: 15,
}
const anyOf = (lists: readonly (readonly string[])[]) => lists.flat().join('|')
const month = (n = '') => `(?<month${n}>${anyOf(months)})\\b\\.?`
const day = (n = '') => `(?<day${n}>[0-3]?\\d)(?:er|st|nd|rd|th)?`
const year = (n = '') => `(?: (?<year${n}>20\\d\\d))?`
const startOfWord = "(?<![\\p{L}\\d'])".replace('\\p{L}', 'a-zء-ي')

/** A moment, by one of its spellings; what it is comes from the named groups it filled. */
const moment = [
	`(?<part>debut|mi|fin|early|mid|late|end of)[ -](?:de |d')?${month()}${year()}`,
	`${day()}(?: of)? ${month()}${year()}`,
	`(?<numericDay>[0-3]?\\d)/(?<numericMonth>[01]?\\d)(?:/(?<numericYear>20\\d\\d|\\d\\d))?(?!\\d)`,
	`${month('Alone')}${year('Alone')}`,
	`(?<quarter>premier|1er|deuxieme|2e|2eme|troisieme|3e|3eme|quatrieme|4e|4eme) trimestre${year('OfQuarter')}`,
	"(?<today>aujourd'hui|today|ce soir|اليوم)",
	'(?<afterTomorrow>apres-demain)',
	'(?<tomorrow>demain|tomorrow|غدا)\\b',
	'(?<thisWeek>cette semaine|this week)',
	'(?<nextWeek>(?:la )?semaine prochaine|next week|الاسبوع القادم|الأسبوع القادم)',
	'(?<thisMonth>ce mois(?:-ci)?|this month)\\b',
	'(?<nextMonth>(?:le )?mois prochain|next month)',
	"(?<nextYear>(?:l')?an(?:nee)? prochain[e]?|next year)",
].join('|')
const season = '(?<season>printemps|ete|automne|hiver)\\b(?: prochain)?'
const feast = '(?<feast>noel|christmas|la rentree)\\b'
const weekday = `(?<weekday>${anyOf(weekdays)})(?! ?s)\\b(?: prochain)?`
const before =
	"(?:avant|d'ici(?: a)?|jusqu'(?:a|au|en)|au plus tard|before|by|until|قبل)(?: le| la| l'| au| a)? ?"
const sinceThen = "(?:a partir d[eu']|a compter d[eu']|des|from|ابتداء من)(?: le| la)? ?"

const rules: readonly Rule[] = [
	{
		pattern: `(?:du|entre le|from) ${day('From')}(?: ${month('From')})? (?:au|et le|to) ${day()} ${month()}${year()}`,
		read: (groups, today) => {
			const to = momentOf(groups, today)?.to
			if (!to) return null
			const from = dayOf(Number(groups.dayFrom), monthNumber(groups.monthFrom) ?? to.month, to.year)
			if (!from) return null
			return { startsOn: latest(from, to), endsOn: to }
		},
	},
	{
		pattern: `${startOfWord}${before}(?:${moment}|${weekday}|${feast}|${season})`,
		read: (groups, today) => {
			const period = momentOf(groups, today)
			if (!period) return null
			const isWholePeriod = groups.season || groups.monthAlone || groups.quarter
			return {
				startsOn: null,
				endsOn: isWholePeriod ? period.from.subtract({ days: 1 }) : period.to,
			}
		},
	},
	{
		pattern: `${startOfWord}(?:d'ici|sous|within) (?<count>\\d+|${Object.keys(numbers).join('|')}) (?<unit>jours?|semaines?|mois|ans?|days?|weeks?|months?)\\b`,
		read: (groups, today) => {
			const to = after(groups, today)
			return to && { startsOn: null, endsOn: to }
		},
	},
	{
		pattern: `${startOfWord}${sinceThen}(?:${moment}|${weekday}|${season})`,
		read: (groups, today) => {
			const period = momentOf(groups, today)
			return period && { startsOn: period.from, endsOn: null }
		},
	},
	{
		pattern: `${startOfWord}(?:dans|in) (?<count>\\d+|${Object.keys(numbers).join('|')}) (?<unit>jours?|semaines?|mois|ans?|days?|weeks?|months?)\\b`,
		read: (groups, today) => {
			const on = after(groups, today)
			return on && { startsOn: on, endsOn: on }
		},
	},
	{
		pattern: `${startOfWord}(?:pour|a|for) ${feast}`,
		read: (groups, today) => {
			const period = momentOf(groups, today)
			return period && { startsOn: null, endsOn: period.to }
		},
	},
	{
		pattern: `${startOfWord}(?:${moment})`,
		read: (groups, today) => whole(momentOf(groups, today)),
	},
	{
		pattern: `${startOfWord}(?:pour (?:le |cet )?|au |cet? |l'(?=\\S+ prochain))${season}`,
		read: (groups, today) => whole(momentOf(groups, today)),
	},
	{
		// Bare, a day of the week may be past or a habit: « la tempête de samedi », « tous les vendredis ».
		pattern: `(?<!depuis |de |du |les |tous les |chaque |un |des |le )${startOfWord}${weekday}(?! dernier)`,
		read: (groups, today) => whole(momentOf(groups, today)),
	},
]

function whole(period: Period | null): Read | null {
	return period && { startsOn: period.from, endsOn: period.to }
}

function momentOf(groups: Groups, today: Day): Period | null {
	if (groups.today) return only(today)
	if (groups.tomorrow) return only(today.add({ days: 1 }))
	if (groups.afterTomorrow) return only(today.add({ days: 2 }))
	if (groups.thisWeek) return { from: today, to: monday(today).add({ days: 6 }) }
	if (groups.nextWeek) {
		const from = monday(today).add({ days: 7 })
		return { from, to: from.add({ days: 6 }) }
	}
	if (groups.thisMonth) return { from: today, to: endOfMonth(today) }
	if (groups.nextMonth) return monthFrom(today.with({ day: 1 }).add({ months: 1 }))
	if (groups.nextYear) {
		const from = Temporal.PlainDate.from({ year: today.year + 1, month: 1, day: 1 })
		return { from, to: from.with({ month: 12, day: 31 }) }
	}
	if (groups.weekday) {
		const number = weekdays.findIndex((names) => names.includes(groups.weekday as string)) + 1
		return only(today.add({ days: ((number - today.dayOfWeek + 6) % 7) + 1 }))
	}
	if (groups.feast) {
		const on = groups.feast === 'la rentree' ? next(1, 9, today) : next(25, 12, today)
		return on && only(on)
	}
	if (groups.season) return seasonOf(groups.season, today)
	if (groups.quarter) return quarterOf(groups, today)
	if (groups.monthAlone) return monthNamed(groups.monthAlone, groups.yearAlone, today)
	if (groups.numericDay) {
		const on = numericDay(groups, today)
		return on && only(on)
	}
	if (groups.part) return partOfMonth(groups, today)
	const [number, named] = [Number(groups.day), monthNumber(groups.month)]
	if (!number || !named) return null
	const on = groups.year ? dayOf(number, named, Number(groups.year)) : next(number, named, today)
	return on && only(on)
}

function partOfMonth({ part, month: name, year: said }: Groups, today: Day): Period | null {
	const period = monthNamed(name, said, today)
	if (!period) return null
	const [first, last] = /debut|early/.test(part ?? '')
		? [1, 10]
		: /mi/.test(part ?? '')
			? [11, 20]
			: [21, period.from.daysInMonth]
	return { from: period.from.with({ day: first }), to: period.from.with({ day: last }) }
}

function numericDay({ numericDay: d, numericMonth: m, numericYear: y }: Groups, today: Day) {
	if (!y) return next(Number(d), Number(m), today)
	return dayOf(Number(d), Number(m), Number(y) < 100 ? 2000 + Number(y) : Number(y))
}

function monthNamed(name: string | undefined, said: string | undefined, today: Day): Period | null {
	const number = monthNumber(name)
	if (!number) return null
	const inYear = said ? Number(said) : number < today.month ? today.year + 1 : today.year
	return monthFrom(Temporal.PlainDate.from({ year: inYear, month: number, day: 1 }))
}

function seasonOf(name: string, today: Day): Period {
	const first = seasons[name] as number
	const begins = Temporal.PlainDate.from({ year: today.year, month: first, day: 1 })
	const ends = (from: Day) => endOfMonth(from.add({ months: 2 }))
	const from =
		Temporal.PlainDate.compare(ends(begins), today) < 0 ? begins.add({ years: 1 }) : begins
	return { from, to: ends(from) }
}

function quarterOf({ quarter, yearOfQuarter }: Groups, today: Day): Period {
	const number = /^(?:premier|1)/.test(quarter ?? '')
		? 1
		: /^(?:deux|2)/.test(quarter ?? '')
			? 2
			: /^(?:trois|3)/.test(quarter ?? '')
				? 3
				: 4
	const begins = Temporal.PlainDate.from({
		year: Number(yearOfQuarter ?? today.year),
		month: 3 * number - 2,
		day: 1,
	})
	const isPast = !yearOfQuarter && Temporal.PlainDate.compare(begins.add({ months: 3 }), today) <= 0
	const from = isPast ? begins.add({ years: 1 }) : begins
	return { from, to: endOfMonth(from.add({ months: 2 })) }
}

function after({ count, unit = '' }: Groups, today: Day): Day | null {
	const number = numbers[count ?? ''] ?? Number(count)
	if (!Number.isInteger(number) || number > 1000) return null
	if (/^(?:jour|day)/.test(unit)) return today.add({ days: number })
	if (/^(?:semaine|week)/.test(unit)) return today.add({ weeks: number })
	if (/^(?:mois|month)/.test(unit)) return today.add({ months: number })
	return today.add({ years: Math.min(number, 20) })
}

function monthNumber(name: string | undefined): number | null {
	const at = months.findIndex((names) => name !== undefined && names.includes(name))
	return at < 0 ? null : at + 1
}

/** That day of that month, this year or the next. */
function next(number: number, inMonth: number, today: Day): Day | null {
	const on = dayOf(number, inMonth, today.year)
	if (on && Temporal.PlainDate.compare(on, today) < 0) return dayOf(number, inMonth, today.year + 1)
	return on
}

/** Null for the 31st of a month of 30 days: a day that does not exist is nobody's. */
function dayOf(number: number, inMonth: number, inYear: number): Day | null {
	try {
		return Temporal.PlainDate.from(
			{ year: inYear, month: inMonth, day: number },
			{ overflow: 'reject' },
		)
	} catch {
		return null
	}
}

/** « Du 28 au 3 mars » begins in February. */
function latest(from: Day, to: Day): Day {
	return Temporal.PlainDate.compare(from, to) > 0 ? from.subtract({ months: 1 }) : from
}

function only(on: Day): Period {
	return { from: on, to: on }
}

function monthFrom(from: Day): Period {
	return { from, to: endOfMonth(from) }
}

function endOfMonth(on: Day): Day {
	return on.with({ day: on.daysInMonth })
}

function monday(on: Day): Day {
	return on.subtract({ days: on.dayOfWeek - 1 })
}
