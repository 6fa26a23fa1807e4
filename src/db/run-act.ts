/**
 * Every act runs here and nowhere else: one SERIALIZABLE transaction, bound to who asks, its input
 * checked, its journal row written, its jobs enqueued, and the same request answered the same twice.
 */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Counter, Histogram } from 'prom-client'
import * as v from 'valibot'
import { type Actor, assert, type Door, type Id, Invalid, isId, personOf, Refusal } from '#kernel'
import { application } from './application.ts'
import type { Tx } from './connect.ts'
import { bind } from './context.ts'
import { type Entry, writeJournal } from './journal.ts'

/** What an act receives: a transaction and no other way to the database, who acts, and the instant. */
export type Act = {
	tx: Tx
	actor: Actor
	now: Temporal.Instant
	/** The fifth beat: every act leaves one row in the journal, or more when it concerns several things. */
	record(entry: Entry): Promise<void>
	/** A consequence (mail, clock) for the worker, in this same transaction: ids only. */
	enqueue(task: string, ids: Record<string, string | number>, when?: When): Promise<void>
}

/** When a job runs, and the key under which a second one replaces the first. */
export type When = { at?: Temporal.Instant; key?: string }

/** A registered act: its name in the journal, its input's schema, how far a link may go, and the act. */
export type ActDefinition<Schema extends v.GenericSchema = v.GenericSchema, Answer = unknown> = {
	name: string
	input: Schema
	door: Door
	/** A door act finds accounts and links by their secret: it runs as the system and checks the secret itself. */
	asSystem?: boolean
	act: (act: Act, input: v.InferOutput<Schema>) => Promise<Answer>
}

/** Declares an act for the registry, keeping its types. */
export function defineAct<Schema extends v.GenericSchema, Answer>(
	definition: ActDefinition<Schema, Answer>,
): ActDefinition<Schema, Answer> {
	return definition
}

const acts = new Counter({
	name: 'maillage_acts_total',
	help: 'Acts by outcome',
	labelNames: ['act', 'outcome'],
})
const retries = new Counter({
	name: 'maillage_act_retries_total',
	help: 'Acts tried again',
	labelNames: ['act'],
})
const seconds = new Histogram({
	name: 'maillage_act_seconds',
	help: 'Duration of acts, retries included',
	buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
})

const mostTries = 12

/**
 * Runs an act. `key` identifies the request: replayed, it gets the first answer and nothing happens
 * twice. Throws Invalid (the input), Refusal (an expected no) or a bug; in each case nothing was written.
 */
export async function runAct<Schema extends v.GenericSchema, Answer>(
	definition: ActDefinition<Schema, Answer>,
	actor: Actor,
	input: unknown,
	options: { key?: Id | undefined; now?: Temporal.Instant } = {},
): Promise<Answer> {
	const { door, name } = definition
	if (door === 'none') assert(actor.kind !== 'anonymous', `${name} needs a session`)
	// A link serves the acts it was made for, nothing else that happens to be open.
	assert(actor.kind !== 'link' || door === 'link', `${name} needs a session`)
	const checked = v.safeParse(definition.input, input)
	if (!checked.success) throw invalid(name, checked.issues)
	const stop = seconds.startTimer()
	try {
		for (let tries = 1; ; tries++) {
			try {
				const answer = await once(definition, actor, checked.output, options)
				acts.inc({ act: definition.name, outcome: 'done' })
				return answer
			} catch (error) {
				if (tries >= mostTries || !mayRetry(error, options.key)) throw error
				retries.inc({ act: definition.name })
				await pause(Math.random() * Math.min(500, 4 * 2 ** tries))
			}
		}
	} catch (error) {
		if (error instanceof Invalid) error.act = name
		acts.inc({ act: definition.name, outcome: error instanceof Refusal ? 'refused' : 'failed' })
		throw error
	} finally {
		stop()
	}
}

