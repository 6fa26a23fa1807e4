import { sql } from 'kysely'
import type { Act, Look, Tx } from '#db'
import { mayEngage } from '#firms'
import { mandatesIn } from '#firms/server'
import { type Id, newId, notFound, personOf } from '#kernel'
import type { Choices } from '../inputs.ts'
import { type MergeOutcome, mergeDays } from '../states.ts'
import { absorbFirm } from './absorb-firm.ts'
import { type MergeCards, mergeCards, sameCards } from './merge-cards.ts'
import { writeMergeAsked, writeMergeEnded } from './merge-letters.ts'
import { forbid, refuse } from './refusal.ts'

/** A merge as it was proposed, and how it ended if it did. */
export type Merge = {
	id: Id
	keptId: Id
	absorbedId: Id
	networkId: Id | null
	choices: Choices
	cards: MergeCards
	startedFor: Id
	startedBy: Id | null
	startedAt: Temporal.Instant
	outcome: MergeOutcome | null
	reason: string | null
}

/** A merge the one who looks may see, or 404. */
export async function accessMerge({ tx }: Pick<Look, 'tx'>, mergeId: Id): Promise<Merge> {
	const { rows } = await sql<Merge>`select m.*, e.outcome, e.reason from firm_merge m
		left join firm_merge_end e on e.merge_id = m.id where m.id = ${mergeId}`.execute(tx)
	return rows[0] ?? notFound()
}

/** The firm whose people have yet to say yes. */
export function askedSide({ keptId, absorbedId, startedFor }: Merge): Id {
	return startedFor === keptId ? absorbedId : keptId
}

/** Only who represents a firm may give its record away, or take another one in. */
export async function requireRepresentative(act: Act, firmId: Id): Promise<{ name: string }> {
	const { tx, actor, now } = act
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await firmNamed(tx, firmId)
	if (!mayEngage(mandates)) forbid('records.onlyRepresentative', { firm: firm.name })
	return firm
}

export async function firmNamed(tx: Tx, firmId: Id): Promise<{ name: string; claimedAt: unknown }> {
	const firm = await tx
		.selectFrom('firm')
		.select(['name', 'claimedAt'])
		.where('id', '=', firmId)
		.executeTakeFirst()
	return firm ?? notFound()
}

export type Proposed = Pick<Merge, 'keptId' | 'absorbedId' | 'networkId' | 'choices' | 'startedFor'>

/** One side proposes, having seen both cards; two records wait for one answer at a time. */
export async function proposeMerge(act: Act, proposed: Proposed): Promise<Merge> {
	const { tx, actor, now, enqueue } = act
	const { keptId, absorbedId } = proposed
	if (keptId === absorbedId) refuse('records.sameRecord')
	await refuseSecond(tx, [keptId, absorbedId])
	const mergeId = newId()
	const cards = await mergeCards(tx, keptId, absorbedId)
	await tx
		.insertInto('firmMerge')
		.values({
			id: mergeId,
			...proposed,
			choices: JSON.stringify(proposed.choices),
			cards: JSON.stringify(cards),
			startedBy: personOf(actor),
			startedAt: now,
		})
		.execute()
	await enqueue(
		'records.lapse-merge',
		{ mergeId },
		{ at: now.add({ hours: 24 * mergeDays }), key: `lapse-merge:${mergeId}` },
	)
	return accessMerge(act, mergeId)
}

async function refuseSecond(tx: Tx, firms: Id[]): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select m.id from firm_merge m
		where m.kept_id = any (${firms}::uuid[]) and m.absorbed_id = any (${firms}::uuid[])
			and not exists (select from firm_merge_end e where e.merge_id = m.id)`.execute(tx)
	if (rows.length > 0) refuse('records.mergeUnderWay')
}

/** Both sides have said yes: the records become one, unless a card changed since it was shown. */
export async function carryOut(act: Act, merge: Merge): Promise<void> {
	const { id: mergeId, keptId, absorbedId, choices, cards } = merge
	if (!sameCards(cards, await mergeCards(act.tx, keptId, absorbedId))) refuse('records.cardChanged')
	await absorbFirm(act, { mergeId, keptId, absorbedId, choices, cards })
	await endMerge(act, merge, 'merged')
	await lapseOthers(act, absorbedId)
}

/** What was still asked of a record that is gone is over. */
async function lapseOthers(act: Act, goneId: Id): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select m.id from firm_merge m
		where ${goneId} in (m.kept_id, m.absorbed_id)
			and not exists (select from firm_merge_end e where e.merge_id = m.id)`.execute(act.tx)
	for (const { id } of rows) await endMerge(act, await accessMerge(act, id), 'lapsed')
}

export async function endMerge(
	act: Act,
	merge: Merge,
	outcome: MergeOutcome,
	reason: string | null = null,
): Promise<void> {
	await act.tx
		.insertInto('firmMergeEnd')
		.values({ mergeId: merge.id, outcome, byPerson: personOf(act.actor), reason, at: act.now })
		.execute()
	await writeMergeEnded(act, merge, outcome, reason)
}

export { writeMergeAsked }
