import { createHash, randomBytes } from 'node:crypto'

/** A secret to give out once: 256 random bits, as 43 characters that fit in an address. */
export function newToken(): string {
	return randomBytes(32).toString('base64url')
}

/**
 * What the database keeps of a secret. No salt and no slowness: 256 random bits cannot be tried, and a
 * row must be found by it in one look-up.
 */
export function hashToken(token: string): Buffer {
	return createHash('sha256').update(token).digest()
}
