/** What is written to many, and that each may stop receiving by mail: the rest answers something they did. */
export const mailKinds = ['words', 'threads', 'meetings'] as const
export type MailKind = (typeof mailKinds)[number]

/** At once, or not by mail. */
export type MailChoice = 'immediate' | 'none'

/** Whether a text names a kind that one may stop. */
export function isMailKind(text: string): text is MailKind {
	return (mailKinds as readonly string[]).includes(text)
}
