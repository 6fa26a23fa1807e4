import { sql } from 'kysely'
import type { Look } from '#db'
import { isToldToNetworks } from '#firms/server'
import type { Id } from '#kernel'
import { mayGovern, mayRun, type NetworkRole, type Standing } from '../policy.ts'
import { type MembershipState, takingPart } from '../states.ts'
import { forbid } from './refusal.ts'
import { type SeatFilters, seatsOf } from './seats.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** The network as one of its officers sees it; members without a role are told that it is not theirs. */
export async function accessAsOfficer(look: Look, networkId: Id) {
	const { tx, actor, now } = look
	const network = await accessNetwork(tx, networkId)
	const standing = await standingIn(tx, actor, networkId, now)
	if (standing.roles.length === 0) forbid('networks.onlyOfficers', { network: network.name })
	const governs = mayGovern(standing, await hasPresident(tx, networkId))
	return { network, standing, mayRun: mayRun(standing), mayGovern: governs }
}

/** The network for who runs it: facilitator or president; others are told who may. */
export async function accessAsRunner(look: Look, networkId: Id) {
	const seen = await accessAsOfficer(look, networkId)
	if (!seen.mayRun) forbid('networks.onlyRunners')
	return seen
}

type HomeFacts = {
	counts: Partial<Record<MembershipState, number>>
	/** Firms taking part whose people have not come yet. */
	unclaimed: number
	pending: { membershipId: Id; firm: string; until: string; isExpired: boolean }[]
	/** What members look for and nobody in the network offers, as they wrote it. */
	missing: { label: string; count: number }[]
	filesWaiting: { fileId: Id; name: string }[]
	/** People outside who asked to visit and were not answered. */
	visits: number
}

/** The first page of who runs a network: how many, who has not come yet, what nobody here does. */
export async function networkHome(look: Look, { networkId }: { networkId: Id }) {
	const seen = await accessAsOfficer(look, networkId)
	const { rows } = await sql<HomeFacts>`
		with seats as materialized (
			select m.membership_id, m.firm_id, m.state, f.name, f.claimed_at is null as is_unclaimed
			from membership m join firm f on f.id = m.firm_id where m.network_id = ${networkId}
		), inside as materialized (select distinct firm_id from seats where state = any(${takingPart})),
		offered as materialized (select distinct key from firm_label
			where kind in ('trade', 'skill') and firm_id = any(array(select firm_id from inside))),
		wanted as materialized (select key, min(label) as label, count(*)::int as n from firm_label
			where kind = 'need' and firm_id = any(array(select firm_id from inside))
			group by key order by count(*) desc, key limit 20)
		select
			(select json_object_agg(state, n) from (select state, count(*)::int as n from seats group by state) s) as counts,
			(select count(*)::int from seats where is_unclaimed and state = any(${takingPart})) as unclaimed,
			coalesce((select json_agg(json_build_object('membershipId', membership_id, 'firm', name,
					'until', expires_at, 'isExpired', expires_at <= ${look.now.toString()}::timestamptz)
					order by expires_at, membership_id) from (
				select s.membership_id, s.name, max(i.expires_at) as expires_at
				from invitation i join seats s using (membership_id)
				where i.network_id = ${networkId} and i.accepted_at is null and i.withdrawn_at is null
				group by s.membership_id, s.name order by 3 limit 5) p), '[]') as pending,
			coalesce((select json_agg(json_build_object('label', label, 'count', n) order by n desc, key) from (
				select * from wanted w where not exists (select 1 from offered o
					where word_similarity(o.key, w.key) >= 0.6) order by n desc, key limit 6) x), '[]') as missing,
			coalesce((select json_agg(json_build_object('fileId', file_id, 'name', name) order by given_at desc)
				from members_file where network_id = ${networkId} and imported_at is null), '[]') as files_waiting,
			(select count(*)::int from visit_request
				where network_id = ${networkId} and answered_at is null) as visits`.execute(look.tx)
	const facts = rows[0] as HomeFacts
	return { ...pageOf(seen), ...facts, counts: facts.counts ?? {} }
}

/** The seats of a network for who has a role in it; only who runs it sees those outside. */
export async function runnersDirectory(
	look: Look,
	{ networkId, filters }: { networkId: Id; filters: SeatFilters },
) {
	const seen = await accessAsOfficer(look, networkId)
	const every: MembershipState[] = [
		...takingPart,
		'visitor',
		'applied',
		'under_review',
		'invited',
		'suggested',
		'suspended',
		...(filters.state === 'left' || filters.state === 'excluded' ? [filters.state] : []),
	]
	const directory = await seatsOf(look, networkId, seen.mayRun ? every : takingPart, filters)
	return { ...pageOf(seen), ...directory }
}

