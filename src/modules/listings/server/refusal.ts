import { refusing } from '#kernel'
import type { ListingsPhrases } from '../phrases.fr.ts'

export const { refuse, gone, slowDown } = refusing<ListingsPhrases['refusals']>()
