import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '#db'
import { hashCode, newCode } from '#instance/server'
import { type Id, Invalid } from '#kernel'

/** What protects an account besides the way one comes in. */
export type Factors = { isProtected: boolean; hasApp: boolean; passkeys: number; codesLeft: number }

/** The second factors of an account. */
export async function factorsOf(tx: Tx, personId: Id): Promise<Factors> {
	const count = (table: 'passkey' | 'recoveryCode') =>
		tx.selectFrom(table).where('personId', '=', personId)
	const { protectedAt } = await tx
		.selectFrom('account')
		.select('protectedAt')
		.where('personId', '=', personId)
		.executeTakeFirstOrThrow()
	const app = await tx
		.selectFrom('authenticatorApp')
		.select('confirmedAt')
		.where('personId', '=', personId)
		.executeTakeFirst()
	const [passkeys, codes] = await Promise.all([
		count('passkey')
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow(),
		count('recoveryCode')
			.where('usedAt', 'is', null)
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow(),
	])
	return {
		isProtected: protectedAt !== null,
		hasApp: Boolean(app?.confirmedAt),
		passkeys: passkeys.n,
		codesLeft: codes.n,
	}
}

/** A new secret for an application that shows codes: 160 bits, as 32 characters to type. */
export const newAppSecret = (): string => new Secret({ size: 20 }).base32

/** What an application reads from the picture: RFC 6238 with what all of them know, SHA-1, six digits, 30 s. */
export function totpOf(secret: string, named: { issuer: string; label: string }): TOTP {
	return new TOTP({ ...named, secret, algorithm: 'SHA1', digits: 6, period: 30 })
}

/**
 * Spends a code of a person's application: true once, for a code of the present half minute, the one
 * before or the one after, later than the last that served. A code read over a shoulder is of no use.
 */
export async function spendAppCode(
	tx: Tx,
	personId: Id,
	typed: { code: string; now: Temporal.Instant },
): Promise<boolean> {
	const app = await tx
		.selectFrom('authenticatorApp')
		.select(['secret', 'lastStep'])
		.where('personId', '=', personId)
		.executeTakeFirst()
	const token = typed.code.replaceAll(/\s/g, '')
	if (!app || !/^\d{6}$/.test(token)) return false
	const timestamp = typed.now.epochMilliseconds
	const delta = totpOf(app.secret, { issuer: '', label: '' }).validate({
		token,
		timestamp,
		window: 1,
	})
	if (delta === null) return false
	const step = Math.floor(timestamp / 30_000) + delta
	if (app.lastStep !== null && step <= app.lastStep) return false
	await tx
		.updateTable('authenticatorApp')
		.set({ lastStep: step })
		.where('personId', '=', personId)
		.execute()
	return true
}

/** Spends one of the codes kept on paper: true once for each. */
export async function spendRecoveryCode(
	tx: Tx,
	personId: Id,
	typed: { code: string; now: Temporal.Instant },
): Promise<boolean> {
	const spent = await tx
		.updateTable('recoveryCode')
		.set({ usedAt: typed.now })
		.where('personId', '=', personId)
		.where('codeHash', '=', recoveryHash(personId, typed.code))
		.where('usedAt', 'is', null)
		.returning('personId')
		.executeTakeFirst()
	return spent !== undefined
}

const howManyCodes = 10

/** Ten new codes to keep on paper, in place of those before; answered once, kept as hashes. */
export async function renewCodes(tx: Tx, personId: Id, now: Temporal.Instant): Promise<string[]> {
	const codes = Array.from({ length: howManyCodes }, newCode)
	await tx.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
	await tx
		.insertInto('recoveryCode')
		.values(
			codes.map((code) => ({ personId, codeHash: recoveryHash(personId, code), createdAt: now })),
		)
		.execute()
	return codes
}

/** Bound to its person: the same code of two people has two hashes. Eighty random bits need no slowness. */
function recoveryHash(personId: Id, code: string): Buffer {
	return createHash('sha256').update(personId).update(hashCode(code)).digest()
}

/** The issue of a code that does not serve: wrong, late or already used, in one sentence. */
export function wrongCode(): never {
	throw new Invalid([{ field: 'code', code: 'accounts.codeWrong' }])
}
