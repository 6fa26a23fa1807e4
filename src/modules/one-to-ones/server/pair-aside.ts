import { Worker } from 'node:worker_threads'
import { type BestPairs, bestPairs } from '../best-pairs.ts'

/** What the engine reads. */
export type PairQuestion = Pick<Spread, 'people' | 'earlier' | 'forbidden'> & {
	day: Temporal.PlainDate
}
type Spread = {
	people: Parameters<typeof bestPairs>[0]
	earlier: Parameters<typeof bestPairs>[1]
	forbidden: Parameters<typeof bestPairs>[2]
}

/** From this many people on (70 ms were measured for 50, 1.4 s for 500), the process is not kept waiting. */
const many = 40

/** The best pairs, in a thread of its own when there are many people. */
export async function pairAside(question: PairQuestion): Promise<BestPairs> {
	const { people, earlier, forbidden, day } = question
	if (people.length < many) return bestPairs(people, earlier, forbidden, day)
	const worker = new Worker(new URL('./pairing-thread.ts', import.meta.url), {
		workerData: JSON.stringify(question),
	})
	const answer = Promise.withResolvers<BestPairs>()
	worker.once('message', (found: string) => answer.resolve(JSON.parse(found)))
	worker.once('error', answer.reject)
	worker.once('exit', (code) => answer.reject(new Error(`the pairing thread ended with ${code}`)))
	return answer.promise
}
