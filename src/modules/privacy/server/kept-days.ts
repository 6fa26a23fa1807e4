import type { Look } from '#db'
import { keptDaysOn } from '#jobs/server'
import { dayAt } from '#kernel'

/** How many days each thing that serves a moment is kept, today: the numbers the night's sweep goes by. */
export async function keptDays({ tx, now }: Look): Promise<Record<string, number>> {
	return keptDaysOn(tx, dayAt(now, 'UTC'))
}
