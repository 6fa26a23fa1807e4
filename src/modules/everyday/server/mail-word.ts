import { sql } from 'kysely'
import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { filesPhrases } from '#files'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { sendMail, whoTakesMail } from '#mail/server'
import { accentOf } from '#networks'
import { lookOf } from '#networks/server'
import type { Locale } from '#phrases'
import { everydayPhrases } from '../index.ts'
import { accessWord } from './access.ts'

/** Readers written to in one act: an act stays short, and a network of a thousand takes twenty. */
const atOnce = 50

/** Mails a word to the next of its readers who take words by mail, and plans the following ones. */
export const mailWord = defineAct({
	name: 'everyday.mail-word',
	input: v.strictObject({ wordId: id }),
	door: 'none',
	act: async (act, { wordId }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const { networkId, ...word } = await accessWord(tx, wordId)
		const people = await nextReaders(act, networkId, wordId)
		const takers = await whoTakesMail(tx, 'words', people)
		if (takers.length > 0) {
			const facts = { ...word, ...(await surroundings(act, networkId, word)) }
			const { accent } = await lookOf(tx, networkId)
			const address = await publicAddress(tx)
			const rulesUrl = `${address}/moi/courriels`
			for (const { personId, email, locale } of takers)
				await sendMail(act, {
					kind: 'word',
					personId,
					recipient: email,
					locale: locale as Locale,
					from: facts.network,
					networkId,
					...(accent && { accent: accentOf(accent).light.ground }),
					letter: everydayPhrases(locale as Locale).letters.word({
						...facts,
						files: facts.attachments.map(
							({ name, bytes }) => `${name} (${filesPhrases(locale as Locale).size(bytes)})`,
						),
						url: `${address}/moi/mots/${wordId}`,
						rulesUrl,
					}),
				})
		}
		if (people.length > 0) {
			await tx
				.updateTable('wordRecipient')
				.set({ mailedAt: now })
				.where('networkId', '=', networkId)
				.where('wordId', '=', wordId)
				.where('personId', 'in', people)
				.execute()
			await enqueue('everyday.mail-word', { networkId, wordId }, { key: `word mails ${wordId}` })
		}
		await record({ networkId, subjectId: wordId, content: { mails: takers.length } })
		return { mails: takers.length }
	},
})

async function nextReaders({ tx }: Act, networkId: Id, wordId: Id): Promise<Id[]> {
	const rows = await tx
		.selectFrom('wordRecipient')
		.select('personId')
		.where('networkId', '=', networkId)
		.where('wordId', '=', wordId)
		.where('mailedAt', 'is', null)
		.orderBy('personId')
		.limit(atOnce)
		.execute()
	return rows.map(({ personId }) => personId)
}

async function surroundings({ tx }: Act, networkId: Id, word: { wordId: Id; authorId: Id }) {
	const { rows } = await sql<{
		network: string
		author: string
		attachments: { name: string; bytes: number }[]
	}>`select
		(select name from network where network_id = ${networkId}) as network,
		(select given_name || ' ' || family_name from person where id = ${word.authorId}) as author,
		coalesce((select json_agg(json_build_object('name', f.name, 'bytes', f.bytes) order by a.position)
			from word_attachment a
			join network_file f on f.network_id = a.network_id and f.file_id = a.file_id
			where a.network_id = ${networkId} and a.word_id = ${word.wordId}), '[]') as attachments`.execute(
		tx,
	)
	return rows[0] as (typeof rows)[number]
}
