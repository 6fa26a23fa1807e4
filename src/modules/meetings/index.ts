import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { mostPoints } from './inputs.ts'
export { kinds, type MeetingKind } from './kinds.ts'
export type { MeetingsPhrases } from './phrases.fr.ts'
export { type Rhythm, rhythms } from './series-dates.ts'
export {
	type Answer,
	answers,
	audiences,
	type MeetingAudience,
	type MeetingMode,
	type MeetingState,
	modes,
	seated,
} from './states.ts'

/** The phrases of meetings in a language. */
export const meetingsPhrases = byLocale({ fr, en, ar })
