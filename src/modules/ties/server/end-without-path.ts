import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { introductionInput } from '../inputs.ts'
import { introductionMayPass } from '../states.ts'
import { fetchIntroduction } from './fetch-path.ts'
import { writeNoPath } from './introduction-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: no path is left. The asker is told, and what they can do. */
export const endWithoutPath = defineAct({
	name: 'ties.end-without-path',
	input: v.strictObject({
		...introductionInput.entries,
		pathsTried: v.pipe(v.number(), v.integer(), v.minValue(0)),
	}),
	door: 'none',
	act: async (act, { introductionId, pathsTried }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const introduction = await fetchIntroduction(tx, introductionId)
		const paths = await tx
			.selectFrom('introductionPath')
			.select('state')
			.where('introductionId', '=', introductionId)
			.execute()
		const isLast = paths.length === pathsTried && paths.every(({ state }) => state !== 'asking')
		if (!introductionMayPass(introduction.state, 'no_path') || !isLast) refuse('ties.settled')
		await tx
			.updateTable('introduction')
			.set({ state: 'no_path', endedAt: now })
			.where('id', '=', introductionId)
			.execute()
		await writeNoPath(act, introduction)
		await record({ subjectId: introductionId, content: { pathsTried } })
	},
})
