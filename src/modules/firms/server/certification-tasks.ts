import { addJob, runAct } from '#db'
import { asSystem, defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { dayAt, type Id } from '#kernel'
import { byDay } from '../certification-reminder.ts'
import { delaysOn, remindCertifications } from './remind-certifications.ts'

/** The clocks of firms: each night looks for certifications that end soon, each letter waits for the morning. */
export const certificationTasks: Task[] = [
	defineNightlyTask('firms.look-at-certifications', ({ now }) => planReminders(now)),
	defineTask<{ firmId: Id }>('firms.remind-certifications', async ({ firmId }, { now }) => {
		const at = byDay(now)
		// Late, because the machine was stopped: it waits for the morning rather than wake people.
		if (Temporal.Instant.compare(at, now) > 0) await planReminder(firmId, at)
		else
			await runAct(remindCertifications, { kind: 'system', networkId: null }, { firmId }, { now })
	}),
]

async function planReminders(now: Temporal.Instant): Promise<void> {
	const today = dayAt(now, 'Europe/Paris')
	const firms = await asSystem(null, async (tx) => {
		const longest = Math.max(0, ...(await delaysOn({ tx }, today)))
		return tx
			.selectFrom('firmLabel')
			.innerJoin('firm', 'firm.id', 'firmLabel.firmId')
			.select('firmId')
			.distinct()
			.where('firmLabel.kind', '=', 'certification')
			.where('expiresOn', '>=', today)
			.where('expiresOn', '<=', today.add({ days: longest }))
			.where('firm.claimedAt', 'is not', null)
			.execute()
	})
	for (const { firmId } of firms) await planReminder(firmId, byDay(now))
}

function planReminder(firmId: Id, at: Temporal.Instant): Promise<void> {
	return asSystem(null, (tx) =>
		addJob(tx, 'firms.remind-certifications', { firmId }, { at, key: `certifications:${firmId}` }),
	)
}
