import { defineAct } from '#db'
import { timeStepsInput } from '../inputs.ts'
import { followUpStep } from '../states.ts'
import { accessAsFacilitator } from './access.ts'

/** Times the steps otherwise than proposed, before or during the session. Those of the past keep what they took. */
export const timeSteps = defineAct({
	name: 'peer-help.time-steps',
	input: timeStepsInput,
	door: 'none',
	act: async (act, { meetingId, followUp, minutes }) => {
		const { tx, record } = act
		const { meeting } = await accessAsFacilitator(act, meetingId)
		const { networkId } = meeting
		const timed = [
			...(followUp === undefined ? [] : [{ step: followUpStep as number, minutes: followUp }]),
			...minutes.map((one, place) => ({ step: place + 1, minutes: one })),
		]
		for (const one of timed)
			await tx
				.insertInto('peerHelpTiming')
				.values({ networkId, meetingId, ...one })
				.onConflict((known) =>
					known.columns(['networkId', 'meetingId', 'step']).doUpdateSet({ minutes: one.minutes }),
				)
				.execute()
		await record({ networkId, subjectId: meetingId, content: { timed } })
	},
})
