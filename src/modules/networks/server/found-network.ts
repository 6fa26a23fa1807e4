import { type Act, enterNetwork } from '#db'
import { dayAt, type Id, newId } from '#kernel'

/** A network to found: who will facilitate it, and what is known of it from the first day. */
export type NewNetwork = {
	networkId: Id
	personId: Id
	name: string
	family: string
	timeZone?: string
	currency?: string
	seats?: string
	sizeCeiling?: number | null | undefined
	purpose?: string | null | undefined
	territory?: string | null | undefined
	legalForm?: string | null | undefined
}

/** Writes a new network and its facilitator, within an act that may then write in it. */
export async function foundNetwork(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	{ networkId, personId, ...sheet }: NewNetwork,
): Promise<void> {
	await enterNetwork(tx, networkId)
	await tx
		.insertInto('network')
		.values({ networkId, ...sheet, createdAt: now })
		.execute()
	await tx
		.insertInto('networkRole')
		.values({
			networkId,
			roleId: newId(),
			personId,
			role: 'facilitator',
			startsOn: dayAt(now, 'UTC'),
		})
		.execute()
}
