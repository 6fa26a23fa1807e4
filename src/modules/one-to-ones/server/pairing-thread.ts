/** The thread that pairs many people, and nothing else: days travel as text, which threads can hold. */
import { parentPort, workerData } from 'node:worker_threads'
import { bestPairs } from '../best-pairs.ts'
import type { PairQuestion } from './pair-aside.ts'

const day = (text: unknown) => (text === null ? null : Temporal.PlainDate.from(String(text)))
const { people, earlier, forbidden, day: on } = JSON.parse(workerData) as PairQuestion
const past = earlier.map((pair) => ({
	...pair,
	metOn: day(pair.metOn),
	proposedOn: day(pair.proposedOn),
}))
parentPort?.postMessage(
	JSON.stringify(bestPairs(people, past, forbidden, Temporal.PlainDate.from(String(on)))),
)
