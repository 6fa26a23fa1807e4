/** The states of a recommendation and of a lead, where each may go, and on what clocks, as data. */
export type ReferralState =
	| 'drafted'
	| 'sent'
	| 'seen'
	| 'contacted'
	| 'quoted'
	| 'won'
	| 'lost'
	| 'not_suitable'
	| 'no_answer'
	| 'withdrawn'

/** Every state, in the order of a life. */
export const referralStates: readonly ReferralState[] = [
	'drafted',
	'sent',
	'seen',
	'contacted',
	'quoted',
	'won',
	'lost',
	'not_suitable',
	'no_answer',
	'withdrawn',
]

/**
 * Where a recommendation may go from each state. `contacted` and `quoted` may be said again: it goes on. An end
 * may be corrected when life did: what had been lost is won, what was signed falls through, a silence is broken.
 */
const passages: Record<ReferralState, readonly ReferralState[]> = {
	drafted: ['sent'],
	sent: ['seen', 'contacted', 'quoted', 'won', 'lost', 'not_suitable', 'no_answer', 'withdrawn'],
	seen: ['contacted', 'quoted', 'won', 'lost', 'not_suitable', 'no_answer', 'withdrawn'],
	contacted: ['contacted', 'quoted', 'won', 'lost', 'not_suitable', 'no_answer', 'withdrawn'],
	quoted: ['quoted', 'won', 'lost', 'no_answer', 'withdrawn'],
	won: ['lost'],
	lost: ['won'],
	not_suitable: [],
	no_answer: ['contacted', 'quoted', 'won', 'lost', 'not_suitable'],
	withdrawn: [],
}

/** Whether a recommendation may pass from one state to another. */
export function mayPass(from: ReferralState, to: ReferralState): boolean {
	return passages[from].includes(to)
}

/** What the receiver may answer, in the order of a life; the rest is the giver's or a clock's. */
export const answers = ['seen', 'contacted', 'quoted', 'won', 'lost', 'not_suitable'] as const
export type Answer = (typeof answers)[number]

/** What the receiver may answer from a state. */
export function answersFrom(state: ReferralState): Answer[] {
	return answers.filter((answer) => mayPass(state, answer))
}

/** Something ends it: nobody is waited for any more. */
export const ends: readonly ReferralState[] = [
	'won',
	'lost',
	'not_suitable',
	'no_answer',
	'withdrawn',
]

/** Whether a recommendation has ended. */
export function hasEnded(state: ReferralState): boolean {
	return ends.includes(state)
}

/** Said at once, by nobody's mail: that it was read, and that it goes on. The rest may be taken back first. */
export function leavesAtOnce(from: ReferralState, to: Answer): boolean {
	return to === 'seen' || from === to
}

/** Why nothing came of it, for each end that has a reason; `other` is explained in words. */
export const reasons = {
	lost: ['price', 'chose_other', 'postponed', 'no_reply', 'other'],
	not_suitable: ['not_our_trade', 'zone', 'no_capacity', 'conflict', 'other'],
} as const
export type Reason = (typeof reasons)['lost' | 'not_suitable'][number]

/** Whether an end has this reason among its own. */
export function isReasonOf(state: Answer, reason: string): boolean {
	return (
		(state === 'lost' || state === 'not_suitable') &&
		(reasons[state] as readonly string[]).includes(reason)
	)
}

/** What a clock may do: remind, tell the facilitator, ask what came of it, end it. */
export type Ring = 'see' | 'contact' | 'facilitator' | 'outcome' | 'outcome_again' | 'end'

/**
 * The clocks of each open state: what rings, and the dated parameter that says after how many working days. Those
 * of `sent` and `seen` count from the sending, the others from the last news.
 */
export const clocks: Readonly<Partial<Record<ReferralState, readonly [Ring, string][]>>> = {
	sent: [
		['see', 'referral.seen_days'],
		['contact', 'referral.contacted_days'],
		['facilitator', 'referral.facilitator_days'],
		['end', 'referral.no_answer_days'],
	],
	seen: [
		['contact', 'referral.contacted_days'],
		['facilitator', 'referral.facilitator_days'],
		['end', 'referral.no_answer_days'],
	],
	contacted: [
		['outcome', 'referral.outcome_days'],
		['outcome_again', 'referral.outcome_again_days'],
		['end', 'referral.outcome_end_days'],
	],
	quoted: [
		['outcome', 'referral.outcome_days'],
		['outcome_again', 'referral.outcome_again_days'],
		['end', 'referral.outcome_end_days'],
	],
}

/** A lead: sent, somebody follows it, and it was of use, or not, or nobody ever said. */
export type LeadState = 'sent' | 'followed' | 'useful' | 'not_useful' | 'no_answer'

const leadPassages: Record<LeadState, readonly LeadState[]> = {
	sent: ['followed', 'useful', 'not_useful', 'no_answer'],
	followed: ['useful', 'not_useful', 'no_answer'],
	useful: [],
	not_useful: [],
	no_answer: ['useful', 'not_useful'],
}

/** Whether a lead may pass from one state to another. */
export function leadMayPass(from: LeadState, to: LeadState): boolean {
	return leadPassages[from].includes(to)
}
