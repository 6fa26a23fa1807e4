import { defineAct } from '#db'
import { assert, notFound, personOf } from '#kernel'
import { personInput } from '../inputs.ts'
import { refuse } from './refusal.ts'
import { reviewIntroductionsOf } from './review-introductions.ts'

/** No introduction will pass between oneself and that person, who is told nothing. */
export const blockPerson = defineAct({
	name: 'ties.block-person',
	input: personInput,
	door: 'none',
	act: async (act, { personId: blockedId }) => {
		const { tx, actor, now, record } = act
		const personId = personOf(actor)
		assert(personId, 'somebody blocks')
		if (personId === blockedId) refuse('ties.yourself')
		const blocked = await tx
			.selectFrom('person')
			.select('id')
			.where('id', '=', blockedId)
			.executeTakeFirst()
		if (!blocked) notFound()
		await tx
			.insertInto('tieBlock')
			.values({ personId, blockedId, since: now })
			.onConflict((known) => known.doNothing())
			.execute()
		await reviewIntroductionsOf(act, personId)
		await record({ subjectId: blockedId, content: {} })
	},
})
