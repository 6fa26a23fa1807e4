import { sql } from 'kysely'
import { type Look, parameter, parametersOn } from '#db'
import { assert, type Id, notFound, personOf } from '#kernel'
import { mayEditMessage } from '../policy.ts'
import type { ThreadKind } from '../thread-kinds.ts'
import { findThreadObject } from './thread-objects.ts'

/** One message of a thread; erased, its words are null. */
export type MessageLine = {
	messageId: Id
	authorId: Id
	by: string | null
	body: string | null
	writtenAt: Temporal.Instant
	editedAt: Temporal.Instant | null
	isMine: boolean
	mayEdit: boolean
}

/** A thread as one of its parties reads it: what it is about, and what was said, in order. */
export type ThreadSheet = {
	kind: ThreadKind
	objectId: Id
	title: string
	href: string
	messages: MessageLine[]
	editMinutes: number
}

const shown = 200

/** The thread of a thing that one may read; 404 for everybody else. The last two hundred messages. */
export async function threadOf(
	look: Look,
	{ kind, objectId }: { kind: ThreadKind; objectId: Id },
): Promise<ThreadSheet> {
	const { tx, actor, now } = look
	const object = (await findThreadObject(tx, { kind, objectId }, now)) ?? notFound()
	const me = personOf(actor)
	assert(me, 'someone reads')
	const { rows } = await sql<Omit<MessageLine, 'isMine' | 'mayEdit'>>`
		select * from (
			select m.id as message_id, m.author_id, p.given_name || ' ' || p.family_name as by, m.body,
				m.written_at, m.edited_at
			from thread_message m left join person p on p.id = m.author_id
			where m.object_id = ${objectId} and m.kind = ${kind}
			order by m.written_at desc, m.id desc limit ${shown}) latest
		order by written_at, message_id`.execute(tx)
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const editMinutes = parameter(parameters, 'thread.edit_minutes')
	return {
		kind,
		objectId,
		title: object.title,
		href: object.hrefFor(me),
		editMinutes,
		messages: rows.map((row) => ({
			...row,
			isMine: row.authorId === me,
			mayEdit: mayEditMessage({ ...row, isErased: row.body === null }, me, now, editMinutes),
		})),
	}
}
