import { defineAct, type Tx } from '#db'
import { communeNamed } from '#firms/server'
import { advisersOf } from '#instance/server'
import { assert, Invalid, newId, personOf } from '#kernel'
import { claimFirmInput } from '../inputs.ts'
import { claimClocks, mostClaims } from '../states.ts'
import { refuse } from './refusal.ts'

/**
 * Somebody says that a firm is theirs, with a proof in words. Looks at no record: what the claimant reads,
 * and the work done for it, are the same whether the firm is known here or not. A clock then finds whom it
 * concerns. Refused where nobody could check it, and to who has three claims waiting.
 */
export const claimFirm = defineAct({
	name: 'records.claim-firm',
	input: claimFirmInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { commune, ...claim }) => {
		const personId = personOf(actor)
		assert(personId, 'a claim is made by someone')
		if ((await advisersOf(tx, null, now)).length === 0) refuse('records.noAdviser')
		const communeCode = commune ? await communeNamed(tx, commune) : null
		if (commune && !communeCode)
			throw new Invalid([{ field: 'commune', code: 'firms.communeUnknown' }])
		if ((await waitingOf(tx, personId)) >= mostClaims)
			refuse('records.tooManyClaims', { most: mostClaims })
		const claimId = newId()
		await tx
			.insertInto('firmClaim')
			.values({
				id: claimId,
				personId,
				...claim,
				siren: claim.siren ?? null,
				communeCode,
				askedAt: now,
			})
			.execute()
		await enqueue('records.route-claim', { claimId }, { key: `route-claim:${claimId}` })
		await enqueue(
			'records.lapse-claim',
			{ claimId },
			{ at: now.add({ hours: 24 * claimClocks.lapseDays }), key: `lapse-claim:${claimId}` },
		)
		await record({ subjectId: claimId, content: claim })
		return { claimId }
	},
})

async function waitingOf(tx: Tx, personId: string): Promise<number> {
	const { waiting } = await tx
		.selectFrom('firmClaim')
		.leftJoin('firmClaimEnd', 'firmClaimEnd.claimId', 'firmClaim.id')
		.select((eb) => eb.fn.countAll<number>().as('waiting'))
		.where('firmClaim.personId', '=', personId)
		.where('firmClaimEnd.claimId', 'is', null)
		.executeTakeFirstOrThrow()
	return Number(waiting)
}
