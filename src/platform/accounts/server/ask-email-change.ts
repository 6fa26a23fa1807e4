import * as v from 'valibot'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { Invalid } from '#kernel'
import { sendMail } from '#mail/server'
import { email, typedPassword } from '../inputs.ts'
import { ownAccount } from './find-account.ts'
import { emailChangeAskedLetter, emailChangeLetter } from './letters.ts'
import { dropLinks, linkAddress, linkLifetimes, makeLink } from './links.ts'
import { passwordMatches } from './passwords.ts'
import { requireProof } from './proof.ts'
import { signedIn } from './signed-in.ts'

/**
 * Asks to sign in with another address: a link goes there, and nothing changes until it is opened by the
 * same person, signed in. The password given, or else a fresh proof, is
 * asked. Whether the address already has an
 * account is not looked at here: the answer is the same. Behind `spendTry('change-email')`, without key.
 */
export const askEmailChange = defineAct({
	name: 'accounts.ask-email-change',
	input: v.strictObject({ email, currentPassword: v.optional(typedPassword) }),
	door: 'none',
	act: async (act, input) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		const account = await ownAccount(tx, personId)
		const { locale } = account
		if (account.email === input.email && account.emailVerifiedAt)
			throw new Invalid([{ field: 'email', code: 'accounts.emailSame' }])
		if (account.passwordHash && !account.protectedAt && input.currentPassword !== undefined) {
			if (!(await passwordMatches(input.currentPassword, account.passwordHash)))
				throw new Invalid([{ field: 'currentPassword', code: 'accounts.currentPasswordWrong' }])
		} else await requireProof(act)
		await dropLinks(tx, personId, ['confirm_email'])
		const token = await makeLink(tx, {
			purpose: 'confirm_email',
			personId,
			subjectId: null,
			email: input.email,
			createdBy: personId,
			now,
		})
		const here = await publicAddress(tx)
		const url = linkAddress(here, token)
		const hours = linkLifetimes.confirm_email.total('hours')
		await sendMail(act, {
			kind: 'email_change',
			// Read in the outbox, it would confirm an address that is not theirs: nobody's.
			personId: null,
			recipient: input.email,
			locale,
			letter: emailChangeLetter(locale, { url, name: account.name, hours }),
			uselessAfter: now.add(linkLifetimes.confirm_email),
		})
		await sendMail(act, {
			kind: 'email_change',
			personId,
			recipient: account.email,
			locale,
			letter: emailChangeAskedLetter(locale, { url: `${here}/moi/compte` }),
		})
		await record({ subjectId: personId, content: { email: input.email } })
	},
})
