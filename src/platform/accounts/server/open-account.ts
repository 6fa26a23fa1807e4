import type { Act } from '#db'
import { type Id, newId, Refusal } from '#kernel'
import type { Newcomer } from '../inputs.ts'
import { findByEmail } from './find-account.ts'
import { hashPassword } from './passwords.ts'
import { refuse } from './refusal.ts'

/**
 * Opens the account of somebody who comes by a link, and answers their person's id, made here. Only
 * ever adds: an account that exists is never touched; its owner signs in first. `mailedTo` is the
 * address the link was mailed to (null when it was handed over): the newcomer's address counts as
 * verified only if it is that one, since whoever opens the link reads that mailbox.
 * Refuses `session.needed` (403) when nobody is signed in and no newcomer is given, and
 * `accounts.emailTaken` (409). For acts that run as the system.
 */
export async function openAccount(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	newcomer: Newcomer | undefined,
	mailedTo: string | null,
): Promise<Id> {
	if (!newcomer) throw new Refusal('session.needed', {}, 403)
	const { email, givenName, familyName, locale, password } = newcomer
	if (await findByEmail(tx, email)) refuse('accounts.emailTaken')
	const personId = newId()
	await tx
		.insertInto('person')
		.values({ id: personId, givenName, familyName, locale, createdAt: now })
		.execute()
	await tx.insertInto('personContact').values({ personId, email }).execute()
	const opened = await tx
		.insertInto('account')
		.values({
			personId,
			email,
			emailVerifiedAt: mailedTo === email ? now : null,
			passwordHash: password === undefined ? null : await hashPassword(password),
			createdAt: now,
		})
		.onConflict((found) => found.doNothing())
		.returning('personId')
		.executeTakeFirst()
	if (!opened) refuse('accounts.emailTaken')
	return personId
}
