import { dayAt } from '#kernel'
import { networksPhrases } from '#networks'
import type { Locale } from '#phrases'
import type { SharedLink } from './share-link.ts'

/** What the page of a link to an invitation says around it. */
export function wordsToShare(link: Omit<SharedLink, 'qr'>, timeZone: string, locale: Locale) {
	const words = networksPhrases(locale).pages.shared
	const until = dayAt(Temporal.Instant.from(link.until), timeZone)
	return {
		title: words.linkTitle,
		link: words.link,
		once: words.once({ until }),
		messageTitle: words.messageTitle,
		message: words.message({ ...link, until }),
		qrTitle: words.qrTitle,
		qr: words.qr,
	}
}
