import { findLink, useLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { mayEngage } from '#firms'
import { mandatesIn } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { startMergeInput } from '../inputs.ts'
import { writeRecordAsked } from './merge-letters.ts'
import {
	askedSide,
	carryOut,
	firmNamed,
	proposeMerge,
	requireRepresentative,
	writeMergeAsked,
} from './merge-sides.ts'
import { refuse } from './refusal.ts'

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
		const networkId = await networkThatAnswers(act, otherId)
		// A record that has its people stays.
		if (networkId && keep === 'theirs')
			refuse('records.keepTaken', await firmNamed(tx, firmId).then(({ name }) => ({ firm: name })))
		const [keptId, absorbedId] = keep === 'mine' ? [firmId, otherId] : [otherId, firmId]
		const merge = await proposeMerge(act, {
			keptId,
			absorbedId,
			choices,
			networkId,
			startedFor: firmId,
		})
		await useLink(tx, link, now)
		const isBoth = mayEngage(await mandatesIn(tx, actor, otherId, now))
		if (isBoth) await carryOut(act, merge)
		else if (networkId) await writeRecordAsked(act, merge, networkId)
		else await writeMergeAsked(act, merge, askedSide(merge))
		for (const one of [firmId, otherId])
			await record({ firmId: one, subjectId: merge.id, content: { keptId, absorbedId, choices } })
		return { mergeId: merge.id, firmId: isBoth ? keptId : firmId, isMerged: isBoth }
	},
})

/**
 * The network whose runner answers for the other record, because nobody has taken it; null when it has its
 * people. Refused where several networks have it, or none: nobody could say yes for it.
 */
async function networkThatAnswers({ tx }: Act, firmId: Id): Promise<Id | null> {
	const { claimedAt, name } = await firmNamed(tx, firmId)
	if (claimedAt) return null
	const networks = await tx
		.selectFrom('membership')
		.select('networkId')
		.distinct()
		.where('firmId', '=', firmId)
		.where('state', 'not in', ['left', 'excluded'])
		.execute()
	const [only] = networks
	if (!only || networks.length > 1) return refuse('records.nobodyAnswers', { firm: name })
	return only.networkId
}
