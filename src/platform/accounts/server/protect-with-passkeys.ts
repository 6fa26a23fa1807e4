import * as v from 'valibot'
import { defineAct } from '#db'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { factorsOf, renewCodes } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Asks for one of one's passkeys at each sign-in by another way, without any application. Answers the
 * ten recovery codes, shown once, hence without a request key. Asks a fresh proof; refuses (403) without
 * a passkey, or when the account is protected already.
 */
export const protectWithPasskeys = defineAct({
	name: 'accounts.protect-with-passkeys',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		await requireProof(act)
		const { isProtected, passkeys } = await factorsOf(tx, personId)
		if (isProtected) forbid('accounts.alreadyProtected')
		if (passkeys === 0) forbid('accounts.noPasskey')
		await tx
			.updateTable('account')
			.set({ protectedAt: now })
			.where('personId', '=', personId)
			.execute()
		// Whoever turns it on is in: the others, closed below, will be asked.
		await tx
			.updateTable('session')
			.set({ secondFactorAt: now })
			.where('id', '=', sessionId)
			.execute()
		const codes = await renewCodes(tx, personId, now)
		await credentialsChanged(act, 'protected')
		await record({ subjectId: personId, content: { by: 'passkeys' } })
		return { codes }
	},
})
