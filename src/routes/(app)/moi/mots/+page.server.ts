import { words } from '#everyday/server'
import { isId, notFound } from '#kernel'
import { screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The words of my networks, or of the one in the address. */
export const load: PageServerLoad = async (event) => {
	const asked = event.url.searchParams.get('reseau')
	if (asked !== null && !isId(asked)) notFound()
	const sheet = await screen(event, (look) => words(look, { ...(asked && { networkId: asked }) }))
	return { ...sheet, asked }
}
