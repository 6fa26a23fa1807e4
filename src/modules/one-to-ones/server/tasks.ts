import { sql } from 'kysely'
import { addJob, runAct } from '#db'
import { asSystem, defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { type Actor, dayAt, type Id, Refusal } from '#kernel'
import { defineReminder } from '#mail/server'
import { makeDraw } from './make-draw.ts'
import { openDraw } from './open-draw.ts'
import { settleOneToOne } from './settle-one-to-one.ts'
import { askHeld, remindProposed, tellAgreed, tellProposed } from './write-letters.ts'

type Ids = { networkId: Id; oneToOneId: Id }

const inNetwork = (networkId: Id): Actor => ({ kind: 'system', networkId })

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
async function unlessSettled(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.code !== 'one-to-ones.settled') throw caught
	}
}

/** Ends a one-to-one when it is due; else, when everybody has just agreed, tells them so. */
async function settle({ networkId, oneToOneId }: Ids, now: Temporal.Instant): Promise<void> {
	const actor = inNetwork(networkId)
	await unlessSettled(runAct(settleOneToOne, actor, { oneToOneId }, { now }))
	await unlessSettled(runAct(tellAgreed, actor, { oneToOneId }, { now }))
}

/** What draws and one-to-ones leave to do later, each harmless to repeat. */
export const oneToOnesTasks: Task[] = [
	defineTask<{ networkId: Id; drawId: Id }>(
		'one-to-ones.make-draw',
		({ networkId, drawId }, { now }) => unlessSettled(makeDraw(networkId, drawId, now)),
	),
	defineTask<{ networkId: Id; drawId: Id }>(
		'one-to-ones.open-draw',
		({ networkId, drawId }, { now }) =>
			unlessSettled(runAct(openDraw, inNetwork(networkId), { networkId, drawId }, { now })),
	),
	defineTask<Ids>('one-to-ones.tell', ({ networkId, oneToOneId }, { now }) =>
		unlessSettled(runAct(tellProposed, inNetwork(networkId), { oneToOneId }, { now })),
	),
	defineReminder<Ids>('one-to-ones.remind', ({ networkId, oneToOneId }, { now }) =>
		unlessSettled(runAct(remindProposed, inNetwork(networkId), { oneToOneId }, { now })),
	),
	defineReminder<Ids>('one-to-ones.ask-held', async (ids, { now }) => {
		await settle(ids, now)
		const { networkId, oneToOneId } = ids
		await unlessSettled(runAct(askHeld, inNetwork(networkId), { oneToOneId }, { now }))
	}),
	defineTask<Ids>('one-to-ones.settle', (ids, { now }) => settle(ids, now)),
	defineNightlyTask('one-to-ones.look-for-departures', ({ now }) => planDepartures(now)),
]

/** A one-to-one of which one is no longer there ends, so that nobody waits for them. */
async function planDepartures(now: Temporal.Instant): Promise<void> {
	const day = dayAt(now, 'UTC')
	await asSystem(null, async (tx) => {
		const { rows } = await sql<Ids>`
			select distinct s.network_id, s.one_to_one_id from one_to_one_seat s
			where not exists (select from one_to_one_end e where e.network_id = s.network_id
					and e.one_to_one_id = s.one_to_one_id)
				and (not exists (select from mandate d where d.person_id = s.person_id
						and d.firm_id = s.firm_id and (d.ends_on is null or d.ends_on >= ${day}))
					or not exists (select from membership m where m.network_id = s.network_id
						and m.firm_id = s.firm_id and m.state in ('member', 'on_trial', 'suspended')))`.execute(
			tx,
		)
		for (const ids of rows)
			await addJob(tx, 'one-to-ones.settle', ids, { key: `one-to-one left ${ids.oneToOneId}` })
	})
}
