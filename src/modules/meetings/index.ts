import { byLocale } from '#phrases'
import { ar as attendanceAr } from './attendance/phrases.ar.ts'
import { en as attendanceEn } from './attendance/phrases.en.ts'
import { fr as attendanceFr } from './attendance/phrases.fr.ts'
import { ar as checkInAr } from './check-in/phrases.ar.ts'
import { en as checkInEn } from './check-in/phrases.en.ts'
import { fr as checkInFr } from './check-in/phrases.fr.ts'
import { ar as minutesAr } from './minutes/phrases.ar.ts'
import { en as minutesEn } from './minutes/phrases.en.ts'
import { fr as minutesFr } from './minutes/phrases.fr.ts'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { markKey } from './check-in/mark-key.ts'
export { type AttendanceStatus, held, type MarkOutcome, statuses } from './check-in/statuses.ts'
export { mostPoints } from './inputs.ts'
export { kinds, type MeetingKind } from './kinds.ts'
export { type Paper, papers } from './papers/kinds.ts'
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

/** The phrases of checking in. */
export const checkInPhrases = byLocale({ fr: checkInFr, en: checkInEn, ar: checkInAr })

/** The phrases of minutes and actions. */
export const minutesPhrases = byLocale({ fr: minutesFr, en: minutesEn, ar: minutesAr })

/** The phrases of regularity. */
export const attendancePhrases = byLocale({
	fr: attendanceFr,
	en: attendanceEn,
	ar: attendanceAr,
})
