import type { Act } from '#db'
import type { Id } from '#kernel'
import { hasEnded, type ReferralState } from '../states.ts'
import { fetchReferral } from './fetch-referral.ts'
import { takeStep } from './take-step.ts'
import { writeOutcome, writeReceiverEnd } from './write-letters.ts'

type Writing = Pick<Act, 'tx' | 'now' | 'enqueue'>

/**
 * Erases at both firms at once what is held of a third party: name, contact, need, notes and words about them, and
 * the mail that told them. What stays names nobody: two firms, days, states, and the proof that somebody agreed.
 * Runs as the system.
 */
export async function eraseThirdParty({ tx, now }: Writing, referralId: Id): Promise<void> {
	const third = await tx
		.deleteFrom('referralThirdParty')
		.where('referralId', '=', referralId)
		.returning('mailId')
		.executeTakeFirst()
	if (third?.mailId) await tx.deleteFrom('mail').where('id', '=', third.mailId).execute()
	await tx.deleteFrom('referralNote').where('referralId', '=', referralId).execute()
	await tx
		.updateTable('referralStep')
		.set({ words: null })
		.where('referralId', '=', referralId)
		.execute()
	await tx
		.updateTable('referral')
		.set({ thirdPartyForgottenAt: now })
		.where('id', '=', referralId)
		.execute()
}

/** The third party took back their agreement: erased, ended if it was open, and both firms told, nobody blamed. */
export async function withdrawThirdParty(act: Writing, referralId: Id): Promise<void> {
	const { tx, now } = act
	const referral = await fetchReferral(act, referralId)
	await eraseThirdParty(act, referralId)
	await tx.deleteFrom('referralMove').where('referralId', '=', referralId).execute()
	await tx
		.updateTable('referral')
		.set({ thirdPartyLeftAt: now })
		.where('id', '=', referralId)
		.execute()
	if (referral.state !== 'drafted' && !hasEnded(referral.state as ReferralState))
		await takeStep(act, referral, { to: 'withdrawn', byPerson: null })
	await writeOutcome(act, referral, {
		state: 'withdrawn',
		reason: null,
		words: null,
		contactedOn: null,
	})
	await writeReceiverEnd(act, referral, 'withdrawn')
}
