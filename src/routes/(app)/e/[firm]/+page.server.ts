import { firmHome, idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const now = Temporal.Now.instant().toString()
	return { now, ...(await screen(event, (look) => firmHome(look, { firmId: idIn(event, 'firm') }))) }
}
