import { defineAct, enterNetwork } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { assert, newId, personOf } from '#kernel'
import { createNetworkInput } from '../inputs.ts'
import { writeStep } from './pass.ts'
import { forbid } from './refusal.ts'

/** Founds a network: the founder facilitates it, and their firm, when they name one, is its first member. */
export const createNetwork = defineAct({
	name: 'networks.create-network',
	input: createNetworkInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, ...sheet }) => {
		const personId = personOf(actor)
		assert(personId, 'a network is founded by someone')
		if (firmId) {
			const firm = await accessFirm(tx, firmId)
			if (!mayEngage(await mandatesIn(tx, actor, firmId, now)))
				forbid('networks.onlyRepresentative', { firm: firm.name })
		}
		const networkId = newId()
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
				startsOn: now.toZonedDateTimeISO(sheet.timeZone).toPlainDate(),
			})
			.execute()
		if (firmId) {
			const membershipId = newId()
			await tx
				.insertInto('membership')
				.values({ networkId, membershipId, firmId, state: 'member', since: now })
				.execute()
			await writeStep({ tx, actor, now }, { networkId, membershipId, from: null, to: 'member' })
		}
		await record({ networkId, firmId: firmId ?? null, subjectId: networkId, content: sheet })
		return { networkId }
	},
})
