import * as v from 'valibot'
import { defineAct } from '#db'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { factorsOf, renewCodes } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Ten new recovery codes; those before open nothing any more. Answered once, hence without a request
 * key. Asks a fresh proof; refuses (403) an account that asks for no second factor.
 */
export const renewRecoveryCodes = defineAct({
	name: 'accounts.renew-recovery-codes',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		await requireProof(act)
		if (!(await factorsOf(tx, personId)).isProtected) forbid('accounts.notProtected')
		const codes = await renewCodes(tx, personId, now)
		await credentialsChanged(act, 'codesRenewed')
		await record({ subjectId: personId, content: null })
		return { codes }
	},
})
