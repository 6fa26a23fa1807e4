import { makeLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { type Id, notFound, personOf } from '#kernel'
import { answerForRecordInput, recordSeatInput } from '../inputs.ts'
import { accessMerge, askedSide, carryOut, endMerge } from './merge-sides.ts'
import { networkSide } from './record-side.ts'
import { refuse } from './refusal.ts'

/**
 * Makes a link by which the people of another record of the same firm may ask to become one with this one,
 * which nobody has taken: who runs its network hands it over. Its answer holds a secret: no request key.
 */
export const shareRecordLink = defineAct({
	name: 'records.share-record-link',
	input: recordSeatInput,
	door: 'none',
	act: async (act, seat) => {
		const { tx, actor, now, record } = act
		const { firmId, name, networkId } = await networkSide(act, seat)
		const token = await makeLink(tx, {
			purpose: 'merge',
			personId: null,
			subjectId: firmId,
			email: null,
			createdBy: personOf(actor),
			now,
		})
		await record({ networkId, firmId, subjectId: firmId, content: null })
		return { url: `${await publicAddress(tx)}/moi/reunir/${token}`, firm: name }
	},
})

/**
 * Who runs the network answers for a record that nobody has taken: yes, and the two are one; no, with the
 * reason, and both stay as they are. Once somebody has taken the record, it is theirs to answer.
 */
export const answerForRecord = defineAct({
	name: 'records.answer-for-record',
	input: answerForRecordInput,
	door: 'none',
	// Everything of a record moves, much of it other people's; networkSide looks at who acts.
	asSystem: true,
	act: async (act, { networkId, membershipId, mergeId, answer, reason }) => {
		const side = await networkSide(act, { networkId, membershipId })
		const merge = await waiting(act, mergeId, side.firmId)
		if (merge.networkId !== networkId) notFound()
		if (answer === 'yes') await carryOut(act, merge)
		else await endMerge(act, merge, 'refused', reason ?? null)
		await act.record({
			networkId,
			firmId: merge.keptId,
			subjectId: mergeId,
			content: { answer, reason: reason ?? null },
		})
		return { isMerged: answer === 'yes' }
	},
})

async function waiting(act: Act, mergeId: Id, firmId: Id) {
	const merge = await accessMerge(act, mergeId)
	if (askedSide(merge) !== firmId) notFound()
	if (merge.outcome) refuse('records.mergeEnded')
	return merge
}
