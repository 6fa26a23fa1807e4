import type { Act } from '#db'
import type { Id } from '#kernel'
import { mayGovern } from '../policy.ts'
import type { NetworkLook } from './look.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** The network, for who may change its settings. */
export async function requireGovernance({ tx, actor, now }: Act, networkId: Id): Promise<void> {
	await accessNetwork(tx, networkId)
	const standing = await standingIn(tx, actor, networkId, now)
	if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
}

/** Writes how a network looks from now on. */
export async function writeLook({ tx, now }: Act, networkId: Id, look: NetworkLook): Promise<void> {
	const row = { ...look, changedAt: now }
	await tx
		.insertInto('networkLook')
		.values({ networkId, ...row })
		.onConflict((same) => same.column('networkId').doUpdateSet(row))
		.execute()
}
