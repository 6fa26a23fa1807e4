import type { Act } from '#db'
import { type Id, newId } from '#kernel'
import type { ReferralState } from '../states.ts'
import { setClock } from './set-clock.ts'

/** A passage of a recommendation: where to, by whom (null: a clock, or the third party) and why. */
export type Passage = {
	to: ReferralState
	byPerson: Id | null
	contactedOn?: Temporal.PlainDate | null
	reason?: string | null
	words?: string | null
}

/** Writes a passage, for both firms to read, and winds the clock of what comes next. */
export async function takeStep(
	act: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	referral: { id: Id; state: string; toFirmId: Id },
	passage: Passage,
): Promise<void> {
	const { tx, now } = act
	const { to, byPerson, contactedOn, reason, words } = passage
	await tx
		.updateTable('referral')
		.set({
			state: to,
			movedAt: now,
			overdueAt: null,
			...(to === 'sent' && { sentAt: now }),
			...(contactedOn && { contactedOn }),
		})
		.where('id', '=', referral.id)
		.execute()
	await tx
		.insertInto('referralStep')
		.values({
			id: newId(),
			referralId: referral.id,
			fromState: referral.state,
			toState: to,
			at: now,
			byPerson,
			reason: reason ?? null,
			words: words ?? null,
		})
		.execute()
	await setClock(act, referral.id)
}
