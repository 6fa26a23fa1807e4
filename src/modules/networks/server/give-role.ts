import { requireProof } from '#accounts/server'
import { defineAct, type Tx } from '#db'
import { dayAt, type Id, newId, notFound } from '#kernel'
import { giveRoleInput } from '../inputs.ts'
import { mayGovern } from '../policy.ts'
import { takingPart } from '../states.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/**
 * Gives a person a role in the network from today: the president; the facilitator while there is none,
 * having just proved who they are.
 */
export const giveRole = defineAct({
	name: 'networks.give-role',
	input: giveRoleInput,
	door: 'none',
	act: async (act, { networkId, personId, role }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		const standing = await standingIn(tx, actor, networkId, now)
		if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
		await requireProof(act)
		const person =
			(await tx
				.selectFrom('person')
				.select(['id', 'givenName', 'familyName'])
				.where('id', '=', personId)
				.executeTakeFirst()) ?? notFound()
		const name = `${person.givenName} ${person.familyName}`
		if (!(await actsInNetwork(tx, networkId, personId))) refuse('networks.notOfNetwork', { name })
		const held = await tx
			.selectFrom('networkRole')
			.select('roleId')
			.where('networkId', '=', networkId)
			.where('personId', '=', personId)
			.where('role', '=', role)
			.where('endsOn', 'is', null)
			.executeTakeFirst()
		if (held) refuse('networks.roleHeld', { name })
		const roleId = newId()
		const startsOn = dayAt(now, 'UTC')
		await tx
			.insertInto('networkRole')
			.values({ networkId, roleId, personId, role, startsOn })
			.execute()
		await record({ networkId, subjectId: roleId, content: { personId, role } })
		return { roleId }
	},
})

/** Whether someone speaks for a firm taking part, or already has a role: a name in a file has no account. */
async function actsInNetwork(tx: Tx, networkId: Id, personId: Id): Promise<boolean> {
	const found = await tx
		.selectFrom('membership')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.innerJoin('mandate', 'mandate.firmId', 'firm.id')
		.select('membership.membershipId as id')
		.where('membership.networkId', '=', networkId)
		.where('membership.state', 'in', takingPart)
		.where('firm.claimedAt', 'is not', null)
		.where('mandate.personId', '=', personId)
		.where('mandate.endsOn', 'is', null)
		.union(
			tx
				.selectFrom('networkRole')
				.select('roleId as id')
				.where('networkId', '=', networkId)
				.where('personId', '=', personId),
		)
		.executeTakeFirst()
	return found !== undefined
}
