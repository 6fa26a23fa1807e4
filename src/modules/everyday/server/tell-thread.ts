import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { sendMail, whoTakesMail } from '#mail/server'
import type { Locale } from '#phrases'
import { everydayPhrases } from '../index.ts'
import type { ThreadKind } from '../thread-kinds.ts'
import { refuse } from './refusal.ts'
import { findThreadObject } from './thread-objects.ts'

type Said = { kind: ThreadKind; objectId: Id; authorId: Id; body: string | null; by: string }

/** A message reaches by mail those its thing is about, and those who have spoken there and may still read. */
export const tellThread = defineAct({
	name: 'everyday.tell-thread',
	input: v.strictObject({ messageId: id }),
	door: 'none',
	act: async (act, { messageId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const { rows } = await sql<Said>`
			select m.kind, m.object_id, m.author_id, m.body, p.given_name || ' ' || p.family_name as by
			from thread_message m join person p on p.id = m.author_id where m.id = ${messageId} and m.told_at is null`.execute(
			tx,
		)
		const [said] = rows
		const object = said && (await findThreadObject(tx, said, now))
		if (!object || said.body === null) return refuse('everyday.settled')
		const { rows: spoke } = await sql<{
			authorId: Id
		}>`select distinct author_id from thread_message
			where kind = ${said.kind} and object_id = ${said.objectId}`.execute(tx)
		const told = new Set([
			...object.people,
			...spoke.map(({ authorId }) => authorId).filter((one) => object.mayStillRead(one)),
		])
		told.delete(said.authorId)
		const address = await publicAddress(tx)
		for (const { personId, email, locale } of await whoTakesMail(tx, 'threads', [...told]))
			await sendMail(act, {
				kind: 'thread',
				personId,
				recipient: email,
				locale: locale as Locale,
				...(object.networkId && { networkId: object.networkId }),
				letter: everydayPhrases(locale as Locale).letters.message({
					by: said.by,
					kind: said.kind,
					title: object.title,
					body: said.body,
					url: `${address}/moi/fils/${said.kind}/${said.objectId}`,
					rulesUrl: `${address}/moi/courriels`,
				}),
			})
		await tx.updateTable('threadMessage').set({ toldAt: now }).where('id', '=', messageId).execute()
		await record({
			...(object.networkId && { networkId: object.networkId }),
			subjectId: messageId,
			content: null,
		})
	},
})
