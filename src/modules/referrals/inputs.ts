import * as v from 'valibot'
import { id, number, optional, parseEmail, typedDayInput, written } from '#firms'
import { parseEuros } from '#kernel'
import { answers, reasons } from './states.ts'

const day = typedDayInput('referrals.dayMalformed')
const whole = (least: number, most: number, code: string) =>
	v.pipe(v.number(code), v.integer(code), v.minValue(least, code), v.maxValue(most, code))
const year = whole(2000, 2200, 'referrals.yearRange')

/** An amount as it is typed, « 1 234,50 », in whole cents; up to a billion. */
const typedAmount = v.pipe(
	v.string('referrals.amountMalformed'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const amount = parseEuros(dataset.value)
		if (amount !== null && amount <= 100_000_000_000) return amount
		addIssue({ message: 'referrals.amountMalformed' })
		return NEVER
	}),
)

const tier = v.picklist(['inside', 'outside'], 'choice.missing')
const urgency = v.picklist(['now', 'weeks', 'later'], 'choice.missing')

/** A recommendation as it is written, for oneself (`inside`) or for somebody else: enough to keep it. */
const draft = v.strictObject({
	firmId: id,
	toFirmId: id,
	/** The draft that is written again. */
	referralId: v.optional(id),
	tier,
	name: optional(120),
	organisation: optional(120),
	email: number('firms.email', parseEmail),
	phone: optional(40),
	need: written(2000),
	urgency,
	effort: whole(1, 5, 'choice.missing'),
	agreedOn: v.optional(day),
	agreedBy: v.optional(v.picklist(['spoken', 'phone', 'mail', 'message'], 'choice.missing')),
	cameFrom: v.optional(id),
	note: optional(2000),
})

type Draft = v.InferOutput<typeof draft>

const isNamed = ({ tier, name }: Pick<Draft, 'tier' | 'name'>) => tier === 'inside' || Boolean(name)
const isReached = ({ tier, email, phone }: Pick<Draft, 'tier' | 'email' | 'phone'>) =>
	tier === 'inside' || Boolean(email || phone)
const hasDay = ({ tier, agreedOn }: Pick<Draft, 'tier' | 'agreedOn'>) =>
	tier === 'inside' || agreedOn !== undefined
const hasChannel = ({ tier, agreedBy }: Pick<Draft, 'tier' | 'agreedBy'>) =>
	tier === 'inside' || agreedBy !== undefined

/** Kept, not sent: the agreement may still be missing. */
export const draftInput = v.pipe(
	draft,
	v.forward(v.partialCheck([['tier'], ['name']], isNamed, 'referrals.nameMissing'), ['name']),
)
export type DraftInput = Draft

/** Sent: the third party can be reached, and has agreed to be. All that is missing is said at once. */
export const sendInput = v.pipe(
	draft,
	v.forward(v.partialCheck([['tier'], ['name']], isNamed, 'referrals.nameMissing'), ['name']),
	v.forward(v.partialCheck([['tier'], ['email'], ['phone']], isReached, 'referrals.reachMissing'), [
		'phone',
	]),
	v.forward(v.partialCheck([['tier'], ['agreedOn']], hasDay, 'referrals.agreedOnMissing'), [
		'agreedOn',
	]),
	v.forward(v.partialCheck([['tier'], ['agreedBy']], hasChannel, 'referrals.agreedByMissing'), [
		'agreedBy',
	]),
)

export const referralInput = v.strictObject({ referralId: id })
export const firmReferralInput = v.strictObject({ firmId: id, referralId: id })

/** Why nothing came of it; « other » is explained. */
const reason = v.picklist(
	[...new Set([...reasons.lost, ...reasons.not_suitable])],
	'referrals.reasonMissing',
)

/** What the receiver answers; the amount is theirs, and may come later. */
export const answerInput = v.pipe(
	v.strictObject({
		firmId: id,
		referralId: id,
		answer: v.picklist(answers, 'choice.missing'),
		contactedOn: v.optional(day),
		reason: v.optional(reason),
		words: optional(1000),
		amount: v.optional(typedAmount),
		year: v.optional(year),
		isRecurring: v.optional(v.boolean(), false),
		showsAmount: v.optional(v.boolean(), false),
	}),
	v.forward(
		v.check(
			({ answer, reason }) => !(answer in reasons) || reason !== undefined,
			'referrals.reasonMissing',
		),
		['reason'],
	),
	v.forward(
		v.check(({ reason, words }) => reason !== 'other' || Boolean(words), 'referrals.wordsMissing'),
		['words'],
	),
)

export const amountInput = v.strictObject({
	firmId: id,
	referralId: id,
	year,
	amount: typedAmount,
	isRecurring: v.optional(v.boolean(), false),
	showsAmount: v.optional(v.boolean(), false),
})

export const noteInput = v.strictObject({ firmId: id, referralId: id, words: written(2000) })
export const thanksInput = v.strictObject({ firmId: id, referralId: id, words: written(1000) })
export const thanksIdInput = v.strictObject({ thanksId: id })
export const firmThanksInput = v.strictObject({ firmId: id, thanksId: id })

/** The third party, by the link of their mail: their agreement ends; `opposes`: no more of such mails at all. */
export const consentInput = v.strictObject({
	token: v.pipe(v.string('form.unexpected'), v.minLength(20, 'form.unexpected')),
	opposes: v.optional(v.boolean(), false),
})

export const leadInput = v.strictObject({ firmId: id, toFirmId: id, words: written(2000) })
export const firmLeadInput = v.strictObject({ firmId: id, leadId: id })
export const leadIdInput = v.strictObject({ leadId: id })
export const leadAnswerInput = v.strictObject({
	firmId: id,
	leadId: id,
	answer: v.picklist(['followed', 'useful', 'not_useful'], 'choice.missing'),
})

export const turnoverInput = v.strictObject({ firmId: id, year, turnover: typedAmount })

/** News to somebody: a mail of one's own words, or told otherwise, or left for later, or for good. */
export const newsInput = v.pipe(
	v.strictObject({
		firmId: id,
		personId: id,
		way: v.picklist(['mail', 'own', 'later', 'never'], 'choice.missing'),
		words: optional(1500),
	}),
	v.forward(
		v.check(({ way, words }) => way !== 'mail' || Boolean(words), 'text.missing'),
		['words'],
	),
)
