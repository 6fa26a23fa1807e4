import * as v from 'valibot'
import {
	id,
	labels,
	number,
	optional,
	parseEmail,
	parseIce,
	parsePhone,
	parseRna,
	parseSiren,
	readWebsite,
	written,
} from '#firms'
import { entries, families, pageAudiences, pageParts, rhythms } from './description.ts'
import { readAmount } from './read-amount.ts'
import { readHour } from './read-hour.ts'

/** A text read into something else; what cannot be read is told by its code. */
function read<Value>(code: string, reader: (typed: string) => Value | null) {
	return v.optional(
		v.pipe(
			v.string('form.unexpected'),
			v.rawTransform(({ dataset, addIssue, NEVER }) => {
				const value = reader(dataset.value)
				if (value !== null) return value
				addIssue({ message: code })
				return NEVER
			}),
		),
	)
}

const whole = (code: string, least: number, most: number) =>
	v.optional(
		v.pipe(v.number(code), v.integer(code), v.minValue(least, code), v.maxValue(most, code)),
	)

const timeZone = v.pipe(
	v.string('choice.missing'),
	v.check((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'choice.missing'),
)

/** Its name, family, purpose, and where it is in words. */
export const named = {
	name: written(120),
	family: v.picklist(families, 'choice.missing'),
	purpose: optional(2000),
	territory: optional(200),
	legalForm: optional(120),
}
export const sheetCurrency = v.optional(
	v.pipe(v.string('choice.missing'), v.regex(/^[A-Z]{3}$/, 'choice.missing')),
	'EUR',
)
/** Where a network lives settles its hours and its money. */
export const settled = {
	timeZone: v.optional(timeZone, 'Europe/Paris'),
	currency: sheetCurrency,
}
export const sizeCeiling = whole('networks.ceiling', 2, 100_000)

/** Numbers of offices, the year it began, its site; and the areas it covers, as typed. */
export const known = {
	rna: number('networks.rna', parseRna),
	siren: number('firms.siren', parseSiren),
	ice: number('firms.ice', parseIce),
	foundedYear: whole('networks.year', 1700, 2200),
	website: number('firms.website', readWebsite),
	places: v.optional(
		v.pipe(
			v.array(
				v.pipe(v.string('form.unexpected'), v.trim(), v.maxLength(120, 'text.tooLong')),
				'form.unexpected',
			),
			v.maxLength(40, 'networks.tooManyPlaces'),
		),
		[],
	),
}

/** When and where its members meet. */
export const meetings = {
	rhythm: v.optional(v.picklist(rhythms, 'choice.missing')),
	meetingDay: whole('choice.missing', 1, 7),
	meetingHour: read('networks.hour', readHour),
	meetingPlace: optional(200),
}

/** What it costs, what it asks, how one comes in, which trades it looks for. `dues` is an amount as typed. */
export const joining = {
	dues: read('networks.amount', readAmount),
	duesWords: optional(500),
	hoursPerMonth: whole('networks.hours', 0, 200),
	entry: v.optional(v.picklist(entries, 'choice.missing')),
	entryWords: optional(2000),
	trialVisits: whole('networks.visits', 0, 20),
	hasExclusiveTrades: v.optional(v.boolean('form.unexpected'), false),
	sought: labels,
	taken: labels,
}

/** Whom to reach. */
export const contact = {
	contactName: optional(160),
	contactEmail: number('firms.email', parseEmail),
	contactPhone: number('networks.phone', (typed) => parsePhone(typed)),
}

export const editNetworkInput = v.strictObject(
	{ networkId: id, ...named, ...settled, ...known },
	'form.unexpected',
)
export const editMeetingsInput = v.strictObject({ networkId: id, ...meetings }, 'form.unexpected')
export const editJoiningInput = v.strictObject(
	{ networkId: id, ...joining, sizeCeiling },
	'form.unexpected',
)
export const publishNetworkInput = v.strictObject(
	{
		networkId: id,
		audience: v.picklist(pageAudiences, 'choice.missing'),
		parts: v.optional(v.array(v.picklist(pageParts, 'form.unexpected'), 'form.unexpected'), []),
		takesVisits: v.optional(v.boolean('form.unexpected'), false),
		...contact,
	},
	'form.unexpected',
)
/** The firm agrees, or agrees no longer, to appear on the page of a network. */
export const showFirmInput = v.strictObject({ firmId: id, networkId: id }, 'form.unexpected')
export const answerVisitInput = v.strictObject({ networkId: id, requestId: id }, 'form.unexpected')
