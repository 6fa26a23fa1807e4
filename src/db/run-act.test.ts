import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import * as v from 'valibot'
import { type Actor, Invalid, newId, noNetwork, Refusal } from '#kernel'
import { type Act, defineAct, openPool, reading, runAct, type Tx } from './index.ts'
import { sealBatch, verifySeals } from './journal.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let test: TestDatabase
const personId = newId()
const actor: Actor = { kind: 'person', personId, sessionId: newId() }
const system: Actor = { kind: 'system', networkId: null }

before(async () => {
	test = await testDatabase()
	await runAct(addPerson, system, { id: personId })
})
after(() => test.drop())

const addPerson = defineAct({
	name: 'test.add-person',
	input: v.strictObject({ id: v.string() }),
	door: 'none',
	act: async ({ tx, now, record }: Act, { id }) => {
		await tx
			.insertInto('person')
			.values({ id, givenName: 'Claire', familyName: 'Vasseur', createdAt: now })
			.execute()
		await record({ subjectId: id, content: { id } })
	},
})

const rename = defineAct({
	name: 'test.rename',
	input: v.strictObject({ familyName: v.pipe(v.string(), v.minLength(1, 'name.missing')) }),
	door: 'none',
	act: async ({ tx, record }: Act, { familyName }) => {
		await tx.updateTable('person').set({ familyName }).where('id', '=', personId).execute()
		await record({ subjectId: personId, content: { familyName } })
		if (familyName === 'Refusée') throw new Refusal('test.refused', {}, 409)
		return { familyName }
	},
})

const familyName = () =>
	reading(actor, async (tx) => {
		const row = await tx
			.selectFrom('person')
			.select('familyName')
			.where('id', '=', personId)
			.executeTakeFirst()
		return row?.familyName
	})

/** Row security binds the owner too: it looks as the system. */
const asOwner = async (statement: string) => {
	const client = await test.owner.connect()
	try {
		await client.query(`select set_config('maillage.system', 'on', false)`)
		return await client.query(statement)
	} finally {
		client.release()
	}
}
const ownerCount = async () =>
	(await asOwner('select count(*)::int as n from journal')).rows[0].n as number
const inSystem = <T>(work: (tx: Tx) => Promise<T>) =>
	test.application.db.transaction().execute(async (tx) => {
		await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
		return work(tx)
	})

describe('An act', () => {
	it('writes its change and its journal row together', async () => {
		await runAct(rename, actor, { familyName: 'Marchand' })
		assert.equal(await familyName(), 'Marchand')
	})

	it('leaves nothing behind when it is refused', async () => {
		const before = await ownerCount()
		await assert.rejects(runAct(rename, actor, { familyName: 'Refusée' }), Refusal)
		assert.equal(await familyName(), 'Marchand')
		assert.equal(await ownerCount(), before)
	})

	it('says which field is wrong, by the code of its sentence', async () => {
		await assert.rejects(runAct(rename, actor, { familyName: '' }), (error) => {
			assert(error instanceof Invalid)
			assert.equal(error.issues[0]?.field, 'familyName')
			assert.equal(error.issues[0]?.code, 'name.missing')
			return true
		})
	})

	it('happens once when its request is sent twice, even at the same moment', async () => {
		const key = newId()
		const answers = await Promise.all(
			Array.from({ length: 6 }, () => runAct(rename, actor, { familyName: 'Benali' }, { key })),
		)
		assert.deepEqual(new Set(answers.map((a) => a.familyName)), new Set(['Benali']))
		const { rows } = await asOwner(
			`select count(*)::int as n from answered_request where key = '${key}'`,
		)
		assert.equal(rows[0].n, 1)
		const again = await runAct(rename, actor, { familyName: 'Benali' }, { key })
		assert.deepEqual(again, { familyName: 'Benali' })
	})

	it('refuses a request key that carried something else before', async () => {
		const key = newId()
		await runAct(rename, actor, { familyName: 'Un' }, { key })
		await assert.rejects(
			runAct(rename, actor, { familyName: 'Deux' }, { key }),
			(error) => error instanceof Refusal && error.code === 'request.reused',
		)
	})

	it('needs a session unless it is a door', async () => {
		await assert.rejects(runAct(rename, { kind: 'anonymous' }, { familyName: 'X' }), /session/)
	})
})

describe('A connection', () => {
	it('counts days as UTC does, wherever its server lives', async () => {
		const { rows: named } = await test.owner.query('select current_database() as name')
		await test.owner.query(`alter database ${named[0].name} set timezone = 'America/Martinique'`)
		const pool = openPool(test.app, { max: 1 })
		const { rows } = await pool.query(`select current_setting('timezone') as zone`)
		await pool.end()
		assert.equal(rows[0].zone, 'UTC')
	})
})

describe('Row security', () => {
	it('shows nobody anything when the context is missing', async () => {
		const { rows } = await test.application.pool.query('select * from person')
		assert.equal(rows.length, 0)
	})

	it('does not remember the person of the previous transaction', async () => {
		await familyName()
		const { rows } = await test.application.pool.query('select me() as me, my_firms() as firms')
		assert.deepEqual(rows[0], { me: null, firms: [] })
	})

	it('lets a reading change nothing', async () => {
		await assert.rejects(
			reading(actor, (tx) => sql`update person set family_name = 'X'`.execute(tx)),
			/read-only/,
		)
	})
})

describe('The seals of the journal', () => {
	it('hold over sealed rows and report the tail', async () => {
		while (await inSystem((tx) => sealBatch(tx, noNetwork, Temporal.Now.instant()))) {}
		await runAct(rename, actor, { familyName: 'Après' })
		const [found] = await inSystem((tx) => verifySeals(tx))
		assert.equal(found?.broken, null)
		assert.equal(found?.unsealed, 1)
		assert((found?.rows ?? 0) > 3)
	})

	it('break when a sealed row was changed', async () => {
		await asOwner(`update journal set act = 'test.other' where sealed_in = 1`)
		const [found] = await inSystem((tx) => verifySeals(tx))
		assert.deepEqual(found?.broken, { n: 1, why: 'rows changed' })
	})

	it('break when every row of a network was removed', async () => {
		await asOwner('delete from journal_salt')
		// No policy lets anybody delete from it: an owner who means to must lift them first.
		await asOwner(`alter table journal no force row level security; delete from journal;
			alter table journal force row level security`)
		const [found] = await inSystem((tx) => verifySeals(tx))
		assert.deepEqual([found?.broken, found?.rows], [{ n: 1, why: 'rows missing' }, 0])
	})
})
