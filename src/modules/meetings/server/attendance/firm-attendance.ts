import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { attendanceRate } from '../../attendance/attendance-rate.ts'
import { presencesOf } from './presences.ts'

/** How regularly a firm came to the meetings of each of its networks: for the people who act for it alone. */
export async function firmAttendance({ tx, now }: Look, { firmId }: { firmId: Id }) {
	const { rows: firms } = await sql<{ name: string }>`select name from firm
		where id = ${firmId} and id = any (my_firms())`.execute(tx)
	const firm = firms[0] ?? notFound()
	const { rows: seats } = await sql<{
		networkId: Id
		membershipId: Id
		network: string
		timeZone: string
	}>`select m.network_id, m.membership_id, n.name as network, n.time_zone
		from membership m join network n on n.network_id = m.network_id
		where m.firm_id = ${firmId} and m.membership_id = any ((select my_seats())::uuid[])
			and m.state in ('member', 'on_trial')
		order by n.name collate "fr-x-icu", m.membership_id`.execute(tx)
	const networks = []
	for (const { networkId, membershipId, network, timeZone } of seats) {
		const today = dayAt(now, timeZone)
		const since = today.subtract({ months: 6 })
		const lines = await presencesOf(tx, { networkId, membershipId, since })
		networks.push({
			networkId,
			network,
			rate: attendanceRate(lines, today),
			lines: lines.reverse(),
		})
	}
	return { firm: { id: firmId, name: firm.name }, networks }
}
