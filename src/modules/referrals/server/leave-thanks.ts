import { defineAct } from '#db'
import { notFound } from '#kernel'
import { thanksIdInput } from '../inputs.ts'
import { fetchReferral } from './fetch-referral.ts'
import { refuse } from './refusal.ts'
import { writeThanks } from './write-letters.ts'

/** A clock's act: thanks leave, once they can no longer be taken back. */
export const leaveThanks = defineAct({
	name: 'referrals.leave-thanks',
	input: thanksIdInput,
	door: 'none',
	act: async (act, { thanksId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const thanks = await tx
			.updateTable('thanks')
			.set({ leftAt: now })
			.where('id', '=', thanksId)
			.where('leftAt', 'is', null)
			.where('leavesAt', '<=', now)
			.returning(['referralId', 'words', 'byPerson'])
			.executeTakeFirst()
		if (!thanks) return refuse('referrals.settled')
		await writeThanks(act, await fetchReferral(act, thanks.referralId), thanks)
		await record({ subjectId: thanksId, content: {} })
	},
})
