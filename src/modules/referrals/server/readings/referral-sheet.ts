import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading, type Tx } from '#db'
import { type Cents, cents, dayAt, type Id } from '#kernel'
import { answersFrom, hasEnded, type ReferralState } from '../../states.ts'
import { addWorkingDays } from '../../working-days.ts'
import { accessReferral, referralPurpose, requireSpeaking } from '../access-referral.ts'
import { calendarOf, currencyOf } from '../parameters.ts'

/** One recommendation, as one of its two firms reads it: each sees its own notes, and its own answer about to leave. */
export type ReferralSheet = Awaited<ReturnType<typeof referralSheet>>

type StepLine = {
	toState: ReferralState
	at: Temporal.Instant
	by: string | null
	reason: string | null
	words: string | null
}
type AmountLine = {
	year: number
	amount: Cents
	currency: string
	isRecurring: boolean
	at: Temporal.Instant
	by: string | null
	/** The last word of its year: the one that counts. */
	counts: boolean
}

/** Reads a recommendation for a firm that gave or received it, signed in or by the link of its mail. */
export async function referralSheet(
	look: Look,
	{ firmId, referralId }: { firmId: Id; referralId: Id },
) {
	const { tx, actor, now } = look
	const link = { purpose: referralPurpose, subjectId: referralId }
	await requireSpeaking(tx, actor, firmId, now, link)
	const referral = await accessReferral(tx, firmId, referralId)
	const { side, state, sentAt, toFirmId, chainRoot, cameFrom } = referral
	const third = await tx
		.selectFrom('referralThirdParty')
		.select(['name', 'organisation', 'email', 'phone', 'need'])
		.where('referralId', '=', referralId)
		.executeTakeFirst()
	const move = await tx
		.selectFrom('referralMove')
		.select(['toState', 'leavesAt', 'contactedOn', 'reason', 'words'])
		.where('referralId', '=', referralId)
		.where('byFirmId', '=', firmId)
		.executeTakeFirst()
	const calendar = await calendarOf(tx, toFirmId, now)
	const isWaiting = (state === 'sent' || state === 'seen') && sentAt
	return {
		id: referralId,
		firmId,
		side,
		state,
		tier: referral.tier as 'inside' | 'outside',
		urgency: referral.urgency as 'now' | 'weeks' | 'later',
		effort: referral.effort,
		sentAt,
		contactedOn: referral.contactedOn,
		agreement: {
			on: referral.agreedOn,
			by: referral.agreedBy,
			askedBy: referral.agreementAskedBy ? await nameOf(tx, referral.agreementAskedBy) : null,
		},
		...(await namesOf(tx, referral)),
		third: third ?? null,
		isForgotten: referral.thirdPartyForgottenAt !== null,
		move: move ? { ...move, toState: move.toState as ReferralState } : null,
		/** What may be answered, by the receiver alone, while nothing is about to leave. */
		answers: side === 'receiver' && !move ? answersFrom(state) : [],
		hasEnded: hasEnded(state),
		contactBy: isWaiting
			? addWorkingDays(
					dayAt(sentAt, calendar.timeZone),
					calendar.days('referral.contacted_days'),
					calendar.country,
				)
			: null,
		timeZone: calendar.timeZone,
		currency: currencyOf(calendar.country),
		steps: await stepsOf(tx, referralId),
		notes: await notesOf(tx, firmId, referralId),
		amounts: await amountsOf(tx, referralId),
		showsAmount: referral.showsAmount,
		thanks: await thanksOf(tx, referralId),
		echoes: side === 'giver' ? await echoesOf(tx, referralId) : 0,
		/** It came out of another one: only its giver knows which. */
		cameFrom: side === 'giver' ? cameFrom : null,
		isInChain: chainRoot !== null,
	}
}

async function nameOf(tx: Tx, personId: Id): Promise<string | null> {
	const { rows } = await sql<{ name: string }>`
		select given_name || ' ' || family_name as name from person where id = ${personId}`.execute(tx)
	return rows[0]?.name ?? null
}

