import type * as v from 'valibot'
import { type ActDefinition, runAct } from '#db'
import { defineTask, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { forgetting } from './forget-nightly.ts'
import { leaveLead } from './leave-lead.ts'
import { leaveThanks } from './leave-thanks.ts'
import { passOn } from './pass-on.ts'
import { ring } from './ring.ts'
import { ringLead } from './ring-lead.ts'
import { tellLead } from './tell-lead.ts'

const system: Actor = { kind: 'system', networkId: null }

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
function clock<Schema extends v.GenericSchema>(act: ActDefinition<Schema, unknown>): Task {
	return defineTask<Record<string, Id>>(act.name, async (ids, { now }) => {
		try {
			await runAct(act, system, ids, { now })
		} catch (caught) {
			if (!(caught instanceof Refusal) || caught.code !== 'referrals.settled') throw caught
		}
	})
}

/** The clocks of recommendations, leads and thanks, and what is forgotten at night. */
export const referralsTasks: Task[] = [
	clock(passOn),
	clock(ring),
	clock(leaveThanks),
	clock(leaveLead),
	clock(ringLead),
	clock(tellLead),
	forgetting,
]
