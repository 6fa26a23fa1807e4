import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { dayAt, notFound } from '#kernel'
import { accessWord } from './access.ts'
import { audienceOf } from './audience.ts'
import { refuse } from './refusal.ts'

/** By its clock, a word reaches those it is for, as they are at that moment; mails follow by batches. */
export const deliverWord = defineAct({
	name: 'everyday.deliver-word',
	input: v.strictObject({ wordId: id }),
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { wordId }) => {
		if (actor.kind !== 'system') notFound()
		const word = await accessWord(tx, wordId)
		if (word.sentAt || word.withdrawnAt) refuse('everyday.settled')
		const { networkId } = word
		const people = (await audienceOf(tx, word, dayAt(now, 'UTC'))).filter(
			(personId) => personId !== word.authorId,
		)
		if (people.length > 0)
			await tx
				.insertInto('wordRecipient')
				.values(people.map((personId) => ({ networkId, wordId, personId })))
				.execute()
		await tx
			.updateTable('word')
			.set({ sentAt: now, recipients: people.length })
			.where('networkId', '=', networkId)
			.where('wordId', '=', wordId)
			.execute()
		await enqueue('everyday.mail-word', { networkId, wordId }, { key: `word mails ${wordId}` })
		await record({ networkId, subjectId: wordId, content: { recipients: people.length } })
	},
})
