import { type Actor, type Id, notFound } from '#kernel'

/** The purpose of the links that ask what came of an introduction. */
export const outcomePurpose = 'introduction_outcome'

/** Who comes by a link comes by the one made for this very introduction; else 404. */
export function requireOutcomeLink(actor: Actor, introductionId: Id): void {
	if (actor.kind !== 'link') return
	if (actor.purpose !== outcomePurpose || actor.subjectId !== introductionId) notFound()
}
