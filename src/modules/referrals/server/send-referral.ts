import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { sendInput } from '../inputs.ts'
import { numbersAt } from './parameters.ts'
import { refuse, slowDown } from './refusal.ts'
import { writeDraft } from './write-draft.ts'

/**
 * Recommends. It leaves some minutes later, until when it may be taken back. Without the third party's agreement
 * (who asked, when, by what channel) nothing leaves: the form says so, and the database refuses too.
 */
export const sendReferral = defineAct({
	name: 'referrals.send-referral',
	input: sendInput,
	door: 'none',
	act: async (act, input) => {
		const { tx, actor, now, record, enqueue } = act
		const { firmId } = input
		const referralId = await writeDraft(act, input)
		if (input.tier === 'outside' && input.email) await refuseOpposed(act, input.email)
		const numbers = await numbersAt(tx, now)
		await requireGivingLeft(act, firmId, numbers('referral.per_day'))
		const me = personOf(actor)
		assert(me, 'somebody recommends')
		const leavesAt = now.add({ minutes: numbers('referral.undo_minutes') })
		await tx
			.insertInto('referralMove')
			.values({ referralId, byFirmId: firmId, byPerson: me, at: now, leavesAt, toState: 'sent' })
			.execute()
		await enqueue(
			'referrals.pass-on',
			{ referralId },
			{ at: leavesAt, key: `referral:${referralId}` },
		)
		await record({ firmId, subjectId: referralId, content: input })
		return { referralId }
	},
})

/** Somebody who asked to be written to no more is not recommended by an address. */
async function refuseOpposed({ tx }: Act, email: string): Promise<void> {
	const { rows } = await sql<{ opposed: boolean }>`select is_opposed(${email}) as opposed`.execute(
		tx,
	)
	if (rows[0]?.opposed) refuse('referrals.opposed')
}

async function requireGivingLeft({ tx, now }: Act, firmId: Id, most: number): Promise<void> {
	const given = await tx
		.selectFrom('referral')
		.select(['draftedAt'])
		.where('fromFirmId', '=', firmId)
		.where('draftedAt', '>', now.subtract({ hours: 24 }))
		.orderBy('draftedAt', 'desc')
		.offset(most)
		.limit(1)
		.executeTakeFirst()
	if (!given) return
	const freed = given.draftedAt.add({ hours: 24 })
	slowDown('request.tooOften', { minutes: Math.ceil(now.until(freed).total('minutes')) })
}
