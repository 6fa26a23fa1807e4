import * as v from 'valibot'
import { id, labels, optional, typedDayInput, written } from '#firms'

const day = typedDayInput('ties.dayMalformed')

const whole = (least: number, most: number, code: string) =>
	v.pipe(v.number(code), v.integer(code), v.minValue(least, code), v.maxValue(most, code))

/** « I know her, since 2019, from … » */
export const tieInput = v.strictObject({
	personId: v.pipe(v.string('choice.missing'), v.uuid('choice.missing')),
	sinceYear: v.optional(whole(1940, 2200, 'ties.yearRange')),
	words: optional(300),
})

/** What a thing says happened between people: from a job, whose payload holds ids and words. */
export const factInput = v.strictObject({
	kind: v.string(),
	subjectId: id,
	people: v.pipe(v.array(id), v.maxLength(500)),
	happenedOn: day,
	words: optional(200),
})

export const declarationInput = v.strictObject({ declarationId: id })
export const personInput = v.strictObject({ personId: id })

/** Whether somebody is still proposed as someone to meet. */
export const asideInput = v.strictObject({ personId: id, isAside: v.boolean('choice.missing') })

/** A note to oneself about somebody who is no user; with `noteId`, its correction. */
export const noteInput = v.strictObject({
	noteId: v.optional(id),
	name: written(120),
	firmName: optional(120),
	sinceYear: v.optional(whole(1940, 2200, 'ties.yearRange')),
	words: optional(300),
})
export const noteIdInput = v.strictObject({ noteId: id })

/** The secret of the link by which the person noted objects. */
export const objectionInput = v.strictObject({
	token: v.pipe(v.string('form.unexpected'), v.maxLength(200, 'form.unexpected')),
})

/** A person's own rules as a go-between: a pause, with or without a last day, and a monthly ceiling. */
export const ruleInput = v.strictObject({
	isOptedOut: v.optional(v.boolean(), false),
	optedOutUntil: v.optional(day),
	monthlyCap: v.optional(whole(0, 100, 'ties.capRange')),
})

/** A need as it is stated: its words, then the criteria as form fields. */
export const needInput = v.pipe(
	v.strictObject({
		firmId: id,
		words: written(5000),
		trade: optional(120),
		skills: labels,
		/** A commune by its name, its code or its postal code; a département, a region or a community of communes by its name. */
		commune: optional(80),
		withinKm: v.optional(whole(1, 1000, 'ties.kmRange')),
		customer: v.optional(v.picklist(['consumers', 'firms', 'public'], 'choice.missing')),
		startsOn: v.optional(day),
		endsOn: v.optional(day),
		isUrgent: v.optional(v.boolean(), false),
		/** The need this one corrects: it is closed, unless someone is already being asked for it. */
		replaces: v.optional(id),
	}),
	v.forward(
		v.check(
			({ startsOn, endsOn }) =>
				!startsOn || !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) <= 0,
			'ties.daysReversed',
		),
		['endsOn'],
	),
)

/** What a firm says of its time; without days, what it said no longer counts. */
export const availabilityInput = v.pipe(
	v.strictObject({
		firmId: id,
		isFree: v.optional(v.boolean(), true),
		startsOn: v.optional(day),
		endsOn: v.optional(day),
	}),
	v.forward(
		v.check(
			({ startsOn, endsOn }) =>
				!startsOn || !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) <= 0,
			'ties.daysReversed',
		),
		['endsOn'],
	),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || endsOn !== undefined, 'ties.lastDayMissing'),
		['endsOn'],
	),
)

export const firmNeedInput = v.strictObject({ firmId: id, needId: id })

/** Whom one asks to meet, for which need, through whom to begin, and the words each person asked reads. */
export const askInput = v.strictObject({
	firmId: id,
	needId: id,
	targetFirmId: id,
	firstPersonId: v.optional(id),
	message: written(2000),
})

/** A need told to one network, in words meant for all of it. */
export const publishInput = v.strictObject({
	firmId: id,
	needId: id,
	networkId: v.pipe(v.string('choice.missing'), v.uuid('choice.missing')),
	words: written(2000),
})
export const callIdInput = v.strictObject({ networkId: id, callId: id })
export const callAnswerInput = v.strictObject({
	firmId: id,
	networkId: id,
	callId: id,
	kind: v.picklist(['can_help', 'knows_someone'], 'choice.missing'),
	words: optional(1000),
})
export const callAnswerIdInput = v.strictObject({ firmId: id, networkId: id, answerId: id })
export const closeCallInput = v.strictObject({
	firmId: id,
	networkId: id,
	callId: id,
	because: v.picklist(['found_here', 'found_elsewhere', 'no_longer'], 'choice.missing'),
})
export const tellCallInput = v.strictObject({
	networkId: id,
	callId: id,
	what: v.picklist(['published', 'answered', 'chosen', 'reminder', 'closed'], 'choice.missing'),
	answerId: v.optional(id),
})

export const answerInput = v.strictObject({
	stepId: id,
	answer: v.picklist(['yes', 'no'], 'choice.missing'),
})
export const stepInput = v.strictObject({ stepId: id })
export const introductionInput = v.strictObject({ introductionId: id })
/** What the asker says, once, to all those who led to the one they met. */
export const thanksInput = v.strictObject({ introductionId: id, words: written(500) })
export const firmIntroductionInput = v.strictObject({ firmId: id, introductionId: id })

export const outcomeInput = v.strictObject({
	introductionId: id,
	met: v.boolean('choice.missing'),
	wasUseful: v.optional(v.boolean()),
})

/** Which of the two is asked what came of it. */
export const askedOutcomeInput = v.strictObject({ introductionId: id, personId: id })

/** A path to ask along: the asker first, the person to meet last. */
export const pathInput = v.strictObject({
	introductionId: id,
	pathNo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
	people: v.pipe(v.array(id), v.minLength(2), v.maxLength(5)),
})
