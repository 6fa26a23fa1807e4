import { sql } from 'kysely'
import { type Act, reading } from '#db'
import type { Actor, Id } from '#kernel'

/**
 * After a person changed what they allow, or took a tie back: the introductions that pass by them are looked
 * at again at once, rather than at their next clock. Which ones, a job finds as the system: somebody further
 * along a path does not know that they are on it.
 */
export async function reviewIntroductionsOf(
	{ enqueue }: Pick<Act, 'enqueue'>,
	personId: Id,
): Promise<void> {
	await enqueue('ties.review-of', { personId }, { key: `review-of:${personId}` })
}

const system: Actor = { kind: 'system', networkId: null }

/** The introductions under way that somebody asks, or whose path passes by them, asked already or not. */
export function introductionsPassingBy(personId: Id, now: Temporal.Instant): Promise<Id[]> {
	return reading(
		system,
		async (tx) => {
			const { rows } = await sql<{ id: Id }>`
				select id from introduction where asker_id = ${personId} and state = 'asking'
				union
				select p.introduction_id from introduction_step s join introduction_path p using (introduction_id, path_no)
				where s.person_id = ${personId} and p.state = 'asking'
				order by id`.execute(tx)
			return rows.map(({ id }) => id)
		},
		{ now },
	)
}
