import { refusing } from '#kernel'
import type { RecordsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid } = refusing<RecordsPhrases['refusals']>()
