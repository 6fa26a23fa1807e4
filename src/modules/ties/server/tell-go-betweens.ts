import { type Act, defineAct } from '#db'
import { type Id, notFound } from '#kernel'
import { introductionInput } from '../inputs.ts'
import { fetchIntroduction } from './fetch-path.ts'
import { writeThanks } from './introduction-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: those who led to an introduction read the thanks of who asked. */
export const tellThanks = defineAct({
	name: 'ties.tell-thanks',
	input: introductionInput,
	door: 'none',
	act: async (act, { introductionId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const thanks = await tx
			.updateTable('introductionThanks')
			.set({ toldAt: now })
			.where('introductionId', '=', introductionId)
			.where('toldAt', 'is', null)
			.returning('words')
			.executeTakeFirst()
		if (!thanks) return refuse('ties.settled')
		const introduction = await fetchIntroduction(tx, introductionId)
		const steps = await goBetweenSteps(act, introductionId)
		for (const { id, personId } of steps)
			await writeThanks(act, introduction, { stepId: id, personId, words: thanks.words })
		await record({ subjectId: introductionId, content: { told: steps.length } })
	},
})

/** A clock's act: those who led to an introduction see on their page that the two met. */
export const tellMet = defineAct({
	name: 'ties.tell-met',
	input: introductionInput,
	door: 'none',
	act: async (act, { introductionId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const { numUpdatedRows } = await tx
			.updateTable('introductionStep')
			.set({ metOn: now.toZonedDateTimeISO('UTC').toPlainDate() })
			.where('introductionId', '=', introductionId)
			.where('concluded', '=', 'introduced')
			.where('nextPerson', 'is not', null)
			.where('metOn', 'is', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return refuse('ties.settled')
		await record({ subjectId: introductionId, content: {} })
	},
})

async function goBetweenSteps({ tx }: Pick<Act, 'tx'>, introductionId: Id) {
	return tx
		.selectFrom('introductionStep')
		.select(['id', 'personId'])
		.where('introductionId', '=', introductionId)
		.where('concluded', '=', 'introduced')
		.where('nextPerson', 'is not', null)
		.orderBy('position')
		.execute()
}
