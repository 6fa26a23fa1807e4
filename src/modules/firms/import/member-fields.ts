/** What a column of a members' file can hold, in the order a person would look for them. */
export const memberFields = [
	'name',
	'siren',
	'siret',
	'ice',
	'givenName',
	'familyName',
	'fullName',
	'function',
	'email',
	'phone',
	'postcode',
	'commune',
	'trades',
	'skills',
	'needs',
	'headcount',
	'website',
	'description',
] as const

export type MemberField = (typeof memberFields)[number]

/** Fields that several columns may fill together: « Métier 1 », « Métier 2 ». */
export const listFields: ReadonlySet<MemberField> = new Set(['trades', 'skills', 'needs'])

/** Fields made of digits, where a sign in front is a number and not a spreadsheet's formula. */
export const digitFields: ReadonlySet<MemberField> = new Set([
	'siren',
	'siret',
	'ice',
	'phone',
	'postcode',
	'headcount',
])
