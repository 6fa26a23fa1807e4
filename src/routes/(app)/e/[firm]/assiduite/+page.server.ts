import { firmAttendance } from '#meetings/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** How regularly a firm comes: seen by its own people alone. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => firmAttendance(look, { firmId: idIn(event, 'firm') }))
