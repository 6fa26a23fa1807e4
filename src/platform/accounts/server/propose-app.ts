import * as v from 'valibot'
import { defineAct } from '#db'
import { requireProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { newAppSecret } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Prepares an application that shows codes: a secret to read as a picture or to type, which protects
 * nothing until a first code confirms it. Asks a fresh proof; refuses (403) when one is in place.
 */
export const proposeApp = defineAct({
	name: 'accounts.propose-app',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		await requireProof(act)
		const proposal = { secret: newAppSecret(), proposedAt: now, lastStep: null }
		const proposed = await tx
			.insertInto('authenticatorApp')
			.values({ personId, ...proposal })
			.onConflict((found) =>
				found
					.column('personId')
					.doUpdateSet(proposal)
					.where('authenticatorApp.confirmedAt', 'is', null),
			)
			.returning('personId')
			.executeTakeFirst()
		if (!proposed) forbid('accounts.appInPlace')
		await record({ subjectId: personId, content: null })
	},
})
