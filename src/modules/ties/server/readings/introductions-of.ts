import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { accessFirm } from '#firms/server'
import { type Id, personOf } from '#kernel'
import type { IntroductionState } from '../../states.ts'
import { accessIntroduction, requireAsking } from '../access-asking-firm.ts'
import { asGraph } from '../as-graph.ts'
import { cardsOf } from '../cards.ts'
import { gazetteer } from '../gazetteer.ts'
import { goBetweensOf } from '../go-betweens.ts'

export type IntroductionLine = {
	id: Id
	words: string
	trade: string | null
	state: IntroductionState
	askedAt: Temporal.Instant
	/** The firm to meet; null while it is hidden, then its commune says where. */
	target: string | null
	commune: string | null
	/** The contact chosen to begin with; once introduced, the first of those who led there. */
	first: string | null
}

/** What a firm has asked, latest first: the one to meet, by whom, and where it stands. */
export async function introductionsOf({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const { rows } = await sql<IntroductionLine & { targetFirmId: Id }>`
		select i.id, n.words, n.trade_label as trade, i.state, i.asked_at, i.target_firm_id,
			f.name as target,
			p.given_name || ' ' || p.family_name as first
		from introduction i
		join need n on n.id = i.need_id
		left join introduction_acceptance a on a.introduction_id = i.id and a.position = 1
		left join person p on p.id = coalesce(a.person_id, i.first_person)
		left join firm f on f.id = i.target_firm_id
		where i.asker_firm_id = ${firmId}
		order by i.asked_at desc, i.id
		limit 200`.execute(tx)
	const communes = await communesOf(
		tx,
		rows.map((row) => row.targetFirmId),
	)
	return {
		firm: { id: firm.id, name: firm.name },
		introductions: rows.map(
			({ targetFirmId, ...row }): IntroductionLine => ({
				...row,
				commune: communes.get(targetFirmId) ?? null,
			}),
		),
	}
}

/**
 * One introduction for the firm that asked it. While it is asked nothing here moves, whatever anybody answers: it
 * repeats what was chosen and the day told. Who said yes is told with the introduction, and the other's card.
 */
export async function introductionSheet(
	{ tx, actor, now }: Look,
	{ firmId, introductionId }: { firmId: Id; introductionId: Id },
) {
	await requireAsking(tx, actor, firmId, now)
	const introduction = await accessIntroduction(tx, firmId, introductionId)
	const { needId, askerId, targetFirmId, state, firstPerson } = introduction
	const need = await tx
		.selectFrom('need')
		.select(['id', 'words', 'tradeLabel', 'closedAt'])
		.where('id', '=', needId)
		.executeTakeFirstOrThrow()
	const target = await tx
		.selectFrom('firm')
		.select(['id', 'name'])
		.where('id', '=', targetFirmId)
		.executeTakeFirst()
	const communes = await communesOf(tx, [targetFirmId])
	const me = personOf(actor)
	const isIntroduced = state === 'introduced'
	const card = isIntroduced ? await metCard(tx, now, introduction) : null
	const named = await cardsOf(tx, [askerId, ...(firstPerson ? [firstPerson] : [])], now)
	const first = firstPerson ? named.get(firstPerson) : undefined
	const outcome = await tx
		.selectFrom('introductionOutcome')
		.select(['met', 'wasUseful'])
		.where('introductionId', '=', introductionId)
		.where('personId', '=', me)
		.executeTakeFirst()
	const thanks = await tx
		.selectFrom('introductionThanks')
		.select('words')
		.where('introductionId', '=', introductionId)
		.executeTakeFirst()
	return {
		id: introduction.id,
		firmId,
		state: state as IntroductionState,
		askedAt: introduction.askedAt,
		message: introduction.message,
		need,
		askedBy: named.get(askerId)?.name ?? null,
		isMine: askerId === me,
		target: { name: target?.name ?? null, commune: communes.get(targetFirmId) ?? null },
		card,
		/** Until when nothing is told; and the contact chosen to begin with. */
		endsAt: introduction.endsAt,
		first: first?.name ?? null,
		led: await ledThere(tx, introductionId),
		outcome: outcome ?? null,
		/** Those who led there, and what the asker told them. */
		goBetweens: isIntroduced ? await goBetweensOf(tx, introductionId) : 0,
		thanks: thanks?.words ?? null,
	}
}

async function metCard(
	tx: Tx,
	now: Temporal.Instant,
	{ targetId, targetFirmId }: { targetId: Id | null; targetFirmId: Id },
) {
	if (!targetId) return null
	const cards = await cardsOf(tx, [targetId], now, new Map([[targetId, targetFirmId]]))
	return cards.get(targetId) ?? null
}

/** Who led there, in order, and last whoever was to be met; nobody as long as no introduction was made. */
async function ledThere(tx: Tx, introductionId: Id): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select q.given_name || ' ' || q.family_name as name
		from introduction_acceptance a join person q on q.id = a.person_id
		where a.introduction_id = ${introductionId}
		order by a.position`.execute(tx)
	return rows.map(({ name }) => name)
}

/** The communes of firms, hidden ones included: all that is said of them before an agreement. */
async function communesOf(tx: Tx, firmIds: Id[]): Promise<Map<Id, string>> {
	const places = await gazetteer(tx)
	const { rows } = await asGraph(tx, () =>
		sql<{ id: Id; communeCode: string | null }>`
			select id, commune_code from firm where id = any (${firmIds}::uuid[])
				and not exists (select 1 from firm_visibility v where v.firm_id = firm.id
					and v.field = 'address' and v.audience = 'self')`.execute(tx),
	)
	return new Map(
		rows.flatMap(({ id, communeCode }) => {
			const place = communeCode ? places.place(communeCode) : undefined
			return place ? [[id, place.name] as const] : []
		}),
	)
}
