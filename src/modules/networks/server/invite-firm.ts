import { defineAct } from '#db'
import { bareCard, insertFirm } from '#firms/server'
import { newId } from '#kernel'
import { inviteFirmInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { offerSeat } from './offer-seat.ts'
import { writeStep } from './pass.ts'
import { forbid } from './refusal.ts'
import { requireSeat } from './require-seat.ts'
import { accessNetwork, standingIn } from './standing.ts'

/**
 * Invites a firm that is not in the network yet: a record seen only there until its leader accepts.
 * The answer is the same whether or not the firm or the address exists elsewhere on the instance.
 */
export const inviteFirm = defineAct({
	name: 'networks.invite-firm',
	input: inviteFirmInput,
	door: 'none',
	act: async (act, { networkId, firmName, ...invited }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		await requireSeat(tx, networkId)
		const [firmId, membershipId] = [newId(), newId()]
		await tx
			.insertInto('membership')
			.values({ networkId, membershipId, firmId, state: 'invited', since: now })
			.execute()
		await insertFirm(tx, firmId, bareCard(firmName), now, null)
		await writeStep({ tx, actor, now }, { networkId, membershipId, from: null, to: 'invited' })
		const seat = { networkId, membershipId, firmName, ...invited }
		const { invitationId, isUnwritten } = await offerSeat(act, seat)
		await record({
			networkId,
			firmId,
			subjectId: invitationId,
			content: { firmName, ...invited },
		})
		return { membershipId, invitationId, isUnwritten }
	},
})
