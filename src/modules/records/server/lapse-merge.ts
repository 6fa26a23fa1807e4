import { defineAct } from '#db'
import { notFound } from '#kernel'
import { mergeInput } from '../inputs.ts'
import { accessMerge, endMerge } from './merge-sides.ts'
import { refuse } from './refusal.ts'

/** A clock's act: the other side never answered; both records stay as they are. */
export const lapseMerge = defineAct({
	name: 'records.lapse-merge',
	input: mergeInput,
	door: 'none',
	act: async (act, { mergeId }) => {
		if (act.actor.kind !== 'system') notFound()
		const merge = await accessMerge(act, mergeId)
		if (merge.outcome) refuse('records.mergeEnded')
		await endMerge(act, merge, 'lapsed')
		await act.record({ firmId: merge.startedFor, subjectId: mergeId, content: null })
	},
})
