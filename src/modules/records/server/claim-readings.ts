import { sql } from 'kysely'
import type { Look } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { advisersOf, isAdviser } from '#instance/server'
import { type Id, notFound, personOf } from '#kernel'
import { mayCheckClaim } from '../policy.ts'
import { type ClaimOutcome, claimClocks } from '../states.ts'
import { accessClaim } from './access-claim.ts'
import { forbid } from './refusal.ts'

/** What a person claimed, and how each claim ended; and whether anybody here could check one. */
export async function myClaims({ tx, actor, now }: Look) {
	const claims = await tx
		.selectFrom('firmClaim')
		.leftJoin('firmClaimEnd', 'firmClaimEnd.claimId', 'firmClaim.id')
		.select([
			'firmClaim.id',
			'firmClaim.firmName',
			'firmClaim.askedAt',
			'firmClaimEnd.outcome',
			'firmClaimEnd.reason',
			'firmClaimEnd.at as endedAt',
		])
		.where('firmClaim.personId', '=', personOf(actor))
		.orderBy('firmClaim.askedAt', 'desc')
		.limit(20)
		.execute()
	return {
		claims: claims.map((one) => ({
			...one,
			outcome: one.outcome as ClaimOutcome | null,
			answerBy: one.askedAt.add({ hours: 24 * claimClocks.lapseDays }),
		})),
		hasAdviser: (await advisersOf(tx, null, now)).length > 0,
	}
}

/** A claim in an adviser's list. */
export type ClaimLine = {
	id: Id
	firmName: string
	name: string
	commune: string | null
	answerBy: Temporal.Instant
	outcome: ClaimOutcome | null
}

/** What an adviser was asked to check: what waits, soonest first, then what ended lately. Nobody else has this page. */
export async function claimsToCheck(look: Look) {
	const { tx, actor, now } = look
	if (!(await isAdviser(tx, actor, now))) notFound()
	const { rows } = await sql<Omit<ClaimLine, 'answerBy'> & { askedAt: Temporal.Instant }>`
		select c.id, c.firm_name, p.given_name || ' ' || p.family_name as name, o.name as commune,
			c.asked_at, e.outcome
		from firm_claim_adviser a
		join firm_claim c on c.id = a.claim_id
		join person p on p.id = c.person_id
		left join commune o on o.code = c.commune_code
		left join firm_claim_end e on e.claim_id = c.id
		where a.person_id = ${personOf(actor)}
			and (e.at is null or e.at > ${now}::timestamptz - interval '90 days')
		order by e.at desc nulls first, c.asked_at, c.id limit 200`.execute(tx)
	const lines: ClaimLine[] = rows.map(({ askedAt, ...line }) => ({
		...line,
		answerBy: askedAt.add({ hours: 24 * claimClocks.lapseDays }),
	}))
	return {
		waiting: lines.filter((one) => one.outcome === null),
		ended: lines.filter((one) => one.outcome !== null),
	}
}

/** A claim as the adviser checks it: who, with what proof, and the records it may be about. */
export async function claimSheet(look: Look, { claimId }: { claimId: Id }) {
	const { standing, ...claim } = await accessClaim(look, claimId)
	if (!standing.isAskedAdviser) notFound()
	const matches = await checkedMatches(look, claimId)
	return { claim, matches, mayCheck: mayCheckClaim(standing), isMine: standing.isMine }
}

/** The copies made for the adviser, who reads no card: whether a record has its people is all they learn of it. */
async function checkedMatches({ tx }: Look, claimId: Id) {
	const { rows } = await sql<{
		firmId: Id
		firmName: string
		siren: string | null
		commune: string | null
		isClaimed: boolean
	}>`select m.firm_id, m.firm_name, m.siren, m.commune, record_has_people(m.firm_id) as is_claimed
		from firm_claim_match m where m.claim_id = ${claimId}
		order by m.firm_name collate "fr-x-icu", m.firm_id`.execute(tx)
	return rows
}

/** Who says that a firm is theirs while it has its own people: for its representative to answer. */
export async function claimsOnFirm(look: Look, { firmId }: { firmId: Id }) {
	const { tx, actor, now } = look
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await accessFirm(tx, firmId)
	if (!mayEngage(mandates)) forbid('records.onlyRepresentative', { firm: firm.name })
	const claims = await tx
		.selectFrom('firmClaimMatch')
		.innerJoin('firmClaim', 'firmClaim.id', 'firmClaimMatch.claimId')
		.innerJoin('person', 'person.id', 'firmClaim.personId')
		.leftJoin('firmClaimEnd', 'firmClaimEnd.claimId', 'firmClaim.id')
		.select([
			'firmClaim.id',
			'firmClaim.jobTitle',
			'firmClaim.reach',
			'firmClaim.proof',
			'firmClaim.askedAt',
			'person.givenName',
			'person.familyName',
		])
		.where('firmClaimMatch.firmId', '=', firmId)
		.where('firmClaim.personId', '<>', personOf(actor))
		.where('firmClaimEnd.claimId', 'is', null)
		.orderBy('firmClaim.askedAt')
		.orderBy('firmClaim.id')
		.execute()
	return { firm: { id: firm.id, name: firm.name }, claims }
}
