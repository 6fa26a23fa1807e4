import type { Actor, Id } from '#kernel'
import type { Locale } from '#phrases'

/** A firm or a network in whose name the person may act, as the switcher of the header lists them. */
export type Context = { kind: 'firm' | 'network'; id: Id; name: string }

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
