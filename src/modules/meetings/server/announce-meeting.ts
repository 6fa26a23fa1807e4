import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { notFound } from '#kernel'
import { meetingsPhrases } from '../index.ts'
import { meetingAhead } from './access.ts'
import { mailSeats } from './mail-seats.ts'
import { refuse } from './refusal.ts'

/** By its clock, a meeting is announced to those it is for, fifty at a time; not to who will be away that day. */
export const announceMeeting = defineAct({
	name: 'meetings.announce-meeting',
	input: v.strictObject({ meetingId: id, after: v.optional(id) }),
	door: 'none',
	act: async (act, { meetingId, after }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await meetingAhead(act, meetingId)
		if (!meeting || meeting.cancelledAt || (meeting.invitedAt && !after))
			return refuse('meetings.settled')
		const { networkId } = meeting
		if (!meeting.invitedAt)
			await tx
				.updateTable('meeting')
				.set({ invitedAt: now })
				.where('networkId', '=', networkId)
				.where('meetingId', '=', meetingId)
				.execute()
		const next = await mailSeats(act, meeting, {
			kind: 'meeting.invitation',
			after,
			isFor: ({ takesMail, isAwayThen }) => takesMail && !isAwayThen,
			letterFor: (person, facts, links, locale) =>
				meetingsPhrases(locale).letters.invitation({ ...facts, ...links, answer: person.answer }),
			uselessAfter: meeting.startsAt,
		})
		if (next) await enqueue('meetings.announce', { networkId, meetingId, after: next })
		await record({ networkId, subjectId: meetingId, content: { after } })
	},
})
