import { sql } from 'kysely'
import type { Tx } from '#db'
import { addProposal } from '#firms/server'
import type { Id } from '#kernel'
import type { LinesToEnter } from './enter-lines.ts'
import type { ProposedValues } from './proposed-values.ts'

/**
 * Proposes what some lines say of firms that have their own people: they alone change their card. How many
 * were proposed; one who says it all already is asked nothing. The network's own number is its own to write.
 */
export async function proposeLines(
	tx: Tx,
	{ networkId, fileId, from, to, acceptedBy, now }: LinesToEnter,
): Promise<number> {
	const { rows } = await sql<{ firmId: Id; proposed: ProposedValues }>`
		select l.firm_id, l.changes as proposed
		from members_file_line l join firm f on f.id = l.firm_id and f.claimed_at is not null
		where l.network_id = ${networkId} and l.file_id = ${fileId}
			and l.line between ${from} and ${to} and l.deed = 'propose' order by l.line`.execute(tx)
	let count = 0
	for (const { firmId, proposed } of rows) {
		const values = proposed.values
		const proposal = { firmId, origin: 'import', networkId, byPerson: acceptedBy } as const
		if (await addProposal(tx, { ...proposal, reason: null, values, now })) count += 1
	}
	await sql`update membership m set reference = l.member ->> 'reference' from members_file_line l
		where l.network_id = ${networkId} and l.file_id = ${fileId}
			and l.line between ${from} and ${to} and l.deed = 'propose'
			and l.member ->> 'reference' is not null
			and m.network_id = l.network_id and m.firm_id = l.firm_id`.execute(tx)
	return count
}
