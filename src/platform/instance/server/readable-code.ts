import { createHash, randomInt } from 'node:crypto'

/** Letters and figures that nobody confuses when copying from a screen: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

/** Eighty random bits in four groups, to copy by hand, as `7KQF-2M9X-0TB4-HW6N`. */
export function newCode(): string {
	const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)])
	return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The hash of a code however it was copied: small letters, spaces, O for 0, I or L for 1. */
export function hashCode(code: string): Buffer {
	const bare = code
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
	return createHash('sha256').update(bare).digest()
}
