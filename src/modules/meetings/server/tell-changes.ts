import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { type Id, notFound } from '#kernel'
import { meetingsPhrases } from '../index.ts'
import type { Meeting } from './access.ts'
import { mailGuest } from './mail-guest.ts'
import { mailSeats } from './mail-seats.ts'
import { refuse } from './refusal.ts'

/**
 * By its clock, what changed of a meeting is told to everybody who was asked or had answered, guests included: changes in
 * a row as one, and nothing when they undo each other. Answers that are asked again go, once told.
 */
export const tellChanges = defineAct({
	name: 'meetings.tell-changes',
	input: v.strictObject({ meetingId: id, after: v.optional(id) }),
	door: 'none',
	act: async (act, { meetingId, after }) => {
		const { tx, actor, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await tx
			.selectFrom('meeting')
			.selectAll()
			.where('meetingId', '=', meetingId)
			.executeTakeFirst()
		const change = meeting && (await untold(act, meeting))
		if (!meeting || !change) return refuse('meetings.settled')
		const { networkId } = meeting
		const isNews = change.isNews && !meeting.removedAt
		if (isNews && !after) await mailGuests(act, meeting, change)
		const next = isNews ? await mailNews(act, meeting, change, after) : null
		if (next) await enqueue('meetings.tell-changes', { networkId, meetingId, after: next })
		else await settle(act, meeting, change)
		await record({ networkId, subjectId: meetingId, content: { after } })
	},
})

type Change = {
	wasAt: Temporal.Instant
	reason: string | null
	asksAgain: boolean
	isCancelled: boolean
	isNews: boolean
}

/** Several changes as one: from what was last told to what is now. */
async function untold({ tx }: Act, meeting: Meeting): Promise<Change | null> {
	const changes = await tx
		.selectFrom('meetingChange')
		.selectAll()
		.where('networkId', '=', meeting.networkId)
		.where('meetingId', '=', meeting.meetingId)
		.where('toldAt', 'is', null)
		.orderBy('at')
		.orderBy('changeId')
		.execute()
	const [first] = changes
	if (!first) return null
	const wasCancelled = first.kind === 'restored'
	const isCancelled = meeting.cancelledAt !== null
	const isMoved =
		changes.some(({ kind }) => kind === 'moved') ||
		Temporal.Instant.compare(first.wasAt, meeting.startsAt) !== 0
	return {
		wasAt: first.wasAt,
		reason: changes.findLast(({ reason }) => reason !== null)?.reason ?? null,
		asksAgain: changes.some(({ asksAgain }) => asksAgain) && !isCancelled,
		isCancelled,
		isNews: wasCancelled !== isCancelled || (isMoved && !isCancelled),
	}
}

/** Everybody who was asked; before the announcement, those alone who had already answered. */
function mailNews(act: Act, meeting: Meeting, change: Change, after: Id | undefined) {
	return mailSeats(act, meeting, {
		kind: 'meeting.changed',
		after,
		isFor: ({ answer }) => meeting.invitedAt !== null || answer !== null,
		letterFor: (person, facts, links, locale) =>
			meetingsPhrases(locale).letters.changed({
				...facts,
				...links,
				...change,
				isAsked: change.asksAgain || person.answer === null,
			}),
		uselessAfter: laterOf(meeting.startsAt, change.wasAt),
	})
}

async function mailGuests(act: Act, meeting: Meeting, change: Change): Promise<void> {
	const guests = await act.tx
		.selectFrom('meetingGuest')
		.select(['guestId', 'invitedBy'])
		.where('networkId', '=', meeting.networkId)
		.where('meetingId', '=', meeting.meetingId)
		.where('removedAt', 'is', null)
		.execute()
	for (const { guestId, invitedBy } of guests)
		await mailGuest(act, {
			networkId: meeting.networkId,
			guestId,
			sentBy: invitedBy,
			about: { kind: 'changed', change },
		})
}

async function settle({ tx, now }: Act, meeting: Meeting, change: Change): Promise<void> {
	const { networkId, meetingId } = meeting
	await tx
		.updateTable('meetingChange')
		.set({ toldAt: now })
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('toldAt', 'is', null)
		.execute()
	if (change.asksAgain)
		await tx
			.deleteFrom('registration')
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.execute()
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(one, other) > 0 ? one : other
}
