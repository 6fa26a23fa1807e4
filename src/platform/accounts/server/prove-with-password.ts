import * as v from 'valibot'
import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { typedPassword } from '../inputs.ts'
import { ownAccount } from './find-account.ts'
import { passwordMatches } from './passwords.ts'
import { writeProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { factorsOf } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Proves again who one is by one's password. Refuses (403) an account that asks for a second factor: the
 * weaker of two proofs does not stand for the stronger. Behind `spendTry('password')`, without key.
 */
export const proveWithPassword = defineAct({
	name: 'accounts.prove-with-password',
	input: v.strictObject({ password: typedPassword }),
	door: 'none',
	act: async ({ tx, actor, now, record }, { password }) => {
		const { personId, sessionId } = signedIn(actor)
		if ((await factorsOf(tx, personId)).isProtected) forbid('accounts.codeNeeded')
		const { passwordHash } = await ownAccount(tx, personId)
		if (!(await passwordMatches(password, passwordHash)))
			throw new Invalid([{ field: 'password', code: 'accounts.currentPasswordWrong' }])
		await writeProof(tx, sessionId, { by: 'password', now })
		await record({ subjectId: personId, content: null })
	},
})
