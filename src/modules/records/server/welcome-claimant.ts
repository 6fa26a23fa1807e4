import { defineAct } from '#db'
import { makeFindable } from '#firms/server'
import { dayAt, newId, personOf } from '#kernel'
import { welcomeClaimantInput } from '../inputs.ts'
import { accessClaimOnFirm } from './access-claim-on-firm.ts'
import { endClaim } from './end-claim.ts'
import { forbid } from './refusal.ts'

/** A representative recognises a colleague in who claimed their firm, and gives them a mandate. */
export const welcomeClaimant = defineAct({
	name: 'records.welcome-claimant',
	input: welcomeClaimantInput,
	door: 'none',
	// The claim is another's; accessClaimOnFirm looks at who acts.
	asSystem: true,
	act: async (act, { firmId, claimId, role }) => {
		const { tx, actor, now, record } = act
		const { claim } = await accessClaimOnFirm(act, firmId, claimId)
		if (claim.standing.isMine) forbid('records.notYourOwn')
		const startsOn = dayAt(now, 'UTC')
		await tx
			.insertInto('mandate')
			.values({
				id: newId(),
				personId: claim.personId,
				firmId,
				role,
				startsOn,
				grantedBy: personOf(actor),
			})
			.execute()
		await endClaim(act, claim, 'accepted', { firmId })
		await makeFindable(act, [firmId])
		await record({ firmId, subjectId: claimId, content: { personId: claim.personId, role } })
	},
})
