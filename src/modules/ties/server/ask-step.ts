import type { Act } from '#db'
import type { Id } from '#kernel'
import { writeAsked } from './introduction-letters.ts'
import type { Parameters } from './parameters.ts'
import { lapseAt, setClocks } from './step-clocks.ts'

/** It is this person's turn: their step opens, the request leaves, its clocks are set. */
export async function askStep(
	act: Act,
	stepId: Id,
	endsAt: Temporal.Instant,
	parameters: Parameters,
): Promise<void> {
	const asked = { askedAt: act.now, lapsesAt: lapseAt(act.now, endsAt, parameters) }
	await act.tx.updateTable('introductionStep').set(asked).where('id', '=', stepId).execute()
	await setClocks(act, stepId, asked, parameters)
	await writeAsked(act, stepId, parameters)
}
