import type { UsefulField } from '#firms'
import type { FilledForm } from './filled-form.ts'

/** The names of the fields of each part of the form; the first ones are what its line says of it. */
const fieldsOf = {
	identity: ['name', 'description', 'kind', 'country'],
	work: ['trades', 'skills', 'customers', 'languages'],
	seeking: ['needs'],
	zones: ['places', 'radiusKm'],
	seat: ['postcode', 'commune', 'addressLines', 'position'],
	reach: ['phone', 'email', 'website'],
	size: ['weeklyCapacityDays', 'headcountBand', 'turnoverBand'],
	certifications: ['certifications'],
	numbers: [
		'siret',
		'siren',
		'vat',
		'nafCode',
		'ice',
		'fiscalNumber',
		'tradeRegister',
		'tradeRegisterCourt',
		'cnss',
		'businessTax',
	],
	readers: ['visibility'],
} as const
export type SectionName = keyof typeof fieldsOf

/** Where a field that would help is written, for a link that leads there. */
export const sectionOfMissing: Record<UsefulField, SectionName> = {
	trades: 'work',
	skills: 'work',
	customers: 'work',
	address: 'seat',
	zones: 'zones',
	description: 'identity',
	needs: 'seeking',
	phone: 'reach',
}

/** What each part says so far, and whether it is open: where something is wrong, or nothing written yet. */
export function sectionsOf(
	form: FilledForm,
): Record<SectionName, { digest: string; isOpen: boolean }> {
	const opened = Object.entries(fieldsOf).map(([name, fields]) => {
		const digest = digestOf(form, name as SectionName)
		const isWrong = fields.some((field) => form.error(field))
		const isFirst = name === 'identity' || name === 'work'
		return [
			name,
			{ digest: digest || form.page.nothingYet, isOpen: isWrong || (isFirst && !digest) },
		]
	})
	return Object.fromEntries(opened)
}

function digestOf(form: FilledForm, name: SectionName): string {
	const { words, value } = form
	const days = value('weeklyCapacityDays')
	const certified = Object.keys(form.all)
		.filter((field) => /^certifications\.\d+\.label$/.test(field))
		.map(value)
	const parts: Record<SectionName, string[]> = {
		identity: [value('description') || value('name')],
		work: [value('trades'), value('skills')],
		seeking: [value('needs')],
		zones: [
			value('places'),
			value('radiusKm') && words.zone({ kind: 'radius', name: '', km: Number(value('radiusKm')) }),
		],
		seat: [
			value('addressLines').replaceAll('\n', ', '),
			`${value('postcode')} ${value('commune')}`.trim(),
		],
		reach: [value('phone'), value('email'), value('website')],
		size: [
			/^\d+$/.test(days) ? words.capacity({ days: Number(days) }) : '',
			words.headcounts[value('headcountBand')] ?? '',
		],
		certifications: certified,
		numbers: [value('siret') || value('siren') || value('ice')],
		readers: [words.visibilities[value('visibility') as keyof typeof words.visibilities] ?? ''],
	}
	return parts[name].filter(Boolean).join(', ')
}
