import { firmAudiences } from '#firms'
import { cardPreview } from '#firms/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The firm's card through others' eyes, for its own people. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => {
		const wanted = event.url.searchParams.get('pour')
		const audience = firmAudiences.find((one) => one === wanted) ?? 'networks'
		return cardPreview(look, { firmId: idIn(event, 'firm'), audience })
	})
