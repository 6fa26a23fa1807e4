import * as v from 'valibot'
import { id, optional, typedDayInput, written } from '#firms'

const day = typedDayInput('one-to-ones.dayMalformed')

export const drawInput = v.strictObject(
	{
		networkId: id,
		meetUntil: day,
		leftOut: v.optional(
			v.pipe(v.array(id, 'form.unexpected'), v.maxLength(999, 'form.unexpected')),
			[],
		),
	},
	'form.unexpected',
)
export const drawnInput = v.strictObject({ networkId: id, drawId: id }, 'form.unexpected')
export const askInput = v.strictObject(
	{
		networkId: id,
		personId: v.pipe(v.string('choice.missing'), v.uuid('choice.missing')),
		message: written(600),
	},
	'form.unexpected',
)
export const answerInput = v.strictObject(
	{ oneToOneId: id, answer: v.picklist(['yes', 'no'], 'choice.missing') },
	'form.unexpected',
)
export const heldInput = v.pipe(
	v.strictObject(
		{
			oneToOneId: id,
			said: v.picklist(['held', 'not_held'], 'choice.missing'),
			heldOn: v.optional(day),
		},
		'form.unexpected',
	),
	v.forward(
		v.check(
			({ said, heldOn }) => said !== 'held' || heldOn !== undefined,
			'one-to-ones.dayMissing',
		),
		['heldOn'],
	),
)
export const oneToOneInput = v.strictObject({ oneToOneId: id }, 'form.unexpected')
export const noteInput = v.strictObject({ oneToOneId: id, body: optional(5000) }, 'form.unexpected')
export const preparationInput = v.strictObject(
	{
		goals: optional(1000),
		skills: optional(1000),
		customers: optional(1000),
		needs: optional(1000),
	},
	'form.unexpected',
)
export const pauseInput = v.strictObject(
	{ isPaused: v.optional(v.boolean(), false), until: v.optional(day) },
	'form.unexpected',
)