async function once<Schema extends v.GenericSchema, Answer>(
	definition: ActDefinition<Schema, Answer>,
	actor: Actor,
	input: v.InferOutput<Schema>,
	options: { key?: Id | undefined; now?: Temporal.Instant },
): Promise<Answer> {
	const now = options.now ?? Temporal.Now.instant()
	const personId = personOf(actor)
	return application()
		.db.transaction()
		.setIsolationLevel('serializable')
		.execute(async (tx) => {
			await bind(tx, { actor, asSystem: definition.asSystem ?? false, now })
			const request = options.key && personId ? { key: options.key, personId } : null
			const inputHash = request && hashOf(definition.name, input)
			if (request && inputHash) {
				const before = await answeredBefore(tx, request, inputHash)
				if (before) return before.answer as Answer
			}
			let recorded = 0
			const answer = await definition.act(
				{
					tx,
					actor,
					now,
					record: async (entry) => {
						recorded += 1
						await writeJournal(tx, definition.name, personId, now, entry)
					},
					enqueue: (task, ids, when) => addJob(tx, task, ids, when),
				},
				input,
			)
			assert(recorded > 0, `${definition.name} leaves a row in the journal`)
			if (request && inputHash)
				await tx
					.insertInto('answeredRequest')
					.values({
						...request,
						act: definition.name,
						inputHash,
						answer: JSON.stringify(answer ?? null),
						at: now,
					})
					.execute()
			return answer
		})
}

async function answeredBefore(
	tx: Tx,
	request: { key: Id; personId: Id },
	inputHash: Buffer,
): Promise<{ answer: unknown } | null> {
	assert(isId(request.key), 'a request is known by an identifier')
	const row = await tx
		.selectFrom('answeredRequest')
		.select(['answer', 'inputHash'])
		.where('personId', '=', request.personId)
		.where('key', '=', request.key)
		.executeTakeFirst()
	if (!row) return null
	if (!row.inputHash.equals(inputHash)) throw new Refusal('request.reused', {}, 409)
	return { answer: row.answer }
}

/** Bytes count by their own hash: a file of 20 MB is not spelled out as JSON. */
function hashOf(name: string, input: unknown): Buffer {
	const spelled = JSON.stringify(input, (_, value) =>
		value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
	)
	return createHash('sha256').update(name).update(spelled).digest()
}

/** Adds a job to the queue within a transaction; its payload holds ids only. */
export async function addJob(
	tx: Tx,
	task: string,
	ids: Record<string, string | number>,
	when: When = {},
): Promise<void> {
	await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(ids)}::json,
		run_at => ${when.at?.toString() ?? null}::timestamptz, job_key => ${when.key ?? null}::text,
		max_attempts => 20)`.execute(tx)
}

/** Removes a job that waits under a key, if it is still there. */
export async function removeJob(tx: Tx, key: string): Promise<void> {
	await sql`select graphile_worker.remove_job(${key})`.execute(tx)
}

/** Two acts met: one of them tries again. A lost connection is tried again only when a key makes it harmless. */
function mayRetry(error: unknown, key: Id | undefined): boolean {
	const code = (error as { code?: string }).code ?? ''
	if (code === '40001' || code === '40P01') return true
	if (
		key &&
		code === '23505' &&
		String((error as { constraint?: string }).constraint).startsWith('answered_request')
	)
		return true
	return (
		Boolean(key) &&
		(code.startsWith('57P') || code.startsWith('08') || code === 'ECONNRESET' || code === 'EPIPE')
	)
}

/** Our codes read `module.what`; a sentence of the schema library means a form that is not ours. */
const codeShape = /^[a-z]+(-[a-z]+)*\.[\w.]+$/

/** The schema's findings as fields and codes: a message in a schema is the code of its sentence. */
function invalid(act: string, issues: v.BaseIssue<unknown>[]): Invalid {
	const found = new Invalid(
		issues.map((issue) => ({
			field: v.getDotPath(issue) ?? '',
			code: codeShape.test(issue.message) ? issue.message : 'form.unexpected',
			facts: { received: issue.received },
		})),
	)
	found.act = act
	return found
}
