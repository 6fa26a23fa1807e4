export { askFollowUp } from './ask-follow-up.ts'
export { chooseRole } from './choose-role.ts'
export { extendStep } from './extend-step.ts'
export { joinSession } from './join-session.ts'
export { keepLearning } from './keep-learning.ts'
export { leaveSession } from './leave-session.ts'
export { openStep } from './open-step.ts'
export { proposeSubject } from './propose-subject.ts'
export {
	type LinkedPlan,
	mySessions,
	networkSessions,
	peerHelpAtHome,
	planByLink,
	type WaitingSession,
} from './readings.ts'
export { sayFollowed } from './say-followed.ts'
export { type Peer, type PlanAction, type Subject, sessionSheet } from './session-sheet.ts'
export { settleSession } from './settle-session.ts'
export { peerHelpTasks } from './tasks.ts'
export { timeSteps } from './time-steps.ts'
export { undoMove } from './undo-move.ts'
export { voteSubject } from './vote-subject.ts'
export { withdrawSubject } from './withdraw-subject.ts'
export { writePact } from './write-pact.ts'
export { writePlan } from './write-plan.ts'
