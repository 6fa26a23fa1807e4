import { defineAct } from '#db'
import { refuseMergeInput } from '../inputs.ts'
import { requireAsked } from './confirm-merge.ts'
import { accessMerge, endMerge, requireRepresentative } from './merge-sides.ts'

/** The other side says no, and why: both records stay as they are. */
export const refuseMerge = defineAct({
	name: 'records.refuse-merge',
	input: refuseMergeInput,
	door: 'none',
	asSystem: true,
	act: async (act, { firmId, mergeId, reason }) => {
		await requireRepresentative(act, firmId)
		const merge = await accessMerge(act, mergeId)
		requireAsked(merge, firmId)
		await endMerge(act, merge, 'refused', reason)
		await act.record({ firmId, subjectId: mergeId, content: { reason } })
	},
})
