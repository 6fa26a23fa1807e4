import type { Tx } from '#db'
import type { Id } from '#kernel'

/** A version of a network's pact; without words of its own on that day, those that Maillage proposes. */
export type Pact =
	| { pactId: Id; words: string; startsOn: Temporal.PlainDate }
	| { pactId: null; words: null; startsOn: null }

/** The pact of the sessions held on a day. */
export async function pactInForce(
	tx: Tx,
	networkId: Id,
	heldOn: Temporal.PlainDate,
): Promise<Pact> {
	const pact = await tx
		.selectFrom('peerHelpPact')
		.select(['pactId', 'words', 'startsOn'])
		.where('networkId', '=', networkId)
		.where('startsOn', '<=', heldOn)
		.orderBy('startsOn', 'desc')
		.limit(1)
		.executeTakeFirst()
	return pact ?? { pactId: null, words: null, startsOn: null }
}
