import { sql } from 'kysely'
import type { Tx } from '#db'
import { asSystem, defineNightlyTask } from '#jobs/server'
import type { Id } from '#kernel'
import { logger } from '#logs/server'
import { ends } from '../states.ts'
import { eraseThirdParty } from './forget-third-party.ts'
import { numbersAt } from './parameters.ts'

/** However the parameter is set, three years after the last contact is the most that the law's custom allows. */
const longestDays = 1_095

/** How long a third party's data is kept once a recommendation has ended, and in a draft never sent. */
export async function thirdPartyDays(tx: Tx, now: Temporal.Instant) {
	const numbers = await numbersAt(tx, now)
	return {
		ended: Math.min(longestDays, numbers('referral.third_party_days')),
		draft: Math.min(longestDays, numbers('referral.draft_days')),
	}
}

/** Forgets third parties whose time has passed, and drafts that nobody sent. Harmless to repeat. */
export function forgetThirdParties(
	now: Temporal.Instant,
): Promise<{ ended: number; drafts: number }> {
	return asSystem(null, async (tx) => {
		const days = await thirdPartyDays(tx, now)
		const before = (count: number) => now.subtract({ hours: 24 * count })
		const { rows } = await sql<{ id: Id }>`select r.id from referral r
			join referral_third_party t on t.referral_id = r.id
			where r.state = any (${[...ends]}) and r.moved_at < ${before(days.ended)}`.execute(tx)
		const act = { tx, now, enqueue: async () => {} }
		for (const { id } of rows) await eraseThirdParty(act, id)
		const drafts = await tx
			.deleteFrom('referral')
			.where('state', '=', 'drafted')
			.where('movedAt', '<', before(days.draft))
			.executeTakeFirst()
		return { ended: rows.length, drafts: Number(drafts.numDeletedRows) }
	})
}

export const forgetting = defineNightlyTask('referrals.forget-third-parties', async ({ now }) => {
	logger.info(await forgetThirdParties(now), 'third parties were forgotten')
})
