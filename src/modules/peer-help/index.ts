import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { mayKeepPact, mayLead, mayPlan } from './policy.ts'
export { type SessionClock, type StepTaken, sessionClock } from './session-clock.ts'
export {
	type FollowUp,
	followUps,
	group,
	looks,
	mostActions,
	type SessionState,
	type SubjectKind,
	steps,
	subjectKinds,
} from './states.ts'
export { stepMinutes } from './step-minutes.ts'

/** The phrases of peer-help sessions: pact, roles, steps, plan. */
export const peerHelpPhrases = byLocale({ fr, en, ar })