/** Invitations that wait or have run out, the first to run out first. */
export async function invitations(look: Look, { networkId }: { networkId: Id }) {
	const seen = await accessAsRunner(look, networkId)
	const waiting = await look.tx
		.selectFrom('invitation')
		.innerJoin('membership', (join) =>
			join
				.onRef('membership.networkId', '=', 'invitation.networkId')
				.onRef('membership.membershipId', '=', 'invitation.membershipId'),
		)
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.leftJoin('person as inviter', 'inviter.id', 'invitation.invitedBy')
		.select([
			'invitation.membershipId',
			'firm.name as firm',
			'invitation.givenName',
			'invitation.familyName',
			'invitation.email',
			'invitation.createdAt',
			'invitation.expiresAt',
			'inviter.givenName as inviterGivenName',
			'inviter.familyName as inviterFamilyName',
		])
		.where('invitation.networkId', '=', networkId)
		.where('invitation.acceptedAt', 'is', null)
		.where('invitation.withdrawnAt', 'is', null)
		.orderBy('invitation.expiresAt')
		.orderBy('invitation.invitationId')
		.limit(500)
		.execute()
	return { ...pageOf(seen), waiting, now: look.now }
}

/** Records whose people have not come and who are not invited yet: whom to invite at once. */
export async function notYetInvited(look: Look, { networkId }: { networkId: Id }) {
	const seen = await accessAsRunner(look, networkId)
	const { rows } = await sql<{ membershipId: Id; firm: string; email: string | null }>`
		select m.membership_id, f.name as firm, (select min(k.email) from mandate d
			join person_contact k on k.person_id = d.person_id
			where d.firm_id = f.id and d.ends_on is null) as email
		from membership m join firm f on f.id = m.firm_id and f.claimed_at is null
		where m.network_id = ${networkId} and m.state in ('member', 'on_trial', 'suggested')
			and not exists (select 1 from invitation i where i.network_id = m.network_id
				and i.membership_id = m.membership_id and i.accepted_at is null and i.withdrawn_at is null)
		order by f.name collate "fr-x-icu", m.membership_id limit 500`.execute(look.tx)
	return { ...pageOf(seen), records: rows }
}

/** Who has which role today, and the people to whom one may be given: those their firm names to its networks. */
export async function networkRolesSheet(look: Look, { networkId }: { networkId: Id }) {
	const seen = await accessAsOfficer(look, networkId)
	const held = await look.tx
		.selectFrom('networkRole')
		.innerJoin('person', 'person.id', 'networkRole.personId')
		.select([
			'networkRole.roleId',
			'networkRole.role',
			'networkRole.startsOn',
			'person.id as personId',
			'person.givenName',
			'person.familyName',
		])
		.where('networkRole.networkId', '=', networkId)
		.where('networkRole.endsOn', 'is', null)
		.orderBy('networkRole.role')
		.orderBy('networkRole.startsOn')
		.orderBy('networkRole.roleId')
		.execute()
	const { rows: people } = await sql<{ personId: Id; name: string; firm: string | null }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, min(f.name) as firm
		from person p
		left join (membership m join firm f on f.id = m.firm_id and f.claimed_at is not null
				and ${isToldToNetworks('people')}
			join mandate d on d.firm_id = f.id and d.ends_on is null)
			on d.person_id = p.id and m.network_id = ${networkId} and m.state = any(${takingPart})
		where d.person_id is not null or p.id = any(${held.map((one) => one.personId)}::uuid[])
		group by p.id order by p.family_name collate "fr-x-icu", p.id limit 1000`.execute(look.tx)
	const offers = await look.tx
		.selectFrom('roleOffer')
		.select(['offerId', 'role', 'givenName', 'familyName', 'email', 'offeredAt', 'expiresAt'])
		.where('networkId', '=', networkId)
		.where('acceptedAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.orderBy('offeredAt')
		.orderBy('offerId')
		.execute()
	return {
		...pageOf(seen),
		now: look.now,
		offers: seen.mayGovern ? offers.map((one) => ({ ...one, role: one.role as NetworkRole })) : [],
		held: held.map((one) => ({ ...one, role: one.role as NetworkRole })),
		people,
	}
}

function pageOf(seen: Awaited<ReturnType<typeof accessAsOfficer>>) {
	const { network, standing, mayRun, mayGovern } = seen
	return { network, roles: standing.roles satisfies Standing['roles'], mayRun, mayGovern }
}
