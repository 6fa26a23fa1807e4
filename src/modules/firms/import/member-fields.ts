/** What a column of a members' file can hold, in the order a person would look for them. */
export const memberFields = [
	'name',
	'siren',
	'siret',
	'ice',
	'reference',
	'givenName',
	'familyName',
	'fullName',
	'function',
	'email',
	'phone',
	'address',
	'postcode',
	'commune',
	'insee',
	'firmPhone',
	'firmEmail',
	'website',
	'trades',
	'skills',
	'needs',
	'naf',
	'headcount',
	'turnover',
	'capacity',
	'customers',
	'languages',
	'certifications',
	'description',
] as const

export type MemberField = (typeof memberFields)[number]

/** Fields that several columns may fill together: « Métier 1 », « Métier 2 ». */
export const listFields: ReadonlySet<MemberField> = new Set([
	'trades',
	'skills',
	'needs',
	'customers',
	'languages',
	'certifications',
])

/** Fields made of digits, where a sign in front is a number and not a spreadsheet's formula. */
export const digitFields: ReadonlySet<MemberField> = new Set([
	'siren',
	'siret',
	'ice',
	'phone',
	'firmPhone',
	'postcode',
	'headcount',
	'turnover',
	'capacity',
])
