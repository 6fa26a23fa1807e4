import type { Look } from '#db'
import { keptDaysOn, type Retention } from '#jobs/server'
import { dayAt } from '#kernel'

/** How many days each thing that serves a moment is kept, today: the numbers the night's sweep goes by. */
export async function keptDays({ tx, now }: Look): Promise<Record<Retention, number>> {
	return keptDaysOn(tx, dayAt(now, 'UTC'))
}
