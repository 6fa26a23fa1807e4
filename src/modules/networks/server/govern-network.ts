import type { Act } from '#db'
import type { Id } from '#kernel'
import { mayGovern } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** The network, for who settles it: its president; its facilitator while it has none. Others are told so. */
export async function governNetwork({ tx, actor, now }: Act, networkId: Id) {
	const network = await accessNetwork(tx, networkId)
	const standing = await standingIn(tx, actor, networkId, now)
	if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
	return network
}
