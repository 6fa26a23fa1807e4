import { sql } from 'kysely'
import type { Look } from '#db'
import { type CardValues, type ProposableField, proposable, spellValue } from '#firms'
import type { Id } from '#kernel'
import type { Choices } from '../inputs.ts'
import { differing, type MergeCards } from './merge-cards.ts'
import { networkSide } from './record-side.ts'

/** A merge asked of a record that nobody has taken, as who answers for it may read it. */
export type RecordMerge = {
	id: Id
	startedAt: Temporal.Instant
	cards: MergeCards
	choices: Choices
	fields: ProposableField[]
}

/**
 * What waits on a record of the network that nobody has taken. Of the other card, whose people may be of no
 * network of the reader, only what tells that it is the same firm, and what the record would bring it.
 */
export async function recordMerges(look: Look, seat: { networkId: Id; membershipId: Id }) {
	const side = await networkSide(look, seat)
	const { rows } = await sql<Omit<RecordMerge, 'fields'>>`
		select m.id, m.started_at, m.cards, m.choices from firm_merge m
		where m.absorbed_id = ${side.firmId} and m.network_id = ${side.networkId}
			and not exists (select from firm_merge_end e where e.merge_id = m.id)
		order by m.started_at, m.id`.execute(look.tx)
	return {
		network: { networkId: side.networkId, name: side.network },
		record: { membershipId: side.membershipId, name: side.name },
		merges: rows.map((merge): RecordMerge => {
			const cards = { ...merge.cards, kept: toldOf(merge.cards, merge.choices) }
			return { ...merge, cards, fields: differing(cards).filter((field) => field in cards.kept) }
		}),
	}
}

const known: readonly ProposableField[] = ['name', 'siren', 'commune']

function toldOf({ kept, absorbed }: MergeCards, choices: Choices): CardValues {
	const isTold = (field: ProposableField) =>
		known.includes(field) ||
		(choices[field] !== undefined && choices[field] !== 'kept') ||
		spellValue(kept[field] ?? null) === spellValue(absorbed[field] ?? null)
	return Object.fromEntries(
		proposable.filter(isTold).map((field) => [field, kept[field] ?? null]),
	) as CardValues
}
