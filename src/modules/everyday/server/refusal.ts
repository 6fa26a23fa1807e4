import { refusing } from '#kernel'
import type { EverydayPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, slowDown } = refusing<EverydayPhrases['refusals']>()
