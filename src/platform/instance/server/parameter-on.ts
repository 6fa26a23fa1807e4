import type { Tx } from '#db'
import { assert } from '#kernel'

/** The value of a dated parameter on a day: the latest that had begun. One that was never given is a bug. */
export async function parameterOn(tx: Tx, name: string, on: Temporal.PlainDate): Promise<number> {
	const row = await tx
		.selectFrom('parameter')
		.select('value')
		.where('name', '=', name)
		.where('startsOn', '<=', on)
		.orderBy('startsOn', 'desc')
		.executeTakeFirst()
	assert(row, `the parameter ${name} has a value`)
	return Number(row.value)
}
