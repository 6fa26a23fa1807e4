import { refusing } from '#kernel'
import type { PeerHelpPhrases } from '../phrases.fr.ts'

export const { refuse, forbid } = refusing<PeerHelpPhrases['refusals']>()
