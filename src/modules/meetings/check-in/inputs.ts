import * as v from 'valibot'
import { id, optional, written } from '#firms'
import { markable, statuses } from './statuses.ts'

const instant = v.pipe(
	v.string('form.unexpected'),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		try {
			return Temporal.Instant.from(dataset.value)
		} catch {
			addIssue({ message: 'form.unexpected' })
			return NEVER
		}
	}),
)

/** As many marks as a phone sends at once. */
const mostMarks = 200

export const markAttendanceInput = v.strictObject(
	{
		meetingId: id,
		marks: v.pipe(
			v.array(
				v.strictObject(
					{
						markId: id,
						attendeeId: id,
						status: v.picklist(markable, 'choice.missing'),
						substituteName: optional(120),
						/** Left out: now. */
						madeAt: v.optional(instant),
					},
					'form.unexpected',
				),
			),
			v.minLength(1, 'form.unexpected'),
			v.maxLength(mostMarks, 'form.unexpected'),
		),
	},
	'form.unexpected',
)
export const checkInByCodeInput = v.strictObject(
	{
		code: v.pipe(v.string('form.unexpected'), v.maxLength(64, 'form.unexpected')),
		/** The name of who is not signed in on this phone. */
		name: optional(160),
		attendeeId: v.optional(id),
		markId: v.optional(id),
	},
	'form.unexpected',
)
export const correctAttendanceInput = v.strictObject(
	{
		meetingId: id,
		attendeeId: id,
		status: v.picklist(statuses, 'choice.missing'),
		substituteName: optional(120),
		reason: written(500),
	},
	'form.unexpected',
)
export const settleLateMarkInput = v.strictObject(
	{ networkId: id, markId: id, decision: v.picklist(['take', 'leave'], 'choice.missing') },
	'form.unexpected',
)
