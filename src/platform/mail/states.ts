/** Where a mail is: it waits, until it left, was given up, or lost its use. */
export type MailState = 'waiting' | 'sent' | 'given_up' | 'withdrawn'

export const mailStates: readonly MailState[] = ['waiting', 'sent', 'given_up', 'withdrawn']

/** Whether a text from outside names a state. */
export function isMailState(text: unknown): text is MailState {
	return mailStates.includes(text as MailState)
}
