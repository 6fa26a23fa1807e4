import { endConsent } from '#consents/server'
import { defineAct } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { notFound } from '#kernel'
import { showFirmInput } from '../sheets/inputs.ts'
import { forbid } from './refusal.ts'

/** A firm no longer appears on the page of a network, at once; whether or not it still belongs to it. */
export const hideFirm = defineAct({
	name: 'networks.hide-firm',
	input: showFirmInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, networkId }) => {
		const firm = await accessFirm(tx, firmId)
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (mandates.length === 0) notFound()
		if (!mayEngage(mandates)) forbid('networks.onlyRepresentative', { firm: firm.name })
		const hidden = await tx
			.deleteFrom('shownMember')
			.where('networkId', '=', networkId)
			.where('firmId', '=', firmId)
			.returning('membershipId')
			.execute()
		if (hidden.length === 0) notFound()
		await endConsent({ tx, now }, { purposes: ['network.page'], firmId, networkId })
		await record({ firmId, subjectId: firmId, content: { shown: false, networkId } })
	},
})
