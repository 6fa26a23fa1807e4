import * as v from 'valibot'
import { defineAct } from '#db'
import { device, email, seenFrom, typedPassword } from '../inputs.ts'
import { findByEmail } from './find-account.ts'
import { hashPassword, isOutdated, passwordMatches } from './passwords.ts'
import { forbid } from './refusal.ts'
import { openSession } from './sessions.ts'

/**
 * Signs in by address and password, and answers the session's secret. Refuses (403) with one sentence an
 * unknown address, an account without password and a wrong password, after the same computation.
 * Called behind `spendTry('password')`.
 */
export const signInWithPassword = defineAct({
	name: 'accounts.sign-in-with-password',
	input: v.strictObject({ email, password: typedPassword, device, seenFrom }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, input) => {
		const account = await findByEmail(tx, input.email)
		const matches = await passwordMatches(input.password, account?.passwordHash ?? null)
		if (!account?.passwordHash || !matches) return forbid('accounts.wrongPassword')
		const { personId } = account
		if (isOutdated(account.passwordHash))
			await tx
				.updateTable('account')
				.set({ passwordHash: await hashPassword(input.password) })
				.where('personId', '=', personId)
				.execute()
		const opened = {
			personId,
			device: input.device,
			now,
			by: 'password',
			from: input.seenFrom,
		} as const
		const session = await openSession(tx, opened)
		await record({ subjectId: personId, content: { by: 'password' } })
		return { token: session, personId }
	},
})
