import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { notFound } from '#kernel'
import { minutesPhrases } from '../../index.ts'
import { mailSeats } from '../mail-seats.ts'
import { refuse } from '../refusal.ts'
import { actionsOf } from './minutes-sheet.ts'

/** By a job, published minutes are sent to those the meeting was for, fifty at a time. */
export const mailMinutes = defineAct({
	name: 'meetings.mail-minutes',
	input: v.strictObject({ meetingId: id, after: v.optional(id) }),
	door: 'none',
	act: async (act, { meetingId, after }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await tx
			.selectFrom('meeting')
			.selectAll()
			.where('meetingId', '=', meetingId)
			.executeTakeFirst()
		const minutes = await tx
			.selectFrom('meetingMinutes')
			.select(['body', 'publishedAt'])
			.where('meetingId', '=', meetingId)
			.executeTakeFirst()
		if (!meeting || !minutes?.publishedAt) return refuse('meetings.settled')
		const { networkId } = meeting
		const actions = (await actionsOf(tx, meeting)).filter((one) => one.meetingId === meetingId)
		const url = `${await publicAddress(tx)}/moi/agenda/${meetingId}#compte-rendu`
		const next = await mailSeats(act, meeting, {
			kind: 'meeting.minutes',
			after,
			isFor: ({ takesMail }) => takesMail,
			letterFor: (_person, facts, { rulesUrl }, locale) =>
				minutesPhrases(locale).letters.minutes({
					...facts,
					rulesUrl,
					url,
					body: minutes.body,
					actions,
				}),
			uselessAfter: now.add({ hours: 24 * 30 }),
		})
		if (next) await enqueue('meetings.mail-minutes', { networkId, meetingId, after: next })
		await record({ networkId, subjectId: meetingId, content: { after } })
	},
})
