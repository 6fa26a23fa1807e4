import * as v from 'valibot'
import { id, optional, typedDayInput, written } from '#firms'
import { followUps, mostActions, planReaders, roles, subjectKinds } from './states.ts'

const day = typedDayInput('peer-help.dayMalformed')
const chosen = v.pipe(v.string('choice.missing'), v.uuid('choice.missing'))
const session = { meetingId: id }
/** The last move that the page showed: two people who press together do not skip a step. */
const seen = v.pipe(
	v.number('form.unexpected'),
	v.integer('form.unexpected'),
	v.minValue(0, 'form.unexpected'),
)

export const sessionInput = v.strictObject(session, 'form.unexpected')
/** `pactId`: the version that was read; none for the words that Maillage proposes. */
export const joinInput = v.strictObject(
	{
		...session,
		accepts: v.pipe(
			v.optional(v.boolean('form.unexpected'), false),
			v.literal(true, 'peer-help.acceptMissing'),
		),
		pactId: v.optional(id),
		locale: v.picklist(['fr', 'en', 'ar'], 'form.unexpected'),
	},
	'form.unexpected',
)
export const subjectInput = v.strictObject(
	{ ...session, kind: v.picklist(subjectKinds, 'choice.missing'), words: written(600) },
	'form.unexpected',
)
export const voteInput = v.strictObject({ ...session, forPerson: chosen }, 'form.unexpected')
export const roleInput = v.strictObject(
	{ ...session, role: v.picklist(roles, 'form.unexpected'), personId: chosen },
	'form.unexpected',
)
const minutes = v.pipe(
	v.number('peer-help.minutes'),
	v.integer('peer-help.minutes'),
	v.minValue(1, 'peer-help.minutes'),
	v.maxValue(240, 'peer-help.minutes'),
)
/** The minutes of steps 1 to 6, and those of the follow-up when there is one. */
export const timeStepsInput = v.strictObject(
	{
		...session,
		followUp: v.optional(minutes),
		minutes: v.pipe(v.array(minutes, 'form.unexpected'), v.length(6, 'form.unexpected')),
	},
	'form.unexpected',
)
export const moveInput = v.strictObject({ ...session, seen }, 'form.unexpected')
export const planInput = v.strictObject(
	{
		...session,
		readers: v.picklist(planReaders, 'choice.missing'),
		actions: v.pipe(
			v.array(v.strictObject({ what: written(300), dueOn: v.optional(day) }), 'form.unexpected'),
			v.maxLength(mostActions, 'peer-help.tooManyActions'),
		),
	},
	'form.unexpected',
)
export const followUpInput = v.strictObject(
	{
		...session,
		actionId: id,
		said: v.picklist(followUps, 'choice.missing'),
		words: optional(600),
	},
	'form.unexpected',
)
export const noteInput = v.strictObject({ ...session, body: optional(5000) }, 'form.unexpected')
export const pactInput = v.strictObject(
	{ networkId: id, words: written(4000), startsOn: day },
	'form.unexpected',
)
