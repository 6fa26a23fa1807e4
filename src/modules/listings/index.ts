import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type Freshness, freshness } from './freshness.ts'
export { modelHeaders, type SheetField, sheetFields } from './import/sheet-headers.ts'
export { type Moment, moments, type SheetReason } from './match-sheet.ts'
export type { ListingsPhrases } from './phrases.fr.ts'

/** The phrases of the directory of networks in a language. */
export const listingsPhrases = byLocale({ fr, en, ar })
