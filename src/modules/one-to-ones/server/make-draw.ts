import * as v from 'valibot'
import { defineAct, runAct } from '#db'
import { id } from '#firms'
import { asSystem } from '#jobs/server'
import { type Actor, dayAt, type Id, notFound } from '#kernel'
import { accessNetwork } from '#networks/server'
import type { BestPairs } from '../best-pairs.ts'
import { accessDraw } from './access.ts'
import { pairablePeople, pastOf } from './draw-people.ts'
import { pairAside } from './pair-aside.ts'
import { refuse } from './refusal.ts'

/**
 * Draws the pairs that were asked: reads as the system what nobody may (who blocked whom), pairs in a
 * thread of its own when there are many, and keeps the outcome. Run again, it finds its work done.
 */
export async function makeDraw(networkId: Id, drawId: Id, now: Temporal.Instant): Promise<void> {
	const read = await asSystem(networkId, async (tx) => {
		const draw = await accessDraw(tx, networkId, drawId)
		const { timeZone } = await accessNetwork(tx, networkId)
		const day = dayAt(now, timeZone)
		const people = await pairablePeople(tx, networkId, draw.leftOut, day)
		const past = await pastOf(
			tx,
			networkId,
			people.map((person) => person.id),
		)
		return { people, ...past, day, isDone: draw.drawnAt !== null || draw.droppedAt !== null }
	})
	if (read.isDone) return
	const found = await pairAside(read)
	const system: Actor = { kind: 'system', networkId }
	await runAct(keepDraw, system, { networkId, drawId, found: JSON.stringify(found) }, { now })
}

/** Keeps what was drawn, once. */
export const keepDraw = defineAct({
	name: 'one-to-ones.keep-draw',
	input: v.strictObject({ networkId: id, drawId: id, found: v.string() }),
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, drawId, found }) => {
		if (actor.kind !== 'system') notFound()
		const draw = await accessDraw(tx, networkId, drawId)
		if (draw.drawnAt || draw.droppedAt) refuse('one-to-ones.settled')
		const { pairs, alone, certificate } = JSON.parse(found) as BestPairs
		await tx
			.updateTable('pairDraw')
			.set({
				drawnAt: now,
				pairs: JSON.stringify(pairs),
				alone: JSON.stringify(alone),
				firstTimes: certificate.firstTimes,
			})
			.where('networkId', '=', networkId)
			.where('drawId', '=', drawId)
			.execute()
		await record({ networkId, subjectId: drawId, content: certificate })
	},
})
