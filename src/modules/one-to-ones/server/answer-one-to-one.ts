import { defineAct } from '#db'
import { answerInput } from '../inputs.ts'
import { stateOf } from '../states.ts'
import { accessOneToOne } from './access.ts'
import { refuse } from './refusal.ts'

/** Answers a one-to-one, signed in or by its link: yes, or no. A yes may become a no until they met. */
export const answerOneToOne = defineAct({
	name: 'one-to-ones.answer-one-to-one',
	input: answerInput,
	door: 'link',
	act: async ({ tx, actor, now, record, enqueue }, { oneToOneId, answer }) => {
		const { networkId, seats, end, mine } = await accessOneToOne(tx, actor, oneToOneId)
		const state = stateOf(seats, end?.kind ?? null)
		if (state !== 'proposed' && state !== 'agreed') refuse('one-to-ones.over')
		if (mine.said) refuse('one-to-ones.alreadySaid')
		await tx
			.updateTable('oneToOneSeat')
			.set({ answer, answeredAt: now })
			.where('networkId', '=', networkId)
			.where('oneToOneId', '=', oneToOneId)
			.where('personId', '=', mine.personId)
			.execute()
		await enqueue(
			'one-to-ones.settle',
			{ networkId, oneToOneId },
			{ key: `one-to-one answered ${oneToOneId}` },
		)
		await record({ subjectId: oneToOneId, content: { answer } })
		return {
			isAgreed: seats.every((seat) => seat === mine || seat.answer === 'yes') && answer === 'yes',
		}
	},
})
