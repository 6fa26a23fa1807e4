import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type Awaiting, firmHome, type ToMeet } from './reading.ts'

/** The words of the home page in a language. */
export const homePhrases = byLocale({ fr, en, ar })
