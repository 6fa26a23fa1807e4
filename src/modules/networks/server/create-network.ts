import { type Act, defineAct } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, bareCard, foundFirm, makeFindable, mandatesIn } from '#firms/server'
import { assert, type Id, newId, personOf } from '#kernel'
import { createNetworkInput } from '../inputs.ts'
import { foundNetwork } from './found-network.ts'
import { writeStep } from './pass.ts'
import { forbid } from './refusal.ts'

/** Founds a network: the founder facilitates it, and their firm, when they name one, is its first member. */
export const createNetwork = defineAct({
	name: 'networks.create-network',
	input: createNetworkInput,
	door: 'none',
	act: async (act, { firmId: ownFirmId, firmName, ...sheet }) => {
		const { actor, record } = act
		const personId = personOf(actor)
		assert(personId, 'a network is founded by someone')
		if (ownFirmId) await requireRepresentative(act, ownFirmId)
		const networkId = newId()
		await foundNetwork(act, { networkId, personId, ...sheet })
		const firmId =
			ownFirmId ?? (firmName ? await foundFirm(act, personId, bareCard(firmName)) : null)
		if (firmId)
			await takeFirstSeat(act, networkId, firmId, sheet.seats === 'person' ? personId : null)
		await record({ networkId, firmId, subjectId: networkId, content: sheet })
		return { networkId, firmId }
	},
})

async function requireRepresentative({ tx, actor, now }: Act, firmId: Id): Promise<void> {
	const firm = await accessFirm(tx, firmId)
	if (!mayEngage(await mandatesIn(tx, actor, firmId, now)))
		forbid('networks.onlyRepresentative', { firm: firm.name })
}

async function takeFirstSeat(
	{ tx, actor, now }: Act,
	networkId: Id,
	firmId: Id,
	personId: Id | null,
): Promise<void> {
	const membershipId = newId()
	await tx
		.insertInto('membership')
		.values({
			networkId,
			membershipId,
			firmId,
			personId,
			state: 'member',
			since: now,
			joinedAt: now,
		})
		.execute()
	await writeStep({ tx, actor, now }, { networkId, membershipId, from: null, to: 'member' })
	await makeFindable({ tx, now }, [firmId])
}
