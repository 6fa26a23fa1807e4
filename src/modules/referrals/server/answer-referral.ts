import type * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { assert, dayAt, type Id, Invalid, personOf } from '#kernel'
import { answerInput } from '../inputs.ts'
import { isReasonOf, leavesAtOnce, mayPass } from '../states.ts'
import { accessReceived, referralPurpose, requireSpeaking } from './access-referral.ts'
import { numbersAt } from './parameters.ts'
import { refuse } from './refusal.ts'
import { takeStep } from './take-step.ts'

type Input = v.InferOutput<typeof answerInput>

/**
 * The receiver says where it stands, signed in or by the link of their mail. That it was read, or goes on, is said
 * at once; the rest leaves for the giver some minutes later, until when it may be taken back.
 */
export const answerReferral = defineAct({
	name: 'referrals.answer-referral',
	input: answerInput,
	door: 'link',
	act: async (act, input) => {
		const { tx, actor, now, record } = act
		const { firmId, referralId, answer } = input
		const link = { purpose: referralPurpose, subjectId: referralId }
		await requireSpeaking(tx, actor, firmId, now, link)
		const referral = await accessReceived(tx, firmId, referralId)
		checkAnswer(input, now)
		if (await isMoving(act, referralId)) refuse('referrals.moving')
		if (!mayPass(referral.state, answer)) refuse('referrals.cannotPass')
		const me = personOf(actor)
		assert(me, 'somebody answers')
		if (leavesAtOnce(referral.state, answer))
			await takeStep(act, referral, { to: answer, byPerson: me })
		else await keepMove(act, me, input)
		await record({ firmId, subjectId: referralId, content: input })
	},
})

function checkAnswer({ answer, reason, contactedOn }: Input, now: Temporal.Instant): void {
	if (reason && !isReasonOf(answer, reason))
		throw new Invalid([{ field: 'reason', code: 'referrals.reasonMissing' }])
	if (contactedOn && Temporal.PlainDate.compare(contactedOn, dayAt(now, 'Europe/Paris')) > 0)
		throw new Invalid([{ field: 'contactedOn', code: 'referrals.contactedLater' }])
}

async function isMoving({ tx }: Act, referralId: Id): Promise<boolean> {
	const move = await tx
		.selectFrom('referralMove')
		.select('at')
		.where('referralId', '=', referralId)
		.executeTakeFirst()
	return move !== undefined
}

async function keepMove({ tx, now, enqueue }: Act, me: Id, input: Input): Promise<void> {
	const { firmId, referralId, answer, contactedOn, amount, year, isRecurring, showsAmount } = input
	const today = dayAt(now, 'Europe/Paris')
	const leavesAt = now.add({ minutes: (await numbersAt(tx, now))('referral.undo_minutes') })
	const isWon = answer === 'won'
	await tx
		.insertInto('referralMove')
		.values({
			referralId,
			byFirmId: firmId,
			byPerson: me,
			at: now,
			leavesAt,
			toState: answer,
			contactedOn: answer === 'contacted' ? (contactedOn ?? today) : (contactedOn ?? null),
			reason: input.reason ?? null,
			words: input.words || null,
			...(isWon &&
				amount !== undefined && {
					amountCents: amount,
					amountYear: year ?? today.year,
					isRecurring,
					showsAmount,
				}),
		})
		.execute()
	await enqueue(
		'referrals.pass-on',
		{ referralId },
		{ at: leavesAt, key: `referral:${referralId}` },
	)
}
