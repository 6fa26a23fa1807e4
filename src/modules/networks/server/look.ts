import type { Look, Tx } from '#db'
import type { Id } from '#kernel'
import { accessAsOfficer } from './readings.ts'
import { hasPresident } from './standing.ts'

/** A network's logo and colour, as it chose them; null for what it did not. */
export type NetworkLook = { logoFileId: Id | null; accent: string | null }

/** How a network looks, for its pages and its mails. */
export async function lookOf(tx: Tx, networkId: Id): Promise<NetworkLook> {
	const found = await tx
		.selectFrom('networkLook')
		.select(['logoFileId', 'accent'])
		.where('networkId', '=', networkId)
		.executeTakeFirst()
	return found ?? { logoFileId: null, accent: null }
}

/** A network's look, for who may change it; its other officers see it, and whom to ask. */
export async function networkLookSheet(look: Look, { networkId }: { networkId: Id }) {
	const { network, mayGovern } = await accessAsOfficer(look, networkId)
	return {
		network: { networkId, name: network.name },
		mayGovern,
		look: await lookOf(look.tx, networkId),
		governors: mayGovern ? [] : await governorsOf(look.tx, networkId),
	}
}

/** Who may change the network: whoever presides, else whoever runs it while nobody presides. */
async function governorsOf(tx: Tx, networkId: Id): Promise<string[]> {
	const role = (await hasPresident(tx, networkId)) ? 'president' : 'facilitator'
	const people = await tx
		.selectFrom('networkRole')
		.innerJoin('person', 'person.id', 'networkRole.personId')
		.select(['person.givenName', 'person.familyName'])
		.where('networkRole.networkId', '=', networkId)
		.where('networkRole.role', '=', role)
		.where('networkRole.endsOn', 'is', null)
		.orderBy('networkRole.startsOn')
		.orderBy('person.id')
		.execute()
	return people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
}
