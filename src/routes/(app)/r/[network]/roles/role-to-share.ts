import { dayAt } from '#kernel'
import { type NetworkRole, networksPhrases } from '#networks'
import type { Locale } from '#phrases'

type SharedRole = {
	url: string
	until: string
	network: string
	role: string
	givenName: string | null
}

/** What the page of a link to a role says around it. */
export function roleToShare(link: SharedRole, timeZone: string, locale: Locale) {
	const words = networksPhrases(locale)
	const { shared, roles } = words.pages
	const until = dayAt(Temporal.Instant.from(link.until), timeZone)
	const role = words.roles[link.role as NetworkRole]
	return {
		title: shared.linkTitle,
		link: roles.offerLink,
		once: shared.once({ until }),
		messageTitle: shared.messageTitle,
		message: roles.offerMessage({ ...link, role, until }),
		qrTitle: shared.qrTitle,
		qr: shared.qr,
	}
}
