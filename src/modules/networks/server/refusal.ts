import { refusing } from '#kernel'
import type { NetworksPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone } = refusing<NetworksPhrases['refusals']>()
