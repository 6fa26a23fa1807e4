import { refusing } from '#kernel'
import type { OneToOnesPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, slowDown } = refusing<OneToOnesPhrases['refusals']>()
