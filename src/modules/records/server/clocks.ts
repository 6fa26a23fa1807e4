import { sql } from 'kysely'
import { defineRetention } from '#jobs/server'

/** A claim that ended, with the proof it was made with and what was answered. */
const claim = defineRetention('claim', async (tx, before) => {
	const { numAffectedRows } = await sql`delete from firm_claim c using firm_claim_end e
		where e.claim_id = c.id and e.at < ${before}::timestamptz`.execute(tx)
	return Number(numAffectedRows ?? 0)
})

/** Changes that were proposed to a card, and answered. */
const proposal = defineRetention('proposal', async (tx, before) => {
	const { numAffectedRows } = await sql`delete from proposal p using proposal_end e
		where e.proposal_id = p.id and e.at < ${before}::timestamptz`.execute(tx)
	return Number(numAffectedRows ?? 0)
})

/** What records forget each night. */
export const recordsClocks = [claim, proposal]
