import type { PostedForm } from '#pages'

/** What a form says of a meeting besides its day, as the acts take it. */
export function described(posted: PostedForm) {
	return {
		kind: posted.text('kind'),
		title: posted.text('title'),
		details: posted.optional('details'),
		minutes: posted.number('minutes') ?? Number.NaN,
		mode: posted.text('mode'),
		place: posted.optional('place'),
		videoUrl: posted.optional('videoUrl'),
		hostId: posted.optional('hostId'),
		audience: posted.text('audience'),
		invitees: posted.list('invitees'),
		capacity: posted.number('capacity'),
		priceCents: posted.optional('priceCents'),
		meals: posted
			.text('meals')
			.split('\n')
			.map((meal) => meal.trim())
			.filter(Boolean),
		closesDays: posted.number('closesDays'),
		takesGuests: posted.ticked('takesGuests'),
	}
}

type Described = {
	kind: string
	title: string
	details: string | null
	minutes: number
	mode: string
	place: string | null
	videoUrl: string | null
	hostId: string | null
	audience: string
	capacity: number | null
	priceCents: number | null
	meals: string[]
	heldOn: Temporal.PlainDate
	closesOn: Temporal.PlainDate | null
	takesGuests: boolean
}

/** A meeting as the fields of its form show it. */
export function asFields(meeting: Described, invitees: readonly string[]): Record<string, string> {
	const { closesOn, heldOn, priceCents } = meeting
	return {
		kind: meeting.kind,
		title: meeting.title,
		details: meeting.details ?? '',
		minutes: String(meeting.minutes),
		mode: meeting.mode,
		place: meeting.place ?? '',
		videoUrl: meeting.videoUrl ?? '',
		hostId: meeting.hostId ?? '',
		audience: meeting.audience,
		invitees: invitees.join('\n'),
		capacity: String(meeting.capacity ?? ''),
		priceCents: priceCents === null ? '' : (priceCents / 100).toFixed(2).replace('.', ','),
		meals: meeting.meals.join('\n'),
		closesDays: closesOn ? String(closesOn.until(heldOn, { largestUnit: 'days' }).days) : '',
		takesGuests: meeting.takesGuests ? 'yes' : '',
	}
}
