import * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import { needsSecondFactor } from '../policy.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { signedIn } from './signed-in.ts'

/**
 * Stops asking for a second factor: the application and the recovery codes go, passkeys stay as a way in.
 * Asks a fresh proof; refuses (403) whoever administers the instance or holds a money role.
 */
export const removeSecondFactor = defineAct({
	name: 'accounts.remove-second-factor',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, now, record } = act
		const { personId } = signedIn(act.actor)
		await requireProof(act)
		if (needsSecondFactor(await dutiesOf(tx, personId, now))) forbid('accounts.secondFactorDue')
		await forgetSecondFactor(tx, personId)
		await credentialsChanged(act, 'unprotected')
		await record({ subjectId: personId, content: null })
	},
})

/** Leaves an account with its first factors alone; the delay to choose another begins anew. */
export async function forgetSecondFactor(tx: Tx, personId: Id): Promise<void> {
	await tx
		.updateTable('account')
		.set({ protectedAt: null, protectionDueAt: null })
		.where('personId', '=', personId)
		.execute()
	await tx.deleteFrom('authenticatorApp').where('personId', '=', personId).execute()
	await tx.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
}

/** What somebody does here, as far as a second factor goes. */
export async function dutiesOf(
	tx: Tx,
	personId: Id,
	now: Temporal.Instant,
): Promise<{ isAdministrator: boolean; roles: string[] }> {
	const today = dayAt(now, 'UTC')
	const administrator = await tx
		.selectFrom('administrator')
		.select('personId')
		.where('personId', '=', personId)
		.executeTakeFirst()
	const held = await tx
		.selectFrom('networkRole')
		.select('role')
		.where('personId', '=', personId)
		.where('startsOn', '<=', today)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
		.execute()
	return { isAdministrator: administrator !== undefined, roles: held.map(({ role }) => role) }
}
