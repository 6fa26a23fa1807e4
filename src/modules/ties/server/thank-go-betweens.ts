import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { thanksInput } from '../inputs.ts'
import { goBetweensOf } from './go-betweens.ts'
import { forbid, refuse } from './refusal.ts'

/** Who asked thanks, once and in one word to all, those who led there: they learn what came of it. */
export const thankGoBetweens = defineAct({
	name: 'ties.thank-go-betweens',
	input: thanksInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { introductionId, words }) => {
		const personId = personOf(actor)
		const introduction = await tx
			.selectFrom('introduction')
			.select(['askerId', 'state', 'targetId'])
			.where('id', '=', introductionId)
			.executeTakeFirst()
		if (!introduction) return notFound()
		if (!personId || introduction.askerId !== personId) return forbid('ties.onlyAsker')
		if (introduction.state !== 'introduced') refuse('ties.notIntroduced')
		if ((await goBetweensOf(tx, introductionId)) === 0) refuse('ties.nobodyToThank')
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('introductionThanks')
			.values({ introductionId, personId, words, thankedAt: now })
			.onConflict((same) => same.doNothing())
			.executeTakeFirst()
		if (numInsertedOrUpdatedRows === 0n) refuse('ties.alreadyThanked')
		await enqueue('ties.tell-thanks', { introductionId }, { key: `thanks:${introductionId}` })
		await record({ subjectId: introductionId, content: { words } })
	},
})
