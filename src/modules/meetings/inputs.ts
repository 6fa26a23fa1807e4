import * as v from 'valibot'
import { id, optional, parseEmail, typedDayInput, written } from '#firms'
import { readAmount, readHour } from '#networks'
import { kinds } from './kinds.ts'
import { rhythms } from './series-dates.ts'
import { answers, audiences, modes, scopes } from './states.ts'

/** Texts of a form read by one of our readers; `code` names the sentence of what it cannot read. */
const read = <Value>(code: string, reader: (typed: string) => Value | null) =>
	v.pipe(
		v.string('text.missing'),
		v.trim(),
		v.minLength(1, 'text.missing'),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const value = reader(dataset.value)
			if (value !== null) return value
			addIssue({ message: code })
			return NEVER
		}),
	)
const orNothing = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema)

const day = typedDayInput('meetings.day')
const hour = read('meetings.hour', readHour)
const amount = read('meetings.amount', readAmount)
const email = read('meetings.email', (typed) => {
	const reading = parseEmail(typed)
	return reading.ok ? reading.value : null
})
const address = read('meetings.address', (typed) =>
	/^https?:\/\/[^\s"'<>]{3,490}$/.test(typed) ? typed : null,
)
const whole = (least: number, most: number, code: string) =>
	v.pipe(v.number(code), v.integer(code), v.minValue(least, code), v.maxValue(most, code))

/** What is said of a meeting besides its day: for one date, or for all of a series. */
const described = {
	kind: v.picklist(kinds, 'choice.missing'),
	title: written(140),
	details: optional(4000),
	mode: v.picklist(modes, 'choice.missing'),
	place: optional(200),
	videoUrl: orNothing(address),
	hostId: v.optional(id),
	minutes: whole(5, 1440, 'meetings.minutes'),
	capacity: v.optional(whole(1, 10_000, 'meetings.capacity')),
	priceCents: orNothing(amount),
	meals: v.optional(
		v.pipe(
			v.array(v.pipe(v.string('form.unexpected'), v.trim(), v.maxLength(60, 'text.tooLong'))),
			v.maxLength(8, 'meetings.tooManyMeals'),
		),
		[],
	),
	/** How many days before it registrations close; left out, they stay open until it begins. */
	closesDays: v.optional(whole(0, 60, 'meetings.closesDays')),
	audience: v.picklist(audiences, 'choice.missing'),
	invitees: v.optional(v.pipe(v.array(id), v.maxLength(500, 'meetings.tooManySeats')), []),
	takesGuests: v.optional(v.boolean('form.unexpected'), false),
}

const meeting = { meetingId: id }
const scope = v.optional(v.picklist(scopes, 'choice.missing'), 'once')

export const meetingInput = v.strictObject(meeting, 'form.unexpected')
export const scheduleMeetingInput = v.strictObject(
	{
		networkId: id,
		...described,
		heldOn: day,
		heldHour: hour,
		rhythm: v.optional(v.picklist(['once', ...rhythms], 'choice.missing'), 'once'),
		endsOn: orNothing(day),
		skipsHolidays: v.optional(v.boolean('form.unexpected'), false),
	},
	'form.unexpected',
)
export const editMeetingInput = v.strictObject(
	{ ...meeting, ...described, scope },
	'form.unexpected',
)
export const moveMeetingInput = v.strictObject(
	{
		...meeting,
		heldOn: day,
		heldHour: hour,
		scope,
		asksAgain: v.optional(v.boolean('form.unexpected'), false),
		reason: optional(500),
	},
	'form.unexpected',
)
export const cancelMeetingInput = v.strictObject(
	{ ...meeting, reason: written(500) },
	'form.unexpected',
)
export const chooseRoomInput = v.strictObject(
	{ networkId: id, videoBase: orNothing(address) },
	'form.unexpected',
)

/** For one network, or for all one's meetings. */
export const makeFeedInput = v.strictObject({ networkId: v.optional(id) }, 'form.unexpected')
export const revokeFeedInput = v.strictObject({ linkId: id }, 'form.unexpected')

/** The points of an agenda, in the order they are taken. */
export const mostPoints = 40
export const writeAgendaInput = v.strictObject(
	{
		...meeting,
		points: v.pipe(
			v.array(
				v.strictObject({
					title: written(160),
					minutes: whole(1, 600, 'meetings.pointMinutes'),
					speakerId: v.optional(id),
					speakerWords: optional(120),
					spokenMinutes: v.optional(whole(0, 600, 'meetings.pointMinutes')),
				}),
			),
			v.maxLength(mostPoints, 'meetings.tooManyPoints'),
		),
	},
	'form.unexpected',
)
export const meetingDocumentInput = v.strictObject(
	{ ...meeting, documentId: id },
	'form.unexpected',
)

const answered = {
	answer: v.picklist(answers, 'choice.missing'),
	meal: optional(60),
}
export const answerMeetingInput = v.strictObject(
	{
		...meeting,
		membershipId: id,
		...answered,
		personId: v.optional(id),
		substituteName: optional(120),
	},
	'form.unexpected',
)
export const inviteGuestInput = v.strictObject(
	{
		...meeting,
		givenName: written(80),
		familyName: written(80),
		firmName: optional(160),
		trade: optional(120),
		email: orNothing(email),
		message: optional(1000),
	},
	'form.unexpected',
)
export const guestInput = v.strictObject({ guestId: id }, 'form.unexpected')
const guestAnswers = v.picklist(['comes', 'remote', 'excused'], 'choice.missing')
export const answerForGuestInput = v.strictObject(
	{ guestId: id, ...answered, answer: guestAnswers },
	'form.unexpected',
)
export const answerAsGuestInput = v.strictObject(
	{ token: v.string('form.unexpected'), ...answered, answer: guestAnswers },
	'form.unexpected',
)
