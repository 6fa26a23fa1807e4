import { sql } from 'kysely'
import { parameter, parametersOn, type Tx } from '#db'
import { dayAt, type Id } from '#kernel'

/** Somebody who came as a guest and whom nobody has answered yet, by their last visit. */
export type VisitorToFollow = {
	guestId: Id
	name: string
	firmName: string | null
	host: string | null
	heldOn: Temporal.PlainDate
	wantsToJoin: boolean
	hasAddress: boolean
}

type Row = VisitorToFollow & {
	closedAt: Temporal.Instant | null
	frozenAt: Temporal.Instant | null
	toldAt: Temporal.Instant | null
	toldAgainAt: Temporal.Instant | null
}

/**
 * The visitors of a network who came, or asked to join, and to whom no seat was offered: those to follow, and those
 * closed since an instant, by mistake perhaps. Those who ask first, then the latest. Who came several times is one
 * visitor; a visit after the last word opens the question again.
 */
export async function visitorsToFollow(
	tx: Tx,
	networkId: Id,
	closedSince: Temporal.Instant,
): Promise<{ open: VisitorToFollow[]; closed: VisitorToFollow[] }> {
	const rows = await fetchVisitors(tx, networkId, closedSince)
	return {
		open: rows.filter(({ closedAt }) => closedAt === null).map(shown),
		closed: rows.filter(({ closedAt }) => closedAt !== null).map(shown),
	}
}

function shown({
	closedAt: _,
	frozenAt: __,
	toldAt: ___,
	toldAgainAt: ____,
	...visitor
}: Row): VisitorToFollow {
	return visitor
}

/** Of these, those whose time has come to be told of, or told of again. */
export async function visitorsDue(
	tx: Tx,
	networkId: Id,
	now: Temporal.Instant,
): Promise<(VisitorToFollow & { isAgain: boolean })[]> {
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
	const isPast = (since: Temporal.Instant | null, name: string) =>
		since !== null &&
		Temporal.Instant.compare(since.add({ hours: 24 * parameter(parameters, name) }), now) <= 0
	return (await fetchVisitors(tx, networkId, now)).flatMap((row) => {
		const { frozenAt, toldAt, toldAgainAt } = row
		const isDue = toldAt
			? toldAgainAt === null && isPast(toldAt, 'meeting.visit_again_days')
			: row.wantsToJoin || isPast(frozenAt, 'meeting.visit_days')
		return isDue ? [{ ...shown(row), isAgain: toldAt !== null }] : []
	})
}

async function fetchVisitors(tx: Tx, networkId: Id, closedSince: Temporal.Instant): Promise<Row[]> {
	const { rows } = await sql<Row>`
		with visit as (
			select g.guest_id, g.given_name || ' ' || g.family_name as name, g.firm_name, g.invited_by, m.held_on,
				m.starts_at, g.applied_at, c.email is not null as has_address, s.frozen_at, g.told_at,
				g.told_again_at, g.closed_at, coalesce(c.email, g.guest_id::text) as who, g.welcomed_at
			from meeting_guest g
			join meeting m on m.network_id = g.network_id and m.meeting_id = g.meeting_id
			left join attendance_sheet s on s.network_id = g.network_id and s.meeting_id = g.meeting_id
			left join attendance a on a.network_id = g.network_id and a.meeting_id = g.meeting_id
				and a.attendee_id = g.guest_id
			left join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
			where g.network_id = ${networkId} and g.removed_at is null and (g.applied_at is not null
				or (s.frozen_at is not null and a.status in ('present', 'late', 'video')))
		), latest as (
			select distinct on (who) *, bool_or(welcomed_at is not null) over (partition by who) as is_welcomed
			from visit order by who, starts_at desc, guest_id
		)
		select l.guest_id, l.name, l.firm_name, p.given_name || ' ' || p.family_name as host, l.held_on,
			l.applied_at is not null as wants_to_join, l.has_address, l.closed_at, l.frozen_at, l.told_at, l.told_again_at
		from latest l left join person p on p.id = l.invited_by
		where not l.is_welcomed and (l.closed_at is null or l.closed_at > ${closedSince})
		order by l.applied_at is null, l.held_on desc, l.guest_id`.execute(tx)
	return rows
}
