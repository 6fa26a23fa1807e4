import type { Act, Tx } from '#db'
import { type Id, newId, Refusal } from '#kernel'
import type { Newcomer } from '../inputs.ts'
import { hashPassword } from './passwords.ts'
import { refuse } from './refusal.ts'

/** What the link by which somebody comes tells of them. */
export type Proof = {
	/** The person the link was made for, known to a network before they came. */
	personId?: Id | null
	/** The address the link was mailed to; whoever opens it reads that mailbox. Null: handed over. */
	mailedTo?: string | null
}

/**
 * Opens the account of somebody who comes by a link, and answers their person's id. Only ever adds: an
 * account that exists, for this person or this address, is never touched; its owner signs in first.
 * The address counts as verified only if it is the one the link was mailed to.
 * Refuses `session.needed` (403) when nobody is signed in and no newcomer is given;
 * `accounts.emailTaken` and `accounts.alreadyHere` (409). For acts that run as the system.
 */
export async function openAccount(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	newcomer: Newcomer | undefined,
	proof: Proof | null,
): Promise<Id> {
	if (!newcomer) throw new Refusal('session.needed', {}, 403)
	const { email, givenName, familyName, locale, password } = newcomer
	const personId = proof?.personId ?? newId()
	if (await hasAccount(tx, 'email', email)) refuse('accounts.emailTaken')
	if (await hasAccount(tx, 'personId', personId)) refuse('accounts.alreadyHere')
	await tx
		.insertInto('person')
		.values({ id: personId, givenName, familyName, locale, createdAt: now })
		.onConflict((found) => found.column('id').doUpdateSet({ givenName, familyName, locale }))
		.execute()
	await tx
		.insertInto('personContact')
		.values({ personId, email })
		.onConflict((found) => found.column('personId').doUpdateSet({ email }))
		.execute()
	const opened = await tx
		.insertInto('account')
		.values({
			personId,
			email,
			emailVerifiedAt: proof?.mailedTo === email ? now : null,
			passwordHash: password === undefined ? null : await hashPassword(password),
			createdAt: now,
		})
		.onConflict((found) => found.doNothing())
		.returning('personId')
		.executeTakeFirst()
	if (!opened) refuse('accounts.emailTaken')
	return personId
}

async function hasAccount(tx: Tx, by: 'email' | 'personId', value: string): Promise<boolean> {
	const found = await tx
		.selectFrom('account')
		.select('personId')
		.where(by, '=', value)
		.executeTakeFirst()
	return found !== undefined
}
