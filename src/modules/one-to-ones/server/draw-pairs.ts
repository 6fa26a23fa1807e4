import { defineAct } from '#db'
import { assert, dayAt, Invalid, newId, personOf } from '#kernel'
import { drawInput } from '../inputs.ts'
import { accessAsRunner } from './access.ts'
import { refuse } from './refusal.ts'

/**
 * Asks for pairs in a network: a job draws them in a moment, they are looked at, then sent or dropped.
 * One draw at a time: another takes the place of the one that was looked at, and waits for one that leaves.
 */
export const drawPairs = defineAct({
	name: 'one-to-ones.draw-pairs',
	input: drawInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { networkId, meetUntil, leftOut }) => {
		const { timeZone } = await accessAsRunner(tx, actor, networkId, now)
		const today = dayAt(now, timeZone)
		if (Temporal.PlainDate.compare(meetUntil, today.add({ days: 3 })) < 0)
			throw new Invalid([{ field: 'meetUntil', code: 'one-to-ones.tooSoon' }])
		if (Temporal.PlainDate.compare(meetUntil, today.add({ days: 184 })) > 0)
			throw new Invalid([{ field: 'meetUntil', code: 'one-to-ones.tooFar' }])
		const underWay = await tx
			.selectFrom('pairDraw')
			.select(['drawId', 'sendsAt'])
			.where('networkId', '=', networkId)
			.where('sentAt', 'is', null)
			.where('droppedAt', 'is', null)
			.executeTakeFirst()
		if (underWay?.sendsAt) refuse('one-to-ones.drawUnderWay')
		if (underWay)
			await tx
				.updateTable('pairDraw')
				.set({ droppedAt: now })
				.where('networkId', '=', networkId)
				.where('drawId', '=', underWay.drawId)
				.execute()
		const askedBy = personOf(actor)
		assert(askedBy, 'somebody asks for pairs')
		const drawId = newId()
		await tx
			.insertInto('pairDraw')
			.values({ networkId, drawId, askedBy, askedAt: now, meetUntil, leftOut })
			.execute()
		await enqueue('one-to-ones.make-draw', { networkId, drawId }, { key: `draw ${drawId}` })
		await record({ networkId, subjectId: drawId, content: { meetUntil, leftOut } })
		return { drawId }
	},
})
