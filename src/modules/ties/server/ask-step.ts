import type { Act } from '#db'
import type { Id } from '#kernel'
import { writeAsked } from './introduction-letters.ts'
import type { Parameters } from './parameters.ts'
import { setClocks } from './step-clocks.ts'

/** It is this person's turn: their step opens, the request leaves, its clocks are set. */
export async function askStep(act: Act, stepId: Id, parameters: Parameters): Promise<void> {
	await act.tx
		.updateTable('introductionStep')
		.set({ askedAt: act.now })
		.where('id', '=', stepId)
		.execute()
	await setClocks(act, stepId, parameters)
	await writeAsked(act, stepId, parameters)
}
