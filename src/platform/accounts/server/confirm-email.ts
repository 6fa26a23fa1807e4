import * as v from 'valibot'
import { defineAct } from '#db'
import { moveStops } from '#mail/server'
import { token } from '../inputs.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { findByEmail, ownAccount } from './find-account.ts'
import { findLink, useLink } from './links.ts'
import { gone, refuse } from './refusal.ts'
import { signedIn } from './signed-in.ts'

/**
 * The link sent to a new address makes it the account's. Only for the person who asked, signed in:
 * else one could have one's own account confirmed by the owner of an address one covets.
 * Refuses (410) what the link refuses, and (409) an address that another account has.
 */
export const confirmEmail = defineAct({
	name: 'accounts.confirm-email',
	input: v.strictObject({ token }),
	door: 'none',
	asSystem: true,
	act: async (act, input) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		const link = await findLink(tx, input.token, 'confirm_email', now)
		if (link.personId !== personId || !link.email) return gone('accounts.linkUnknown')
		const former = (await ownAccount(tx, personId)).email
		const holder = await findByEmail(tx, link.email)
		if (holder && holder.personId !== personId) refuse('accounts.emailOfAnother')
		await useLink(tx, link, now)
		await tx
			.updateTable('account')
			.set({ email: link.email, emailVerifiedAt: now })
			.where('personId', '=', personId)
			.execute()
		await tx
			.updateTable('personContact')
			.set({ email: link.email })
			.where('personId', '=', personId)
			.where('email', '=', former)
			.execute()
		await moveStops(tx, former, link.email, now)
		await credentialsChanged(act, 'email', former)
		await record({ subjectId: personId, content: { linkId: link.id } })
		return { email: link.email }
	},
})
