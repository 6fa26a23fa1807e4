import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { passkeyId } from '../inputs.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { refuse } from './refusal.ts'
import { factorsOf } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Removes one of one's own passkeys; somebody else's does not exist (404). Asks a fresh proof, and
 * refuses (409) to remove the last factor of an account that asks for one.
 */
export const deletePasskey = defineAct({
	name: 'accounts.delete-passkey',
	input: v.strictObject({ passkeyId }),
	door: 'none',
	act: async (act, input) => {
		const { tx, record } = act
		const { personId } = signedIn(act.actor)
		const own = await tx
			.selectFrom('passkey')
			.select('id')
			.where('id', '=', input.passkeyId)
			.where('personId', '=', personId)
			.executeTakeFirst()
		if (!own) notFound()
		await requireProof(act)
		const { isProtected, hasApp, passkeys } = await factorsOf(tx, personId)
		if (isProtected && !hasApp && passkeys === 1) refuse('accounts.lastFactor')
		await tx.deleteFrom('passkey').where('id', '=', input.passkeyId).execute()
		await credentialsChanged(act, 'passkeyRemoved')
		await record({ subjectId: personId, content: input })
	},
})
