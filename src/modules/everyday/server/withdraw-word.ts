import { defineAct, removeJob } from '#db'
import { notFound, personOf } from '#kernel'
import { wordInput } from '../inputs.ts'
import { accessWord } from './access.ts'
import { refuse } from './refusal.ts'

/** Takes a word back before it leaves: nobody has seen it, and its author keeps its text. */
export const withdrawWord = defineAct({
	name: 'everyday.withdraw-word',
	input: wordInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { wordId }) => {
		const word = await accessWord(tx, wordId)
		if (word.authorId !== personOf(actor)) notFound()
		if (word.sentAt) refuse('everyday.alreadyLeft')
		const { networkId } = word
		await tx
			.updateTable('word')
			.set({ withdrawnAt: now })
			.where('networkId', '=', networkId)
			.where('wordId', '=', wordId)
			.execute()
		await removeJob(tx, `word ${wordId}`)
		await record({ networkId, subjectId: wordId, content: null })
	},
})
