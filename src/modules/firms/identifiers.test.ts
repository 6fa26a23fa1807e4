import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
	formatPhone,
	formatSiren,
	formatSiret,
	type IdentifierReading,
	parseEmail,
	parseIce,
	parsePhone,
	parsePostcode,
	parseRna,
	parseSiren,
	parseSiret,
	parseVat,
	vatOfSiren,
} from './identifiers.ts'

/** What reading gave, in one line: the value, « value (warning) » or the code with its numbers. */
function brief(reading: IdentifierReading): string {
	if (reading.ok) return reading.warning ? `${reading.value} (${reading.warning})` : reading.value
	const { ok, code, ...known } = reading
	return [code, ...Object.values(known)].join(' ')
}

const check = (read: (typed: string) => IdentifierReading) => (typed: string, expected: string) =>
	assert.equal(brief(read(typed)), expected, typed)

test('a SIREN is taken however its nine digits are spaced, and says what is missing', () => {
	const siren = check(parseSiren)
	siren('999000003', '999000003')
	siren(' 999 000\u00a0003 ', '999000003')
	siren('999\u202f000\u202f003', '999000003')
	siren('999.000.003', '999000003')
	siren('999-000-003\u200b', '999000003')
	siren('99900000300015', '999000003 (siren.takenFromSiret)')
	siren('99900000', 'siren.tooShort 1')
	siren('9990000', 'siren.tooShort 2')
	siren('5520135', 'siren.tooShort 2 005520135')
	siren('05520135', 'siren.tooShort 1 005520135')
	siren('9990000031', 'siren.tooLong 1')
	siren('999000004', 'siren.checksum')
	siren('000000000', 'siren.checksum')
	siren('99900000O', 'siren.letters')
	siren('9,99E+08', 'siren.scientific')
	siren('', 'siren.empty')
})

test('a SIRET follows the common rule, and the one of La Poste', () => {
	const siret = check(parseSiret)
	siret('999 000 003 00015', '99900000300015')
	siret('35600000000048', '35600000000048')
	siret('356 000 000 49837', '35600000049837')
	siret('35600000049838', 'siret.checksum')
	siret('99900000300016', 'siret.checksum')
	siret('9990000030001', 'siret.tooShort 1')
	siret('552013500004', '00552013500004 (siret.zerosRestored)')
	siret('552013500005', 'siret.tooShort 2')
	siret('999000003000150', 'siret.tooLong 1')
	siret('9,99E+13', 'siret.scientific')
	siret('9.99000003E+13', 'siret.scientific')
})

test('a French VAT number proposes its right key', () => {
	const vat = check(parseVat)
	vat('FR42999000003', 'FR42999000003')
	vat('fr 42 999 000 003', 'FR42999000003')
	vat('42999000003', 'FR42999000003')
	vat('FR44732829320', 'FR44732829320')
	vat('FR43999000003', 'vat.checksum FR42999000003')
	vat('BE0123456789', 'vat.notFrench')
	vat('FR42', 'vat.shape')
	assert.equal(vatOfSiren('732829320'), 'FR44732829320')
})

test('an association is known by W and nine digits', () => {
	const rna = check(parseRna)
	rna('w999 000 001', 'W999000001')
	rna('W2A4001234', 'W2A4001234')
	rna('W99900000', 'rna.shape')
	rna('999000001', 'rna.shape')
})

test('an ICE that fails its unpublished check is accepted with a warning', () => {
	const ice = check(parseIce)
	ice('001999000000031', '001999000000031')
	ice('001 999 000 000 031', '001999000000031')
	ice('001999000000032', '001999000000032 (ice.checksum)')
	ice('1999000000031', '001999000000031 (ice.zerosRestored)')
	ice('1999000000032', 'ice.tooShort 2')
	ice('1,999E+12', 'ice.scientific')
})

