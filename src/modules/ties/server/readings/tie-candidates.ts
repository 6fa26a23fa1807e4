import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { showsPeople } from '#firms/server'
import { assert, foldLabel, type Id, personOf } from '#kernel'

/** Someone of one's networks whom one has not declared. */
export type Candidate = { personId: Id; name: string; firm: string | null }

/** As many people as one looks through at once. */
export const candidatesAPage = 20

/** Whom one may declare: found by name or firm, a page at a time; and the one who was chosen. */
export async function tieCandidates(
	{ tx, actor }: Look,
	{
		words,
		page = 1,
		chosenId,
	}: { words?: string | undefined; page?: number | undefined; chosenId?: Id | undefined },
) {
	const personId = personOf(actor)
	assert(personId, 'ties are somebody’s')
	const everyone = await candidatesOf(tx, personId)
	const asked = foldLabel(words ?? '')
	const found = everyone.filter(({ name, firm }) =>
		foldLabel(`${name} ${firm ?? ''}`).includes(asked),
	)
	return {
		candidates: found.slice((page - 1) * candidatesAPage, page * candidatesAPage),
		found: found.length,
		total: everyone.length,
		chosen: everyone.find((one) => one.personId === chosenId) ?? null,
	}
}

/** People who act for a firm of one's networks, and whom no declaration names yet. */
async function candidatesOf(tx: Tx, personId: Id): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, min(f.name) as firm
		from membership m
		join firm f on f.id = m.firm_id
		join mandate d on d.firm_id = m.firm_id and d.ends_on is null
		join person p on p.id = d.person_id
		where m.network_id = any ((select my_networks())::uuid[]) and m.state in ('member', 'on_trial')
			and ${showsPeople}
			and p.id <> ${personId}
			and not exists (select 1 from tie_declaration t where t.withdrawn_at is null
				and ((t.from_person = ${personId} and t.to_person = p.id)
					or (t.to_person = ${personId} and t.from_person = p.id)))
		group by p.id
		order by p.family_name collate "fr-x-icu", p.id
		limit 2000`.execute(tx)
	return rows
}
