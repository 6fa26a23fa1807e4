import { findHelp, helpContents } from '#help/server'
import type { PageServerLoad } from './$types'
import { wordsIn } from './words-in.ts'

/** The help: its contents, and what in it answers the words of the address. Anybody reads it. */
export const load: PageServerLoad = async ({ url }) => {
	const words = wordsIn(url)
	return {
		...(await helpContents()),
		words,
		found: words ? await findHelp(words, { limit: 20 }) : null,
	}
}
