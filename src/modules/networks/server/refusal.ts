import { refusing } from '#kernel'
import type { NetworksPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone, slowDown } = refusing<NetworksPhrases['refusals']>()
