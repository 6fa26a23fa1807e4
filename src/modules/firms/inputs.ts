import * as v from 'valibot'
import {
	customerKinds,
	firmKinds,
	headcountBands,
	languageTags,
	turnoverBands,
	zoneKinds,
} from './card.ts'
import {
	type PlainReading,
	parseEmail,
	parseIce,
	parseNaf,
	parseRegisterNumber,
	parseSiren,
	parseSiret,
	parseVat,
} from './identifiers.ts'
import { readWebsite } from './import/website.ts'
import { mandateRoles } from './policy.ts'
import { parsePosition } from './position.ts'
import { readTypedDay } from './typed-day.ts'
import { audiences, firmAudiences, visibleFields } from './visibility.ts'

/** An identifier made by us, in a form or an address. */
export const id = v.pipe(v.string('form.unexpected'), v.uuid('form.unexpected'))

/** A text that must be written, of at most `max` characters. */
export const written = (max: number) =>
	v.pipe(
		v.string('text.missing'),
		v.trim(),
		v.minLength(1, 'text.missing'),
		v.maxLength(max, 'text.tooLong'),
	)

/** A text that may be left out. */
export const optional = (max: number) =>
	v.optional(v.pipe(v.string('form.unexpected'), v.trim(), v.maxLength(max, 'text.tooLong')))

/** Up to twelve labels, each of at most 80 characters. */
export const labels = v.optional(
	v.pipe(
		v.array(
			v.pipe(
				v.string('form.unexpected'),
				v.trim(),
				v.minLength(1, 'text.missing'),
				v.maxLength(80, 'text.tooLong'),
			),
			'form.unexpected',
		),
		v.maxLength(12, 'firms.tooManyLabels'),
	),
	[],
)

/** A number or an address that may be left out, in the one form we store; `code` names its sentence. */
export const number = (code: string, parse: (typed: string) => PlainReading) =>
	v.optional(
		v.pipe(
			v.string('form.unexpected'),
			v.rawTransform(({ dataset, addIssue, NEVER }) => {
				const reading = parse(dataset.value)
				if (reading.ok) return reading.value
				addIssue({ message: code })
				return NEVER
			}),
		),
	)

const kilometres = v.pipe(
	v.number('firms.radius'),
	v.integer('firms.radius'),
	v.minValue(1, 'firms.radius'),
	v.maxValue(1000, 'firms.radius'),
)

/** A zone by its code, as the reference tables know it. */
const zone = v.strictObject(
	{
		kind: v.picklist(zoneKinds, 'form.unexpected'),
		code: v.pipe(v.string('form.unexpected'), v.maxLength(12, 'form.unexpected')),
		km: v.optional(kilometres),
	},
	'form.unexpected',
)

/** A day as it is typed, `01/02/2027`; `code` names its sentence. */
export const typedDayInput = (code: string) =>
	v.pipe(
		v.string('form.unexpected'),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const read = readTypedDay(dataset.value)
			if (read) return read
			addIssue({ message: code })
			return NEVER
		}),
	)

const position = v.optional(
	v.pipe(
		v.string('form.unexpected'),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const read = parsePosition(dataset.value)
			if (read) return read
			addIssue({ message: 'firms.position' })
			return NEVER
		}),
	),
)

const weeklyDays = v.pipe(
	v.number('firms.capacity'),
	v.integer('firms.capacity'),
	v.minValue(0, 'firms.capacity'),
	v.maxValue(5000, 'firms.capacity'),
)

/** Rows as a form posts them: an empty one is a certification that is no more, or not yet. */
const certifications = v.pipe(
	v.array(
		v.pipe(
			v.strictObject(
				{
					label: optional(120),
					expiresOn: v.optional(typedDayInput('firms.dayMalformed')),
				},
				'form.unexpected',
			),
			v.forward(
				v.check(({ label, expiresOn }) => Boolean(label) || !expiresOn, 'text.missing'),
				['label'],
			),
		),
		'form.unexpected',
	),
	v.maxLength(20, 'firms.tooManyCertifications'),
	v.transform((rows) =>
		rows.flatMap(({ label, expiresOn }) =>
			label ? [{ label, expiresOn: expiresOn ?? null }] : [],
		),
	),
)

const some = <const Values extends readonly string[]>(values: Values) =>
	v.optional(v.array(v.picklist(values, 'form.unexpected'), 'form.unexpected'), [])

