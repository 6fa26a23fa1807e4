import type { Act, Look } from '#db'
import { isAdviser } from '#instance/server'
import { type Id, notFound, personOf } from '#kernel'
import type { ClaimStanding } from '../policy.ts'
import type { ClaimOutcome } from '../states.ts'

/** A claim, how it ended if it did, and where the one who looks stands in it; 404 when it is not theirs to see. */
export async function accessClaim({ tx, actor, now }: Look | Act, claimId: Id) {
	const claim = await tx
		.selectFrom('firmClaim')
		.innerJoin('person', 'person.id', 'firmClaim.personId')
		.leftJoin('commune', 'commune.code', 'firmClaim.communeCode')
		.leftJoin('firmClaimEnd', 'firmClaimEnd.claimId', 'firmClaim.id')
		.selectAll('firmClaim')
		.select([
			'person.givenName',
			'person.familyName',
			'commune.name as commune',
			'firmClaimEnd.outcome',
			'firmClaimEnd.reason',
			'firmClaimEnd.at as endedAt',
		])
		.where('firmClaim.id', '=', claimId)
		.executeTakeFirst()
	if (!claim) return notFound()
	const me = personOf(actor)
	const asked = await tx
		.selectFrom('firmClaimAdviser')
		.select('claimId')
		.where('claimId', '=', claimId)
		.where('personId', '=', me)
		.executeTakeFirst()
	const standing: ClaimStanding = {
		isMine: claim.personId === me,
		isAskedAdviser: asked !== undefined && (await isAdviser(tx, actor, now)),
		isEnded: claim.outcome !== null,
	}
	return { ...claim, outcome: claim.outcome as ClaimOutcome | null, standing }
}

export type Claim = Awaited<ReturnType<typeof accessClaim>>

/** The records a claim may be about, and whether each has its own people by now. */
export async function matchesOf({ tx }: Pick<Look, 'tx'>, claimId: Id) {
	const rows = await tx
		.selectFrom('firmClaimMatch')
		.innerJoin('firm', 'firm.id', 'firmClaimMatch.firmId')
		.select([
			'firmClaimMatch.firmId',
			'firmClaimMatch.firmName',
			'firmClaimMatch.siren',
			'firmClaimMatch.commune',
			'firm.claimedAt',
		])
		.where('claimId', '=', claimId)
		.orderBy('firmClaimMatch.firmName')
		.orderBy('firmClaimMatch.firmId')
		.execute()
	return rows.map(({ claimedAt, ...match }) => ({ ...match, isClaimed: claimedAt !== null }))
}
