import type { Act } from '#db'
import { notFound } from '#kernel'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'

/** A claim that waits, for an adviser other than the claimant. */
export async function accessClaim(act: Act, claimId: string) {
	const adviserId = await requireAdviser(act)
	const claim = await act.tx
		.selectFrom('sheetClaim')
		.innerJoin('networkSheet', 'networkSheet.id', 'sheetClaim.sheetId')
		.select([
			'sheetClaim.id',
			'sheetClaim.sheetId',
			'sheetClaim.personId',
			'sheetClaim.answer',
			'networkSheet.name as network',
		])
		.where('sheetClaim.id', '=', claimId)
		.executeTakeFirst()
	if (!claim) return notFound()
	if (claim.answer) return refuse('listings.claimAnswered')
	if (claim.personId === adviserId) return refuse('listings.ownClaim')
	return { ...claim, adviserId }
}
