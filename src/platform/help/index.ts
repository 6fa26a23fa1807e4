import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { helpOf, helpPlaces } from './help-of.ts'
export type { Block, HelpSection, Inline } from './parse-page.ts'
export type { HelpPhrases } from './phrases.fr.ts'

/** What surrounds the pages of the help. */
export const helpPhrases = byLocale({ fr, en, ar })
