import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { defineAct, runAct, type Tx } from '#db'
import { Invalid, notFound } from '#kernel'

/** Letters and figures that nobody confuses when copying from a screen: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

/**
 * Makes the instance's row and the code that its first visitor must give; answers the code, to print on
 * the console, or null once the instance is set up. At each start a new code: only the last one serves.
 */
export async function prepareFirstStart(): Promise<string | null> {
	return runAct(prepare, { kind: 'system', networkId: null }, {})
}

const prepare = defineAct({
	name: 'instance.prepare-first-start',
	input: v.strictObject({}),
	door: 'none',
	asSystem: true,
	act: async ({ tx, record }) => {
		const before = await tx.selectFrom('instance').select('setUpAt').executeTakeFirst()
		await record({ content: null })
		if (before?.setUpAt) return null
		const code = newCode()
		const setupCodeHash = hashCode(code)
		await tx
			.insertInto('instance')
			.values({ setupCodeHash })
			.onConflict((found) => found.column('id').doUpdateSet({ setupCodeHash }))
			.execute()
		return code
	},
})

/**
 * Opens the instance with the code of the console, within an act that runs as the system: its address
 * is stored, the code is spent. Nothing here (404) once it is open; a wrong code is an issue of `code`.
 */
export async function openInstance(
	tx: Tx,
	opening: { code: string; name: string; publicAddress: string; now: Temporal.Instant },
): Promise<void> {
	const instance = await tx
		.selectFrom('instance')
		.select(['setupCodeHash', 'setUpAt'])
		.executeTakeFirst()
	if (!instance || instance.setUpAt) return notFound()
	const given = hashCode(opening.code)
	if (!instance.setupCodeHash || !timingSafeEqual(given, instance.setupCodeHash))
		throw new Invalid([{ field: 'code', code: 'instance.codeWrong' }])
	const { name, publicAddress, now } = opening
	await tx
		.updateTable('instance')
		.set({ name, publicAddress, setUpAt: now, setupCodeHash: null })
		.execute()
}

/** Eighty random bits in four groups, as `7KQF-2M9X-0TB4-HW6N`. */
function newCode(): string {
	const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)])
	return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The hash of a code however it was copied: small letters, spaces, O for 0, I or L for 1. */
function hashCode(code: string): Buffer {
	const bare = code
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
	return createHash('sha256').update(bare).digest()
}
