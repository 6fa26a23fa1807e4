import { timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { defineAct, runAct, type Tx } from '#db'
import { Invalid, notFound } from '#kernel'
import { hashCode, newCode } from './readable-code.ts'

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
