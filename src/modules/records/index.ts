import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type FirmColumn, firmColumns } from './firm-columns.ts'
export type { Choices } from './inputs.ts'
export type { RecordsPhrases } from './phrases.fr.ts'
export { type ClaimOutcome, claimClocks } from './states.ts'

/** What taking a record in hand, proposing to change it and joining two of them say, in a language. */
export const recordsPhrases = byLocale({ fr, en, ar })