/** A firm's card, as its own people write it. */
export const firmCard = {
	name: written(160),
	kind: v.optional(v.picklist(firmKinds, 'choice.missing'), 'company'),
	country: v.optional(v.picklist(['FR', 'MA'], 'choice.missing'), 'FR'),
	siren: number('firms.siren', parseSiren),
	siret: number('firms.siret', parseSiret),
	vat: number('firms.vat', parseVat),
	nafCode: number('firms.naf', parseNaf),
	ice: number('firms.ice', parseIce),
	fiscalNumber: number('firms.registerNumber', parseRegisterNumber),
	tradeRegister: number('firms.registerNumber', parseRegisterNumber),
	tradeRegisterCourt: optional(80),
	cnss: number('firms.registerNumber', parseRegisterNumber),
	businessTax: number('firms.registerNumber', parseRegisterNumber),
	addressLines: optional(300),
	postcode: optional(10),
	commune: optional(80),
	/** The exact place, as a map lets one copy it: `50.6942, 3.1746`. */
	position,
	/** As dialled in the firm's country; the act reads it. */
	phone: optional(40),
	email: number('firms.email', parseEmail),
	website: number('firms.website', readWebsite),
	headcountBand: v.optional(v.picklist(headcountBands, 'choice.missing')),
	turnoverBand: v.optional(v.picklist(turnoverBands, 'choice.missing')),
	/** Person-days that the firm could still take on in a week; 0 when it is full. */
	weeklyCapacityDays: v.optional(weeklyDays),
	description: optional(2000),
	visibility: v.optional(v.picklist(firmAudiences, 'choice.missing'), 'networks'),
	/** Who reads each field; left out, what was chosen before stays. */
	audiences: v.optional(
		v.record(
			v.picklist(visibleFields, 'form.unexpected'),
			v.picklist(audiences, 'choice.missing'),
			'form.unexpected',
		),
	),
	trades: labels,
	skills: labels,
	needs: labels,
	customers: some(customerKinds),
	languages: some(languageTags),
	certifications: v.optional(certifications, []),
	zones: v.optional(
		v.pipe(v.array(zone, 'form.unexpected'), v.maxLength(20, 'firms.tooManyZones')),
		[],
	),
	/** Communes, départements and regions as typed; the act finds each in the reference tables. */
	places: v.optional(
		v.pipe(
			v.array(v.pipe(v.string('form.unexpected'), v.trim()), 'form.unexpected'),
			v.maxLength(20, 'firms.tooManyZones'),
		),
		[],
	),
	/** Kilometres around the firm's own commune. */
	radiusKm: v.optional(kilometres),
}

export const firmCardInput = v.strictObject(firmCard, 'form.unexpected')
export type FirmCard = v.InferOutput<typeof firmCardInput>

export const editFirmInput = v.strictObject({ firmId: id, ...firmCard }, 'form.unexpected')
export const offerMandateInput = v.strictObject(
	{ firmId: id, role: v.picklist(mandateRoles, 'choice.missing') },
	'form.unexpected',
)
export const mandateOfferInput = v.strictObject({ firmId: id, offerId: id }, 'form.unexpected')
const registered = v.strictObject(
	{
		name: written(160),
		siret: v.nullable(v.pipe(v.string('form.unexpected'), v.regex(/^\d{14}$/, 'form.unexpected'))),
		postcode: v.nullable(
			v.pipe(v.string('form.unexpected'), v.regex(/^\d{5}$/, 'form.unexpected')),
		),
		communeCode: v.nullable(v.pipe(v.string('form.unexpected'), v.maxLength(5, 'form.unexpected'))),
		headcountBand: v.nullable(v.picklist(headcountBands, 'form.unexpected')),
		activity: v.nullish(v.string('form.unexpected'), null),
		activity2025: v.nullish(v.string('form.unexpected'), null),
	},
	'form.unexpected',
)
const registerStates = ['found', 'ceased', 'hidden', 'unknown', 'away'] as const
/** What the register answered about a firm; `found` only when it may be read. */
export const registerAnswerInput = v.strictObject(
	{
		firmId: id,
		state: v.picklist(registerStates, 'form.unexpected'),
		found: v.optional(registered),
	},
	'form.unexpected',
)
/** A firm to make; `registerState` says that the register was asked first, and what came of it. */
export const createFirmInput = v.strictObject(
	{ ...firmCard, registerState: v.optional(v.picklist(registerStates, 'form.unexpected')) },
	'form.unexpected',
)
export const endMandateInput = v.strictObject({ firmId: id, mandateId: id }, 'form.unexpected')
export const declareLeaveInput = v.strictObject(
	{ startsOn: typedDayInput('firms.dayMalformed'), endsOn: typedDayInput('firms.dayMalformed') },
	'form.unexpected',
)
export const leaveInput = v.strictObject({ leaveId: id }, 'form.unexpected')
