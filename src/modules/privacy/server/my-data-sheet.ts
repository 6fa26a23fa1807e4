import type { Look } from '#db'
import { assert, dayAt } from '#kernel'
import { dependingOn, type Ties } from './standing-in-the-way.ts'

/** What the page of one's data says before one leaves: what depends on oneself alone. */
export async function myDataSheet({ tx, actor, now }: Look): Promise<Ties> {
	assert(actor.kind === 'person', 'one’s data are asked by their person, signed in')
	return dependingOn(tx, actor.personId, dayAt(now, 'UTC'))
}
