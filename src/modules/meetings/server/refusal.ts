import { refusing } from '#kernel'
import type { MeetingsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone } = refusing<MeetingsPhrases['refusals']>()
