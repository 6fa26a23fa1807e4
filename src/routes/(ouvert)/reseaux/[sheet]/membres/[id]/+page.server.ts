import { sheetMember } from '#listings/server'
import { idIn, openScreen } from '#pages'
import type { PageServerLoad } from './$types'

/** The public card of a member that appears on its network's page. */
export const load: PageServerLoad = (event) =>
	openScreen(event, (look) =>
		sheetMember(look, { sheetId: idIn(event, 'sheet'), firmId: idIn(event, 'id') }),
	)
