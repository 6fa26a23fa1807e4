import type { Actor } from '#kernel'
import type { Locale } from '#phrases'

declare global {
	namespace App {
		interface Error {
			message: string
			requestId?: string
			/** The reader's words for going home: an error page has no data of its own. */
			homeLabel?: string
			/** What the request's id is for, when something broke. */
			requestLabel?: string
		}
		interface Locals {
			actor: Actor
			/** The signed-in person's name, for the header. */
			personName: string | null
			isAdministrator: boolean
			locale: Locale
			requestId: string
		}
	}
}
