import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldLabel } from '#kernel'
import { foldFirmName, sameFirmName } from './labels.ts'

test('capitals, accents and punctuation do not make another trade', () => {
	const check = (one: string, other: string) => assert.equal(foldLabel(one), foldLabel(other))
	check('Électricité', 'ELECTRICITE')
	check('Main d’œuvre', "main d'oeuvre")
	check('Second-œuvre', 'second oeuvre')
	check('  Plomberie \u00a0 chauffage ', 'plomberie/chauffage')
	check('E\u0301lectricite\u0301', 'Électricité')
	check('Études & conseil', 'etudes et conseil')
	check('نجارة', 'نِجَارَه')
	check('أعمال', 'اعمال')
	check('المنطقة ١٢', 'المنطقة 12')
})

test('labels that mean different things stay different', () => {
	const check = (one: string, other: string) => assert.notEqual(foldLabel(one), foldLabel(other))
	check('C', 'C++')
	check('C++', 'C#')
	check('Peinture', 'Peintre')
	check('कि', 'क')
	check('!', '?')
})

test('folding a label twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			assert.equal(foldLabel(foldLabel(text)), foldLabel(text))
		}),
		{ seed: 71 },
	)
})

test('a label never folds to nothing unless it is blank', () => {
	assert.equal(foldLabel(' \t'), '')
	assert.equal(foldLabel('***'), '***')
})

test('legal forms, order and one slip do not hide that it is the same firm', () => {
	const check = (one: string, other: string) => assert.ok(sameFirmName(one, other), `${one}`)
	check('S.A.R.L. Menuiserie du Canal', 'MENUISERIE DU CANAL (EURL)')
	check('Ets Dupont & Fils', 'Dupont et fils SAS')
	check('S A S Verrière Nord', 'Verriere-Nord')
	check('Boulangerie Lefèvre', 'Boulangerie Lefèbvre')
	check('Canal Menuiserie', 'Menuiserie Canal')
	check('شركة الأطلس للنقل', 'الاطلس للنقل')
})

test('different firms are not taken for one', () => {
	const check = (one: string, other: string) => assert.ok(!sameFirmName(one, other), `${one}`)
	check('Garage de Lille 1', 'Garage de Lille 2')
	check('Bati', 'Beti')
	check('Cabinet Martin', 'Garage Martin')
	check('Menuiserie du Canal', 'Menuiserie du Cap')
	check('', '')
})

test('a name that is only a legal form keeps it', () => {
	assert.equal(foldFirmName('La Société'), 'la societe')
})

test('being near does not depend on who is named first', () => {
	const name = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), maxLength: 12 })
	fc.assert(
		fc.property(name, name, (one, other) => {
			assert.equal(sameFirmName(one, other), sameFirmName(other, one))
		}),
		{ seed: 72 },
	)
})
