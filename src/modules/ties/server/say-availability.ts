import { defineAct } from '#db'
import { availabilityInput } from '../inputs.ts'
import { requireAsking } from './access-asking-firm.ts'
import { todayOf } from './parameters.ts'

/** A firm says when it is free, or full: the last word counts; without a last day, it says nothing any more. */
export const sayAvailability = defineAct({
	name: 'ties.say-availability',
	input: availabilityInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, isFree, startsOn, endsOn }) => {
		await requireAsking(tx, actor, firmId, now)
		await tx.deleteFrom('firmAvailability').where('firmId', '=', firmId).execute()
		if (endsOn)
			await tx
				.insertInto('firmAvailability')
				.values({
					firmId,
					isFree,
					startsOn: startsOn ?? earliest(todayOf(now), endsOn),
					endsOn,
					saidAt: now,
				})
				.execute()
		await record({ firmId, subjectId: firmId, content: { isFree, startsOn, endsOn } })
	},
})

function earliest(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
	return Temporal.PlainDate.compare(one, other) < 0 ? one : other
}
