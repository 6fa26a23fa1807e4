import { runnersDirectory, seatsAPage } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'
import { filtersOf, paramsIn } from './filters.ts'

/** The seats of the network, those outside included for who runs it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const params = paramsIn(event.url)
		const networkId = idIn(event, 'network')
		const directory = await runnersDirectory(look, { networkId, filters: filtersOf(params) })
		return { ...directory, params, pageSize: seatsAPage }
	})
