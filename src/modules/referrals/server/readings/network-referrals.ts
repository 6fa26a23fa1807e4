import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, type Id } from '#kernel'
import { mayRun } from '#networks'
import { accessNetwork, standingIn } from '#networks/server'
import { oneWay } from '../../balance.ts'
import { numbersAt } from '../parameters.ts'
import { forbid } from '../refusal.ts'

/** A firm of the network and how it exchanges, over twelve months. */
export type FirmExchange = {
	firmId: Id
	firm: string
	given: number
	received: number
	overdue: number
	overdueAt: Temporal.Instant | null
	pattern: 'gives' | 'receives' | null
}

/**
 * What who runs the network may know: counts, what waits too long and with whom, who gives without receiving or the
 * contrary. No third party, no amount, nobody's pair.
 */
export async function networkReferrals({ tx, actor, now }: Look, { networkId }: { networkId: Id }) {
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('referrals.onlyRunners')
	const since = now.subtract({ hours: 24 * 365 })
	const { rows } = await sql<Omit<FirmExchange, 'pattern'>>`
		select c.firm_id, f.name as firm, c.given, c.received, c.overdue, c.overdue_at
		from referral_counts(${networkId}, ${since}, ${dayAt(now, 'UTC')}) c
		join firm f on f.id = c.firm_id
		order by f.name collate "fr-x-icu", c.firm_id`.execute(tx)
	const threshold = (await numbersAt(tx, now))('referral.one_way')
	const firms = rows.map((row): FirmExchange => ({ ...row, pattern: oneWay(row, threshold) }))
	return {
		network: { id: networkId, name: network.name },
		given: firms.reduce((sum, { given }) => sum + given, 0),
		received: firms.reduce((sum, { received }) => sum + received, 0),
		overdue: firms
			.filter(({ overdue }) => overdue > 0)
			.sort(
				(a, b) => Number(a.overdueAt?.epochMilliseconds) - Number(b.overdueAt?.epochMilliseconds),
			),
		oneWay: firms.filter(({ pattern }) => pattern !== null),
	}
}
