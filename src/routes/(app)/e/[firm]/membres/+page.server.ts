import { isId } from '#kernel'
import { membersDirectory, seatsAPage } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'
import { filtersOf, paramsIn } from './filters.ts'

/** The members of a network that the firm takes part in, with the filters of the address. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const firmId = idIn(event, 'firm')
		const params = paramsIn(event.url)
		const networkId = isId(params.reseau) ? params.reseau : undefined
		const filters = filtersOf({ ...params, etat: undefined })
		const directory = await membersDirectory(look, { firmId, networkId, filters })
		return { ...directory, firmId, params, pageSize: seatsAPage }
	})
