import { defineAct } from '#db'
import { assert, newId, notFound, personOf } from '#kernel'
import { answerWordInput } from '../inputs.ts'
import { accessWord } from './access.ts'

/**
 * Answers a word: a reader writes to its author alone, who may write back to a reader who answered.
 * The other gets a mail.
 */
export const answerWord = defineAct({
	name: 'everyday.answer-word',
	input: answerWordInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { wordId, personId: reader, body }) => {
		const { networkId, authorId, sentAt } = await accessWord(tx, wordId)
		const writtenBy = personOf(actor)
		assert(writtenBy, 'someone answers')
		if (!sentAt) notFound()
		const personId = writtenBy === authorId ? reader : writtenBy
		if (!personId) notFound()
		if (writtenBy === authorId) {
			const began = await tx
				.selectFrom('wordAnswer')
				.select('answerId')
				.where('networkId', '=', networkId)
				.where('wordId', '=', wordId)
				.where('personId', '=', personId)
				.executeTakeFirst()
			if (!began) notFound()
		}
		const answerId = newId()
		await tx
			.insertInto('wordAnswer')
			.values({ networkId, answerId, wordId, personId, writtenBy, body, at: now })
			.execute()
		await enqueue('everyday.tell-answer', { networkId, answerId })
		await record({ networkId, subjectId: wordId, content: { body } })
		return { answerId }
	},
})
