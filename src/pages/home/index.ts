import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

/** The words of the home page in a language. */
export const homePhrases = byLocale({ fr, en, ar })
