import * as v from 'valibot'
import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { chosenPassword, typedPassword } from '../inputs.ts'
import { isFresh } from '../policy.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { ownAccount } from './find-account.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { ownSession, requireProof } from './proof.ts'
import { signedIn } from './signed-in.ts'

/**
 * Chooses a password, or another one. The present one is asked when there is one, unless its owner has
 * just proved who they are in another way: whoever forgot it comes in by link and replaces it. Without
 * one, a fresh proof is asked. Every other session closes, the links on their way sign nobody in, the
 * owner is told by mail.
 * Called behind `spendTry('password')`, and without a request key: what is kept to recognise a replay is
 * a fast hash of the input, which a password must not have. Posted twice it changes once: the second
 * finds the new password in place.
 */
export const changePassword = defineAct({
	name: 'accounts.change-password',
	input: v.strictObject({ currentPassword: v.optional(typedPassword), password: chosenPassword }),
	door: 'none',
	act: async (act, input) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		const { passwordHash, protectedAt } = await ownAccount(tx, personId)
		if (protectedAt) await requireProof(act)
		const session = await ownSession(tx, sessionId)
		const needsPresent = passwordHash && !(session && mayReplacePassword(session, now))
		if (needsPresent) {
			if (
				!(await passwordMatches(input.currentPassword ?? '', passwordHash)) &&
				!(await passwordMatches(input.password, passwordHash))
			)
				throw new Invalid([{ field: 'currentPassword', code: 'accounts.currentPasswordWrong' }])
		} else await requireProof(act)
		await tx
			.updateTable('account')
			.set({ passwordHash: await hashPassword(input.password) })
			.where('personId', '=', personId)
			.execute()
		await credentialsChanged(act, 'password')
		await record({ subjectId: personId, content: null })
	},
})

/** Whether a session has just proved whose it is, by anything but the password to replace. */
export function mayReplacePassword(
	session: { provedAt: Temporal.Instant | null; provedBy: string | null },
	now: Temporal.Instant,
): boolean {
	return session.provedBy !== 'password' && isFresh(session.provedAt, now)
}
