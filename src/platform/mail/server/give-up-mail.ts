import { defineAct, removeJob } from '#db'
import { notFound } from '#kernel'
import { jobKeyOf } from './job-key.ts'
import { requireAdministrator } from './require-administrator.ts'
import { oneMail } from './retry-mail.ts'

/** The administrator gives a waiting mail up; one that left or ended stays as it is. */
export const giveUpMail = defineAct({
	name: 'mail.give-up',
	input: oneMail,
	door: 'none',
	act: async ({ tx, actor, now, record }, { mailId }) => {
		await requireAdministrator(tx, actor)
		const mail = await tx
			.selectFrom('mail')
			.select(['sentAt', 'givenUpAt', 'withdrawnAt'])
			.where('id', '=', mailId)
			.executeTakeFirst()
		if (!mail) notFound()
		await record({ subjectId: mailId, content: { mailId } })
		if (mail.sentAt || mail.givenUpAt || mail.withdrawnAt) return
		await tx
			.updateTable('mail')
			.set({ givenUpAt: now, lastError: 'by-administrator' })
			.where('id', '=', mailId)
			.execute()
		await removeJob(tx, jobKeyOf(mailId))
	},
})
