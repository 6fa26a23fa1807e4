import type { Act, Tx } from '#db'
import { assert, type Id } from '#kernel'
import { mailLeaves } from '#mail/server'
import { isFresh } from '../policy.ts'
import { forbid } from './refusal.ts'
import { signedIn } from './signed-in.ts'

/** By what one proves again who one is, within an open session. */
export type Proof = 'password' | 'passkey' | 'code'

/**
 * Asks that whoever acts proved who they are a moment ago, before what changes credentials or roles: a
 * device left open is not enough. Refuses (403) `accounts.proofNeeded`, which pages turn into the page
 * that asks. Whoever has nothing to prove with where no mail leaves (a link handed over, no password
 * yet) is not asked: they could never choose their first password.
 */
export async function requireProof({ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'>) {
	const { personId, sessionId } = signedIn(actor)
	const session = await ownSession(tx, sessionId)
	if (isFresh(session?.provedAt ?? null, now)) return
	if (!mailLeaves() && !(await hasCredentials(tx, personId))) return
	forbid('accounts.proofNeeded')
}

/** The session one acts in; nothing once it was closed. */
export function ownSession(tx: Tx, sessionId: Id) {
	return tx
		.selectFrom('session')
		.select(['id', 'provedAt', 'provedBy', 'secondFactorAt'])
		.where('id', '=', sessionId)
		.executeTakeFirst()
}

/** Writes that somebody has just proved who they are; a code or a passkey is also the second factor. */
export async function writeProof(
	tx: Tx,
	sessionId: Id,
	proof: { by: Proof; now: Temporal.Instant },
): Promise<void> {
	const written = await tx
		.updateTable('session')
		.set({
			provedAt: proof.now,
			provedBy: proof.by,
			...(proof.by !== 'password' && { secondFactorAt: proof.now }),
		})
		.where('id', '=', sessionId)
		.returning('id')
		.executeTakeFirst()
	assert(written, 'whoever proves something has a session')
}

async function hasCredentials(tx: Tx, personId: Id): Promise<boolean> {
	const found = await tx
		.selectFrom('account')
		.select('personId')
		.where('personId', '=', personId)
		.where((eb) =>
			eb.or([
				eb('passwordHash', 'is not', null),
				eb('protectedAt', 'is not', null),
				eb.exists(
					eb
						.selectFrom('passkey')
						.select('id')
						.whereRef('passkey.personId', '=', 'account.personId'),
				),
			]),
		)
		.executeTakeFirst()
	return found !== undefined
}
