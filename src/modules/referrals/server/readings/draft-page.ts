import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, notFound } from '#kernel'
import { doCompete } from '#ties/server'
import { accessReferral, requireRecommending, requireSpeaking } from '../access-referral.ts'

/** A firm that may be recommended to. */
export type PossibleReceiver = { id: Id; name: string; commune: string | null; trades: string[] }

/**
 * To whom one recommends: the firms of one's networks and those that chose to be seen, by the words of their name,
 * their trade or their commune; those one already gave to first.
 */
export async function possibleReceivers(
	{ tx, actor, now }: Look,
	{ firmId, words }: { firmId: Id; words?: string | undefined },
) {
	await requireRecommending(tx, actor, firmId, now)
	const like = `%${(words ?? '').replace(/[\\%_]/g, '\\$&')}%`
	const { rows } = await sql<PossibleReceiver>`
		with labelled as (
			select f.id, f.name, case when may_read_field(f.id, 'address') then c.name end as commune,
				array(select l.label from firm_label l where l.firm_id = f.id and l.kind = 'trade'
					order by l.key) as trades,
				(select count(*) from referral r where r.from_firm_id = ${firmId} and r.to_firm_id = f.id) as given
			from firm f left join commune c on c.code = f.commune_code
			where f.claimed_at is not null and f.id <> all (my_firms())
				and (f.visibility in ('instance', 'public') or exists (select from membership m
					where m.firm_id = f.id and m.state in ('member', 'on_trial')))
		)
		select id, name, commune, trades from labelled
		where unaccent(name || ' ' || coalesce(commune, '') || ' ' || array_to_string(trades, ' '))
			ilike unaccent(${like})
		order by given desc, name collate "fr-x-icu", id limit 24`.execute(tx)
	return { firms: rows, words: words ?? '' }
}

/** The page on which a recommendation is written: to whom, a draft to go on with, what it may come out of. */
export async function draftPage(
	look: Look,
	{
		firmId,
		toFirmId,
		referralId,
	}: { firmId: Id; toFirmId?: Id | undefined; referralId?: Id | undefined },
) {
	const { tx, actor, now } = look
	await requireSpeaking(tx, actor, firmId, now)
	const draft = referralId ? await draftOf(look, firmId, referralId) : null
	const to = draft?.toFirmId ?? toFirmId ?? notFound()
	const firm =
		(await tx.selectFrom('firm').select(['id', 'name']).where('id', '=', to).executeTakeFirst()) ??
		notFound()
	const { rows: received } = await sql<{ id: Id; label: string; day: Temporal.Instant }>`
		select r.id, coalesce(f.name, '') as label, r.sent_at as day
		from referral r left join firm f on f.id = r.from_firm_id
		where r.to_firm_id = ${firmId} and r.state not in ('drafted', 'withdrawn')
		order by r.moved_at desc, r.id limit 30`.execute(tx)
	return { to: firm, draft, received, competes: await doCompete(tx, now, firmId, to) }
}

async function draftOf({ tx }: Look, firmId: Id, referralId: Id) {
	const referral = await accessReferral(tx, firmId, referralId)
	if (referral.state !== 'drafted') return notFound()
	const third = await tx
		.selectFrom('referralThirdParty')
		.select(['name', 'organisation', 'email', 'phone', 'need'])
		.where('referralId', '=', referralId)
		.executeTakeFirst()
	const note = await tx
		.selectFrom('referralNote')
		.select('words')
		.where('referralId', '=', referralId)
		.where('firmId', '=', firmId)
		.executeTakeFirst()
	const move = await tx
		.selectFrom('referralMove')
		.select('leavesAt')
		.where('referralId', '=', referralId)
		.executeTakeFirst()
	const { toFirmId, tier, urgency, effort, agreedOn, agreedBy, cameFrom } = referral
	return {
		id: referralId,
		toFirmId,
		tier,
		urgency,
		effort,
		agreedOn,
		agreedBy,
		cameFrom,
		third: third ?? null,
		note: note?.words ?? null,
		isLeaving: move !== undefined,
	}
}
