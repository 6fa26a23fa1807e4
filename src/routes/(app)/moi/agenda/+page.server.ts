import { isId } from '#kernel'
import { agenda } from '#meetings/server'
import { screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The meetings of one's networks, or of the one in the address. */
export const load: PageServerLoad = async (event) => {
	const asked = event.url.searchParams.get('reseau')
	const networkId = isId(asked) ? asked : null
	return {
		asked: networkId,
		...(await screen(event, (look) => agenda(look, networkId ? { networkId } : {}))),
	}
}
