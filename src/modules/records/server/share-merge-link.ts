import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { personOf } from '#kernel'
import { shareMergeLinkInput } from '../inputs.ts'
import { requireRepresentative } from './merge-sides.ts'

/**
 * Makes a link by which another record of the same firm may ask to become one with this one. Whoever holds
 * it sees this card; it works once, for two days. Its answer holds a secret: never run with a request key.
 */
export const shareMergeLink = defineAct({
	name: 'records.share-merge-link',
	input: shareMergeLinkInput,
	door: 'none',
	act: async (act, { firmId }) => {
		const { tx, actor, now, record } = act
		const firm = await requireRepresentative(act, firmId)
		const token = await makeLink(tx, {
			purpose: 'merge',
			personId: null,
			subjectId: firmId,
			email: null,
			createdBy: personOf(actor),
			now,
		})
		await record({ firmId, subjectId: firmId, content: null })
		return { url: `${await publicAddress(tx)}/moi/reunir/${token}`, firm: firm.name }
	},
})
