import { sql } from 'kysely'
import type { Act, Tx } from '#db'
import { makeFindable, writeCardValues } from '#firms/server'
import { type Id, newId, personOf } from '#kernel'
import { forgetUnclaimedPeople } from '#networks/server'
import { withdrawFrom } from '#ties/server'
import { firmColumns } from '../firm-columns.ts'
import type { Choices } from '../inputs.ts'
import { seatRanks } from '../states.ts'
import { chosenValues, type MergeCards } from './merge-cards.ts'
import { refuse } from './refusal.ts'

/** A merge to carry out: which record stays, which goes into it, and the values that were chosen. */
export type Merging = {
	mergeId: Id
	keptId: Id
	absorbedId: Id
	choices: Choices
	cards: MergeCards
}

/**
 * Everything of a record passes to another one and the record goes, in the transaction of an act of the
 * system: whole, or nothing. What it was is remembered with where it went. Refuses where a network has
 * suspended or excluded one of the two: joining records lifts no such word.
 */
export async function absorbFirm(act: Act, merging: Merging): Promise<void> {
	const { tx, now } = act
	const { mergeId, keptId, absorbedId, choices, cards } = merging
	const was = await rememberedOf(tx, absorbedId, keptId)
	await passSeats(act, keptId, absorbedId)
	await passMandates(tx, keptId, absorbedId)
	await passAccords(tx, keptId, absorbedId)
	await passIntroductions(act, keptId, absorbedId)
	await passClaims(tx, keptId, absorbedId)
	await passTurnovers(tx, keptId, absorbedId)
	for (const [name, column] of Object.entries(firmColumns))
		if ('moves' in column && column.moves === 'simply')
			await passColumn(tx, name, keptId, absorbedId)
	await writeCardValues(tx, keptId, chosenValues(cards, choices))
	await tx
		.insertInto('firmMerged')
		.values({ oldId: absorbedId, newId: keptId, mergeId, was: JSON.stringify(was), at: now })
		.execute()
	await tx.deleteFrom('firm').where('id', '=', absorbedId).execute()
	await makeFindable(act, [keptId])
}

