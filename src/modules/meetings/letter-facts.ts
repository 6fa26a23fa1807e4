import type { MeetingKind } from './kinds.ts'
import type { MeetingMode } from './states.ts'

/** What is said of a meeting in letters and calendars: its day and hour as they are said where the network lives. */
export type MeetingFacts = {
	network: string
	timeZone: string
	currency: string
	kind: MeetingKind
	title: string
	details: string | null
	mode: MeetingMode
	place: string | null
	videoUrl: string | null
	heldOn: Temporal.PlainDate
	heldHour: string
	minutes: number
	startsAt: Temporal.Instant
	endsAt: Temporal.Instant
	priceCents: number | null
	closesOn: Temporal.PlainDate | null
	meals: string[]
	hostFirm: string | null
}
