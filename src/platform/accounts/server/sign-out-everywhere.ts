import * as v from 'valibot'
import { defineAct } from '#db'
import { dropLinks } from './links.ts'
import { closeSessions } from './sessions.ts'
import { signedIn } from './signed-in.ts'

/** Closes every session of the person, this one included, and the sign-in links still on their way. */
export const signOutEverywhere = defineAct({
	name: 'accounts.sign-out-everywhere',
	input: v.strictObject({}),
	door: 'none',
	act: async ({ tx, actor, record }) => {
		const { personId } = signedIn(actor)
		await closeSessions(tx, personId, null)
		await dropLinks(tx, personId, ['sign_in', 'confirm_email'])
		await record({ subjectId: personId, content: null })
	},
})
