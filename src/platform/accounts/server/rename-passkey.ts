import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { passkeyId, passkeyName } from '../inputs.ts'
import { signedIn } from './signed-in.ts'

/** Gives another name to one's own passkey. Somebody else's does not exist (404). */
export const renamePasskey = defineAct({
	name: 'accounts.rename-passkey',
	input: v.strictObject({ passkeyId, name: passkeyName }),
	door: 'none',
	act: async ({ tx, actor, record }, input) => {
		const { personId } = signedIn(actor)
		const renamed = await tx
			.updateTable('passkey')
			.set({ name: input.name })
			.where('id', '=', input.passkeyId)
			.where('personId', '=', personId)
			.returning('id')
			.executeTakeFirst()
		if (!renamed) notFound()
		await record({ subjectId: personId, content: input })
	},
})
