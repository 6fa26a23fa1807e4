import { refusing } from '#kernel'
import type { AttendancePhrases } from '../attendance/phrases.fr.ts'
import type { CheckInPhrases } from '../check-in/phrases.fr.ts'
import type { MinutesPhrases } from '../minutes/phrases.fr.ts'
import type { MeetingsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid, gone } = refusing<
	MeetingsPhrases['refusals'] &
		CheckInPhrases['refusals'] &
		MinutesPhrases['refusals'] &
		AttendancePhrases['refusals']
>()
