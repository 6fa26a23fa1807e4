import type { Tx } from '#db'
import { type Id, notFound } from '#kernel'

/** A declared tie, if the actor is one of its ends; else 404. */
export async function accessDeclaration(tx: Tx, declarationId: Id) {
	const declaration = await tx
		.selectFrom('tieDeclaration')
		.selectAll()
		.where('id', '=', declarationId)
		.executeTakeFirst()
	return declaration ?? notFound()
}

/** Whether a declaration still waits for its other end. */
export function isWaiting(declaration: {
	confirmedAt: unknown
	declinedAt: unknown
	withdrawnAt: unknown
}): boolean {
	return !declaration.confirmedAt && !declaration.declinedAt && !declaration.withdrawnAt
}
