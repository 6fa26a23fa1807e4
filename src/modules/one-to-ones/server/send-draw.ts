import { defineAct } from '#db'
import { drawnInput } from '../inputs.ts'
import { drawStateOf } from '../states.ts'
import { accessAsRunner, accessDraw } from './access.ts'
import { daysIn } from './clocks.ts'
import { refuse } from './refusal.ts'

/** Sends the pairs that were looked at: they leave ten minutes later, unless they are dropped before. */
export const sendDraw = defineAct({
	name: 'one-to-ones.send-draw',
	input: drawnInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { networkId, drawId }) => {
		await accessAsRunner(tx, actor, networkId, now)
		const draw = await accessDraw(tx, networkId, drawId)
		const state = drawStateOf(draw)
		if (state === 'asked') refuse('one-to-ones.notDrawnYet')
		if (state === 'dropped') refuse('one-to-ones.drawDropped')
		if (state !== 'drawn') refuse('one-to-ones.drawSent')
		const { undoMinutes } = await daysIn(tx, now)
		const sendsAt = now.add({ minutes: undoMinutes })
		await tx
			.updateTable('pairDraw')
			.set({ sendsAt })
			.where('networkId', '=', networkId)
			.where('drawId', '=', drawId)
			.execute()
		await enqueue(
			'one-to-ones.open-draw',
			{ networkId, drawId },
			{ at: sendsAt, key: `draw leaves ${drawId}` },
		)
		await record({ networkId, subjectId: drawId, content: { sendsAt } })
	},
})
