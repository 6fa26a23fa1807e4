import { defineAct } from '#db'
import { assert, notFound, personOf } from '#kernel'
import { asideInput } from '../inputs.ts'
import { refuse } from './refusal.ts'

/** Not proposed any more as someone to meet, or proposed again. The other person is told nothing. */
export const setMeetingAside = defineAct({
	name: 'ties.set-meeting-aside',
	input: asideInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { personId: otherId, isAside }) => {
		const personId = personOf(actor)
		assert(personId, 'somebody sets aside')
		if (personId === otherId) refuse('ties.yourself')
		const other = await tx
			.selectFrom('person')
			.select('id')
			.where('id', '=', otherId)
			.executeTakeFirst()
		if (!other) notFound()
		if (isAside)
			await tx
				.insertInto('meetingSetAside')
				.values({ personId, otherId, since: now })
				.onConflict((known) => known.doNothing())
				.execute()
		else
			await tx
				.deleteFrom('meetingSetAside')
				.where('personId', '=', personId)
				.where('otherId', '=', otherId)
				.execute()
		await record({ subjectId: otherId, content: { isAside } })
	},
})
