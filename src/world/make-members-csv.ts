import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { importedMembers, type MemberLine, withLuhnDigit } from './imported-members.ts'

const headers = [
	'Raison sociale',
	'SIRET',
	'Nom du dirigeant',
	'Prénom',
	'Courriel',
	'Téléphone',
	'Code postal',
	'Ville',
	'Activité',
	'Effectif',
	'Savoir-faire',
]

/** Every members’ file the tests import, by name, byte for byte. */
export function membersFiles(): Record<string, Buffer> {
	const some = importedMembers(60).map(cells)
	return {
		'membres-300.csv': utf8WithBom([headers, ...importedMembers(300).map(cells)]),
		'membres-windows-1252.csv': windows1252([headers, ...some.slice(20, 40), ...westernNames()]),
		'membres-virgules.csv': Buffer.from(
			stringify([headers, ...some.slice(40, 52)], { delimiter: ',', record_delimiter: '\n' }),
		),
		'membres-erreurs.csv': utf8WithBom([headers, ...withFaults(some.slice(0, 16))]),
		'membres-entetes-doubles.csv': utf8WithBom([
			headers.with(5, 'Courriel'),
			...some.slice(0, 5).map((row) => row.with(5, row[4] ?? '')),
		]),
		'pas-un-csv.csv': Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64',
		),
	}
}

function cells(line: MemberLine): string[] {
	return [
		line.name,
		line.siret,
		line.familyName,
		line.givenName,
		line.email,
		line.phone,
		line.postcode,
		line.city,
		line.activity,
		line.headcount,
		line.skills,
	]
}

/** Each fault of `members-faults.ts`, put where it says. */
function withFaults(rows: string[][]): string[][] {
	const faulty = rows.map((row) => [...row])
	const at = (line: number) => faulty[line - 2] ?? []
	at(3)[1] = '99920012300018'
	at(5)[0] = ''
	at(7)[4] = 'contact@'
	at(9)[1] = at(2)[1] ?? ''
	at(11)[0] = "=cmd|' /C calc'!A1"
	at(12)[10] = '=HYPERLINK("http://piege.example";"Voir")'
	at(14)[1] = '9992001'
	at(16).push('une cellule de trop')
	return faulty
}

/** Names that Latin-1 cannot write and Windows-1252 can: œ, Œ, the curved apostrophe, the euro sign. */
function westernNames(): string[][] {
	const [eye, heart] = [
		withLuhnDigit(`${withLuhnDigit('99929001')}0001`),
		withLuhnDigit(`${withLuhnDigit('99929002')}0001`),
	]
	return [
		[
			'L’Œil du Tailleur',
			eye,
			'Lœuillet',
			'Françoise',
			'francoise@oeil-du-tailleur.example',
			'03 53 01 90 01',
			'59700',
			'Marcq-en-Barœul',
			'Confection',
			'3',
			'Retouches dès 12 €, essayage à domicile',
		],
		[
			'Cœur de Brique',
			heart,
			'Dœuvre',
			'Joël',
			'joel@coeur-de-brique.example',
			'03 53 01 90 02',
			'59370',
			'Mons-en-Barœul',
			'Maçonnerie',
			'7',
			'Briques de réemploi – façades',
		],
	]
}

function utf8WithBom(rows: string[][]): Buffer {
	return Buffer.from(
		stringify(rows, { delimiter: ';', record_delimiter: '\r\n', bom: true }),
		'utf8',
	)
}

const windowsOnly: Record<string, number> = {
	'€': 0x80,
	Œ: 0x8c,
	'’': 0x92,
	'–': 0x96,
	œ: 0x9c,
}

/** Node reads Windows-1252 but does not write it: Latin-1, but for the characters Windows added. */
function windows1252(rows: string[][]): Buffer {
	const text = stringify(rows, { delimiter: ';', record_delimiter: '\r\n' })
	return Buffer.from(
		[...text].map((character) => windowsOnly[character] ?? character.codePointAt(0) ?? 0),
	)
}

// `node src/world/make-members-csv.ts` writes the files anew; a test says when they have drifted.
if (import.meta.main) {
	for (const [name, bytes] of Object.entries(membersFiles())) {
		writeFileSync(new URL(`../../e2e/fixtures/${name}`, import.meta.url), bytes)
	}
}
