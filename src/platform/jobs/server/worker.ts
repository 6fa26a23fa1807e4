import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type Runner, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { Counter } from 'prom-client'
import { application } from '#db'
import { assert } from '#kernel'
import { logger } from '#logs/server'
import { asSystem } from './as-system.ts'
import { appear, type Presence, releaseJobsOfTheDead } from './presence.ts'
import { keepSealing } from './seal-journal.ts'
import { planNight, sweeping } from './sweep.ts'
import type { Run, Task } from './task.ts'
import { workerLog } from './worker-log.ts'

/** A worker at work; `stop` waits for the jobs under way. */
export type Worker = { stop(): Promise<void> }

/** What a worker does besides sealing and sweeping, how many jobs at once, how often it seals. */
export type Work = { tasks: Task[]; concurrency?: number; sealSeconds?: number }

const jobs = new Counter({
	name: 'maillage_jobs_total',
	help: 'Jobs by task and outcome',
	labelNames: ['task', 'outcome'],
})

/**
 * Starts the worker of this process on the application's database: the modules' tasks, the
 * sealing of the journal, what is done each night. A job whose task is not in the list waits in the queue.
 */
export async function startWorker(work: Work): Promise<Worker> {
	const sealer = keepSealing(work.sealSeconds)
	const nightTasks = [...work.tasks, sweeping]
	await planNight(nightTasks)
	const nightly = setInterval(() => planNight(nightTasks).catch(() => {}), 3_600_000)
	nightly.unref()
	await releaseJobsOfTheDead()
	const released = setInterval(() => releaseJobsOfTheDead().catch(() => {}), 60_000)
	released.unref()
	let presence = await appear()
	let runner: Runner | undefined = await hire(work, presence)
	let isStopping = false

	// The queue stops when it cannot write how a job ended, as when the database goes meanwhile: hired again.
	const supervise = async () => {
		while (!isStopping) {
			await runner?.promise.catch(() => {})
			if (isStopping) return
			logger.warn('the worker lost the database and starts again')
			await pause(2000, undefined, { ref: false })
			runner = undefined
			// Under another name: what the lost worker held, and could not give back, is released.
			const next = await appear().catch(() => null)
			if (!next) continue
			presence.leave()
			presence = next
			runner = isStopping ? undefined : await hire(work, presence).catch(() => undefined)
		}
	}
	void supervise()

	return {
		async stop() {
			isStopping = true
			clearInterval(nightly)
			clearInterval(released)
			await runner?.stop().catch(() => {})
			presence.leave()
			await sealer.stop()
		},
	}
}

async function hire({ tasks, concurrency = 3 }: Work, { name }: Presence): Promise<Runner> {
	const events = new EventEmitter() as WorkerEvents
	// Its jobs are locked under this name, which others can tell alive from dead; the queue's own is random.
	events.once('pool:create', ({ workerPool }) => {
		workerPool.id = name
	})
	const beginsBadly = firstQuestionFails(events)
	const runner = await run({
		events,
		// Written in batches, however short: alone, an outcome that cannot be written while the database is
		// away is a rejection that nobody awaits, and it ends the process.
		preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
		pgPool: givenBackOnce(application().pool),
		noHandleSignals: true,
		logger: workerLog,
		concurrency,
		taskList: listOf([...tasks, sweeping], () => Temporal.Now.instant()),
	})
	void beginsBadly.then((badly) => (badly ? runner.stop() : undefined)).catch(() => {})
	return runner
}

/**
 * The queue gives its listening connection back a second time when the database is cut while it stops; the pool
 * refuses, in a promise that nobody awaits, which would end the process.
 */
