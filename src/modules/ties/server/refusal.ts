import { refusing } from '#kernel'
import type { TiesPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, slowDown } = refusing<TiesPhrases['refusals']>()
