import { mailWords } from '#mail/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The words of one's own mail, or of a mail of the demonstration. */
export const load: PageServerLoad = async (event) => {
	const mailId = idIn(event, 'mail')
	const { recipient, subject, text } = await screen(event, (look) => mailWords(look, { mailId }))
	return { recipient, subject, parts: partsOf(text) }
}

/** Addresses alternate with the rest, so that the page can make links of them. */
function partsOf(text: string): { text: string; isAddress: boolean }[] {
	return text
		.split(/(https?:\/\/[^\s<>"']+)/)
		.map((part, i) => ({ text: part, isAddress: i % 2 === 1 }))
}
