import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import * as v from 'valibot'
import { addJob, defineAct, openPool, runAct, verifySeals } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, newId } from '#kernel'
import { asSystem, defineTask, runDueJobs, sealJournal, startWorker, sweep } from './index.ts'

let test: TestDatabase
const system: Actor = { kind: 'system', networkId: null }
before(async () => {
	test = await testDatabase()
})
after(() => test.drop())

const enqueue = (task: string, ids: Record<string, string | number>, at?: Temporal.Instant) =>
	asSystem(null, (tx) => addJob(tx, task, ids, at ? { at } : {}))

const sayHello = defineAct({
	name: 'test.say-hello',
	input: v.strictObject({ id: v.string(), refuses: v.boolean() }),
	door: 'none',
	act: async ({ enqueue, record }, { id, refuses }) => {
		await enqueue('test.hear', { id })
		await record({ subjectId: id, content: { id } })
		if (refuses) throw new Error('refused after all')
	},
})

const eventually = async (what: () => boolean | Promise<boolean>) => {
	for (const until = performance.now() + 5000; !(await what()); await pause(10))
		assert.ok(performance.now() < until, 'it happens within five seconds')
}

describe('What follows an act', () => {
	it('happens once the act has committed, and never when it was rolled back', async () => {
		const heard: string[] = []
		const hear = defineTask<{ id: string }>('test.hear', async ({ id }) => {
			heard.push(id)
		})
		const [said, refused] = [newId(), newId()]
		await runAct(sayHello, system, { id: said, refuses: false })
		await assert.rejects(runAct(sayHello, system, { id: refused, refuses: true }))
		await runDueJobs([hear])
		assert.deepEqual(heard, [said])
	})

	it('waits for its hour, and knows which hour it is', async () => {
		const heard: string[] = []
		const task = defineTask('test.remind', async (_ids, { now }) => {
			heard.push(now.toString())
		})
		const now = Temporal.Now.instant()
		const tomorrow = now.add({ hours: 24 })
		await enqueue('test.remind', {}, tomorrow)
		await runDueJobs([task], now)
		assert.deepEqual(heard, [])
		await runDueJobs([task], tomorrow)
		assert.deepEqual(heard, [tomorrow.toString()])
	})

	it('waits for its hour in a past that is played, whatever the hour is by now', async () => {
		const heard: string[] = []
		const task = defineTask<{ id: string }>('test.remember', async ({ id }) => {
			heard.push(id)
		})
		const then = Temporal.Instant.from('2026-03-02T09:00:00Z')
		await enqueue('test.remember', { id: 'at once' })
		await enqueue('test.remember', { id: 'three days later' }, then.add({ hours: 72 }))
		await runDueJobs([task], then)
		assert.deepEqual(heard, ['at once'])
		await runDueJobs([task], then.add({ hours: 73 }))
		assert.deepEqual(heard, ['at once', 'three days later'])
	})

	it('is tried again after a failure, and a test hears of the failure', async () => {
		let tries = 0
		const task = defineTask('test.stumble', async () => {
			tries += 1
			if (tries === 1) throw new Error('the neighbour is away')
		})
		await enqueue('test.stumble', {})
		await assert.rejects(runDueJobs([task]), /the neighbour is away/)
		const worker = await startWorker({ tasks: [task], sealSeconds: 60 })
		await eventually(() => tries === 2)
		await worker.stop()
	})

	it('sees what the system may see of its network, and says nothing to the next transaction', async () => {
		const networkId = newId()
		const seen = await asSystem(networkId, async (tx) => {
			const { rows } = await sql<{ system: boolean; networks: string[] }>`
				select is_system() as system, my_networks() as networks`.execute(tx)
			return rows[0]
		})
		assert.deepEqual(seen, { system: true, networks: [networkId] })
		const { rows } = await test.application.pool.query('select is_system() as system')
		assert.equal(rows[0].system, false)
	})
})

