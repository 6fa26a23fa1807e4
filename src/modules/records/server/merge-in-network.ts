import { type Act, defineAct } from '#db'
import { type Id, notFound } from '#kernel'
import { mayRun } from '#networks'
import { accessMembership, accessNetwork, standingIn } from '#networks/server'
import { mergeInNetworkInput } from '../inputs.ts'
import { askedSide, carryOut, proposeMerge, writeMergeAsked } from './merge-sides.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Whoever runs a network joins two of its records. Two that nobody has taken become one at once; with one
 * that has its people, that one stays and they are asked. Two with people settle it between themselves.
 */
export const mergeInNetwork = defineAct({
	name: 'records.merge-in-network',
	input: mergeInNetworkInput,
	door: 'none',
	// A record's other rows are not the facilitator's; what follows looks at who acts.
	asSystem: true,
	act: async (act, { networkId, keptMembershipId, absorbedMembershipId, choices }) => {
		const { record } = act
		const standing = await requireRunner(act, networkId)
		if (!standing) return notFound()
		const kept = await accessMembership(act.tx, networkId, keptMembershipId)
		const absorbed = await accessMembership(act.tx, networkId, absorbedMembershipId)
		if (kept.firmClaimedAt && absorbed.firmClaimedAt) refuse('records.bothHavePeople')
		if (absorbed.firmClaimedAt) refuse('records.keepTaken', { firm: absorbed.firmName })
		for (const one of [kept, absorbed])
			if (!one.firmClaimedAt) await refuseElsewhere(act, networkId, one.firmId)
		const merge = await proposeMerge(act, {
			keptId: kept.firmId,
			absorbedId: absorbed.firmId,
			choices,
			networkId,
			startedFor: absorbed.firmId,
		})
		const isMerged = !kept.firmClaimedAt
		if (isMerged) await carryOut(act, merge)
		else await writeMergeAsked(act, merge, askedSide(merge))
		await record({ networkId, firmId: kept.firmId, subjectId: merge.id, content: { choices } })
		return { mergeId: merge.id, isMerged }
	},
})

/** The standing of who acts, read by their own eyes: whoever knows nothing of the network learns nothing. */
async function requireRunner({ tx, actor, now }: Act, networkId: Id) {
	const standing = await standingIn(tx, actor, networkId, now)
	if (standing.roles.length + standing.memberships.length === 0) notFound()
	await accessNetwork(tx, networkId)
	if (!mayRun(standing)) forbid('records.onlyRunners')
	return standing
}

/** A record nobody took belongs to the network that made it; in another one too, it is not this one's to give. */
async function refuseElsewhere({ tx }: Act, networkId: Id, firmId: Id): Promise<void> {
	const elsewhere = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('firmId', '=', firmId)
		.where('networkId', '<>', networkId)
		.executeTakeFirst()
	if (elsewhere) refuse('records.bothHavePeople')
}
