import * as v from 'valibot'
import { parseIce, parseSiren, parseSiret } from './identifiers.ts'

/** An identifier made by us, in a form or an address. */
export const id = v.pipe(v.string(), v.uuid('form.unexpected'))

/** A text that must be written, of at most `max` characters. */
export const written = (max: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, 'text.missing'), v.maxLength(max, 'text.tooLong'))

/** A text that may be left out. */
export const optional = (max: number) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, 'text.tooLong')))

/** Up to twelve labels, each of at most 80 characters. */
export const labels = v.optional(
	v.pipe(
		v.array(
			v.pipe(v.string(), v.trim(), v.minLength(1, 'text.missing'), v.maxLength(80, 'text.tooLong')),
		),
		v.maxLength(12, 'firms.tooManyLabels'),
	),
	[],
)

const number = (code: string, parse: typeof parseSiren) =>
	v.optional(
		v.pipe(
			v.string(),
			v.rawTransform(({ dataset, addIssue, NEVER }) => {
				const reading = parse(dataset.value)
				if (reading.ok) return reading.value
				addIssue({ message: code })
				return NEVER
			}),
		),
	)

const zone = v.strictObject({
	kind: v.picklist(
		['commune', 'epci', 'departement', 'region', 'country', 'radius'],
		'form.unexpected',
	),
	code: v.pipe(v.string(), v.maxLength(12, 'form.unexpected')),
	km: v.optional(
		v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000, 'firms.radiusTooLarge')),
	),
})

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
	headcountBand: optional(4),
	description: optional(2000),
	website: v.optional(
		v.pipe(v.string(), v.regex(/^(https?:\/\/)?[^\s/]+\.[^\s]{2,290}$/, 'firms.website')),
	),
	visibility: v.optional(v.picklist(['networks', 'instance'], 'choice.missing'), 'networks'),
	trades: labels,
	skills: labels,
	needs: labels,
	customers: v.optional(
		v.array(v.picklist(['consumers', 'firms', 'public'], 'form.unexpected')),
		[],
	),
	zones: v.optional(v.pipe(v.array(zone), v.maxLength(20, 'firms.tooManyLabels')), []),
}

export const firmCardInput = v.strictObject(firmCard)
export type FirmCard = v.InferOutput<typeof firmCardInput>
