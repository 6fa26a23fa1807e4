import { type ActDefinition, runAct } from '#db'
import { defineTask, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { recordsClocks } from './clocks.ts'
import { lapseClaim } from './lapse-claim.ts'
import { lapseMerge } from './lapse-merge.ts'
import { remindClaim } from './remind-claim.ts'
import { routeClaim } from './route-claim.ts'
import { tellPeople } from './tell-people.ts'

const system: Actor = { kind: 'system', networkId: null }

/** A job that finds its work done, or its subject gone, is over: it may run twice. */
async function unlessOver(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal)) throw caught
	}
}

const byClock = <Ids extends Record<string, Id>>(name: string, definition: ActDefinition): Task =>
	defineTask<Ids>(name, (ids, { now }) => unlessOver(runAct(definition, system, ids, { now })))

/** What records leave to do later: each harmless to repeat. */
export const recordsTasks: Task[] = [
	...recordsClocks,
	byClock('records.route-claim', routeClaim as unknown as ActDefinition),
	byClock('records.tell-people', tellPeople as unknown as ActDefinition),
	byClock('records.remind-claim', remindClaim as unknown as ActDefinition),
	byClock('records.lapse-claim', lapseClaim as unknown as ActDefinition),
	byClock('records.lapse-merge', lapseMerge as unknown as ActDefinition),
]
