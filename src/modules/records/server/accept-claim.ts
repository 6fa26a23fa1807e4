import { defineAct } from '#db'
import { bareCard, foundFirm, makeFindable } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { takeRecord } from '#networks/server'
import { acceptClaimInput } from '../inputs.ts'
import { mayCheckClaim } from '../policy.ts'
import { accessClaim, matchesOf } from './access-claim.ts'
import { endClaim } from './end-claim.ts'
import { forbid, refuse } from './refusal.ts'
import { routeOthers } from './route-claim.ts'

/**
 * An adviser checked who speaks: the claimant represents the records that networks had prepared for the
 * firm, or a record of its own when none was. A record that has its own people is never handed over.
 */
export const acceptClaim = defineAct({
	name: 'records.accept-claim',
	input: acceptClaimInput,
	door: 'none',
	// The records are other people's; mayCheckClaim looks at who acts.
	asSystem: true,
	act: async (act, { claimId, firmIds }) => {
		const claim = await accessClaim(act, claimId)
		if (!claim.standing.isAskedAdviser) notFound()
		if (claim.standing.isMine) forbid('records.notYourOwn')
		if (!mayCheckClaim(claim.standing)) refuse('records.claimEnded')
		const matches = await matchesOf(act, claimId)
		const chosen = firmIds.map((one) => matches.find(({ firmId }) => firmId === one) ?? notFound())
		for (const { isClaimed, firmName } of chosen)
			if (isClaimed) refuse('records.hasItsPeople', { firm: firmName })
		for (const { firmId } of chosen) await takeRecord(act, firmId, claim.personId)
		const firms = chosen.length > 0 ? chosen.map(({ firmId }) => firmId) : [await makeRecord()]
		await endClaim(act, claim, 'accepted', { firmId: firms[0] as Id })
		for (const firmId of firms) {
			await routeOthers(act, firmId, claimId)
			await act.record({ firmId, subjectId: claimId, content: { personId: claim.personId } })
		}
		await makeFindable(act, firms)
		return { firmIds: firms }

		async function makeRecord(): Promise<Id> {
			const card = { ...bareCard(claim.firmName), siren: claim.siren ?? undefined }
			const firmId = await foundFirm(act, claim.personId, card)
			const { communeCode } = claim
			await act.tx.updateTable('firm').set({ communeCode }).where('id', '=', firmId).execute()
			return firmId
		}
	},
})
