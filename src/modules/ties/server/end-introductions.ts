import { sql } from 'kysely'
import { defineAct, reading } from '#db'
import { type Actor, type Id, notFound } from '#kernel'
import { introductionInput } from '../inputs.ts'
import { introductionMayPass } from '../states.ts'
import { endPath } from './end-introduction.ts'
import { fetchIntroduction } from './fetch-path.ts'
import { writeNoPath } from './introduction-letters.ts'
import { refuse } from './refusal.ts'

/**
 * A clock's act: the day told to whoever asked has come. Without an introduction they are told so, in words that
 * say neither who stopped it nor when; whoever had passed the request on learns that it is over.
 */
export const endIntroduction = defineAct({
	name: 'ties.end-introduction',
	input: introductionInput,
	door: 'none',
	act: async (act, { introductionId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const introduction = await fetchIntroduction(tx, introductionId)
		if (Temporal.Instant.compare(now, introduction.endsAt) < 0) refuse('ties.settled')
		const isOpen = introductionMayPass(introduction.state, 'no_path')
		if (isOpen) {
			await endPath(act, introductionId, 'not_possible')
			await tx
				.updateTable('introduction')
				.set({ state: 'no_path', endedAt: now })
				.where('id', '=', introductionId)
				.execute()
			await writeNoPath(act, introduction)
		}
		const { numUpdatedRows } = await tx
			.updateTable('introductionStep')
			.set({ concluded: 'ended' })
			.where('introductionId', '=', introductionId)
			.where('askedAt', 'is not', null)
			.where('concluded', 'is', null)
			.executeTakeFirst()
		if (!isOpen && numUpdatedRows === 0n) refuse('ties.settled')
		await record({ subjectId: introductionId, content: { isOpen } })
	},
})

const system: Actor = { kind: 'system', networkId: null }

/** The introductions whose day has come, and of which something is still open. */
export function introductionsOver(now: Temporal.Instant): Promise<Id[]> {
	return reading(
		system,
		async (tx) => {
			const { rows } = await sql<{ id: Id }>`
				select id from introduction where state = 'asking' and ends_at <= ${now}
				union
				select i.id from introduction_step s join introduction i on i.id = s.introduction_id
				where s.asked_at is not null and s.concluded is null and i.ends_at <= ${now}
				order by id`.execute(tx)
			return rows.map(({ id }) => id)
		},
		{ now },
	)
}
