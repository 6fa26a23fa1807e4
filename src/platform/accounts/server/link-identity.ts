import * as v from 'valibot'
import { defineAct } from '#db'
import { token } from '../inputs.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { gone, refuse } from './refusal.ts'
import { signedIn } from './signed-in.ts'
import { hashToken } from './tokens.ts'

/**
 * Links the identity that waits in this browser to the account of whoever is signed in, who asks for it
 * and has just proved who they are. Refuses (410) when none waits, and (409) one that is linked already.
 */
export const linkIdentity = defineAct({
	name: 'accounts.link-identity',
	input: v.strictObject({ browser: token }),
	door: 'none',
	asSystem: true,
	act: async (act, { browser }) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		await requireProof(act)
		const waiting = await tx
			.deleteFrom('identityVisit')
			.where('browserHash', '=', hashToken(browser))
			.where('subject', 'is not', null)
			.where('expiresAt', '>', now)
			.returning(['issuer', 'subject', 'email', 'siret'])
			.executeTakeFirst()
		if (!waiting?.subject) return gone('accounts.noIdentityWaiting')
		const { issuer, subject, email, siret } = waiting
		const linked = await tx
			.insertInto('linkedIdentity')
			.values({ issuer, subject, personId, email, siret, linkedAt: now })
			.onConflict((found) => found.doNothing())
			.returning('personId')
			.executeTakeFirst()
		if (!linked) refuse('accounts.identityLinked')
		await credentialsChanged(act, 'identityLinked')
		await record({ subjectId: personId, content: { issuer } })
	},
})
