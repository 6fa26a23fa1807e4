import { endConsent } from '#consents/server'
import type { Act } from '#db'
import { makeFindable } from '#firms/server'
import { assert, type Id, newId, personOf } from '#kernel'
import { hasLeft, type MembershipState, mayPass } from '../states.ts'
import { refuse } from './refusal.ts'

type Passing = {
	networkId: Id
	membershipId: Id
	firmId: Id
	state: string
	firmName?: string
}

/** Moves a membership to its next state and writes who, when and why; refuses a passage that does not exist. */
export async function pass(
	{ tx, actor, now }: Act,
	membership: Passing,
	to: MembershipState,
	reason?: string,
): Promise<void> {
	const from = membership.state as MembershipState
	if (!mayPass(from, to)) refuse('networks.noSuchPassage', { from, to })
	const { numUpdatedRows } = await tx
		.updateTable('membership')
		.set({ state: to, since: now })
		.where('networkId', '=', membership.networkId)
		.where('membershipId', '=', membership.membershipId)
		.where('state', '=', from)
		.executeTakeFirst()
	assert(numUpdatedRows === 1n, 'a membership that was read can be moved')
	if (hasLeft(to)) await takeOffPage({ tx, now }, membership)
	await writeStep(
		{ tx, actor, now },
		{ ...membership, from, to, ...(reason !== undefined && { reason }) },
	)
	await makeFindable({ tx, now }, [membership.firmId])
}

/** Who comes back one day agrees anew to appear on the network's page. */
async function takeOffPage(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	{ networkId, membershipId, firmId }: Passing,
): Promise<void> {
	await endConsent({ tx, now }, { purposes: ['network.page'], firmId, networkId })
	await tx
		.deleteFrom('shownMember')
		.where('networkId', '=', networkId)
		.where('membershipId', '=', membershipId)
		.execute()
}

/** Writes the first state of a new membership, or one passage. */
export async function writeStep(
	{ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'>,
	step: {
		networkId: Id
		membershipId: Id
		from: MembershipState | null
		to: MembershipState
		reason?: string
	},
): Promise<void> {
	await tx
		.insertInto('membershipStep')
		.values({
			networkId: step.networkId,
			stepId: newId(),
			membershipId: step.membershipId,
			fromState: step.from,
			toState: step.to,
			at: now,
			byPerson: personOf(actor),
			reason: step.reason ?? null,
		})
		.execute()
}
