import * as v from 'valibot'
import { defineAct } from '#db'
import { signedIn } from './signed-in.ts'

/**
 * Closes the session one is in; its secret opens nothing any more, wherever it was copied. Answers where
 * to close it at the provider of identities too, when it was opened there.
 */
export const signOut = defineAct({
	name: 'accounts.sign-out',
	input: v.strictObject({}),
	door: 'none',
	act: async ({ tx, actor, record }) => {
		const { personId, sessionId } = signedIn(actor)
		const elsewhere = await tx
			.selectFrom('sessionLogout')
			.select('address')
			.where('sessionId', '=', sessionId)
			.executeTakeFirst()
		await tx
			.deleteFrom('session')
			.where('id', '=', sessionId)
			.where('personId', '=', personId)
			.execute()
		await record({ subjectId: personId, content: { sessionId } })
		return { leavesAt: elsewhere?.address ?? null }
	},
})
