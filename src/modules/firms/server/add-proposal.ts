import type { Tx } from '#db'
import { type Id, newId } from '#kernel'
import { type CardChange, type CardValues, changesBetween } from '../card-changes.ts'
import type { Audience } from '../visibility.ts'
import { cardValues } from './card-values.ts'

/** Who would change a card: somebody who runs a network, a file given again to it, or a register. */
export type ProposalFrom =
	| { origin: 'facilitator' | 'import'; networkId: Id }
	| { origin: 'register'; networkId: null }

/**
 * Proposes other values for the card of a firm that has its people; those proposed before by the same voice
 * are outdated. Only fields that they may read are compared, so that proposing teaches
 * nothing. Answers null, and writes nothing, where the card already says all of it.
 */
export async function addProposal(
	tx: Tx,
	proposal: ProposalFrom & {
		firmId: Id
		byPerson: Id | null
		reason: string | null
		values: CardValues
		/** As what whoever proposes reads the card; left out, as one of its networks. */
		reader?: Audience
		now: Temporal.Instant
	},
): Promise<{ proposalId: Id; changes: CardChange[] } | null> {
	const { firmId, origin, networkId, byPerson, reason, values, reader, now } = proposal
	const changes = changesBetween(await cardValues(tx, firmId, reader ?? 'networks'), values)
	if (changes.length === 0) return null
	await outdateBefore(tx, proposal)
	const proposalId = newId()
	await tx
		.insertInto('proposal')
		.values({ id: proposalId, firmId, origin, networkId, byPerson, reason, proposedAt: now })
		.execute()
	await tx
		.insertInto('proposalChange')
		.values(
			changes.map((change) => ({
				proposalId,
				field: change.field,
				oldValue: JSON.stringify(change.old),
				newValue: JSON.stringify(change.new),
			})),
		)
		.execute()
	return { proposalId, changes }
}

async function outdateBefore(
	tx: Tx,
	{ firmId, origin, networkId, now }: ProposalFrom & { firmId: Id; now: Temporal.Instant },
): Promise<void> {
	await tx
		.insertInto('proposalEnd')
		.columns(['proposalId', 'outcome', 'at'])
		.expression((eb) =>
			eb
				.selectFrom('proposal')
				.leftJoin('proposalEnd', 'proposalEnd.proposalId', 'proposal.id')
				.select([
					'proposal.id',
					eb.val('outdated').as('outcome'),
					eb.cast<Temporal.Instant>(eb.val(now), 'timestamptz').as('at'),
				])
				.where('proposal.firmId', '=', firmId)
				.where('proposal.origin', '=', origin)
				.where('proposal.networkId', networkId === null ? 'is' : '=', networkId)
				.where('proposalEnd.proposalId', 'is', null),
		)
		.execute()
}
