import * as v from 'valibot'
import { defineAct } from '#db'
import { typedCode } from '../inputs.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof, writeProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { renewCodes, spendAppCode, wrongCode } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/** A proposed secret is confirmed while it is still on the screen; later, another one is made. */
const proposalLastsMinutes = 60

/**
 * A first code proves that the application was set up: from now on a second factor is asked at each
 * sign-in. Answers the ten recovery codes, shown once, hence without a request key. Asks a fresh proof.
 * Behind `spendTry('second-factor')`.
 */
export const confirmApp = defineAct({
	name: 'accounts.confirm-app',
	input: v.strictObject({ code: typedCode }),
	door: 'none',
	act: async (act, { code }) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		await requireProof(act)
		const proposed = await tx
			.selectFrom('authenticatorApp')
			.select('personId')
			.where('personId', '=', personId)
			.where('confirmedAt', 'is', null)
			.where('proposedAt', '>', now.subtract({ minutes: proposalLastsMinutes }))
			.executeTakeFirst()
		if (!proposed) forbid('accounts.noAppProposed')
		if (!(await spendAppCode(tx, personId, { code, now }))) wrongCode()
		await tx
			.updateTable('authenticatorApp')
			.set({ confirmedAt: now })
			.where('personId', '=', personId)
			.execute()
		await tx
			.updateTable('account')
			.set({ protectedAt: now })
			.where('personId', '=', personId)
			.execute()
		const codes = await renewCodes(tx, personId, now)
		await writeProof(tx, sessionId, { by: 'code', now })
		await credentialsChanged(act, 'protected')
		await record({ subjectId: personId, content: { by: 'app' } })
		return { codes }
	},
})
