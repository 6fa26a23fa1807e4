import { type Act, defineAct } from '#db'
import { dayAt, newId, notFound } from '#kernel'
import { recordFact, withdrawFact } from '#ties/server'
import { referralInput } from '../inputs.ts'
import { mayPass, type ReferralState } from '../states.ts'
import { fetchReferral, type Referral } from './fetch-referral.ts'
import { currencyOf } from './parameters.ts'
import { speakersOf } from './people.ts'
import { refuse } from './refusal.ts'
import { takeStep } from './take-step.ts'
import { writeChain, writeOutcome, writeReceived, writeThirdParty } from './write-letters.ts'

/**
 * A clock's act: what was sent or answered leaves, once it can no longer be taken back. Sent, the receiver and the
 * third party are written to; answered, the giver learns it. Done already: refuses, and nothing changes.
 */
export const passOn = defineAct({
	name: 'referrals.pass-on',
	input: referralInput,
	door: 'none',
	act: async (act, { referralId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const move = await tx
			.deleteFrom('referralMove')
			.where('referralId', '=', referralId)
			.where('leavesAt', '<=', now)
			.returningAll()
			.executeTakeFirst()
		if (!move) return refuse('referrals.settled')
		const referral = await fetchReferral(act, referralId)
		const [from, to] = [referral.state as ReferralState, move.toState as ReferralState]
		if (!mayPass(from, to)) return refuse('referrals.settled')
		await takeStep(act, referral, {
			to,
			byPerson: move.byPerson,
			contactedOn: move.contactedOn,
			reason: move.reason,
			words: move.words,
		})
		if (to === 'sent') await tellReceiver(act, referral)
		else await tellGiver(act, referral, { ...move, to })
		if (to === 'won') await keepWon(act, referral, move)
		if (from === 'won') await withdrawFact(act, { kind: 'recommendation', subjectId: referralId })
		await record({ firmId: move.byFirmId, subjectId: referralId, content: { to } })
	},
})

/** The receiver's people, and the third party when an address is known and they are somebody else. */
async function tellReceiver(act: Act, referral: Referral): Promise<void> {
	const { tx, now } = act
	await writeReceived(act, referral, await speakersOf(tx, referral.toFirmId, now))
	const third = await tx
		.selectFrom('referralThirdParty')
		.select(['email', 'name', 'need'])
		.where('referralId', '=', referral.id)
		.executeTakeFirst()
	if (referral.tier === 'inside' || !third?.email) return
	const mailId = await writeThirdParty(act, referral, { ...third, email: third.email })
	await tx
		.updateTable('referralThirdParty')
		.set({ mailId })
		.where('referralId', '=', referral.id)
		.execute()
}

async function tellGiver(
	act: Act,
	referral: Referral,
	move: {
		to: ReferralState
		reason: string | null
		words: string | null
		contactedOn: Temporal.PlainDate | null
	},
): Promise<void> {
	// A quotation is read on the page: a mail for each step would be one too many.
	if (move.to === 'quoted') return
	const { to: state, reason, words, contactedOn } = move
	await writeOutcome(act, referral, { state, reason, words, contactedOn })
}

type Won = {
	byPerson: string
	amountCents: number | null
	amountYear: number | null
	isRecurring: boolean | null
	showsAmount: boolean | null
}

/** What was won makes a tie between both people, is declared, and echoes to the first giver of the chain. */
async function keepWon(act: Act, referral: Referral, move: Won): Promise<void> {
	const { tx, now } = act
	const { id: referralId, givenBy, chainRoot, toFirmId } = referral
	await recordFact(act, {
		kind: 'recommendation',
		subjectId: referralId,
		people: [givenBy, move.byPerson],
		happenedOn: dayAt(now, 'Europe/Paris'),
	})
	if (move.amountCents !== null && move.amountYear !== null) {
		const { country } = await tx
			.selectFrom('firm')
			.select('country')
			.where('id', '=', toFirmId)
			.executeTakeFirstOrThrow()
		await tx
			.insertInto('referralAmount')
			.values({
				id: newId(),
				referralId,
				year: move.amountYear,
				amountCents: move.amountCents,
				currency: currencyOf(country),
				isRecurring: move.isRecurring ?? false,
				declaredBy: move.byPerson,
				declaredAt: now,
			})
			.execute()
		await tx
			.updateTable('referral')
			.set({ showsAmount: move.showsAmount ?? false })
			.where('id', '=', referralId)
			.execute()
	}
	if (!chainRoot) return
	await tx
		.insertInto('referralEcho')
		.values({ id: newId(), referralId: chainRoot, at: now })
		.execute()
	await writeChain(act, await fetchReferral(act, chainRoot))
}
