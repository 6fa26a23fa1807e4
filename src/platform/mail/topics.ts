/**
 * What one may ask not to be written about any more. Each kind of mail is of one topic; a kind that is
 * not named here waits for an answer or brings one: `requests`.
 */
export const mailTopics = ['invitations', 'listings', 'words', 'threads', 'requests'] as const
export type MailTopic = (typeof mailTopics)[number]

/** How far a stop goes: these mails, everything a network writes, everything the instance writes. */
export const stopExtents = ['topic', 'network', 'everything'] as const
export type StopExtent = (typeof stopExtents)[number]

/** The version of the sentences under which one asks to be left alone, kept with each stop. */
export const stopTextVersion = '2026-11'

const topics: Record<string, MailTopic> = {
	invitation: 'invitations',
	'meeting.guest': 'invitations',
	'meeting.visit': 'invitations',
	role_offer: 'invitations',
	'listing.confirmation': 'listings',
	word: 'words',
	'word.answer': 'words',
	thread: 'threads',
}

/** What opens or protects an account: it answers its owner, who cannot be left without it. */
const ofAccounts = ['sign_in_link', 'email_change', 'password_changed', 'credentials_changed']

/** The topic of a kind of mail; null for what protects an account, which nothing stops. */
export function topicOf(kind: string): MailTopic | null {
	return ofAccounts.includes(kind) ? null : (topics[kind] ?? 'requests')
}

/** Whether a text names a topic. */
export function isMailTopic(text: string): text is MailTopic {
	return (mailTopics as readonly string[]).includes(text)
}
