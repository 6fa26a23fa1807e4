import * as v from 'valibot'
import { defineAct } from '#db'
import { isId, notFound } from '#kernel'
import { signedIn } from './signed-in.ts'

/** Closes one session of one's own, left open on some device. Somebody else's does not exist (404). */
export const revokeSession = defineAct({
	name: 'accounts.revoke-session',
	input: v.strictObject({
		sessionId: v.pipe(
			v.string(),
			v.check((text) => isId(text), 'form.unexpected'),
		),
	}),
	door: 'none',
	act: async ({ tx, actor, record }, { sessionId }) => {
		const { personId } = signedIn(actor)
		const closed = await tx
			.deleteFrom('session')
			.where('id', '=', sessionId)
			.where('personId', '=', personId)
			.returning('id')
			.executeTakeFirst()
		if (!closed) notFound()
		await record({ subjectId: personId, content: { sessionId } })
	},
})
