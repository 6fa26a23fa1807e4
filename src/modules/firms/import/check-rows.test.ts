import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRows } from './check-rows.ts'
import { communeIndexFrom } from './commune-index.ts'
import { errorFile } from './error-file.ts'
import { type ColumnMapping, guessColumns, mappingOf } from './guess-columns.ts'
import { fr } from './phrases.fr.ts'
import { readMembersFile } from './read-members-file.ts'

const communes = communeIndexFrom([{ code: '59350', name: 'Lille', postcodes: ['59000'] }])

/** The file of errors of what was just checked. */
function written({ file, mapping, errors }: ReturnType<typeof check>): string {
	const byLine = Map.groupBy(errors, ({ line }) => line)
	const lines = file.rows.flatMap(({ line, cells }) => {
		const wrong = byLine.get(line)
		return wrong ? [{ line, cells, errors: wrong }] : []
	})
	return [...errorFile({ columns: file.columns, mapping, lines, phrases: fr })].join('')
}

function check(text: string, corrections: ColumnMapping = {}) {
	const reading = readMembersFile(new TextEncoder().encode(text))
	assert.ok(reading.ok)
	const { file } = reading
	const mapping = { ...mappingOf(guessColumns(file)), ...corrections }
	const checked = checkRows({ file, mapping, knownFirms: [], communes, country: 'FR' })
	return { file, mapping, ...checked }
}

test('a corrected mapping is followed, and a wrong one is said before any line', () => {
	const text = 'Alias;Sigle;Entreprise\nBois;B;x\n'
	assert.equal(check(text).ready[0]?.firm.name, 'x')
	assert.equal(check(text, { 0: 'name', 2: null }).ready[0]?.firm.name, 'Bois')
	assert.deepEqual(check(text, { 0: 'name' }).headerProblems, [
		{ code: 'mapping.twice', field: 'name', columns: ['A', 'C'] },
	])
	const without = check(text, { 2: null })
	assert.deepEqual(without.headerProblems, [{ code: 'mapping.noName' }])
	assert.deepEqual(without.ready, [])
})

test('all the errors of a line are told at once, in the order of its columns', () => {
	const { errors, ready } = check('E-mail;SIREN;Entreprise\nodile;12;\nbon@exemple.fr;;Bois\n')
	assert.deepEqual(
		errors.map(({ line, column, value, problem }) => [line, column, value, problem.code]),
		[
			[2, 'E-mail', 'odile', 'email.noAt'],
			[2, 'SIREN', '12', 'siren.tooShort'],
			[2, 'Entreprise', '', 'name.missing'],
		],
	)
	assert.deepEqual(
		ready.map(({ firm }) => firm.name),
		['Bois'],
	)
})

test('the file of errors holds the rejected lines alone, harmless in a spreadsheet', () => {
	const checked = check(
		'Entreprise;Tél;E-mail;Solde\n' +
			'=1+1;+33 6 12;+a;-12,50\n' +
			'Bois;0612345678;bois@exemple.fr;0\n' +
			'"@Bois\nNord";=1+1;x@y.fr;\n',
	)
	assert.equal(
		written(checked),
		'\ufeffEntreprise;Tél;E-mail;Solde;Ligne;Ce qui ne va pas\r\n' +
			"'=1+1;+33 6 12;'+a;'-12,50;2;" +
			'Tél\u00a0: Il manque des chiffres à ce numéro de téléphone. ' +
			'E-mail\u00a0: Il manque le @ dans cette adresse e-mail.\r\n' +
			'"\'@Bois\nNord";\'=1+1;x@y.fr;;4;' +
			'Tél\u00a0: Ce numéro de téléphone n’existe pas. S’il est étranger, commencez par + et l’indicatif du pays.\r\n',
	)
})

test('the corrected file of errors is read like the first one', () => {
	const first = check('Entreprise;Tél\n=Bois;06 12\nVerre;0612345678\n')
	const second = check(written(first).replace('06 12;', '06 12 34 56 78;'))
	assert.deepEqual(second.errors, [])
	assert.equal(second.ready[0]?.firm.name, '=Bois')
	assert.equal(second.ready[0]?.person?.phone, '+33612345678')
})

test('cells past the last column are not lost in the file of errors', () => {
	const checked = check('Entreprise;Ville\nBois;Lille;Nord;France\nVerre;Lille\nFer;Lille\n')
	assert.match(written(checked), /"Lille ; Nord ; France";2/)
})

test('50 000 lines are read, checked and compared in one go', (t) => {
	const word = (seed: number) =>
		Array.from({ length: 4 }, (_, at) => String.fromCharCode(97 + ((seed >> (at * 4)) & 15))).join(
			'',
		)
	const lines = Array.from(
		{ length: 50_000 },
		(_, at) =>
			`Atelier ${word(at * 7919)} ${word(at)} SARL;Marie;Dupont;marie${at}@exemple.fr;` +
			`06 12 ${String(at).padStart(6, '0')};59000;Lille;"bois ; métal";12,5`,
	)
	const header = 'Entreprise;Prénom;Nom;E-mail;Tél;CP;Ville;Métiers;Effectif'
	const bytes = new TextEncoder().encode([header, ...lines].join('\r\n'))
	const started = performance.now()
	const reading = readMembersFile(bytes)
	assert.ok(reading.ok)
	const read = performance.now()
	const mapping = mappingOf(guessColumns(reading.file))
	const checked = checkRows({
		file: reading.file,
		mapping,
		knownFirms: [],
		communes,
		country: 'FR',
	})
	const done = performance.now()
	assert.equal(checked.ready.length, 50_000)
	t.diagnostic(
		`${(bytes.length / 1e6).toFixed(1)} MB: read ${Math.round(read - started)} ms, ` +
			`checked ${Math.round(done - read)} ms, ${checked.duplicates.length} duplicates, ` +
			`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
	)
})
