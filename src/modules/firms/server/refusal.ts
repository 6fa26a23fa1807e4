import { refusing } from '#kernel'
import type { FirmsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone } = refusing<FirmsPhrases['refusals']>()
