import { sql } from 'kysely'
import { reading } from '#db'
import type { Actor, Id } from '#kernel'

/** The record that an absorbed one became, for whoever may see it; null for every other id. */
export async function firmBecame(actor: Actor, oldId: Id): Promise<Id | null> {
	return reading(actor, async (tx) => {
		const { rows } = await sql<{ id: Id | null }>`select firm_became(${oldId}) as id`.execute(tx)
		return rows[0]?.id ?? null
	})
}
