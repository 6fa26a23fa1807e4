import type { Tx } from '#db'
import { type Actor, type Id, notFound, personOf } from '#kernel'
import { mayAnswer } from '../policy.ts'

/** The purpose of the links that answer a step. */
export const stepPurpose = 'introduction_step'

/** A step that the actor was asked: signed in, or by the link made for this very step; else 404. */
export async function accessStep(tx: Tx, actor: Actor, stepId: Id) {
	if (actor.kind === 'link' && (actor.purpose !== stepPurpose || actor.subjectId !== stepId))
		notFound()
	const step = await tx
		.selectFrom('introductionStep')
		.selectAll()
		.where('id', '=', stepId)
		.where('askedAt', 'is not', null)
		.executeTakeFirst()
	if (!step || !mayAnswer(personOf(actor), step)) return notFound()
	return step
}
