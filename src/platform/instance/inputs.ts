import * as v from 'valibot'

/** A territory as the reference tables know it, written in one value: `departement:59`, `country:MA`. */
const territory = v.pipe(
	v.string('choice.missing'),
	v.regex(/^(commune|epci|departement|region|country):[0-9A-Z]{1,9}$/, 'choice.missing'),
	v.transform((text) => {
		const [kind = '', code = ''] = text.split(':')
		return { kind, code }
	}),
)

/** Who becomes an adviser, of which house, for which territory. */
export const nameAdviserInput = v.strictObject(
	{
		email: v.pipe(
			v.string('text.missing'),
			v.trim(),
			v.toLowerCase(),
			v.minLength(1, 'text.missing'),
			v.maxLength(254, 'text.tooLong'),
		),
		organisation: v.pipe(
			v.string('text.missing'),
			v.trim(),
			v.minLength(1, 'text.missing'),
			v.maxLength(160, 'text.tooLong'),
		),
		territory,
	},
	'form.unexpected',
)

export const endAdviserInput = v.strictObject(
	{ adviserId: v.pipe(v.string('form.unexpected'), v.uuid('form.unexpected')) },
	'form.unexpected',
)
