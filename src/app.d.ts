import type { Actor } from '#kernel'
import type { Locale } from '#phrases'

declare global {
	namespace App {
		interface Error {
			message: string
			requestId?: string
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
