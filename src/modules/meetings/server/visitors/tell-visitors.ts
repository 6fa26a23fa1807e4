import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { onLeaveUntil } from '#ties/server'
import { attendancePhrases } from '../../index.ts'
import { dressOf } from '../letter-facts.ts'
import { refuse } from '../refusal.ts'
import { writeGuest } from '../write-guest.ts'
import { visitorsDue } from './visitors-to-follow.ts'

/**
 * By its clock: who runs the network is told of the visitors nobody answered, in one letter; of each once, and once again
 * some days later. While all who could read it are away, it waits.
 */
export const tellVisitors = defineAct({
	name: 'meetings.tell-visitors',
	input: v.strictObject({ networkId: id }, 'form.unexpected'),
	door: 'none',
	act: async (act, { networkId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const visitors = await visitorsDue(tx, networkId, now)
		const readers = await runnersPresent(tx, networkId, now)
		if (visitors.length === 0 || readers.length === 0) return refuse('meetings.settled')
		const dress = await dressOf(tx, networkId)
		const url = `${await publicAddress(tx)}/r/${networkId}/assiduite#visiteurs`
		for (const { personId, email, locale } of readers)
			await sendMail(act, {
				kind: 'meeting.visitors',
				personId,
				recipient: email,
				locale,
				...dress,
				letter: attendancePhrases(locale).letters.visitors({ network: dress.from, visitors, url }),
			})
		for (const { guestId, isAgain } of visitors)
			await writeGuest(tx, { networkId, guestId }, isAgain ? { toldAgainAt: now } : { toldAt: now })
		await record({ networkId, subjectId: networkId, content: { visitors: visitors.length } })
	},
})

/** Who animates the network, or presides over it when nobody does, with an account and not away. */
async function runnersPresent(tx: Tx, networkId: Id, now: Temporal.Instant) {
	const { rows } = await sql<{
		personId: Id
		email: string
		locale: Locale
		role: string
		timeZone: string
	}>`
		select distinct on (r.person_id) r.person_id, a.email, p.locale, r.role, n.time_zone from network_role r
		join network n on n.network_id = r.network_id
		join account a on a.person_id = r.person_id join person p on p.id = r.person_id
		where r.network_id = ${networkId} and r.role in ('facilitator', 'president')
			and r.starts_on <= ${dayAt(now, 'UTC')} and (r.ends_on is null or r.ends_on >= ${dayAt(now, 'UTC')})
		order by r.person_id, r.role`.execute(tx)
	const role = rows.some((one) => one.role === 'facilitator') ? 'facilitator' : 'president'
	const runners = rows.filter((one) => one.role === role)
	const away = await onLeaveUntil(
		tx,
		runners.map(({ personId }) => personId),
		dayAt(now, rows[0]?.timeZone ?? 'UTC'),
	)
	return runners.filter(({ personId }) => !away.has(personId))
}

/** The networks where a visitor may have to be told of. As the system. */
export async function networksWithVisitors(tx: Tx): Promise<{ networkId: Id; timeZone: string }[]> {
	const { rows } = await sql<{ networkId: Id; timeZone: string }>`
		select n.network_id, n.time_zone from network n
		where exists (select from meeting_guest g where g.network_id = n.network_id and g.removed_at is null
			and g.welcomed_at is null and g.closed_at is null and g.told_again_at is null)
		order by n.network_id`.execute(tx)
	return rows
}
