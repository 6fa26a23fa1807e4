import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { wordInput } from '../inputs.ts'
import { accessWord } from './access.ts'

/** The reader's page of a word was opened: counted once for its author, who never learns by whom. */
export const openWord = defineAct({
	name: 'everyday.open-word',
	input: wordInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { wordId }) => {
		const { networkId, authorId } = await accessWord(tx, wordId)
		const personId = personOf(actor)
		assert(personId, 'someone opens the word')
		if (personId !== authorId)
			await tx
				.insertInto('wordOpening')
				.values({ networkId, wordId, personId, at: now })
				.onConflict((same) => same.doNothing())
				.execute()
		await record({ content: null })
	},
})
