import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { personOf } from '#kernel'
import { makeFeedInput } from '../../inputs.ts'
import { accessNetworkRead } from '../access.ts'

/** As long as a calendar program keeps asking. */
const validFor = Temporal.Duration.from({ hours: 24 * 365 * 5 })

/**
 * Makes an address by which a calendar program reads one's meetings, those of one network or of all. Whoever holds it
 * reads them: it is shown once, kept as a hash, and taken back at any time. Run without a request key.
 */
export const makeFeed = defineAct({
	name: 'meetings.make-feed',
	input: makeFeedInput,
	door: 'none',
	act: async (act, { networkId }) => {
		const { tx, actor, now, record } = act
		if (networkId) await accessNetworkRead(act, networkId)
		const token = await makeLink(tx, {
			purpose: 'calendar',
			personId: personOf(actor),
			subjectId: networkId ?? null,
			email: null,
			validFor,
			createdBy: personOf(actor),
			now,
		})
		await record({ subjectId: networkId ?? null, content: null })
		return { url: `${await publicAddress(tx)}/calendrier/${token}` }
	},
})
