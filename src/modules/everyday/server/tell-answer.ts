import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { sendMail, whoTakesMail } from '#mail/server'
import type { Locale } from '#phrases'
import { everydayPhrases } from '../index.ts'
import { refuse } from './refusal.ts'

type Answer = {
	networkId: Id
	network: string
	wordId: Id
	subject: string
	body: string
	to: Id
	by: string
}

/** An answer to a word reaches the one it is for by mail. */
export const tellAnswer = defineAct({
	name: 'everyday.tell-answer',
	input: v.strictObject({ answerId: id }),
	door: 'none',
	act: async (act, { answerId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const { rows } = await sql<Answer>`
			select a.network_id, n.name as network, w.word_id, w.subject, a.body,
				case when a.written_by = w.author_id then a.person_id else w.author_id end as to,
				p.given_name || ' ' || p.family_name as by
			from word_answer a join word w on w.network_id = a.network_id and w.word_id = a.word_id
			join network n on n.network_id = a.network_id join person p on p.id = a.written_by
			where a.answer_id = ${answerId} and a.told_at is null`.execute(tx)
		const [answer] = rows
		if (!answer) return refuse('everyday.settled')
		const address = await publicAddress(tx)
		for (const { personId, email, locale } of await whoTakesMail(tx, 'words', [answer.to]))
			await sendMail(act, {
				kind: 'word.answer',
				personId,
				recipient: email,
				locale: locale as Locale,
				from: answer.network,
				networkId: answer.networkId,
				letter: everydayPhrases(locale as Locale).letters.answer({
					...answer,
					url: `${address}/moi/mots/${answer.wordId}#reponses`,
					rulesUrl: `${address}/moi/courriels`,
				}),
			})
		await tx
			.updateTable('wordAnswer')
			.set({ toldAt: now })
			.where('networkId', '=', answer.networkId)
			.where('answerId', '=', answerId)
			.execute()
		await record({ networkId: answer.networkId, subjectId: answerId, content: null })
	},
})
