import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { mergeInput } from '../inputs.ts'
import { accessMerge, endMerge } from './merge-sides.ts'
import { refuse } from './refusal.ts'

/** Whoever proposed a merge takes it back while it waits. */
export const withdrawMerge = defineAct({
	name: 'records.withdraw-merge',
	input: mergeInput,
	door: 'none',
	asSystem: true,
	act: async (act, { mergeId }) => {
		const merge = await accessMerge(act, mergeId)
		if (merge.startedBy !== personOf(act.actor)) notFound()
		if (merge.outcome) refuse('records.mergeEnded')
		await endMerge(act, merge, 'withdrawn')
		await act.record({ firmId: merge.startedFor, subjectId: mergeId, content: null })
	},
})
