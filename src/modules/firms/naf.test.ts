/** Codes of activities when their nomenclature changes: what a card shows the day before, and the day after. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, type Id, Invalid, newId } from '#kernel'
import { nafLinesIn } from './register/naf-table.ts'
import { cardPage, createFirm, editFirm, readNafFile } from './server/index.ts'

const eve = Temporal.Instant.from('2026-12-31T12:00:00Z')
/** An hour before midnight in London: in Roubaix the new year has begun. */
const newYear = Temporal.Instant.from('2026-12-31T23:00:00Z')

let test: TestDatabase
const claire: Actor = { kind: 'person', personId: newId(), sessionId: newId() }
before(async () => {
	test = await testDatabase()
	await test.owner.query(`select set_config('maillage.system', 'on', false)`)
	await test.owner.query(
		`insert into person (id, given_name, family_name, created_at) values ($1, 'Claire', 'Vasseur', now())`,
		[claire.kind === 'person' && claire.personId],
	)
	await test.owner.query(
		`insert into naf (nomenclature, code, label) values ('NAF2025', '43.32G', 'Travaux de menuiserie'),
			('NAF2025', '43.99Z', 'Autres travaux')`,
	)
})
after(() => test.drop())

const cardOn = async (firmId: Id, now: Temporal.Instant) => {
	const { card, nomenclature } = await reading(
		claire,
		(tx) => cardPage({ tx, actor: claire, now }, { firmId }),
		{ now },
	)
	return { activity: card.identifiers?.activity ?? null, inForce: nomenclature }
}

describe('A card’s code of activity', () => {
	let firmId: Id

	it('is read in NAF rév. 2 until the last evening of 2026, and a code to come is refused', async () => {
		const card = { name: 'Menuiserie Vasseur', nafCode: '43.32A' }
		firmId = (await runAct(createFirm, claire, card, { now: eve })).firmId
		const { activity, inForce } = await cardOn(firmId, eve)
		assert.equal(inForce, 'NAFRev2')
		assert.deepEqual([activity?.code, activity?.nomenclature], ['43.32A', 'NAFRev2'])
		assert.match(activity?.label ?? '', /menuiserie bois/i)
		await assert.rejects(
			runAct(editFirm, claire, { ...card, firmId, nafCode: '43.32G' }, { now: eve }),
			(caught) => caught instanceof Invalid && caught.issues[0]?.code === 'firms.nafUnknown',
		)
	})

	it('keeps its nomenclature and its label on 1 January 2027, until it is changed', async () => {
		const { activity, inForce } = await cardOn(firmId, newYear)
		assert.equal(inForce, 'NAF2025')
		assert.deepEqual([activity?.code, activity?.nomenclature], ['43.32A', 'NAFRev2'])
		assert.match(activity?.label ?? '', /menuiserie bois/i)
		// Saved for another reason, the code is still what it was.
		const same = { firmId, name: 'Menuiserie Vasseur et fille', nafCode: '43.32A' }
		await runAct(editFirm, claire, same, { now: newYear })
		assert.equal((await cardOn(firmId, newYear)).activity?.nomenclature, 'NAFRev2')
	})

	it('is read in NAF 2025 when it is typed anew from that day, and a former code is refused', async () => {
		const card = { firmId, name: 'Menuiserie Vasseur', nafCode: '43.32G' }
		await runAct(editFirm, claire, card, { now: newYear })
		const { activity } = await cardOn(firmId, newYear)
		assert.deepEqual(activity, {
			code: '43.32G',
			nomenclature: 'NAF2025',
			label: 'Travaux de menuiserie',
		})
		await assert.rejects(
			runAct(editFirm, claire, { ...card, nafCode: '43.32B' }, { now: newYear }),
			(caught) => caught instanceof Invalid && caught.issues[0]?.code === 'firms.nafUnknown',
		)
	})
})

describe('Insee’s file', () => {
	const table = [
		['Nomenclature d’activités française', '', '', ''],
		['', '', '', ''],
		['Ligne', 'Code', 'Intitulés NAF 2025', '40 caractères'],
		['1', 'SECTION F', 'Construction', 'Construction'],
		['2', '43', 'Travaux spécialisés', 'Travaux spé.'],
		['3', '43.3', 'Travaux de finition', 'Finition'],
		['4', '43.32G', 'Travaux de menuiserie  bois', 'Menuiserie'],
		['5', '4399Z', 'Autres travaux', 'Autres'],
	]
	const lines = [
		{ code: '43.32G', label: 'Travaux de menuiserie bois' },
		{ code: '43.99Z', label: 'Autres travaux' },
	]

	it('gives its sub-classes, whatever stands above and beside them', () => {
		assert.deepEqual(nafLinesIn(table), { state: 'read', lines })
		const csv = table.map((cells) => cells.join(';')).join('\r\n')
		assert.deepEqual(readNafFile(new TextEncoder().encode(csv)), { state: 'read', lines })
		const bare = new TextEncoder().encode(
			'43.99Z,Autres travaux\n43.32G,Travaux de menuiserie bois\n',
		)
		assert.deepEqual(readNafFile(bare), { state: 'read', lines })
	})

	it('may be a workbook', async () => {
		const workbook = new ExcelJS.Workbook()
		workbook.addWorksheet('Lisez-moi').addRow(['Voir l’autre feuille', 'Insee'])
		workbook.addWorksheet('NAF 2025').addRows(table)
		const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
		assert.deepEqual(readNafFile(bytes, 'NAF 2025'), { state: 'read', lines })
		assert.notEqual(readNafFile(bytes, 'Lisez-moi').state, 'read')
	})

	it('is refused without codes, without labels, with one code said twice, or when it is no table', () => {
		assert.deepEqual(nafLinesIn([['Entreprise', 'Commune']]), { state: 'noCodes' })
		assert.deepEqual(
			nafLinesIn([
				['43.32G', '12'],
				['43.99Z', ''],
			]),
			{ state: 'noLabels' },
		)
		assert.deepEqual(
			nafLinesIn([
				['43.32G', 'Menuiserie'],
				['43.32G', 'Serrurerie'],
			]),
			{ state: 'twice', code: '43.32G' },
		)
		for (const bytes of ['', '<html><body>43.32A</body></html>', '\u0000\u0001\u0002'])
			assert.equal(readNafFile(new TextEncoder().encode(bytes)).state, 'unreadable', bytes)
	})
})
