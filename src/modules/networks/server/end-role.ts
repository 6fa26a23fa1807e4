import { requireProof } from '#accounts/server'
import { defineAct } from '#db'
import { dayAt, notFound, personOf } from '#kernel'
import { endRoleInput } from '../inputs.ts'
import { mayGovern } from '../policy.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** Ends a role: its holder, or who governs. A network keeps at least one facilitator or president. */
export const endRole = defineAct({
	name: 'networks.end-role',
	input: endRoleInput,
	door: 'none',
	act: async (act, { networkId, roleId }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		const held = await tx
			.selectFrom('networkRole')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('endsOn', 'is', null)
			.execute()
		const role = held.find((one) => one.roleId === roleId) ?? notFound()
		const standing = await standingIn(tx, actor, networkId, now)
		const governs = mayGovern(standing, await hasPresident(tx, networkId))
		if (role.personId !== personOf(actor) && !governs) forbid('networks.onlyPresident')
		await requireProof(act)
		const runners = held.filter(
			(one) => one.roleId !== roleId && (one.role === 'facilitator' || one.role === 'president'),
		)
		if ((role.role === 'facilitator' || role.role === 'president') && runners.length === 0)
			refuse('networks.lastRunner')
		await tx
			.deleteFrom('networkRole')
			.where('networkId', '=', networkId)
			.where('roleId', '=', roleId)
			.where('startsOn', '>=', dayAt(now, 'UTC'))
			.execute()
		await tx
			.updateTable('networkRole')
			.set({ endsOn: dayAt(now, 'UTC').subtract({ days: 1 }) })
			.where('networkId', '=', networkId)
			.where('roleId', '=', roleId)
			.execute()
		await record({ networkId, subjectId: roleId, content: { role: role.role } })
	},
})