test('a phone number is stored in its international form', () => {
	const french = check((typed) => parsePhone(typed, 'FR'))
	french('06 12 34 56 78', '+33612345678')
	french('06.12.34.56.78', '+33612345678')
	french('06\u00a012\u00a034\u00a056\u00a078', '+33612345678')
	french('612345678', '+33612345678')
	french('+33 (0)6 12 34 56 78', '+33612345678')
	french('0033 6 12 34 56 78', '+33612345678')
	french('+212 612-345678', '+212612345678')
	french('0262 20 30 40', '+262262203040')
	french('0692 12 34 56', '+262692123456')
	french('06 12 34 56', 'phone.tooShort')
	french('06 12 34 56 78 90 12', 'phone.tooLong')
	french('00 00 00 00 00', 'phone.unknown')
	french('demander Odile', 'phone.unknown')
	french('', 'phone.empty')
	const moroccan = check((typed) => parsePhone(typed, 'MA'))
	moroccan('0612-345678', '+212612345678')
	moroccan('05 22 20 30 40', '+212522203040')
})

test('a phone number reads as people of the country write it', () => {
	assert.equal(formatPhone('+33612345678'), '06 12 34 56 78')
	assert.equal(formatPhone('+212612345678', 'MA'), '06 12-34-56-78')
	assert.equal(formatPhone('+212612345678', 'FR'), '+212 6 12 34 56 78')
	assert.equal(formatPhone('unreadable'), 'unreadable')
})

test('an e-mail address keeps its one form and says what is wrong with it', () => {
	const email = check(parseEmail)
	email('Odile.Carpentier@Exemple.FR ', 'odile.carpentier@exemple.fr')
	email('Odile Carpentier <odile@exemple.fr>', 'odile@exemple.fr')
	email('mailto:odile+club@exemple.fr', 'odile+club@exemple.fr')
	email('odile@café-du-canal.fr', 'odile@café-du-canal.fr')
	email('odile.exemple.fr', 'email.noAt')
	email('odile@exemple', 'email.domain')
	email('odile@exemple..fr', 'email.domain')
	email('odile@@exemple.fr', 'email.severalAts')
	email('odile @exemple.fr', 'email.space')
	email('hélène@exemple.fr', 'email.accent')
	email('.odile@exemple.fr', 'email.beforeAt')
	email('@exemple.fr', 'email.beforeAt')
	email(`${'o'.repeat(250)}@exemple.fr`, 'email.tooLong')
})

test('a post code gets back the zero that a spreadsheet removed', () => {
	const french = check((typed) => parsePostcode(typed, 'FR'))
	french('59100', '59100')
	french('59 100', '59100')
	french('1000', '01000 (postcode.zeroRestored)')
	french('20090', '20090')
	french('97411', '97411')
	french('591', 'postcode.tooShort 2')
	french('591000', 'postcode.tooLong 1')
	french('96000', 'postcode.unknown')
	french('L-1234', 'postcode.letters')
	check((typed) => parsePostcode(typed, 'MA'))('20250', '20250')
	check((typed) => parsePostcode(typed, 'MA'))('2025', 'postcode.tooShort 1')
})

test('what is shown reads back as what is stored', () => {
	assert.equal(formatSiren('999000003'), '999 000 003')
	assert.equal(formatSiret('99900000300015'), '999 000 003 00015')
	const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 })
	fc.assert(
		fc.property(digits, (siren) => {
			assert.deepEqual(parseSiren(formatSiren(siren)), parseSiren(siren))
		}),
		{ seed: 73 },
	)
	const mobile = fc.integer({ min: 611111111, max: 677777777 })
	fc.assert(
		fc.property(mobile, (number) => {
			const read = parsePhone(`0${number}`)
			if (read.ok) assert.deepEqual(parsePhone(formatPhone(read.value)), read)
		}),
		{ seed: 74 },
	)
})

test('one wrong digit in a SIREN is always seen', () => {
	for (let place = 0; place < 9; place++)
		for (let digit = 0; digit <= 9; digit++) {
			const typed = `${'999000003'.slice(0, place)}${digit}${'999000003'.slice(place + 1)}`
			assert.equal(parseSiren(typed).ok, typed === '999000003', typed)
		}
})

test('no text whatever makes the reading of an identifier fail', () => {
	const readers = [parseSiren, parseSiret, parseIce, parseVat, parseRna]
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
			for (const read of [...readers, parsePhone, parseEmail, parsePostcode])
				assert.equal(typeof read(text).ok, 'boolean')
		}),
		{ seed: 75 },
	)
})
