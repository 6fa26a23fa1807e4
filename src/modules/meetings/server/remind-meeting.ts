import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { notFound } from '#kernel'
import { meetingsPhrases } from '../index.ts'
import { meetingAhead } from './access.ts'
import { mailSeats } from './mail-seats.ts'
import { refuse } from './refusal.ts'

/**
 * By its clock, the day before: the hour and the place to those who come, the question again to those who have not
 * answered. Nothing to who is excused or away.
 */
export const remindMeeting = defineAct({
	name: 'meetings.remind-meeting',
	input: v.strictObject({ meetingId: id, after: v.optional(id) }),
	door: 'none',
	act: async (act, { meetingId, after }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await meetingAhead(act, meetingId)
		const isSettled = meeting?.remindedAt && !after
		if (!meeting || meeting.cancelledAt || !meeting.invitedAt || isSettled)
			return refuse('meetings.settled')
		const { networkId } = meeting
		if (!meeting.remindedAt)
			await tx
				.updateTable('meeting')
				.set({ remindedAt: now })
				.where('networkId', '=', networkId)
				.where('meetingId', '=', meetingId)
				.execute()
		const next = await mailSeats(act, meeting, {
			kind: 'meeting.reminder',
			after,
			isFor: (one) =>
				one.takesMail && !one.isAwayNow && !one.isAwayThen && one.answer !== 'excused',
			letterFor: (person, facts, links, locale) =>
				meetingsPhrases(locale).letters.reminder({ ...facts, ...links, answer: person.answer }),
			uselessAfter: meeting.startsAt,
		})
		if (next) await enqueue('meetings.remind', { networkId, meetingId, after: next })
		await record({ networkId, subjectId: meetingId, content: { after } })
	},
})
