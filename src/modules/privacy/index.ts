import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

/** What is said of one's own data. */
export const privacyPhrases = byLocale({ fr, en, ar })
