import * as v from 'valibot'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { Invalid } from '#kernel'
import { sendMail } from '#mail/server'
import { chosenPassword, typedPassword } from '../inputs.ts'
import { ownAccount } from './find-account.ts'
import { passwordChangedLetter } from './letters.ts'
import { dropLinks } from './links.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { closeSessions } from './sessions.ts'
import { signedIn } from './signed-in.ts'

/**
 * Chooses a password, or another one: the present one is asked when there is one. Every other session
 * closes, and the links on their way sign nobody in; the owner is told by mail.
 * Called behind `spendTry('password')`, and without a request key: what is kept to recognise a replay is
 * a fast hash of the input, which a password must not have. Posted twice it changes once: the second
 * finds the new password in place.
 */
export const changePassword = defineAct({
	name: 'accounts.change-password',
	input: v.strictObject({ currentPassword: v.optional(typedPassword), password: chosenPassword }),
	door: 'none',
	act: async (act, input) => {
		const { tx, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		const { email, locale, passwordHash } = await ownAccount(tx, personId)
		if (passwordHash && !(await passwordMatches(input.currentPassword ?? '', passwordHash))) {
			if (!(await passwordMatches(input.password, passwordHash)))
				throw new Invalid([{ field: 'currentPassword', code: 'accounts.currentPasswordWrong' }])
		}
		await tx
			.updateTable('account')
			.set({ passwordHash: await hashPassword(input.password) })
			.where('personId', '=', personId)
			.execute()
		await closeSessions(tx, personId, sessionId)
		await dropLinks(tx, personId, ['sign_in', 'confirm_email'])
		await sendMail(act, {
			kind: 'password_changed',
			personId,
			recipient: email,
			locale,
			letter: passwordChangedLetter(locale, { url: `${await publicAddress(tx)}/connexion` }),
		})
		await record({ subjectId: personId, content: null })
	},
})
