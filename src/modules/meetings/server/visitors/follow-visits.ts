import { sql } from 'kysely'
import * as v from 'valibot'
import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { meetingsPhrases } from '../../index.ts'
import { announcementFacts, dressOf } from '../letter-facts.ts'

/**
 * By a job, once a sheet is frozen: each guest who came is thanked, told how many of the network's visits they have made,
 * and may ask to join. Once for each meeting: the sheet is frozen once.
 */
export const followVisits = defineAct({
	name: 'meetings.follow-visits',
	input: v.strictObject({ meetingId: id }),
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const { rows: guests } = await sql<{
			networkId: Id
			guestId: Id
			givenName: string
			email: string
			invitedBy: Id
			host: string
			locale: Locale
			visits: number
			trialVisits: number | null
		}>`select g.network_id, g.guest_id, g.given_name, c.email, g.invited_by, n.trial_visits, p.locale,
				p.given_name || ' ' || p.family_name as host, guest_visits(g.network_id, c.email) as visits
			from meeting_guest g
			join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
			join attendance a on a.network_id = g.network_id and a.guest_id = g.guest_id
				and a.status in ('present', 'late', 'video')
			join network n on n.network_id = g.network_id join person p on p.id = g.invited_by
			where g.meeting_id = ${meetingId} and g.removed_at is null and g.applied_at is null
			order by g.guest_id`.execute(tx)
		for (const guest of guests) {
			const { networkId, guestId } = guest
			const facts = await announcementFacts(tx, networkId, meetingId)
			const token = await makeLink(tx, {
				purpose: 'meeting_guest',
				personId: null,
				subjectId: guestId,
				email: guest.email,
				createdBy: guest.invitedBy,
				now,
			})
			await sendMail(act, {
				kind: 'meeting.visit',
				personId: null,
				sentBy: { personId: guest.invitedBy, networkId },
				recipient: guest.email,
				locale: guest.locale,
				...(await dressOf(tx, networkId)),
				letter: meetingsPhrases(guest.locale).letters.visit({
					...facts,
					host: guest.host,
					came: guest.visits,
					most: guest.trialVisits,
					url: `${await publicAddress(tx)}/invite/${token}`,
				}),
			})
		}
		await record({
			networkId: guests[0]?.networkId ?? null,
			subjectId: meetingId,
			content: { guests: guests.length },
		})
	},
})