describe('A worker', () => {
	it('leaves what it does not know in the queue, and waits for running jobs when it stops', async () => {
		let isDone = false
		const slow = defineTask('test.slow', async () => {
			await pause(200)
			isDone = true
		})
		await enqueue('test.unknown', {})
		const worker = await startWorker({ tasks: [slow], sealSeconds: 60 })
		await enqueue('test.slow', {})
		await pause(100)
		await worker.stop()
		assert.equal(isDone, true)
		const left = async () =>
			(
				await sql<{ task: string }>`select task_identifier as task
					from graphile_worker.jobs order by id`.execute(test.application.db)
			).rows.map((row) => row.task)
		// On a busy machine the queue writes that a job is done a moment after the job is.
		for (let waits = 0; waits < 40 && (await left()).includes('test.slow'); waits++) await pause(50)
		assert.deepEqual((await left()).sort(), ['sweep', 'test.unknown'])
	})

	it('survives a database that cuts every connection', async () => {
		let heard = 0
		const hear = defineTask('test.again', async () => {
			heard += 1
		})
		const worker = await startWorker({ tasks: [hear], sealSeconds: 60 })
		// By the application's own role: an owner who is nobody special may not cut it.
		const apart = openPool(test.app, { max: 1 })
		await apart.query(`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`)
		await apart.end()
		await pause(100)
		await enqueue('test.again', {})
		await eventually(() => heard === 1)
		await worker.stop()
	})

	it('survives a database that goes before its first question', async () => {
		let heard = 0
		const hear = defineTask('test.first', async () => {
			heard += 1
		})
		const tasks = 'alter table graphile_worker._private_tasks'
		await test.owner.query(`${tasks} add constraint away check (identifier <> 'test.first')`)
		const worker = await startWorker({ tasks: [hear], sealSeconds: 60 })
		await pause(200)
		await test.owner.query(`${tasks} drop constraint away`)
		await enqueue('test.first', {})
		await eventually(() => heard === 1)
		await worker.stop()
	})

	it('survives a database that goes while a job fails, whose failure cannot be written', async () => {
		const renamed = (from: string, to: string) =>
			test.owner.query(`alter table graphile_worker.${from} rename to ${to}`)
		let isAway = false
		let heard = 0
		const stumble = defineTask('test.stumble-away', async () => {
			await renamed('_private_jobs', 'away')
			isAway = true
			throw new Error('the database went')
		})
		const hear = defineTask('test.back', async () => {
			heard += 1
		})
		const worker = await startWorker({ tasks: [stumble, hear], sealSeconds: 60 })
		await enqueue('test.stumble-away', {})
		await eventually(() => isAway)
		await pause(200)
		await renamed('away', '_private_jobs')
		await enqueue('test.back', {})
		await eventually(() => heard === 1)
		await worker.stop()
	})
})

describe('The journal', () => {
	it('is sealed by the worker within seconds, network by network', async () => {
		const worker = await startWorker({ tasks: [], sealSeconds: 0.05 })
		await runAct(sayHello, system, { id: newId(), refuses: false })
		await eventually(async () => {
			const found = await asSystem(null, verifySeals)
			return found.every((network) => network.unsealed === 0 && network.broken === null)
		})
		await worker.stop()
	})

	it('is sealed once when two workers try together', async () => {
		for (let i = 0; i < 20; i++) await runAct(sayHello, system, { id: newId(), refuses: false })
		const counts = await Promise.all([sealJournal(), sealJournal(), sealJournal()])
		assert.equal(
			counts.reduce((sum, one) => sum + one),
			20,
		)
		const [network] = await asSystem(null, verifySeals)
		assert.equal(network?.broken, null)
		assert.equal(network?.unsealed, 0)
	})

	it('is caught up in batches after a long absence', async () => {
		await asSystem(null, (tx) =>
			sql`insert into journal (network_id, journal_id, at, act, content_hash)
				select '00000000-0000-0000-0000-000000000000', gen_random_uuid(), now(), 'test.old', sha256('x')
				from generate_series(1, 2300)`.execute(tx),
		)
		assert.equal(await sealJournal(), 2300)
	})
})

describe('The nightly sweep', () => {
	it('removes what has served and keeps what may still serve', async () => {
		const now = Temporal.Now.instant()
		const ago = (days: number) => now.subtract({ hours: 24 * days })
		const personId = newId()
		await asSystem(null, async (tx) => {
			await tx
				.insertInto('person')
				.values({ id: personId, givenName: 'Odile', familyName: 'Marchand', createdAt: now })
				.execute()
			for (const [days, tokenHash] of [
				[31, Buffer.alloc(32, 1)],
				[29, Buffer.alloc(32, 2)],
			] as const) {
				await tx
					.insertInto('oneTimeLink')
					.values({
						id: newId(),
						tokenHash,
						purpose: 'sign_in',
						personId,
						createdAt: ago(40),
						expiresAt: ago(days),
						usedAt: null,
					})
					.execute()
				await tx
					.insertInto('session')
					.values({
						id: newId(),
						tokenHash,
						personId,
						createdAt: ago(40),
						seenAt: ago(1),
						expiresAt: days === 31 ? ago(1) : now.add({ hours: 1 }),
					})
					.execute()
				const mailId = newId()
				await tx
					.insertInto('mail')
					.values({
						id: mailId,
						kind: 'sign_in_link',
						recipient: 'odile@marchand.example',
						createdAt: ago(40),
						sentAt: ago(days),
					})
					.execute()
				await tx
					.insertInto('mailBody')
					.values({ mailId, subject: 's', html: 'h', bodyText: 't' })
					.execute()
			}
			for (const [i, days] of [8, 6].entries())
				await tx
					.insertInto('answeredRequest')
					.values({
						personId,
						key: newId(),
						act: 'test.say-hello',
						inputHash: Buffer.alloc(32, i),
						at: ago(days),
					})
					.execute()
			for (const days of [2, 0])
				await tx
					.insertInto('signInRequest')
					.values({ id: newId(), email: 'odile@marchand.example', askedAt: ago(days) })
					.execute()
		})
		assert.deepEqual(await sweep(now), {
			answeredRequests: 1,
			links: 1,
			mailBodies: 1,
			sessions: 1,
			rateLimits: 0,
			signInRequests: 1,
			passkeyQuestions: 0,
			identityVisits: 0,
		})
		const mails = await asSystem(null, (tx) => tx.selectFrom('mail').select('id').execute())
		assert.equal(mails.length, 2, 'that a mail left is remembered without its words')
	})
})
