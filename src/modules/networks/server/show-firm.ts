import { giveConsent } from '#consents/server'
import { defineAct } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { notFound, personOf } from '#kernel'
import { showFirmInput } from '../sheets/inputs.ts'
import { takingPart } from '../states.ts'
import { forbid } from './refusal.ts'

/** A firm agrees to appear, by its name and trades, on the page of a network it belongs to. */
export const showFirm = defineAct({
	name: 'networks.show-firm',
	input: showFirmInput,
	door: 'none',
	act: async (act, { firmId, networkId }) => {
		const { tx, actor, now, record } = act
		const firm = await accessFirm(tx, firmId)
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (mandates.length === 0) notFound()
		if (!mayEngage(mandates)) forbid('networks.onlyRepresentative', { firm: firm.name })
		const seats = await tx
			.selectFrom('membership')
			.select('membershipId')
			.where('networkId', '=', networkId)
			.where('firmId', '=', firmId)
			.where('state', 'in', takingPart)
			.execute()
		if (seats.length === 0) notFound()
		const shownBy = personOf(actor) ?? notFound()
		await tx
			.insertInto('shownMember')
			.values(
				seats.map(({ membershipId }) => ({
					networkId,
					membershipId,
					firmId,
					shownAt: now,
					shownBy,
				})),
			)
			.onConflict((met) => met.doNothing())
			.execute()
		await giveConsent(act, { purpose: 'network.page', firmId, networkId })
		await record({ networkId, firmId, subjectId: firmId, content: { shown: true } })
	},
})
