import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { consentTextVersion, isPurpose, type Purpose, purposes } from './purposes.ts'

/** The sentences one agrees to, and how they are shown afterwards. */
export const consentsPhrases = byLocale({ fr, en, ar })
