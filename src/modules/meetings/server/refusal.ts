import { refusing } from '#kernel'
import type { CheckInPhrases } from '../check-in/phrases.fr.ts'
import type { MeetingsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone } = refusing<
	MeetingsPhrases['refusals'] & CheckInPhrases['refusals']
>()
