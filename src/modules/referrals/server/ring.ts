import { type Act, defineAct } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { onLeaveUntil } from '#ties/server'
import { referralInput } from '../inputs.ts'
import { type Calendar, nextRing } from '../next-ring.ts'
import type { Ring } from '../states.ts'
import { addWorkingDays, morningOf } from '../working-days.ts'
import { fetchReferral, type Referral } from './fetch-referral.ts'
import { calendarOf } from './parameters.ts'
import { facilitatorsOf, type Reader, speakersOf } from './people.ts'
import { refuse } from './refusal.ts'
import { clockedOf, setClock } from './set-clock.ts'
import { takeStep } from './take-step.ts'
import {
	writeOutcome,
	writeOutcomeAsked,
	writeReceived,
	writeReceiverEnd,
	writeToFacilitator,
} from './write-letters.ts'

/**
 * A clock's act: reminds the receiver, tells the facilitator that something waits, or ends what nobody answered. It
 * looks again at what is due: in working hours only, and once back from leave. Early or late, it is set again.
 */
export const ring = defineAct({
	name: 'referrals.ring',
	input: referralInput,
	door: 'none',
	act: async (act, { referralId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const clocked = await clockedOf(tx, referralId)
		if (!clocked) return refuse('referrals.settled')
		const calendar = await calendarOf(tx, clocked.toFirmId, now)
		const due = nextRing(clocked, now, calendar)
		if (!due) return refuse('referrals.settled')
		if (await isMoving(act, referralId))
			return setAgain(act, referralId, now.add({ hours: 1 }), 'moving')
		if (Temporal.Instant.compare(due.at, now) > 0) return setAgain(act, referralId, due.at, 'early')
		const readers = await speakersOf(tx, clocked.toFirmId, now)
		const present = await whoIsThere(act, readers, calendar)
		if (due.ring !== 'end' && due.ring !== 'facilitator' && 'backAt' in present)
			return setAgain(act, referralId, present.backAt, 'onLeave')
		await tx.insertInto('referralRing').values({ referralId, what: due.ring, at: now }).execute()
		await doRing(act, referralId, due.ring, 'readers' in present ? present.readers : [])
		if (due.ring !== 'end') await setClock(act, referralId)
		await record({ subjectId: referralId, content: { ring: due.ring } })
	},
})

/** An answer about to leave settles it, or, taken back, lets the clock ring an hour later. */
async function isMoving({ tx }: Act, referralId: Id): Promise<boolean> {
	const move = await tx
		.selectFrom('referralMove')
		.select('leavesAt')
		.where('referralId', '=', referralId)
		.executeTakeFirst()
	return move !== undefined
}

async function setAgain(
	{ enqueue, record }: Act,
	referralId: Id,
	at: Temporal.Instant,
	why: 'early' | 'moving' | 'onLeave',
): Promise<void> {
	await enqueue('referrals.ring', { referralId }, { at, key: `referral-ring:${referralId}` })
	await record({ subjectId: referralId, content: { why } })
}

/** Those who are not on leave; when all are, the morning after the first return. Nobody at all: an empty list. */
async function whoIsThere(
	{ tx, now }: Act,
	readers: readonly Reader[],
	{ timeZone, country }: Calendar,
): Promise<{ readers: Reader[] } | { backAt: Temporal.Instant }> {
	const today = dayAt(now, timeZone)
	const away = await onLeaveUntil(
		tx,
		readers.map(({ personId }) => personId),
		today,
	)
	const present = readers.filter(({ personId }) => !away.has(personId))
	const [firstBack] = [...away.values()].sort(Temporal.PlainDate.compare)
	if (present.length > 0 || !firstBack) return { readers: present }
	return { backAt: morningOf(addWorkingDays(firstBack, 1, country), timeZone) }
}

async function doRing(act: Act, referralId: Id, what: Ring, readers: Reader[]): Promise<void> {
	const referral = await fetchReferral(act, referralId)
	if (what === 'see' || what === 'contact') await writeReceived(act, referral, readers, true)
	if (what === 'outcome' || what === 'outcome_again')
		await writeOutcomeAsked(act, referral, readers, what === 'outcome_again')
	if (what === 'facilitator') await tellFacilitators(act, referralId, referral.toFirmId)
	if (what === 'end') await endUnanswered(act, referral)
}

async function tellFacilitators(act: Act, referralId: Id, firmId: Id): Promise<void> {
	const { tx, now } = act
	await tx.updateTable('referral').set({ overdueAt: now }).where('id', '=', referralId).execute()
	const { count } = await tx
		.selectFrom('referral')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('toFirmId', '=', firmId)
		.where('overdueAt', 'is not', null)
		.executeTakeFirstOrThrow()
	const facilitators = await facilitatorsOf(tx, firmId, now)
	const away = await onLeaveUntil(
		tx,
		facilitators.map(({ personId }) => personId),
		dayAt(now, 'Europe/Paris'),
	)
	for (const one of facilitators)
		if (!away.has(one.personId)) await writeToFacilitator(act, one, firmId, Number(count))
}

async function endUnanswered(act: Act, referral: Referral): Promise<void> {
	await takeStep(act, referral, { to: 'no_answer', byPerson: null })
	const { contactedOn } = referral
	await writeOutcome(act, referral, { state: 'no_answer', reason: null, words: null, contactedOn })
	await writeReceiverEnd(act, referral, 'no_answer')
}
