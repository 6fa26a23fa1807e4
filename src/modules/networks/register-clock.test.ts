/** The register at the making of a firm and once a year: it proposes, at a pace of the whole instance. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { holdTurns, limits, spendTry, takeTurn } from '#accounts/server'
import { reading, runAct } from '#db'
import {
	askRegisterInTurn,
	createFirm,
	editFirm,
	registerPrefill,
	registerTasks,
} from '#firms/server'
import { runDueJobs } from '#jobs/server'
import { type Id, Refusal } from '#kernel'
import { openTown, type Someone, type Town } from './testing.ts'

const siren = '999000003'
const line = (over: Record<string, unknown> = {}) =>
	JSON.stringify({
		siren,
		nom_raison_sociale: 'MENUISERIE VASSEUR',
		etat_administratif: 'A',
		statut_diffusion: 'O',
		tranche_effectif_salarie: '11',
		activite_principale: '43.32A',
		activite_principale_naf25: '43.32G',
		siege: { siret: '99900000300015', code_postal: '59100', commune: '59512' },
		...over,
	})

let town: Town
let claire: Someone
const folder = mkdtempSync(join(tmpdir(), 'maillage-register-'))
const file = join(folder, 'registre.jsonl')
before(async () => {
	town = await openTown()
	claire = await town.person('claire-vasseur')
	process.env.REGISTER_FILE = file
	writeFileSync(file, `${line()}\n`)
})
after(async () => {
	delete process.env.REGISTER_FILE
	rmSync(folder, { recursive: true })
	await town.test.drop()
})

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const days = (count: number) => now.add({ hours: 24 * count })
const proposalsOf = (firmId: Id) =>
	town.told<{ field: string; new_value: unknown; by_person: Id | null }>(
		`select c.field, c.new_value, p.by_person from proposal p join proposal_change c on c.proposal_id = p.id
		 where p.firm_id = $1 order by 1`,
		[firmId],
	)
const night = (at: Temporal.Instant) =>
	runDueJobs(registerTasks, at).then(() => runDueJobs(registerTasks, at.add({ minutes: 5 })))
const plan = (at: Temporal.Instant) => registerTasks[0]?.run({}, { now: at, jobKey: null })

describe('A firm made from the register', () => {
	let firmId: Id

	it('is filled with what the register says, in the nomenclature of the day', async () => {
		const answer = await askRegisterInTurn(siren)
		assert.equal(answer.state, 'found')
		const found = 'firm' in answer ? answer.firm : {}
		const filled = (at: string) => {
			const on = Temporal.Instant.from(at)
			return reading(claire, (tx) => registerPrefill({ tx, actor: claire, now: on }, found))
		}
		assert.deepEqual(await filled('2026-12-31T20:00:00Z'), {
			name: 'MENUISERIE VASSEUR',
			siret: '99900000300015',
			postcode: '59100',
			commune: 'Roubaix',
			headcountBand: '11',
			nafCode: '43.32A',
		})
		// In France it is already the first of January.
		assert.equal((await filled('2026-12-31T23:30:00Z')).nafCode, '43.32G')
		const later = { ...found, activity: '43.32G', activity2025: null }
		const after2027 = await reading(claire, (tx) =>
			registerPrefill(
				{ tx, actor: claire, now: Temporal.Instant.from('2027-02-01T08:00:00Z') },
				later,
			),
		)
		assert.equal(after2027.nafCode, '43.32G', 'the register then gives one activity, the new one')
	})

	it('is what its maker wrote, proposes nothing to them, and starts its clock', async () => {
		const made = await runAct(
			createFirm,
			claire,
			{ name: 'Menuiserie Vasseur', siren, postcode: '59200', registerState: 'found' },
			{ now },
		)
		firmId = made.firmId
		const [kept] = await town.told('select name, postcode from firm where id = $1', [firmId])
		assert.deepEqual(kept, { name: 'Menuiserie Vasseur', postcode: '59200' })
		assert.deepEqual(await proposalsOf(firmId), [])
		const [asked] = await town.told('select state from register_answer where firm_id = $1', [
			firmId,
		])
		assert.deepEqual(asked, { state: 'found' })
	})

	it('is asked about again after a year, not before, and the register only proposes', async () => {
		await plan(days(364))
		await night(days(364))
		assert.deepEqual(await proposalsOf(firmId), [])
		await plan(days(366))
		await night(days(366))
		const proposed = await proposalsOf(firmId)
		assert.deepEqual(
			proposed.map(({ field, new_value }) => [field, new_value]),
			[
				['commune', 'Roubaix'],
				['headcountBand', '11'],
				['postcode', '59100'],
				['siret', '99900000300015'],
			],
		)
		assert.ok(
			proposed.every(({ by_person }) => by_person === null),
			'nobody asked: a clock did',
		)
		const [card] = await town.told('select name, postcode, siret from firm where id = $1', [firmId])
		assert.deepEqual(card, { name: 'Menuiserie Vasseur', postcode: '59200', siret: null })
	})

	it('is left alone once asked, and when its number has gone', async () => {
		const before = await proposalsOf(firmId)
		await plan(days(367))
		await night(days(367))
		assert.deepEqual(await proposalsOf(firmId), before)
		await runAct(editFirm, claire, { firmId, name: 'Menuiserie Vasseur' }, { now: days(368) })
		await plan(days(800))
		await night(days(800))
		assert.deepEqual(await proposalsOf(firmId), before)
	})

	it('that asked not to be published keeps its state alone', async () => {
		writeFileSync(file, `${line({ statut_diffusion: 'P' })}\n`)
		const answer = await askRegisterInTurn(siren)
		assert.deepEqual(answer, { state: 'hidden' })
		writeFileSync(file, `${line()}\n`)
	})

	it('answers the same whether or not its number exists here', async () => {
		const odile = await town.person('odile-marchand')
		const again = await runAct(createFirm, odile, { name: 'Menuiserie V.', siren }, { now })
		assert.deepEqual(Object.keys(again), ['firmId'])
	})
})

describe('The pace of the register', () => {
	it('is five questions a second for the whole instance, and none while it asks to be left alone', async () => {
		const turns = await Promise.all(
			Array.from({ length: 12 }, () => takeTurn('register|test', { most: 5, seconds: 1 }, now)),
		)
		assert.equal(turns.filter((until) => until === null).length, 5)
		assert.equal(
			await takeTurn('register|test', { most: 5, seconds: 1 }, now.add({ seconds: 2 })),
			null,
		)
		const until = now.add({ minutes: 3 })
		await holdTurns('register|test', until)
		const held = await takeTurn('register|test', { most: 5, seconds: 1 }, now.add({ minutes: 2 }))
		assert.equal(String(held), String(until))
		assert.equal(await takeTurn('register|test', { most: 5, seconds: 1 }, until), null)
	})

	it('follows what the register says: asked too much, nobody asks it until then', async () => {
		let asked = 0
		const answer: RequestListener = (_, response) => {
			asked += 1
			response.writeHead(429, { 'retry-after': '120' }).end()
		}
		const server = createServer(answer)
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
		const { port } = server.address() as AddressInfo
		const door = { address: `http://127.0.0.1:${port}`, allowedForTests: [`127.0.0.1:${port}`] }
		try {
			for (let i = 0; i < 3; i++) {
				const said = await askRegisterInTurn(siren, door)
				assert.equal(said.state, 'busy')
				const wait = 'until' in said ? Temporal.Now.instant().until(said.until).total('seconds') : 0
				assert.ok(wait > 100 && wait <= 120)
			}
			assert.equal(asked, 1)
		} finally {
			server.close()
		}
	})

	it('is limited for each person too', async () => {
		const who = { account: claire.personId, address: '203.0.113.7' }
		for (let i = 0; i < limits.register.account; i++) await spendTry('register', who, now)
		await assert.rejects(
			spendTry('register', who, now),
			(caught) => caught instanceof Refusal && caught.status === 429,
		)
	})
})
