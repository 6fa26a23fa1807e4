import { defineAct } from '#db'
import { assert, dayAt, Invalid, personOf } from '#kernel'
import { pauseInput } from '../inputs.ts'

/** Pauses one-to-ones for oneself, until a day or until it is lifted; or takes part again. */
export const setPause = defineAct({
	name: 'one-to-ones.set-pause',
	input: pauseInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { isPaused, until }) => {
		const personId = personOf(actor)
		assert(personId, 'somebody pauses')
		if (isPaused && until && Temporal.PlainDate.compare(until, dayAt(now, 'UTC')) < 0)
			throw new Invalid([{ field: 'until', code: 'one-to-ones.dayPassed' }])
		await tx.deleteFrom('oneToOnePause').where('personId', '=', personId).execute()
		if (isPaused)
			await tx
				.insertInto('oneToOnePause')
				.values({ personId, pausedUntil: until ?? null, since: now })
				.execute()
		await record({ subjectId: personId, content: { isPaused, until: until ?? null } })
	},
})