async function namesOf(tx: Tx, one: { fromFirmId: Id; toFirmId: Id; givenBy: Id }) {
	const { rows } = await sql<{
		giver: string | null
		giverFirm: string | null
		receiver: string | null
	}>`select (select given_name || ' ' || family_name from person where id = ${one.givenBy}) as giver,
			(select name from firm where id = ${one.fromFirmId}) as giver_firm,
			(select name from firm where id = ${one.toFirmId}) as receiver`.execute(tx)
	return {
		giver: rows[0]?.giver ?? null,
		giverFirm: rows[0]?.giverFirm ?? null,
		receiver: rows[0]?.receiver ?? null,
		fromFirmId: one.fromFirmId,
		toFirmId: one.toFirmId,
	}
}

async function stepsOf(tx: Tx, referralId: Id): Promise<StepLine[]> {
	const { rows } = await sql<StepLine>`
		select s.to_state, s.at, p.given_name || ' ' || p.family_name as by, s.reason, s.words
		from referral_step s left join person p on p.id = s.by_person
		where s.referral_id = ${referralId} order by s.at, s.id`.execute(tx)
	return rows
}

async function notesOf(tx: Tx, firmId: Id, referralId: Id) {
	const { rows } = await sql<{ id: Id; words: string; at: Temporal.Instant; by: string | null }>`
		select n.id, n.words, n.at, p.given_name || ' ' || p.family_name as by
		from referral_note n left join person p on p.id = n.by_person
		where n.referral_id = ${referralId} and n.firm_id = ${firmId} order by n.at, n.id`.execute(tx)
	return rows
}

/** Rows that row security shows: the receiver's, and the giver's where they were let to read. */
async function amountsOf(tx: Tx, referralId: Id): Promise<AmountLine[]> {
	const { rows } = await sql<Omit<AmountLine, 'amount'> & { amountCents: number }>`
		select a.year, a.amount_cents, a.currency, a.is_recurring, a.declared_at as at,
			p.given_name || ' ' || p.family_name as by,
			row_number() over (partition by a.year order by a.declared_at desc, a.id desc) = 1 as counts
		from referral_amount a left join person p on p.id = a.declared_by
		where a.referral_id = ${referralId}
		order by a.year desc, a.declared_at desc, a.id desc`.execute(tx)
	return rows.map(({ amountCents, ...row }) => ({ ...row, amount: cents(amountCents) }))
}

async function thanksOf(tx: Tx, referralId: Id) {
	const { rows } = await sql<{
		id: Id
		words: string
		leavesAt: Temporal.Instant
		leftAt: Temporal.Instant | null
		by: string | null
	}>`select t.id, t.words, t.leaves_at, t.left_at, p.given_name || ' ' || p.family_name as by
		from thanks t left join person p on p.id = t.by_person
		where t.referral_id = ${referralId}`.execute(tx)
	return rows[0] ?? null
}

async function echoesOf(tx: Tx, referralId: Id): Promise<number> {
	const rows = await tx
		.selectFrom('referralEcho')
		.select('id')
		.where('referralId', '=', referralId)
		.execute()
	return rows.length
}

/** What the page of a link shows: the recommendation, or why the link opens nothing. */
export type LinkedReferral =
	| { state: 'open'; sheet: ReferralSheet; actor: Look['actor'] }
	| { state: 'unknown' | 'expired' }

/** Looks at a recommendation by the link of a mail to its receiver. Changes nothing: mail scanners open every link. */
export async function referralByLink(
	token: string,
	now: Temporal.Instant,
): Promise<LinkedReferral> {
	const link = await reading({ kind: 'system', networkId: null }, (tx) =>
		lookAtLink(tx, token, referralPurpose),
	)
	if (!link?.personId || !link.subjectId) return { state: 'unknown' }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId } = link
	const actor = { kind: 'link', personId, linkId, purpose: referralPurpose, subjectId } as const
	return reading(
		actor,
		async (tx): Promise<LinkedReferral> => {
			const { rows } = await sql<{ firmId: Id }>`select r.to_firm_id as firm_id from referral r
				where r.id = ${subjectId} and r.to_firm_id = any (my_firms())`.execute(tx)
			const [found] = rows
			// Whoever lost their mandate since is shown nothing.
			if (!found) return { state: 'unknown' }
			const asked = { firmId: found.firmId, referralId: subjectId }
			return { state: 'open', sheet: await referralSheet({ tx, actor, now }, asked), actor }
		},
		{ now },
	)
}
