import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { sameFirmName } from '#firms'
import { advisersOf } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { claimInput } from '../inputs.ts'
import { claimClocks } from '../states.ts'
import { accessClaim, type Claim } from './access-claim.ts'
import { writeClaimToCheck, writeClaimToRepresent } from './claim-letters.ts'
import { refuse } from './refusal.ts'

/**
 * A clock's act: finds the records a claim may be about and whom it concerns. Advisers of its commune check
 * it; the representatives of a record that has its own people are told, and answer for it.
 */
export const routeClaim = defineAct({
	name: 'records.route-claim',
	input: claimInput,
	door: 'none',
	act: async (act, { claimId }) => {
		const { actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const claim = await accessClaim(act, claimId)
		if (claim.standing.isEnded) refuse('records.claimEnded')
		const found = await findMatches(act, claim)
		await addMatches(act, claim, found)
		await askAdvisers(act, claim)
		await enqueue(
			'records.remind-claim',
			{ claimId },
			{ at: now.add({ hours: 24 * claimClocks.reminderDays }), key: `remind-claim:${claimId}` },
		)
		await record({ subjectId: claimId, content: { matches: found.map((one) => one.firmId) } })
	},
})

/** Claims that wait on a record that was just handed over go to its new people. */
export async function routeOthers(act: Act, firmId: Id, besides: Id): Promise<void> {
	const others = await act.tx
		.selectFrom('firmClaimMatch')
		.leftJoin('firmClaimEnd', 'firmClaimEnd.claimId', 'firmClaimMatch.claimId')
		.select('firmClaimMatch.claimId')
		.where('firmClaimMatch.firmId', '=', firmId)
		.where('firmClaimMatch.claimId', '<>', besides)
		.where('firmClaimEnd.claimId', 'is', null)
		.execute()
	for (const { claimId } of others)
		await act.enqueue(
			'records.tell-people',
			{ claimId, firmId },
			{ key: `tell-people:${claimId}:${firmId}` },
		)
}

type Found = {
	firmId: Id
	firmName: string
	siren: string | null
	commune: string | null
	isClaimed: boolean
}

/** Records with the claimed number; and, where a number is missing, those of that name in that commune. */
async function findMatches({ tx }: Act, claim: Claim): Promise<Found[]> {
	const { rows } = await sql<Found>`
		select f.id as firm_id, f.name as firm_name, f.siren, c.name as commune,
			f.claimed_at is not null as is_claimed
		from firm f left join commune c on c.code = f.commune_code
		where (f.siren = ${claim.siren}
				or ((f.siren is null or ${claim.siren}::text is null) and f.commune_code = ${claim.communeCode}))
			and not exists (select 1 from mandate m where m.firm_id = f.id and m.person_id = ${claim.personId}
				and m.ends_on is null and f.claimed_at is not null)
		order by f.created_at, f.id limit 5000`.execute(tx)
	return rows
		.filter(
			(one) =>
				(claim.siren !== null && one.siren === claim.siren) ||
				sameFirmName(one.firmName, claim.firmName),
		)
		.slice(0, 20)
}

async function addMatches(act: Act, claim: Claim, found: Found[]): Promise<void> {
	if (found.length === 0) return
	const added = await act.tx
		.insertInto('firmClaimMatch')
		.values(found.map(({ isClaimed, ...match }) => ({ claimId: claim.id, ...match })))
		.onConflict((known) => known.doNothing())
		.returning('firmId')
		.execute()
	const isNew = new Set(added.map((one) => one.firmId))
	for (const { firmId, isClaimed } of found)
		if (isClaimed && isNew.has(firmId)) await writeClaimToRepresent(act, claim, firmId)
}

async function askAdvisers(act: Act, claim: Claim): Promise<void> {
	const all = await advisersOf(act.tx, claim.communeCode, act.now)
	const asked = all.filter((personId) => personId !== claim.personId)
	if (asked.length === 0) return
	const added = await act.tx
		.insertInto('firmClaimAdviser')
		.values(asked.map((personId) => ({ claimId: claim.id, personId, askedAt: act.now })))
		.onConflict((known) => known.doNothing())
		.returning('personId')
		.execute()
	for (const { personId } of added) await writeClaimToCheck(act, claim, personId, 'first')
}
