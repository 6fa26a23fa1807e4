import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import ExcelJS from 'exceljs'
import { reading, runAct } from '#db'
import { frenchCsv } from '#firms'
import { workbookOf } from '#firms/server'
import type { Id } from '#kernel'
import {
	exportMembers,
	mapMembersFile,
	membersFilePreview,
	stageMembersFile,
	workOn,
} from './server/index.ts'
import { bringIn, found, gather, noOf, openTown, type Someone, type Town } from './testing.ts'

let town: Town
let agathe: Someone
let claire: Someone
let cercle: Id
let vasseur: Id

before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	claire = await town.person('claire-vasseur')
	cercle = await gather(agathe, 'cercle-du-canal')
	vasseur = await found(claire, 'menuiserie-vasseur')
	await bringIn(agathe, cercle, claire, vasseur)
	await town.told(
		`update firm set phone = '+33320112233', turnover_band = 't3', email = 'bonjour@vasseur.example',
		 description = '=HYPERLINK("https://piege.example")' where id = $1`,
		[vasseur],
	)
	await town.told(`insert into firm_visibility values ($1, 'email', 'self')`, [vasseur])
})
after(() => town.test.drop())

const taken = () => runAct(exportMembers, agathe, { networkId: cercle, format: 'csv' })

it('The list of members is taken out by who runs the network, and the journal says so', async () => {
	const asked = { networkId: cercle, format: 'csv' }
	assert.equal(await noOf(runAct(exportMembers, claire, asked)), '403 networks.onlyExporters')
	await taken()
	const kept = await town.told(
		`select 1 from journal where act = 'networks.export-members' and person_id = $1`,
		[agathe.personId],
	)
	assert.equal(kept.length, 1)
})

it('The list holds what a firm tells its networks, and nothing it keeps', async () => {
	const { titles, rows } = await taken()
	const csv = frenchCsv(titles, rows)
	assert.ok(csv.startsWith('\ufeff'), 'Excel knows the letters by this mark')
	assert.match(csv, /;\+33320112233;/, 'a telephone keeps its sign')
	assert.match(csv, /'=HYPERLINK/, 'a text is no formula')
	assert.ok(csv.endsWith('\r\n'))
	assert.doesNotMatch(csv, /bonjour@vasseur|claire\.vasseur@|t3/)
})

it('A post code is what somebody typed: a formula there is none in the list', async () => {
	for (const typed of ['=1+1', '@SUM(A1)', '+A1', '-2+3', '|calc']) {
		await town.told('update firm set postcode = $2 where id = $1', [vasseur, typed])
		const { titles, rows } = await taken()
		const [cells] = frenchCsv(titles, rows).split('\r\n').slice(1)
		assert.equal(cells?.split(';')[titles.indexOf('Code postal')], `'${typed}`)
	}
	await town.told(`update firm set postcode = '59100' where id = $1`, [vasseur])
	assert.match(frenchCsv(['Montant'], [[{ code: '-12,50' }]]), /\r\n-12,50\r\n/)
})

it('The list given again changes nothing, whatever a firm wrote', async () => {
	const need = 'Isolateurs, pour les mêmes clients'
	await town.told(`insert into firm_label values ($1, 'need', 'isolateurs', $2)`, [vasseur, need])
	await town.told(`update firm set headcount_band = '00' where id = $1`, [vasseur])
	const { titles, rows } = await taken()
	const content = new TextEncoder().encode(frenchCsv(titles, rows))
	const given = { networkId: cercle, name: 'membres.csv', content }
	const { fileId } = await runAct(stageMembersFile, agathe, given)
	const ids = { networkId: cercle, fileId }
	const now = Temporal.Now.instant()
	const seen = () => reading(agathe, (tx) => membersFilePreview({ tx, actor: agathe, now }, ids))
	await workOn(ids)
	await runAct(mapMembersFile, agathe, { ...ids, mapping: (await seen()).file.mapping })
	await workOn(ids)
	const { preview } = await seen()
	assert.deepEqual(preview?.errors, [])
	assert.deepEqual(preview?.counts, { same: rows.length })
})

it('The workbook holds the same, every cell a text', async () => {
	const { name, titles, rows } = await taken()
	const workbook = new ExcelJS.Workbook()
	await workbook.xlsx.load((await workbookOf(name, titles, rows)) as never)
	const sheet = workbook.worksheets[0]
	const place = titles.indexOf('SIREN') + 1
	const siren = rows[0]?.[titles.indexOf('SIREN')] as { code: string }
	assert.equal(sheet?.getRow(2).getCell(place).value, siren.code)
	assert.equal(
		sheet?.getRow(2).getCell(titles.indexOf('Présentation') + 1).type,
		ExcelJS.ValueType.String,
	)
})
