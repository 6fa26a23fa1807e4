import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type IdentityPreset, identityPresets } from './identity-presets.ts'
export {
	chosenPassword,
	email,
	longestPassword,
	type Newcomer,
	newcomer,
	shortestPassword,
} from './inputs.ts'
export { moneyRoles, needsSecondFactor, proofLastsMinutes } from './policy.ts'
export { safePath } from './safe-path.ts'

/** Everything accounts say, first start and settings of the instance included. */
export const accountsPhrases = byLocale({ fr, en, ar })
