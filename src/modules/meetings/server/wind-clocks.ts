import { type Act, parameter, parametersOn } from '#db'
import { dayAt, type Id } from '#kernel'
import { courteousAfter, courteousBefore } from '#mail'
import { courtesyIn } from '#mail/server'
import { meetingClocks } from '../meeting-clocks.ts'

type Dated = {
	networkId: Id
	meetingId: Id
	heldOn: Temporal.PlainDate
	startsAt: Temporal.Instant
	closesOn: Temporal.PlainDate | null
	invitedAt: Temporal.Instant | null
}

/**
 * Sets the clocks of a meeting, or sets them anew when its date changed: a job of the same key is replaced. What a
 * clock finds done or useless when it comes, it leaves.
 */
export async function windClocks(
	{ tx, now, enqueue }: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	timeZone: string,
	meetings: readonly Dated[],
): Promise<void> {
	const inviteDays = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.invite_days')
	const courtesy = courtesyIn(timeZone)
	for (const meeting of meetings) {
		const { announcesAt, remindsAt, countsAt } = meetingClocks(meeting, {
			timeZone,
			inviteDays,
			now,
			courtesy: {
				after: (at) => courteousAfter(at, courtesy),
				before: (at) => courteousBefore(at, courtesy),
			},
		})
		const ids = { networkId: meeting.networkId, meetingId: meeting.meetingId }
		const wind = (what: 'announce' | 'remind' | 'count-heads', at: Temporal.Instant) =>
			enqueue(`meetings.${what}`, ids, { at, key: `${what} ${meeting.meetingId}` })
		if (!meeting.invitedAt) await wind('announce', announcesAt)
		await wind('remind', remindsAt)
		if (countsAt) await wind('count-heads', countsAt)
	}
}
