import * as v from 'valibot'
import { defineAct } from '#db'
import { newId } from '#kernel'
import { email, goesTo } from '../inputs.ts'

/**
 * Somebody asks for a link to sign in. Never looks whether the address is known: the same rows, the
 * same job and the same answer in both cases, so that neither words nor time tell who is a member.
 * Called behind `spendTry('sign-in-link')`.
 */
export const requestSignInLink = defineAct({
	name: 'accounts.request-sign-in-link',
	input: v.strictObject({ email, goesTo }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record, enqueue }, input) => {
		const requestId = newId()
		await tx
			.insertInto('signInRequest')
			.values({ id: requestId, email: input.email, goesTo: input.goesTo, askedAt: now })
			.execute()
		await enqueue('accounts.send-sign-in-link', { requestId })
		await record({ subjectId: requestId, content: input })
		return { minutes: 15 }
	},
})
