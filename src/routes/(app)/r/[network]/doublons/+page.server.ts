import { idIn, screen } from '#pages'
import { nearDuplicates } from '#records/server'
import type { PageServerLoad } from './$types'

/** Records of this network that may be one firm. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => nearDuplicates(look, { networkId: idIn(event, 'network') }))),
	done: event.url.searchParams.get('fait'),
})
