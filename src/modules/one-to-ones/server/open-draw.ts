import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { dayAt, type Id, newId, notFound } from '#kernel'
import { accessNetwork } from '#networks/server'
import type { ProposedPair } from '../best-pairs.ts'
import { drawStateOf } from '../states.ts'
import { accessDraw } from './access.ts'
import { windClocks } from './clocks.ts'
import { pairablePeople } from './draw-people.ts'
import { refuse } from './refusal.ts'

/**
 * By its clock, a draw leaves: each pair becomes a one-to-one, and its letters are planned. Who left the
 * network, paused or was left without the other in the meantime is proposed nothing.
 */
export const openDraw = defineAct({
	name: 'one-to-ones.open-draw',
	input: v.strictObject({ networkId: id, drawId: id }),
	door: 'none',
	act: async (act, { networkId, drawId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const draw = await accessDraw(tx, networkId, drawId)
		if (drawStateOf(draw) !== 'leaving') refuse('one-to-ones.settled')
		const { timeZone } = await accessNetwork(tx, networkId)
		const here = await pairablePeople(tx, networkId, draw.leftOut, dayAt(now, timeZone))
		const firms = new Map(here.map((person) => [person.id, person.firm]))
		let opened = 0
		for (const pair of draw.pairs as unknown as ProposedPair[]) {
			const people = pair.people.filter((one) => firms.has(one))
			if (people.length < 2) continue
			opened += 1
			const oneToOneId = newId()
			const reasons = people.length === pair.people.length ? pair.reasons : []
			await tx
				.insertInto('oneToOne')
				.values({
					networkId,
					oneToOneId,
					people,
					drawId,
					proposedAt: now,
					meetUntil: draw.meetUntil,
					reasons: JSON.stringify(reasons),
				})
				.execute()
			await tx
				.insertInto('oneToOneSeat')
				.values(
					people.map((personId, i) => ({
						networkId,
						oneToOneId,
						personId,
						firmId: firms.get(personId) as Id,
						people,
						place: i + 1,
					})),
				)
				.execute()
			await windClocks(act, { networkId, oneToOneId, meetUntil: draw.meetUntil }, timeZone)
		}
		await tx
			.updateTable('pairDraw')
			.set({ sentAt: now })
			.where('networkId', '=', networkId)
			.where('drawId', '=', drawId)
			.execute()
		await record({ networkId, subjectId: drawId, content: { opened } })
	},
})
