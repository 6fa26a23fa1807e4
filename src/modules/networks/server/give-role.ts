import { defineAct } from '#db'
import { newId, notFound } from '#kernel'
import { giveRoleInput } from '../inputs.ts'
import { mayGovern } from '../policy.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** Gives a person a role in the network from today: the president; the facilitator while there is none. */
export const giveRole = defineAct({
	name: 'networks.give-role',
	input: giveRoleInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, personId, role }) => {
		const network = await accessNetwork(tx, networkId)
		const standing = await standingIn(tx, actor, networkId, now)
		if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
		const person =
			(await tx
				.selectFrom('person')
				.select(['id', 'givenName', 'familyName'])
				.where('id', '=', personId)
				.executeTakeFirst()) ?? notFound()
		const held = await tx
			.selectFrom('networkRole')
			.select('roleId')
			.where('networkId', '=', networkId)
			.where('personId', '=', personId)
			.where('role', '=', role)
			.where('endsOn', 'is', null)
			.executeTakeFirst()
		if (held) refuse('networks.roleHeld', { name: `${person.givenName} ${person.familyName}` })
		const roleId = newId()
		const startsOn = now.toZonedDateTimeISO(network.timeZone).toPlainDate()
		await tx
			.insertInto('networkRole')
			.values({ networkId, roleId, personId, role, startsOn })
			.execute()
		await record({ networkId, subjectId: roleId, content: { personId, role } })
		return { roleId }
	},
})
