import { sql } from 'kysely'
import { defineAct, type Tx } from '#db'
import {
	type CardValues,
	type FieldValue,
	maySpeakFor,
	type ProposableField,
	spellValue,
} from '#firms'
import { accessFirm, cardValues, makeFindable, mandatesIn, writeCardValues } from '#firms/server'
import { type Id, Invalid, notFound, personOf } from '#kernel'
import { answerProposalInput } from '../inputs.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * The firm's people take some of what is proposed, or none of it and say why. A field is written only if
 * the card still says what they read when they ticked it: nothing is overwritten unseen.
 */
export const answerProposal = defineAct({
	name: 'records.answer-proposal',
	input: answerProposalInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, proposalId, accepted, reason }) => {
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (mandates.length === 0) notFound()
		const firm = await accessFirm(tx, firmId)
		if (!maySpeakFor(mandates)) forbid('records.onlyItsPeople', { firm: firm.name })
		const changes = await waitingChanges(tx, firmId, proposalId)
		const today = await cardValues(tx, firmId, 'self')
		const values: CardValues = {}
		for (const { field, seen } of accepted) {
			const change = changes.get(field)
			if (change === undefined) return notFound()
			if (spellValue(today[field] ?? null) !== seen) refuse('records.cardChanged')
			values[field] = change
		}
		if (accepted.length === 0 && !reason)
			throw new Invalid([{ field: 'reason', code: 'records.reasonNeeded' }])
		await writeCardValues(tx, firmId, values)
		await makeFindable({ tx, now }, [firmId])
		const fields = accepted.map(({ field }) => field)
		await tx
			.updateTable('proposalChange')
			.set({ accepted: sql<boolean>`field = any (${fields}::text[])` })
			.where('proposalId', '=', proposalId)
			.execute()
		await tx
			.insertInto('proposalEnd')
			.values({
				proposalId,
				outcome: fields.length > 0 ? 'accepted' : 'refused',
				byPerson: personOf(actor),
				reason: reason || null,
				at: now,
			})
			.execute()
		await record({ firmId, subjectId: proposalId, content: { accepted: values, reason } })
	},
})

/** What a proposal that waits would write, by field; 404 for another firm's, refused once answered. */
async function waitingChanges(
	tx: Tx,
	firmId: Id,
	proposalId: Id,
): Promise<Map<ProposableField, FieldValue>> {
	const rows = await tx
		.selectFrom('proposal')
		.innerJoin('proposalChange', 'proposalChange.proposalId', 'proposal.id')
		.leftJoin('proposalEnd', 'proposalEnd.proposalId', 'proposal.id')
		.select(['proposalChange.field', 'proposalChange.newValue', 'proposalEnd.outcome'])
		.where('proposal.id', '=', proposalId)
		.where('proposal.firmId', '=', firmId)
		.execute()
	if (rows.length === 0) notFound()
	if (rows[0]?.outcome) refuse('records.proposalEnded')
	return new Map(
		rows.map((row) => [row.field as ProposableField, row.newValue as unknown as FieldValue]),
	)
}
