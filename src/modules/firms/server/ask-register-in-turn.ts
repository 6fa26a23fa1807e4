import { setTimeout as pause } from 'node:timers/promises'
import { holdTurns, takeTurn } from '#accounts/server'
import { askRegister, type RegisterAnswer, type RegisterDoor } from './ask-register.ts'

/**
 * The public register takes seven questions a second from one address on the network. Ours are counted for
 * the whole instance, whatever its processes, and stay under that.
 */
const pace = { most: 5, seconds: 1 }
const bucket = 'register|instance'
/** How long a page may wait for its turn. */
const patienceMs = 1500

/** What the register answered, or that it is not to be asked before an instant. */
export type RegisterTurn = RegisterAnswer | { state: 'busy'; until: Temporal.Instant }

/**
 * Asks the register when it is our turn, and leaves it alone for as long as it says when we were too many
 * (429 and `Retry-After`). A register in a file is asked at once.
 */
export async function askRegisterInTurn(
	siren: string,
	door: RegisterDoor = { file: process.env.REGISTER_FILE || undefined },
): Promise<RegisterTurn> {
	if (door.file) return askRegister(siren, door) as Promise<RegisterAnswer>
	const startedAt = Temporal.Now.instant()
	for (;;) {
		const now = Temporal.Now.instant()
		const until = await takeTurn(bucket, pace, now)
		if (!until) break
		const waitMs = now.until(until).total('milliseconds')
		const waitedMs = startedAt.until(now).total('milliseconds')
		if (waitMs + waitedMs > patienceMs) return { state: 'busy', until }
		await pause(waitMs + Math.random() * 100)
	}
	const answer = await askRegister(siren, door)
	if (answer.state !== 'busy') return answer
	const until = Temporal.Now.instant().add({ seconds: answer.retryAfterSeconds })
	await holdTurns(bucket, until)
	return { state: 'busy', until }
}
