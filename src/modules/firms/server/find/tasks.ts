import { type RawBuilder, sql } from 'kysely'
import { application, type Tx } from '#db'
import { defineNightlyTask, defineTask, type Task } from '#jobs/server'
import type { Id } from '#kernel'
import { mostFound } from './found-rows.ts'
import { makeFindable } from './make-findable.ts'

/** The task that makes findable what its act left aside: see `firmsTasks`. */
export const findableTask = 'firms.make-findable'
/** The task that reads every card again: each night, and once after a start that changed the schema. */
export const rereadTask = 'firms.read-cards-again'

const batch = 500
const mostTries = 8

/**
 * What the worker does for firms: makes them findable after the fact. Those of a large import, which would
 * hold its act for a minute (a new firm hides nothing, it may be found a little late); those of a person who

 * strict as an act's: an act that hides something while its firm is being read is never undone.
 */
export const firmsTasks: Task[] = [
	defineTask<{ personId?: Id; networkId?: Id }>(findableTask, (ids, { now }) =>
		readCards(whichOf(ids), now),
	),
	// A mandate or a certification ends without anybody's act, and a new version reads cards its own way.
	defineNightlyTask(rereadTask, ({ now }) => readCards(sql`true`, now)),
]

async function readCards(which: RawBuilder<unknown>, now: Temporal.Instant): Promise<void> {
	for (let after: Id | null = null; ; ) {
		const since: Id | null = after
		const done: Id[] = await strictly(async (tx) => {
			const { rows } = await sql<{ id: Id }>`select f.id from firm f
				where ${which} and f.id > ${since ?? '00000000-0000-0000-0000-000000000000'}
				order by f.id limit ${batch}`.execute(tx)
			const firmIds = rows.map(({ id }) => id)
			await makeFindable({ tx, now }, firmIds)
			return firmIds
		})
		if (done.length < batch) break
		after = done.at(-1) ?? null
	}
	await application()
		.db.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (tx) => {
			await sql`select bind_actor(null, null, true, current_date)`.execute(tx)
			await countCommonTerms(tx)
		})
}

/** Counts the terms that more firms have than a search reads: see `common_term`. A count stops nobody's act. */
async function countCommonTerms(tx: Tx): Promise<void> {
	await sql`delete from common_term`.execute(tx)
	await sql`insert into common_term (audience, term, documents)
		select audience, term, count(*) from posting where weight > 0
		group by audience, term having count(*) >= ${mostFound}`.execute(tx)
}

const missing = sql`exists (select 1 from membership m where m.firm_id = f.id
	and m.state in ('on_trial', 'member') and not exists (select 1 from search_document d
		where d.audience = m.network_id and d.firm_id = f.id))`

function whichOf({ personId, networkId }: { personId?: Id; networkId?: Id }) {
	if (personId) return ofPerson(personId)
	if (networkId)
		return sql`exists (select 1 from membership m where m.firm_id = f.id and m.network_id = ${networkId})`
	return missing
}

function ofPerson(personId: Id) {
	return sql`(exists (select 1 from mandate d where d.firm_id = f.id and d.person_id = ${personId})
		or exists (select 1 from membership m where m.firm_id = f.id and m.person_id = ${personId}))`
}

async function strictly<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await application()
				.db.transaction()
				.setIsolationLevel('serializable')
				.execute(async (tx) => {
					await sql`select bind_actor(null, null, true, current_date)`.execute(tx)
					return work(tx)
				})
		} catch (error) {
			if (tries >= mostTries || (error as { code?: string }).code !== '40001') throw error
		}
	}
}
