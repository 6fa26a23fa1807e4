import { findLink, useLink } from '#accounts/server'
import { defineAct } from '#db'
import { mayEngage } from '#firms'
import { mandatesIn } from '#firms/server'
import { notFound } from '#kernel'
import { startMergeInput } from '../inputs.ts'
import {
	askedSide,
	carryOut,
	proposeMerge,
	requireRepresentative,
	writeMergeAsked,
} from './merge-sides.ts'

/**
 * A representative who was handed the other record's link chooses which record stays and which values, and
 * so confirms for their side; the other side is asked. Who represents both has said yes for both.
 */
export const startMerge = defineAct({
	name: 'records.start-merge',
	input: startMergeInput,
	door: 'none',
	// The other record is not theirs to read yet: the link says that they may.
	asSystem: true,
	act: async (act, { token, firmId, keep, choices }) => {
		const { tx, actor, now, record } = act
		await requireRepresentative(act, firmId)
		const link = await findLink(tx, token, 'merge', now)
		const otherId = link.subjectId ?? notFound()
		const [keptId, absorbedId] = keep === 'mine' ? [firmId, otherId] : [otherId, firmId]
		const merge = await proposeMerge(act, {
			keptId,
			absorbedId,
			choices,
			networkId: null,
			startedFor: firmId,
		})
		await useLink(tx, link, now)
		const isBoth = mayEngage(await mandatesIn(tx, actor, otherId, now))
		if (isBoth) await carryOut(act, merge)
		else await writeMergeAsked(act, merge, askedSide(merge))
		for (const one of [firmId, otherId])
			await record({ firmId: one, subjectId: merge.id, content: { keptId, absorbedId, choices } })
		return { mergeId: merge.id, firmId: isBoth ? keptId : firmId, isMerged: isBoth }
	},
})
