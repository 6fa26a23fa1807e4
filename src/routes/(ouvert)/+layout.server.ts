import { frameOf } from '#pages'

/** Pages that one may read without an account: framed as any other for who is signed in. */
export const load = async (event) => {
	if (event.locals.actor.kind !== 'person') return { shell: null }
	const { look: _, ...shell } = await frameOf(event)
	return { shell }
}