function givenBackOnce(pool: pg.Pool): pg.Pool {
	const connect = (listen?: Listen) => {
		if (!listen) return pool.connect()
		return pool.connect((error, client, release) => {
			let isHeld = true
			listen(error, client, (cause) => {
				if (isHeld) release(cause)
				isHeld = false
			})
		})
	}
	return new Proxy(pool, {
		get(target, key) {
			if (key === 'connect') return connect
			const value = Reflect.get(target, key)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
}

type Listen = (
	error: Error | undefined,
	client: pg.PoolClient | undefined,
	release: (cause?: unknown) => void,
) => void

/**
 * A worker first asks which numbers its tasks have, and the queue keeps the answer, were it a failure: whoever
 * began while the database was away would fail alike at each turn, for ever. So it stops, to be hired again.
 */
function firstQuestionFails(events: WorkerEvents): Promise<boolean> {
	return new Promise((say) => {
		events.once('worker:getJob:error', () => say(true))
		events.once('worker:getJob:empty', () => say(false))
		events.once('job:start', () => say(false))
	})
}

/**
 * Runs every job that is due at `now`, then those they enqueue for then, and returns: for tests and the
 * command line. Jobs planned for later stay. Throws the first failure, once all the others have run.
 */
export async function runDueJobs(tasks: Task[], now = Temporal.Now.instant()): Promise<void> {
	const failures: unknown[] = []
	const taskList = listOf(
		[...tasks, sweeping],
		() => now,
		(failure) => failures.push(failure),
	)
	while (await bringForward(Object.keys(taskList), now))
		await runOnce({
			pgPool: application().pool,
			noHandleSignals: true,
			logger: workerLog,
			concurrency: 1,
			taskList: puttingOff(taskList, now),
		})
	if (failures.length > 0) throw failures[0]
}

/**
 * The queue compares with PostgreSQL's clock: what is due at the instant we play becomes due there, and what is
 * not yet due waits a hundred years, else a story told of last week would do at once what it keeps for the
 * day after. A job without a date is due when it is added. Whether anything is left to try; a job that
 * failed once waits for its own time.
 */
async function bringForward(tasks: string[], now: Temporal.Instant): Promise<boolean> {
	return asSystem(null, async (tx) => {
		const { rows } = await sql<{ isDue: boolean }>`
			with waiting as (
				select id, run_at in (created_at, updated_at) as is_undated,
					case when run_at > now() + interval '50 years' then run_at - ${apart}::interval
						else run_at end as run_at
				from graphile_worker._private_jobs
				where attempts = 0 and is_available and task_id in
					(select id from graphile_worker._private_tasks where identifier = any (${tasks}))
			)
			update graphile_worker._private_jobs job set run_at = case
				when is_undated or waiting.run_at <= ${now} then least(waiting.run_at, now())
				else waiting.run_at + ${apart}::interval end
			from waiting where job.id = waiting.id
				and (is_undated or waiting.run_at <= ${now} or job.run_at <= now() + interval '50 years')
			returning is_undated or waiting.run_at <= ${now} as is_due`.execute(tx)
		return rows.some(({ isDue }) => isDue)
	})
}

const apart = '36525 days'

/** What a job leaves for later is put off before the next one is taken. */
function puttingOff(list: TaskList, now: Temporal.Instant): TaskList {
	const names = Object.keys(list)
	return Object.fromEntries(
		Object.entries(list).map(([name, run]) => [
			name,
			async (...given: Parameters<NonNullable<TaskList[string]>>) => {
				try {
					await run?.(...given)
				} finally {
					await bringForward(names, now)
				}
			},
		]),
	)
}

function listOf(
	tasks: Task[],
	clock: () => Temporal.Instant,
	onFailure?: (failure: unknown) => void,
): TaskList {
	const list: TaskList = {}
	for (const task of tasks) {
		assert(!(task.name in list), `the task ${task.name} is declared once`)
		list[task.name] = async (payload, { job }) => {
			const run: Run = { now: clock(), jobKey: job.key ?? null }
			try {
				await task.run(payload as Record<string, string | number>, run)
				jobs.inc({ task: task.name, outcome: 'done' })
			} catch (error) {
				jobs.inc({ task: task.name, outcome: 'failed' })
				logger.error({ err: error, task: task.name, attempt: job.attempts }, 'a job failed')
				onFailure?.(error)
				throw error
			}
		}
	}
	return list
}