async function passColumn(tx: Tx, name: string, keptId: Id, absorbedId: Id): Promise<void> {
	const [table = '', column = ''] = name.split('.')
	await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${keptId}
		where ${sql.ref(column)} = ${absorbedId}`.execute(tx)
}

async function rememberedOf(tx: Tx, firmId: Id, keptId: Id): Promise<unknown> {
	const { rows } = await sql<{ was: unknown }>`
		select jsonb_build_object('firm', to_jsonb(f),
			'labels', (select jsonb_agg(to_jsonb(l) order by kind, key) from firm_label l where l.firm_id = f.id),
			'zones', (select jsonb_agg(to_jsonb(z) order by kind, code) from firm_zone z where z.firm_id = f.id),
			'visibility', (select jsonb_agg(to_jsonb(v) order by field) from firm_visibility v where v.firm_id = f.id),
			'accords', (select jsonb_agg(to_jsonb(a) order by id) from firm_accord a
				where ${keptId} in (a.a_firm, a.b_firm) and f.id in (a.a_firm, a.b_firm))) as was
		from firm f where f.id = ${firmId}`.execute(tx)
	return rows[0]?.was ?? null
}

/** Of two seats in one network the further one stays, with the older date; the other is left. */
async function passSeats(act: Act, keptId: Id, absorbedId: Id): Promise<void> {
	const { tx, actor, now } = act
	const seatsOf = (firmId: Id) =>
		tx.selectFrom('membership').selectAll().where('firmId', '=', firmId).execute()
	const kept = await seatsOf(keptId)
	for (const seat of await seatsOf(absorbedId)) {
		const same = kept.find(
			(one) => one.networkId === seat.networkId && one.personId === seat.personId,
		)
		const at = { networkId: seat.networkId, membershipId: seat.membershipId }
		if (!same) {
			await updateSeat(tx, at, { firmId: keptId })
			continue
		}
		const state = await furtherOf(tx, seat.networkId, same.state, seat.state)
		const earlier = (a: Temporal.Instant, b: Temporal.Instant) =>
			Temporal.Instant.compare(a, b) <= 0 ? a : b
		const joinedAt =
			same.joinedAt && seat.joinedAt
				? earlier(same.joinedAt, seat.joinedAt)
				: (same.joinedAt ?? seat.joinedAt)
		const theSame = { networkId: same.networkId, membershipId: same.membershipId }
		await updateSeat(tx, theSame, {
			state,
			since: earlier(same.since, seat.since),
			joinedAt,
			sponsorId: same.sponsorId ?? seat.sponsorId,
		})
		await updateSeat(tx, at, { state: 'left' })
		const steps = [
			{ ...theSame, fromState: same.state, toState: state },
			{ ...at, fromState: seat.state, toState: 'left' },
		].filter(({ fromState, toState }) => fromState !== toState)
		if (steps.length > 0)
			await tx
				.insertInto('membershipStep')
				.values(
					steps.map((step) => ({ ...step, stepId: newId(), at: now, byPerson: personOf(actor) })),
				)
				.execute()
		await tx
			.updateTable('invitation')
			.set({ withdrawnAt: now })
			.where('networkId', '=', seat.networkId)
			.where('membershipId', '=', seat.membershipId)
			.where('acceptedAt', 'is', null)
			.where('withdrawnAt', 'is', null)
			.execute()
	}
	// A record that has its people has taken the seats that had been kept for the other.
	await sql`update membership m set joined_at = ${now}::timestamptz from firm f
		where f.id = m.firm_id and f.id = ${keptId} and f.claimed_at is not null
			and m.joined_at is null and m.state in ('member', 'on_trial')`.execute(tx)
}

type Seat = { networkId: Id; membershipId: Id }
type SeatChange = Partial<{
	firmId: Id
	state: string
	since: Temporal.Instant
	joinedAt: Temporal.Instant | null
	sponsorId: Id | null
}>

async function updateSeat(tx: Tx, seat: Seat, change: SeatChange): Promise<void> {
	await tx
		.updateTable('membership')
		.set(change)
		.where('networkId', '=', seat.networkId)
		.where('membershipId', '=', seat.membershipId)
		.execute()
}

async function furtherOf(tx: Tx, networkId: Id, one: string, other: string): Promise<string> {
	if (one === other) return one
	const rank = (state: string) => (seatRanks as readonly string[]).indexOf(state)
	if (rank(one) < 0 || rank(other) < 0) {
		const { name } = await tx
			.selectFrom('network')
			.select('name')
			.where('networkId', '=', networkId)
			.executeTakeFirstOrThrow()
		refuse('records.seatsDisagree', { network: name })
	}
	return rank(one) >= rank(other) ? one : other
}

/** Its people act for the kept record; a mandate held in both becomes one, from the first day to the last. */
async function passMandates(tx: Tx, keptId: Id, absorbedId: Id): Promise<void> {
	const { claimedAt } = await tx
		.selectFrom('firm')
		.select('claimedAt')
		.where('id', '=', absorbedId)
		.executeTakeFirstOrThrow()
	const mandatesOf = (firmId: Id) =>
		tx.selectFrom('mandate').selectAll().where('firmId', '=', firmId).orderBy('startsOn').execute()
	const kept = await mandatesOf(keptId)
	if (!claimedAt && kept.length > 0) {
		// Names that a network had written on a record nobody took: the kept one has its own.
		const named = await tx
			.deleteFrom('mandate')
			.where('firmId', '=', absorbedId)
			.returning('personId')
			.execute()
		return forgetUnclaimedPeople(
			tx,
			named.map((one) => one.personId),
		)
	}
	for (const mandate of await mandatesOf(absorbedId)) {
		const held = (await mandatesOf(keptId)).filter(
			(one) =>
				one.personId === mandate.personId && one.role === mandate.role && overlap(one, mandate),
		)
		if (held.length > 0) {
			await tx
				.deleteFrom('mandate')
				.where(
					'id',
					'in',
					held.map((one) => one.id),
				)
				.execute()
		}
		const all = [mandate, ...held]
		const startsOn = all.map((one) => one.startsOn).sort(Temporal.PlainDate.compare)[0]
		const ends = all.map((one) => one.endsOn)
		const endsOn = ends.includes(null)
			? null
			: ends.filter((one) => one !== null).sort(Temporal.PlainDate.compare)[ends.length - 1]
		await tx
			.updateTable('mandate')
			.set({ firmId: keptId, ...(startsOn && { startsOn }), endsOn: endsOn ?? null })
			.where('id', '=', mandate.id)
			.execute()
	}
}

type Range = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate | null }

function overlap(a: Range, b: Range): boolean {
	const isBefore = (one: Range, other: Range) =>
		one.endsOn !== null && Temporal.PlainDate.compare(one.endsOn, other.startsOn) < 0
	return !isBefore(a, b) && !isBefore(b, a)
}

/** Accords with others hold for the kept record; one between the two is over, and remembered. */
async function passAccords(tx: Tx, keptId: Id, absorbedId: Id): Promise<void> {
	await sql`delete from firm_accord
		where ${keptId} in (a_firm, b_firm) and ${absorbedId} in (a_firm, b_firm)`.execute(tx)
	await sql`update firm_accord set
			a_firm = least(${keptId}::uuid, case when a_firm = ${absorbedId} then b_firm else a_firm end),
			b_firm = greatest(${keptId}::uuid, case when a_firm = ${absorbedId} then b_firm else a_firm end)
		where ${absorbedId} in (a_firm, b_firm)`.execute(tx)
}

/** Introductions pass; one being asked between the two, or twice to what is now one firm, is taken back. */
async function passIntroductions(act: Act, keptId: Id, absorbedId: Id): Promise<void> {
	const { rows } = await sql<{ id: Id }>`
		select i.id from introduction i where i.state = 'asking' and (
			(i.asker_firm_id in (${keptId}, ${absorbedId}) and i.target_firm_id in (${keptId}, ${absorbedId}))
			or (i.target_firm_id = ${absorbedId} and exists (select from introduction j
				where j.need_id = i.need_id and j.target_firm_id = ${keptId} and j.state = 'asking')))`.execute(
		act.tx,
	)
	for (const { id } of rows) await withdrawFrom(act, id)
	for (const column of ['introduction.asker_firm_id', 'introduction.target_firm_id'])
		await passColumn(act.tx, column, keptId, absorbedId)
}

async function passClaims(tx: Tx, keptId: Id, absorbedId: Id): Promise<void> {
	await sql`insert into firm_claim_match (claim_id, firm_id, firm_name, siren, commune)
		select claim_id, ${keptId}, firm_name, siren, commune from firm_claim_match
		where firm_id = ${absorbedId} on conflict do nothing`.execute(tx)
	await sql`delete from firm_claim_match where firm_id = ${absorbedId}`.execute(tx)
}

/** A year that both had declared stays as the kept record says it. */
async function passTurnovers(tx: Tx, keptId: Id, absorbedId: Id): Promise<void> {
	await sql`update firm_turnover t set firm_id = ${keptId} where t.firm_id = ${absorbedId}
		and not exists (select from firm_turnover k where k.firm_id = ${keptId} and k.year = t.year)`.execute(
		tx,
	)
}
