import { defineAct } from '#db'
import { type Id, notFound } from '#kernel'
import { confirmMergeInput } from '../inputs.ts'
import {
	accessMerge,
	askedSide,
	carryOut,
	type Merge,
	requireRepresentative,
} from './merge-sides.ts'
import { refuse } from './refusal.ts'

/** The other side has seen both cards and says yes: the two records are one. */
export const confirmMerge = defineAct({
	name: 'records.confirm-merge',
	input: confirmMergeInput,
	door: 'none',
	// Everything of a record moves, much of it other people's; requireRepresentative looks at who acts.
	asSystem: true,
	act: async (act, { firmId, mergeId }) => {
		await requireRepresentative(act, firmId)
		const merge = await accessMerge(act, mergeId)
		requireAsked(merge, firmId)
		await carryOut(act, merge)
		const { keptId, absorbedId, choices } = merge
		for (const one of [keptId, absorbedId])
			await act.record({
				firmId: one,
				subjectId: mergeId,
				content: { keptId, absorbedId, choices },
			})
		return { firmId: keptId }
	},
})

/** A firm answers what it was asked, once. */
export function requireAsked(merge: Merge, firmId: Id): void {
	if (askedSide(merge) !== firmId) notFound()
	if (merge.outcome) refuse('records.mergeEnded')
}
