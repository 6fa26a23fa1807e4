import { lookEverywhere, openScreen, shellSheet } from '#pages'
import { wordsIn } from '../aide/words-in.ts'
import type { PageServerLoad } from './$types'

/** The same words on every shelf; firms, for the first firm in whose name the reader may act. */
export const load: PageServerLoad = async (event) => {
	const words = wordsIn(event.url)
	const isSignedIn = event.locals.actor.kind === 'person'
	if (!words) return { words, isSignedIn, found: null }
	const found = await openScreen(event, async (look) => {
		const { contexts } = isSignedIn
			? await shellSheet(look, { firmId: null, networkId: null })
			: { contexts: [] }
		const firm = contexts.find(({ kind }) => kind === 'firm')
		return lookEverywhere(look, { words, firmId: firm?.id ?? null })
	})
	return { words, isSignedIn, found }
}
