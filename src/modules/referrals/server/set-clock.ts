import { type Act, removeJob, type Tx } from '#db'
import type { Id } from '#kernel'
import { type Clocked, nextRing } from '../next-ring.ts'
import type { ReferralState, Ring } from '../states.ts'
import { calendarOf } from './parameters.ts'

/** What a clock needs of a recommendation: its state, its instants, what has rung since they count. */
export async function clockedOf(tx: Tx, id: Id): Promise<(Clocked & { toFirmId: Id }) | null> {
	const referral = await tx
		.selectFrom('referral')
		.select(['state', 'sentAt', 'movedAt', 'toFirmId'])
		.where('id', '=', id)
		.executeTakeFirst()
	if (!referral) return null
	const { sentAt, movedAt, toFirmId } = referral
	const state = referral.state as ReferralState
	const since = state === 'sent' || state === 'seen' ? sentAt : movedAt
	const rung = since
		? await tx
				.selectFrom('referralRing')
				.select('what')
				.where('referralId', '=', id)
				.where('at', '>=', since)
				.execute()
		: []
	return { state, sentAt, movedAt, toFirmId, rung: rung.map(({ what }) => what as Ring) }
}

/** Winds the one clock of a recommendation for what rings next, or stops it when nothing is waited for. */
export async function setClock(
	{ tx, now, enqueue }: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	referralId: Id,
): Promise<void> {
	const clocked = await clockedOf(tx, referralId)
	const calendar = clocked && (await calendarOf(tx, clocked.toFirmId, now))
	const next = clocked && calendar && nextRing(clocked, now, calendar)
	const key = `referral-ring:${referralId}`
	if (next) await enqueue('referrals.ring', { referralId }, { at: next.at, key })
	else await removeJob(tx, key)
}
