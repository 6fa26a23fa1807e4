import type { Tx } from '#db'
import type { Id } from '#kernel'

/** A recommendation as the system reads it. */
export async function fetchReferral({ tx }: { tx: Tx }, referralId: Id) {
	return tx
		.selectFrom('referral')
		.selectAll()
		.where('id', '=', referralId)
		.executeTakeFirstOrThrow()
}

export type Referral = Awaited<ReturnType<typeof fetchReferral>>
