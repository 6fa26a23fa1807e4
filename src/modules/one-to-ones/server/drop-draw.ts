import { defineAct, removeJob } from '#db'
import { drawnInput } from '../inputs.ts'
import { drawStateOf } from '../states.ts'
import { accessAsRunner, accessDraw } from './access.ts'
import { refuse } from './refusal.ts'

/** Drops a draw that has not left: nobody was told of it. */
export const dropDraw = defineAct({
	name: 'one-to-ones.drop-draw',
	input: drawnInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, drawId }) => {
		await accessAsRunner(tx, actor, networkId, now)
		const state = drawStateOf(await accessDraw(tx, networkId, drawId))
		if (state === 'sent') refuse('one-to-ones.drawSent')
		if (state === 'dropped') refuse('one-to-ones.drawDropped')
		await tx
			.updateTable('pairDraw')
			.set({ droppedAt: now })
			.where('networkId', '=', networkId)
			.where('drawId', '=', drawId)
			.execute()
		await removeJob(tx, `draw leaves ${drawId}`)
		await record({ networkId, subjectId: drawId, content: null })
	},
})
