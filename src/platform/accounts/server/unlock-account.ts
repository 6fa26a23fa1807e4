import * as v from 'valibot'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { notFound } from '#kernel'
import { sendMail } from '#mail/server'
import { email } from '../inputs.ts'
import { findByEmail } from './find-account.ts'
import { credentialsChangedLetter } from './letters.ts'
import { dropLinks, linkAddress, makeLink } from './links.ts'
import { forgetSecondFactor } from './remove-second-factor.ts'
import { closeSessions } from './sessions.ts'

/**
 * Reopens the account of somebody who lost every second factor, at the command line, by whoever runs the
 * machine: the second factor goes, every session closes, a link to come in is answered, and the owner is
 * told by mail. May also name them administrator, where the only one is gone. Null when no account has
 * the address.
 */
export const unlockAccount = defineAct({
	name: 'accounts.unlock-account',
	input: v.strictObject({ email, namesAdministrator: v.boolean('form.unexpected') }),
	door: 'none',
	asSystem: true,
	act: async (act, input) => {
		const { tx, now, record } = act
		if (act.actor.kind !== 'system') notFound()
		const account = await findByEmail(tx, input.email)
		await record({
			subjectId: account?.personId ?? null,
			content: { namesAdministrator: input.namesAdministrator },
		})
		if (!account) return null
		const { personId, locale } = account
		await forgetSecondFactor(tx, personId)
		await closeSessions(tx, personId, null)
		await dropLinks(tx, personId, ['sign_in', 'confirm_email'])
		if (input.namesAdministrator)
			await tx
				.insertInto('administrator')
				.values({ personId, since: now })
				.onConflict((found) => found.doNothing())
				.execute()
		const here = await publicAddress(tx)
		await sendMail(act, {
			kind: 'credentials_changed',
			personId,
			recipient: account.email,
			locale,
			letter: credentialsChangedLetter(locale, 'unprotected', { url: `${here}/connexion` }),
		})
		const token = await makeLink(tx, {
			purpose: 'sign_in',
			personId,
			subjectId: null,
			email: account.email,
			createdBy: null,
			now,
		})
		return { link: linkAddress(here, token) }
	},
})
