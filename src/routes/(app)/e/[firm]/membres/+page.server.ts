import { isId } from '#kernel'
import { firmsAPage, membersDirectory } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'
import { askedIn, questionOf } from './question.ts'

/** The firms one may find: of a network, of all of one's networks, of the whole site. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const firmId = idIn(event, 'firm')
		const asked = askedIn(event.url)
		const networkId = isId(asked.reseau) ? asked.reseau : undefined
		const directory = await membersDirectory(look, { firmId, networkId, ...questionOf(asked) })
		return { ...directory, firmId, asked, pageSize: firmsAPage }
	})
