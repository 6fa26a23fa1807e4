import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { sendMail } from '#mail/server'
import { ownAccount } from './find-account.ts'
import { type CredentialChange, credentialsChangedLetter } from './letters.ts'
import { dropLinks } from './links.ts'
import { closeSessions } from './sessions.ts'
import { signedIn } from './signed-in.ts'

/**
 * Whatever opens the account has changed: all that was opened or promised before is over. Every other
 * session closes, the links on their way sign nobody in, questions asked of an authenticator are
 * forgotten, and the owner is told by mail, at the address they had.
 */
export async function credentialsChanged(
	act: Pick<Act, 'tx' | 'actor' | 'now' | 'enqueue'>,
	change: CredentialChange,
	/** The address that is told, when the account's own has just changed. */
	told?: string,
): Promise<void> {
	const { tx } = act
	const { personId, sessionId } = signedIn(act.actor)
	const { email, locale } = await ownAccount(tx, personId)
	await closeSessions(tx, personId, sessionId)
	await tx.deleteFrom('passkeyChallenge').where('sessionId', '=', sessionId).execute()
	await dropLinks(tx, personId, ['sign_in', 'confirm_email'])
	await sendMail(act, {
		kind: change === 'password' ? 'password_changed' : 'credentials_changed',
		personId,
		recipient: told ?? email,
		locale,
		letter: credentialsChangedLetter(locale, change, {
			url: `${await publicAddress(tx)}/connexion`,
		}),
	})
}
