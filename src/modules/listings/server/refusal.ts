import { refusing } from '#kernel'
import type { ListingsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone, slowDown } = refusing<ListingsPhrases['refusals']>()
