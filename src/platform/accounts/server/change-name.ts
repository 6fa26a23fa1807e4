import * as v from 'valibot'
import { defineAct } from '#db'
import { familyName, givenName } from '../inputs.ts'
import { signedIn } from './signed-in.ts'

/** Changes the name one bears here; those who see the person see it at once. */
export const changeName = defineAct({
	name: 'accounts.change-name',
	input: v.strictObject({ givenName, familyName }),
	door: 'none',
	act: async ({ tx, actor, record, enqueue }, name) => {
		const { personId } = signedIn(actor)
		await tx.updateTable('person').set(name).where('id', '=', personId).execute()
		// Firms are found by their people's names too; they know how, accounts do not.
		await enqueue('firms.make-findable', { personId })
		await record({ subjectId: personId, content: name })
	},
})
