import { sql } from 'kysely'
import type { Look } from '#db'
import type { Id } from '#kernel'
import { mayRun } from '#networks'
import { accessNetwork, standingIn } from '#networks/server'
import { parameter, parametersOn } from '../parameters.ts'
import { forbid } from '../refusal.ts'

/** Numbers of one cell; null when they would speak of somebody. */
export type CountedCell = {
	total: number
	introduced: number
	met: number
	noPath: number
	late: number
} | null

/** From this many firms on, a total may be shown. */
const fewestFirms = 5

/**
 * What who runs a network reads of its introductions and published needs: three cells told in advance,
 * numbers only. A cell of fewer than five firms, the viewer's own left out, or of which one firm makes more
 * than half, stays closed. The year counted ends with the last whole month: two readings of one month do not
 * tell what happened between them.
 */
export async function networkIntroductions(look: Look, { networkId }: { networkId: Id }) {
	const { tx, actor, now } = look
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('ties.onlyRunners')
	const today = now.toZonedDateTimeISO('UTC').toPlainDate()
	const parameters = await parametersOn(tx, today)
	const until = today.with({ day: 1 })
	const from = until.subtract({ months: 12 })
	const lateDays = parameter(parameters, 'introduction.reminder_days')
	const late = now.subtract({ hours: 24 * lateDays })
	const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime('UTC').toInstant().toString()
	const { rows } = await sql<{
		cell: 'past' | 'present' | 'calls'
		firms: number
		largest: number
		total: number
		introduced: number
		met: number
		noPath: number
		late: number
	}>`select * from introduction_counts(${networkId}, ${today}::date, ${midnight(from)}::timestamptz,
		${midnight(until)}::timestamptz, ${late.toString()}::timestamptz)`.execute(tx)
	const cellOf = (name: string): CountedCell => {
		const row = rows.find(({ cell }) => cell === name)
		if (!row || row.firms < fewestFirms || 2 * row.largest > row.total) return null
		const { total, introduced, met, noPath, late: overdue } = row
		return { total, introduced, met, noPath, late: overdue }
	}
	return {
		network: { id: networkId, name: network.name },
		from,
		until: until.subtract({ days: 1 }),
		lateDays,
		past: cellOf('past'),
		present: cellOf('present'),
		calls: cellOf('calls'),
	}
}
