import { defineAct, parameter, parametersOn } from '#db'
import { assert, newId, notFound, personOf } from '#kernel'
import { sayInput } from '../inputs.ts'
import { slowDown } from './refusal.ts'
import { findThreadObject } from './thread-objects.ts'

/** Says something in the thread of a thing one may read; the others concerned get a mail. */
export const sayInThread = defineAct({
	name: 'everyday.say-in-thread',
	input: sayInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { kind, objectId, body }) => {
		const object = (await findThreadObject(tx, { kind, objectId }, now)) ?? notFound()
		const authorId = personOf(actor)
		assert(authorId, 'someone speaks')
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const { said } = await tx
			.selectFrom('threadMessage')
			.select((eb) => eb.fn.countAll<number>().as('said'))
			.where('authorId', '=', authorId)
			.where('writtenAt', '>', now.subtract({ hours: 24 }))
			.executeTakeFirstOrThrow()
		const most = parameter(parameters, 'thread.per_day')
		if (said >= most) slowDown('everyday.enoughMessages', { most })
		const messageId = newId()
		await tx
			.insertInto('threadMessage')
			.values({ id: messageId, kind, objectId, authorId, body, writtenAt: now })
			.execute()
		await enqueue('everyday.tell-thread', { messageId })
		await record({
			...(object.networkId && { networkId: object.networkId }),
			subjectId: objectId,
			content: { body },
		})
		return { messageId }
	},
})
