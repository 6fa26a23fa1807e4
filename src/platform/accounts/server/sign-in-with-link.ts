import * as v from 'valibot'
import { defineAct } from '#db'
import { device, seenFrom, token } from '../inputs.ts'
import { findByPerson } from './find-account.ts'
import { dropLinks, findLink, useLink } from './links.ts'
import { gone } from './refusal.ts'
import { closeSessions, openSession } from './sessions.ts'

/**
 * Signs in the person a link was mailed to, and answers the session's secret. Refuses (410) a link that
 * served, expired, is unknown, or went to an address the account no longer has.
 *
 * The first link that proves an address also empties the account of what was put in it before: whoever
 * opened it with somebody else's address keeps neither password nor session nor pending change of
 * address ("account pre-hijacking", Sudhodanan and Paverd, 2022).
 */
export const signInWithLink = defineAct({
	name: 'accounts.sign-in-with-link',
	input: v.strictObject({ token, device, seenFrom }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, input) => {
		const link = await findLink(tx, input.token, 'sign_in', now)
		const account = link.personId ? await findByPerson(tx, link.personId) : undefined
		if (!account || account.email !== link.email) return gone('accounts.linkUnknown')
		const { personId } = account
		const isFirstProof = account.emailVerifiedAt === null
		const dropsPassword = isFirstProof && account.passwordHash !== null
		await useLink(tx, link, now)
		await dropLinks(tx, personId, isFirstProof ? ['sign_in', 'confirm_email'] : ['sign_in'])
		if (isFirstProof) {
			await closeSessions(tx, personId, null)
			await tx
				.updateTable('account')
				.set({ emailVerifiedAt: now, passwordHash: null })
				.where('personId', '=', personId)
				.execute()
		}
		const opened = {
			personId,
			device: input.device,
			now,
			by: 'link',
			from: input.seenFrom,
		} as const
		const session = await openSession(tx, opened)
		await record({ subjectId: personId, content: { linkId: link.id, dropsPassword } })
		return { token: session, personId, dropsPassword }
	},
})
