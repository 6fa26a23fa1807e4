import { newId } from '#kernel'
import { directionOf } from '#phrases'
import type { LayoutServerLoad } from './$types'

/** What every page has: its language, who reads it, and a key of its own for the forms it holds. */
export const load: LayoutServerLoad = ({ locals }) => ({
	locale: locals.locale,
	dir: directionOf(locals.locale),
	requestKey: newId(),
	personName: locals.personName,
	isAdministrator: locals.isAdministrator,
})
