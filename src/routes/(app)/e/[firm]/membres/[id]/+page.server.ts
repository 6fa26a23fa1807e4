import { memberCard } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The card of a firm, for the people of another. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const firmId = idIn(event, 'firm')
		return { ...(await memberCard(look, { firmId, id: idIn(event, 'id') })), firmId }
	})
