import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export type { CallsPhrases } from './calls/phrases.fr.ts'
export { introductionsEngine } from './compute-introductions.ts'
export { drawFan, type Fan } from './fan.ts'
export type { ChipKind, ChipReason, NeedChip } from './needs/need-chips.ts'
export type { OwnPhrases } from './own/phrases.fr.ts'
export type { TiesPhrases } from './phrases.fr.ts'
export type { IntroductionState, PathState, StepState } from './states.ts'
export type { TieWord } from './strength.ts'
export { reasonParts, type TieReasons } from './tie-reasons.ts'

/** The phrases of ties and introductions in a language. */
export const tiesPhrases = byLocale({ fr, en, ar })
