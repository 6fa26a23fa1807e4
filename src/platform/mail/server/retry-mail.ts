import * as v from 'valibot'
import { defineAct } from '#db'
import { isId, notFound } from '#kernel'
import { jobKeyOf } from './job-key.ts'
import { requireAdministrator } from './require-administrator.ts'

/** The act's input: one mail of the outbox. */
export const oneMail = v.strictObject({ mailId: v.custom<string>(isId, 'choice.missing') })

/** The administrator has a mail tried again now, given up or not; one that left stays as it is. */
export const retryMail = defineAct({
	name: 'mail.retry',
	input: oneMail,
	door: 'none',
	act: async ({ tx, actor, record, enqueue }, { mailId }) => {
		await requireAdministrator(tx, actor)
		const mail = await tx
			.selectFrom('mail')
			.select(['sentAt', 'withdrawnAt'])
			.where('id', '=', mailId)
			.executeTakeFirst()
		if (!mail) notFound()
		await record({ subjectId: mailId, content: { mailId } })
		if (mail.sentAt || mail.withdrawnAt) return
		await tx.updateTable('mail').set({ givenUpAt: null }).where('id', '=', mailId).execute()
		await enqueue('mail.send', { mailId }, { key: jobKeyOf(mailId) })
	},
})
