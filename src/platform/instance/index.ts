import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

/** What the administration of the instance says of its advisers. */
export const instancePhrases = byLocale({ fr, en, ar })
