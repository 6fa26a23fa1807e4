import { defineAct } from '#db'
import { assert, dayAt, Invalid, newId, personOf } from '#kernel'
import { declareLeaveInput } from '../inputs.ts'

/** Says that one is away for some days: reminders wait, and those who look for one see until when. */
export const declareLeave = defineAct({
	name: 'firms.declare-leave',
	input: declareLeaveInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { startsOn, endsOn }) => {
		const personId = personOf(actor)
		assert(personId, 'someone is away')
		const today = dayAt(now, 'UTC')
		if (Temporal.PlainDate.compare(endsOn, startsOn) < 0)
			throw new Invalid([{ field: 'endsOn', code: 'firms.leaveEndsBefore' }])
		if (Temporal.PlainDate.compare(endsOn, today) < 0)
			throw new Invalid([{ field: 'endsOn', code: 'firms.leavePast' }])
		if (startsOn.until(endsOn, { largestUnit: 'days' }).days >= 400)
			throw new Invalid([{ field: 'endsOn', code: 'firms.leaveTooLong' }])
		const id = newId()
		await tx
			.insertInto('leave')
			.values({ id, personId, startsOn, endsOn, declaredAt: now })
			.execute()
		await record({ subjectId: id, content: { startsOn, endsOn } })
		return { leaveId: id }
	},
})
