import type { Actor } from '#kernel'
import type { Locale } from '#phrases'

declare global {
	namespace App {
		interface Error {
			/** A few words for the h1; the sentence is the message. */
			title?: string
			message: string
			requestId?: string
			/** The reader's words for going home: an error page has no data of its own. */
			homeLabel?: string
			/** What the request's id is for. */
			requestLabel?: string
		}
		interface Locals {
			actor: Actor
			/** A session that lacks its second factor: nobody yet, but for the pages that ask for it. */
			awaiting: { actor: Actor & { kind: 'person' }; step: 'code' | 'enrolment' } | null
			/** By when whoever is signed in must choose a second factor. */
			protectionDueAt: Temporal.Instant | null
			/** The signed-in person's name, for the header. */
			personName: string | null
			isAdministrator: boolean
			locale: Locale
			requestId: string
			/** The page is shown whole, and says with its status that what it was for is over. */
			isGone?: boolean
		}
	}
}
