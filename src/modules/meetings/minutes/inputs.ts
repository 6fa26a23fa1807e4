import * as v from 'valibot'
import { id, optional, typedDayInput, written } from '#firms'

export const writeMinutesInput = v.strictObject(
	{ meetingId: id, body: written(20_000) },
	'form.unexpected',
)
export const addActionInput = v.strictObject(
	{
		meetingId: id,
		what: written(300),
		membershipId: v.optional(id),
		who: optional(120),
		dueOn: v.optional(typedDayInput('meetings.day')),
	},
	'form.unexpected',
)
export const endActionInput = v.strictObject(
	{ actionId: id, ending: v.picklist(['done', 'dropped'], 'choice.missing') },
	'form.unexpected',
)
export const actionInput = v.strictObject({ actionId: id }, 'form.unexpected')
