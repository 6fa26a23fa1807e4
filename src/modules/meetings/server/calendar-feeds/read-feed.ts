import { sql } from 'kysely'
import { findLink, isLinkRefusal } from '#accounts/server'
import { type Look, reading } from '#db'
import { publicAddress } from '#instance/server'
import { type Actor, type Id, personOf } from '#kernel'
import { type CalendarEvent, writeCalendar } from '../calendar.ts'

const asDoor: Actor = { kind: 'system', networkId: null }
/** A calendar remembers a year and sees a year ahead. */
const reachDays = 366

/**
 * The text that a calendar program reads at its address: the meetings of its holder as they may read them today. Null
 * when the address was taken back, or never was; whoever left a network loses its dates at once.
 */
export async function readFeed(token: string, now: Temporal.Instant): Promise<string | null> {
	const link = await reading(asDoor, (tx) => findLink(tx, token, 'calendar', now), { now }).catch(
		(caught: unknown) => {
			if (isLinkRefusal(caught)) return null
			throw caught
		},
	)
	if (!link?.personId) return null
	const { id: linkId, personId, subjectId: networkId } = link
	const actor: Actor = { kind: 'link', personId, linkId, purpose: 'calendar', subjectId: networkId }
	return reading(
		actor,
		async (tx) => {
			const events = await eventsOf({ tx, actor, now }, networkId)
			const name = (networkId && events[0]?.network) || 'Maillage'
			return writeCalendar(events, { name, address: await publicAddress(tx) })
		},
		{ now },
	)
}

/** The meetings of a network, or those of all for which one of one’s seats did not say no. */
async function eventsOf({ tx, actor, now }: Look, networkId: Id | null): Promise<CalendarEvent[]> {
	const [from, until] = [
		now.subtract({ hours: 24 * reachDays }),
		now.add({ hours: 24 * reachDays }),
	]
	const me = personOf(actor)
	const { rows } = await sql<CalendarEvent>`
		select m.meeting_id, n.name as network, m.title, m.details, m.place, m.video_url, m.starts_at, m.ends_at,
			m.sequence, m.created_at, (m.cancelled_at is not null) as is_cancelled
		from meeting m join network n on n.network_id = m.network_id
		where m.network_id in (select unnest(my_networks()) union
				select network_id from meeting_guest where person_id = ${me} and removed_at is null)
			and m.removed_at is null and m.starts_at between ${from} and ${until}
			and (${networkId}::uuid is null or m.network_id = ${networkId})
			and (${networkId}::uuid is not null or not exists (select from registration r
				where r.network_id = m.network_id and r.meeting_id = m.meeting_id and r.answer = 'excused'
					and is_my_seat(r.network_id, r.membership_id)))
		order by m.starts_at, m.meeting_id limit 1000`.execute(tx)
	return rows
}

/** The calendar addresses one gave out and has not taken back; their secrets are shown no more. */
export async function calendarFeeds({ tx, actor, now }: Look) {
	const { rows: feeds } = await sql<{
		linkId: Id
		network: string | null
		createdAt: Temporal.Instant
	}>`select l.id as link_id, n.name as network, l.created_at from one_time_link l
		left join network n on n.network_id = l.subject_id
		where l.person_id = ${personOf(actor)} and l.purpose = 'calendar' and l.used_at is null
			and l.expires_at > ${now} order by l.created_at, l.id`.execute(tx)
	const { rows: networks } = await sql<{ networkId: Id; name: string }>`select network_id, name
		from network where network_id = any (my_networks())
		order by name collate "fr-x-icu", network_id`.execute(tx)
	return { feeds, networks }
}
