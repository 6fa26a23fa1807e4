import { type Actor, assert } from '#kernel'

/** Whoever acts by a session: the acts on one's own account take the person from it, never from a form. */
export function signedIn(actor: Actor): Actor & { kind: 'person' } {
	assert(actor.kind === 'person', 'an account is changed by its person, signed in')
	return actor
}
