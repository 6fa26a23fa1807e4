import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export type { YearlyShare } from './balance.ts'
export type { ReferralsPhrases } from './phrases.fr.ts'
export {
	type Answer,
	answers,
	hasEnded,
	type LeadState,
	type Reason,
	type ReferralState,
	reasons,
	referralStates,
} from './states.ts'

/** The phrases of recommendations in a language. */
export const referralsPhrases = byLocale({ fr, en, ar })
