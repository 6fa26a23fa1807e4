import { useLink } from '#accounts/server'
import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { revokeFeedInput } from '../../inputs.ts'

/** Takes a calendar's address back: it answers nothing from then on. */
export const revokeFeed = defineAct({
	name: 'meetings.revoke-feed',
	input: revokeFeedInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { linkId }) => {
		const link = await tx
			.selectFrom('oneTimeLink')
			.select('id')
			.where('id', '=', linkId)
			.where('purpose', '=', 'calendar')
			.where('personId', '=', personOf(actor))
			.where('usedAt', 'is', null)
			.executeTakeFirst()
		if (!link) notFound()
		await useLink(tx, link, now)
		await record({ subjectId: linkId, content: null })
	},
})
