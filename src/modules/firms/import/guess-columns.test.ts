import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessColumns, mappingOf } from './guess-columns.ts'
import { readMembersFile } from './read-members-file.ts'

/** The field of each column of a table, from its titles and from one value repeated under each. */
function fields(headers: string[], values: string[] = headers.map(() => 'x')) {
	const lines = [headers, values, values, values].map((cells) => cells.join('\t'))
	const reading = readMembersFile(new TextEncoder().encode(lines.join('\n')))
	assert.ok(reading.ok)
	return guessColumns(reading.file)
}

const check = (headers: string[], ...expected: (string | null)[]) =>
	assert.deepEqual(
		fields(headers).map(({ field }) => field),
		expected,
		headers.join(' | '),
	)

test('the titles of members’ lists are understood in French, English and Arabic', () => {
	check(['Raison sociale *', 'N° de SIREN', 'Nº SIRET'], 'name', 'siren', 'siret')
	check(['ENTREPRISE', 'Téléphone (portable)', 'Adresse e-mail'], 'name', 'phone', 'email')
	check(['Société', 'Besoins exprimés', 'Savoir-faire'], 'name', 'needs', 'skills')
	check(
		['Nom de l’entreprise', 'Nom du dirigeant', 'Prénom du dirigeant'],
		'name',
		'fullName',
		'givenName',
	)
	check(['Company', 'Employees', 'Website', 'Trade'], 'name', 'headcount', 'website', 'trades')
	check(['اسم المقاولة', 'الهاتف', 'المدينة'], 'name', 'phone', 'commune')
})

test('« Nom » is the firm’s or the person’s according to the other columns', () => {
	check(['Nom', 'Ville'], 'name', 'commune')
	check(['Nom', 'Prénom', 'Entreprise'], 'familyName', 'givenName', 'name')
	check(['Entreprise', 'Nom', 'Fonction'], 'name', 'familyName', 'function')
	check(['Nom', 'Prénom', 'E-mail'], 'familyName', 'givenName', 'email')
})

test('columns that only resemble ours are left out', () => {
	check(['Entreprise', 'Année de cotisation', 'Date d’adhésion'], 'name', null, null)
	check(['Entreprise', 'Commentaires sur l’activité', 'Fax'], 'name', null, null)
	check(['Entreprise', 'Ligne', 'Ce qui ne va pas'], 'name', null, null)
})

test('every field of a card has its usual titles', () => {
	check(
		['Raison sociale', 'N° adhérent', 'Code NAF', 'Adresse', 'Code INSEE', 'Téléphone fixe'],
		'name',
		'reference',
		'naf',
		'address',
		'insee',
		'firmPhone',
	)
	check(
		['Société', 'Nom du dirigeant', 'Portable', 'Mail de l’entreprise', 'CA', 'Langues parlées'],
		'name',
		'fullName',
		'phone',
		'firmEmail',
		'turnover',
		'languages',
	)
	check(
		['Enseigne', 'Type de clients', 'Labels', 'Capacité (jours par semaine)'],
		'name',
		'customers',
		'certifications',
		'capacity',
	)
})

test('a field asked for twice goes to the surest column, and the other says who took it', () => {
	const guesses = fields(['Mail secondaire', 'Entreprise', 'E-mail', 'Tél', 'Portable'])
	assert.deepEqual(
		guesses.map(({ field, reason }) => field ?? reason),
		[
			{ code: 'guess.alreadyTaken', field: 'email', by: 'E-mail' },
			'name',
			'email',
			'phone',
			{ code: 'guess.alreadyTaken', field: 'phone', by: 'Tél' },
		],
	)
})

test('several columns of trades are kept together', () => {
	check(['Entreprise', 'Métier 1', 'Métier 2'], 'name', 'trades', 'trades')
})

test('an unknown title is understood by what stands under it', () => {
	const guesses = fields(
		['Entreprise', 'Joindre', 'Registre', 'Ligne directe', 'Rang'],
		['Bois', 'a@exemple.fr', '999000003', '06 12 34 56 78', '12'],
	)
	assert.deepEqual(
		guesses.map(({ field, confidence }) => `${field} ${confidence}`),
		['name sure', 'email likely', 'siren likely', 'phone likely', 'null none'],
	)
	assert.deepEqual(guesses[1]?.reason, { code: 'guess.values', outOfTen: 10 })
})

test('the proposal becomes a mapping that a person corrects', () => {
	assert.deepEqual(mappingOf(fields(['Entreprise', 'Rang'])), { 0: 'name', 1: null })
})
