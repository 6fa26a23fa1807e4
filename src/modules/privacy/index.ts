import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type Afterwards, type Given, type Held, held, heldInWords, type Until } from './held.ts'

/** What is said of one's own data. */
export const privacyPhrases = byLocale({ fr, en, ar })
