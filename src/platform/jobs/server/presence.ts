import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { application } from '#db'
import { asSystem } from './as-system.ts'

/** A worker as the others see it: its name in the queue, and that it lives. */
export type Presence = { name: string; leave(): void }

const prefix = 'maillage-'
/** With the name's own hash, the lock that says that a worker lives. */
const space = 716_011_905

/**
 * Gives a worker a name, and holds a lock of PostgreSQL under it for as long as the process lives. The queue
 * keeps a job under way locked by its worker, four hours if that one died: by this lock the others know.
 */
export async function appear(): Promise<Presence> {
	const name = prefix + randomUUID()
	let isHere = true
	let held: pg.PoolClient | null = null
	const letGo = () => {
		held?.release(true)
		held = null
	}
	// A database that restarts forgets its locks: the name is taken again.
	const keep = (client: pg.PoolClient) => {
		held = client
		client.once('end', () => void comeBack())
	}
	const comeBack = async () => {
		letGo()
		while (isHere) {
			await pause(2000, undefined, { ref: false })
			if (!isHere) return
			const client = await hold(name).catch(() => null)
			if (client) return isHere ? keep(client) : client.release(true)
		}
	}
	keep(await hold(name))
	return {
		name,
		leave() {
			isHere = false
			letGo()
		},
	}
}

async function hold(name: string): Promise<pg.PoolClient> {
	const client = await application().pool.connect()
	try {
		await client.query('select pg_advisory_lock($1, hashtext($2))', [space, name])
		return client
	} catch (error) {
		client.release(true)
		throw error
	}
}

/**
 * Gives back to the queue the jobs that workers held when they died: kill -9, a machine that lost its power.
 * Each was begun and not finished, so it is run again from its beginning, as every task may be.
 */
export async function releaseJobsOfTheDead(): Promise<void> {
	await asSystem(null, (tx) =>
		sql`select graphile_worker.force_unlock_workers(array(
			select name from (
				select locked_by as name from graphile_worker._private_jobs where locked_by like ${`${prefix}%`}
				union select locked_by from graphile_worker._private_job_queues where locked_by like ${`${prefix}%`}
			) holding
			where pg_try_advisory_xact_lock(${space}::int, hashtext(name))))`.execute(tx),
	)
}
