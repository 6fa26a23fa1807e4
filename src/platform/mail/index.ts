import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { ceilings } from './ceilings.ts'
export { type Courtesy, courteousAfter, courteousBefore } from './courteous-time.ts'
export { isMailKind, type MailChoice, type MailKind, mailKinds } from './kinds.ts'
export type { Letter, LetterAction, LetterKnot, LetterThread, LetterTie } from './letter.ts'
export { isMailState, type MailState, mailStates } from './states.ts'
export {
	type MailTopic,
	mailTopics,
	type StopExtent,
	stopExtents,
	stopTextVersion,
	topicOf,
} from './topics.ts'

/** What surrounds letters and the administrator's outbox, in a language. */
export const mailPhrases = byLocale({ fr, en, ar })
