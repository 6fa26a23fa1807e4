import * as v from 'valibot'
import { parseIce, parseSiren, parseSiret } from './identifiers.ts'
import { readWebsite } from './import/website.ts'
import { mandateRoles } from './policy.ts'

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

type Reading = { ok: true; value: string } | { ok: false }

/** A number or an address that may be left out, in the one form we store; `code` names its sentence. */
export const number = (code: string, parse: (typed: string) => Reading) =>
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
		kind: v.picklist(
			['commune', 'epci', 'departement', 'region', 'country', 'radius'],
			'form.unexpected',
		),
		code: v.pipe(v.string('form.unexpected'), v.maxLength(12, 'form.unexpected')),
		km: v.optional(kilometres),
	},
	'form.unexpected',
)

/** A firm's card, as its own people write it. */
export const firmCard = {
	name: written(160),
	kind: v.optional(
		v.picklist(
			['company', 'sole_trader', 'association', 'public_body', 'project'],
			'choice.missing',
		),
		'company',
	),
	country: v.optional(v.picklist(['FR', 'MA'], 'choice.missing'), 'FR'),
	siren: number('firms.siren', parseSiren),
	siret: number('firms.siret', parseSiret),
	ice: number('firms.ice', parseIce),
	postcode: optional(10),
	commune: optional(80),
	headcountBand: v.optional(
		v.pipe(v.string('choice.missing'), v.regex(/^\d\d$/, 'choice.missing')),
	),
	description: optional(2000),
	website: number('firms.website', readWebsite),
	visibility: v.optional(v.picklist(['networks', 'instance'], 'choice.missing'), 'networks'),
	trades: labels,
	skills: labels,
	needs: labels,
	customers: v.optional(
		v.array(v.picklist(['consumers', 'firms', 'public'], 'form.unexpected'), 'form.unexpected'),
		[],
	),
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
export const endMandateInput = v.strictObject({ firmId: id, mandateId: id }, 'form.unexpected')
