import { defineAct } from '#db'
import { type CardValues, proposable } from '#firms'
import { addProposal } from '#firms/server'
import { notFound, personOf } from '#kernel'
import { mayRun } from '#networks'
import { accessMembership, accessNetwork, standingIn } from '#networks/server'
import { proposeChangesInput } from '../inputs.ts'
import { readAsNetwork } from './read-as-network.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Whoever runs a network proposes changes to the card of a member that has its own people: from then on they
 * never edit it. What the firm keeps from its networks is not compared, so nothing is learnt of it.
 */
export const proposeChanges = defineAct({
	name: 'records.propose-changes',
	input: proposeChangesInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, membershipId, reason, ...typed }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('records.onlyRunners')
		const seat = await accessMembership(tx, networkId, membershipId)
		const { firmId, firmClaimedAt, firmName } = seat
		if (!firmClaimedAt) refuse('records.editInstead', { firm: firmName })
		const values: CardValues = Object.fromEntries(
			proposable.map((field) => [field, typed[field] || null]),
		)
		const proposal = await addProposal(tx, {
			firmId,
			origin: 'facilitator',
			networkId,
			byPerson: personOf(actor) ?? notFound(),
			reason,
			values,
			reader: readAsNetwork(seat),
			now,
		})
		if (!proposal) return refuse('records.nothingToPropose')
		const { proposalId, changes } = proposal
		await record({ networkId, firmId, subjectId: proposalId, content: { changes, reason } })
		return { proposalId }
	},
})
