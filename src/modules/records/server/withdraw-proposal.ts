import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { mayRun } from '#networks'
import { accessNetwork, standingIn } from '#networks/server'
import { withdrawProposalInput } from '../inputs.ts'
import { forbid, refuse } from './refusal.ts'

/** Whoever runs the network takes back what was proposed there and still waits. */
export const withdrawProposal = defineAct({
	name: 'records.withdraw-proposal',
	input: withdrawProposalInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, proposalId }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('records.onlyRunners')
		const proposal =
			(await tx
				.selectFrom('proposal')
				.leftJoin('proposalEnd', 'proposalEnd.proposalId', 'proposal.id')
				.select(['proposal.firmId', 'proposalEnd.outcome'])
				.where('proposal.id', '=', proposalId)
				.where('proposal.networkId', '=', networkId)
				.executeTakeFirst()) ?? notFound()
		if (proposal.outcome) refuse('records.proposalEnded')
		await tx
			.insertInto('proposalEnd')
			.values({ proposalId, outcome: 'withdrawn', byPerson: personOf(actor), at: now })
			.execute()
		await record({
			networkId,
			firmId: proposal.firmId,
			subjectId: proposalId,
			content: null,
		})
	},
})
