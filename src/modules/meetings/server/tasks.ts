import type * as v from 'valibot'
import { type ActDefinition, addJob, runAct } from '#db'
import { asSystem, defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { courteousAfter } from '#mail'
import { courtesyIn, defineReminder } from '#mail/server'
import { announceMeeting } from './announce-meeting.ts'
import { freezeSheet } from './check-in/freeze-sheet.ts'
import { meetingsClocks } from './clocks.ts'
import { countHeads } from './count-heads.ts'
import { extendSeries } from './extend-series.ts'
import { actionsToLapse, lapseAction } from './minutes/lapse-action.ts'
import { mailMinutes } from './minutes/mail-minutes.ts'
import { remindMeeting } from './remind-meeting.ts'
import { seatWaiting } from './seat-waiting.ts'
import { tellChanges } from './tell-changes.ts'
import { followVisits } from './visitors/follow-visits.ts'
import { networksWithVisitors, tellVisitors } from './visitors/tell-visitors.ts'

const inNetwork = (networkId: Id | null): Actor => ({ kind: 'system', networkId })

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
async function unlessSettled(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.code !== 'meetings.settled') throw caught
	}
}

/** The task by which a job runs an act of the system about one thing of a network; a reminder keeps courteous hours. */
function clock<Schema extends v.GenericSchema>(
	name: string,
	definition: ActDefinition<Schema, unknown>,
	define: typeof defineReminder = defineTask,
): Task {
	return define<{ networkId: Id } & Record<string, Id>>(name, ({ networkId, ...ids }, { now }) =>
		unlessSettled(runAct(definition, inNetwork(networkId), ids, { now })),
	)
}

/** The clocks of meetings: what an act leaves to do later, each harmless to repeat. */
export const meetingsTasks: Task[] = [
	clock('meetings.announce', announceMeeting, defineReminder),
	clock('meetings.remind', remindMeeting, defineReminder),
	clock('meetings.tell-changes', tellChanges),
	clock('meetings.seat-waiting', seatWaiting),
	clock('meetings.count-heads', countHeads, defineReminder),
	clock('meetings.freeze', freezeSheet),
	clock('meetings.follow-visits', followVisits),
	clock('meetings.mail-minutes', mailMinutes),
	defineReminder<{ networkId: Id }>('meetings.tell-visitors', (ids, { now }) =>
		unlessSettled(runAct(tellVisitors, inNetwork(ids.networkId), ids, { now })),
	),
	defineNightlyTask('meetings.look-at-visitors', ({ now }) =>
		asSystem(null, async (tx) => {
			for (const { networkId, timeZone } of await networksWithVisitors(tx))
				await addJob(
					tx,
					'meetings.tell-visitors',
					{ networkId },
					{ at: courteousAfter(now, courtesyIn(timeZone)), key: `tell-visitors ${networkId}` },
				)
		}),
	),
	defineNightlyTask('meetings.lapse-actions', async ({ now }) => {
		const due = await asSystem(null, (tx) => actionsToLapse(tx, now))
		for (const { networkId, actionId } of due)
			await unlessSettled(runAct(lapseAction, inNetwork(networkId), { actionId }, { now }))
	}),
	defineNightlyTask('meetings.extend-series', async ({ now }) => {
		const open = await asSystem(null, (tx) =>
			tx
				.selectFrom('meetingSeries')
				.select(['networkId', 'seriesId'])
				.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', eb.ref('madeUntil'))]))
				.execute(),
		)
		for (const { networkId, seriesId } of open)
			await runAct(extendSeries, inNetwork(networkId), { networkId, seriesId }, { now })
	}),
	...meetingsClocks,
]
