import { refusing } from '#kernel'
import type { TiesPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone, slowDown } = refusing<TiesPhrases['refusals']>()
