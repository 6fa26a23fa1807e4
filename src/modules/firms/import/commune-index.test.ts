import assert from 'node:assert/strict'
import { test } from 'node:test'
import { communeIndexFrom, wholeCityOf } from './commune-index.ts'

const communes = communeIndexFrom([
	{ code: '75056', name: 'Paris', postcodes: ['75001', '75012'] },
	{ code: '75112', name: 'Paris 12e Arrondissement', postcodes: ['75012'] },
	{ code: '69123', name: 'Lyon', postcodes: ['69003'] },
	{ code: '69383', name: 'Lyon 3e Arrondissement', postcodes: ['69003'] },
	{ code: '13055', name: 'Marseille', postcodes: ['13001'] },
	{ code: '71343', name: "Paris-l'Hôpital", postcodes: ['71150'] },
	{ code: '59350', name: 'Lille', postcodes: ['59000', '59160'] },
	{ code: '59355', name: 'Lomme', postcodes: [], partOf: '59350' },
	{ code: '59378', name: 'Marcq-en-Barœul', postcodes: ['59700'] },
	{ code: '59599', name: 'Tourcoing', postcodes: ['59200'] },
	{ code: '42218', name: 'Saint-Étienne', postcodes: ['42000'] },
	{ code: '93066', name: 'Saint-Denis', postcodes: ['93200'] },
	{ code: '97411', name: 'Saint-Denis', postcodes: ['97400'] },
	{ code: '2A004', name: 'Ajaccio', postcodes: ['20000'] },
	{ code: '59429', name: 'Neuville-sur-Escaut', postcodes: ['59293'] },
	{ code: '01001', name: 'Abergement', postcodes: ['01400'] },
	{ code: '01002', name: 'Ambérieu', postcodes: ['01400'] },
])

const check = (name: string, postcode: string | undefined, expected: string | null) =>
	assert.equal(communes.find(name, postcode)?.code ?? null, expected, `${name} ${postcode}`)

test('a commune is found from what people write on an envelope', () => {
	check('LILLE', '59000', '59350')
	check('Lille CEDEX 9', '59009', '59350')
	check('MARCQ EN BAROEUL', '59700', '59378')
	check('St-Étienne', '42000', '42218')
	check('Neuville s/ Escaut', '59293', '59429')
	check('Ajaccio', '20090', '2A004')
	check('Tourcoing', undefined, '59599')
	check('Lomme', '59160', '59350')
})

test('arrondissements of Paris, Lyon and Marseille give the whole commune', () => {
	check('Paris 12e Arrondissement', '75012', '75056')
	check('Paris XII', undefined, '75056')
	check('PARIS 12', '75012', '75056')
	check('Lyon 3ème', '69003', '69123')
	check('Marseille 1er', '13001', '13055')
	check('Paris-l’Hôpital', '71150', '71343')
	assert.equal(wholeCityOf('13216'), '13055')
	assert.equal(wholeCityOf('13217'), null)
	assert.equal(wholeCityOf('2A004'), null)
})

test('a name that fits several communes needs its post code', () => {
	check('Saint-Denis', undefined, null)
	check('Saint-Denis', '93210', '93066')
	check('Saint-Denis', '97490', '97411')
	check('Saint-Denis', '59000', null)
})

test('a post code alone is enough when it has one commune', () => {
	check('', '59200', '59599')
	check('', '01400', null)
	check('', undefined, null)
	check('Atlantis', '59200', null)
})
