import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { meetingsPhrases } from '../index.ts'
import { meetingAhead } from './access.ts'
import { announcementFacts, dressOf } from './letter-facts.ts'
import { refuse } from './refusal.ts'

/** By its clock, once registrations are closed: who runs the network gets the head-count, dish by dish. */
export const countHeads = defineAct({
	name: 'meetings.count-heads',
	input: v.strictObject({ meetingId: id }),
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await meetingAhead(act, meetingId)
		if (!meeting || meeting.cancelledAt || meeting.closedToldAt) return refuse('meetings.settled')
		const { networkId } = meeting
		const { rows: counts } = await sql<{ meal: string | null; heads: number }>`
			select meal, count(*)::int as heads from registration
			where network_id = ${networkId} and meeting_id = ${meetingId}
				and answer in ('comes', 'substitute') and waiting_at is null
			group by meal order by meal nulls last`.execute(tx)
		const { rows: runners } = await sql<{ personId: Id; email: string; locale: Locale }>`
			select distinct on (r.person_id) r.person_id, a.email, p.locale from network_role r
			join account a on a.person_id = r.person_id join person p on p.id = r.person_id
			where r.network_id = ${networkId} and r.role = 'facilitator'
				and (r.ends_on is null or r.ends_on >= ${dayAt(now, 'UTC')})
			order by r.person_id`.execute(tx)
		const facts = await announcementFacts(tx, networkId, meetingId)
		const url = `${await publicAddress(tx)}/r/${networkId}/reunions/${meetingId}`
		for (const { personId, email, locale } of runners)
			await sendMail(act, {
				kind: 'meeting.head-count',
				personId,
				recipient: email,
				locale,
				...(await dressOf(tx, networkId)),
				uselessAfter: meeting.startsAt,
				letter: meetingsPhrases(locale).letters.headCount({ ...facts, counts, url }),
			})
		await tx
			.updateTable('meeting')
			.set({ closedToldAt: now })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		await record({ networkId, subjectId: meetingId, content: { counts } })
	},
})
