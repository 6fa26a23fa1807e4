import * as v from 'valibot'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { sendMail } from '#mail/server'
import { typedCode } from '../inputs.ts'
import { ownAccount } from './find-account.ts'
import { recoveryCodeLetter } from './letters.ts'
import { writeProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { factorsOf, spendAppCode, spendRecoveryCode, wrongCode } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/**
 * Proves who one is by a code: of the application, each once, or one of the ten kept on paper, whose
 * owner is then told by mail how many are left. The second factor of a sign-in, or again before what
 * matters. Behind `spendTry('second-factor')`, without key: a code is a secret.
 */
export const proveWithCode = defineAct({
	name: 'accounts.prove-with-code',
	input: v.strictObject({ code: typedCode }),
	door: 'none',
	act: async (act, { code }) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		const { isProtected, hasApp } = await factorsOf(tx, personId)
		if (!isProtected) forbid('accounts.notProtected')
		const isOfApp = hasApp && (await spendAppCode(tx, personId, { code, now }))
		if (!isOfApp && !(await spendRecoveryCode(tx, personId, { code, now }))) wrongCode()
		await writeProof(tx, sessionId, { by: 'code', now })
		if (!isOfApp) {
			const { email, locale } = await ownAccount(tx, personId)
			const { codesLeft } = await factorsOf(tx, personId)
			const url = `${await publicAddress(tx)}/moi/compte`
			await sendMail(act, {
				kind: 'credentials_changed',
				personId,
				recipient: email,
				locale,
				letter: recoveryCodeLetter(locale, { url, codesLeft }),
			})
		}
		await record({ subjectId: personId, content: { by: isOfApp ? 'app' : 'recovery' } })
	},
})
