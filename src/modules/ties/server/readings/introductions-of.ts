import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { accessFirm } from '#firms/server'
import { type Id, personOf } from '#kernel'
import type { IntroductionState, PathState } from '../../states.ts'
import { accessIntroduction, requireAsking } from '../access-asking-firm.ts'
import { asGraph } from '../as-graph.ts'
import { cardsOf } from '../cards.ts'
import { gazetteer } from '../gazetteer.ts'
import { goBetweensOf } from '../go-betweens.ts'
import { parameter, parametersOn } from '../parameters.ts'
import { lapseAt, remindAt } from '../step-clocks.ts'

export type IntroductionLine = {
	id: Id
	words: string
	trade: string | null
	state: IntroductionState
	askedAt: Temporal.Instant
	/** The firm to meet; null while it is hidden, then its commune says where. */
	target: string | null
	commune: string | null
	/** The first contact of the present path. */
	first: string | null
	paths: number
}

/** What a firm has asked, latest first: the one to meet, by whom, and where it stands. */
export async function introductionsOf({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const { rows } = await sql<IntroductionLine & { targetFirmId: Id }>`
		select i.id, n.words, n.trade_label as trade, i.state, i.asked_at, i.target_firm_id,
			f.name as target,
			(select p.given_name || ' ' || p.family_name from introduction_path a
				join person p on p.id = a.first_person
				where a.introduction_id = i.id order by a.path_no desc limit 1) as first,
			(select count(*) from introduction_path a where a.introduction_id = i.id) as paths
		from introduction i
		join need n on n.id = i.need_id
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

/** One path as those who asked may follow it. */
export type FollowedPath = {
	pathNo: number
	state: PathState
	first: string | null
	/** People after the first contact, the one to meet included. */
	peopleAfter: number
	/** Who said yes so far, in order; only on the present path, or the one that led there. */
	accepted: string[]
	/** When the person whose turn it is was asked, and the two days that follow. */
	remindAt: Temporal.Instant
	lapseAt: Temporal.Instant
	startedAt: Temporal.Instant
}

/** One introduction for the firm that asked it; the other's card once both said yes. */
export async function introductionSheet(
	{ tx, actor, now }: Look,
	{ firmId, introductionId }: { firmId: Id; introductionId: Id },
) {
	await requireAsking(tx, actor, firmId, now)
	const introduction = await accessIntroduction(tx, firmId, introductionId)
	const { needId, askerId, targetFirmId, state } = introduction
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
	const asker = (await cardsOf(tx, [askerId], now)).get(askerId)
	const outcome = await tx
		.selectFrom('introductionOutcome')
		.select(['met', 'wasUseful'])
		.where('introductionId', '=', introductionId)
		.where('personId', '=', me)
		.executeTakeFirst()
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
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
		askedBy: asker?.name ?? null,
		isMine: askerId === me,
		target: { name: target?.name ?? null, commune: communes.get(targetFirmId) ?? null },
		card,
		paths: await followedPaths(tx, introductionId, parameters),
		outcome: outcome ?? null,
		/** Those who led there, and what the asker told them. */
		goBetweens: isIntroduced ? await goBetweensOf(tx, introductionId) : 0,
		thanks: thanks?.words ?? null,
		undoMinutes: parameter(parameters, 'introduction.undo_minutes'),
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

async function followedPaths(
	tx: Tx,
	introductionId: Id,
	parameters: Awaited<ReturnType<typeof parametersOn>>,
): Promise<FollowedPath[]> {
	const { rows } = await sql<{
		pathNo: number
		state: PathState
		first: string | null
		peopleAfter: number
		startedAt: Temporal.Instant
		accepted: string[]
		turnSince: Temporal.Instant
	}>`select a.path_no, a.state, p.given_name || ' ' || p.family_name as first, a.people_after,
			a.started_at,
			array(select q.given_name || ' ' || q.family_name from introduction_acceptance c
				join person q on q.id = c.person_id
				where c.introduction_id = a.introduction_id and c.path_no = a.path_no
				order by c.position) as accepted,
			coalesce((select max(c.accepted_at) from introduction_acceptance c
				where c.introduction_id = a.introduction_id and c.path_no = a.path_no), a.started_at) as turn_since
		from introduction_path a left join person p on p.id = a.first_person
		where a.introduction_id = ${introductionId}
		order by a.path_no`.execute(tx)
	return rows.map(({ turnSince, accepted, ...row }) => ({
		...row,
		// Of a path that failed, only its first contact is repeated: who said yes tells who did not.
		accepted: row.state === 'not_possible' ? [] : accepted,
		remindAt: remindAt(turnSince, parameters),
		lapseAt: lapseAt(turnSince, parameters),
	}))
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
