export { answerCall } from './answer-call.ts'
export { answerIntroduction } from './answer-introduction.ts'
export { askIntroduction } from './ask-introduction.ts'
export { askOutcome } from './ask-outcome.ts'
export { askPath } from './ask-path.ts'
export { blockPerson } from './block-person.ts'
export { closeNeed } from './close-need.ts'
export { confirmTie } from './confirm-tie.ts'
export { declareTie } from './declare-tie.ts'
export { declineTie } from './decline-tie.ts'
export { doCompete } from './do-compete.ts'
export { withdrawFrom } from './end-introduction.ts'
export { endIntroduction } from './end-introductions.ts'
export { eraseNote } from './erase-note.ts'
export { readPlacesAhead } from './gazetteer.ts'
export { informOutsider } from './inform-outsider.ts'
export { keepFacts } from './keep-facts.ts'
export { lapseCall } from './lapse-call.ts'
export { lapseStep } from './lapse-step.ts'
export { leaveIntroductions } from './leave-introductions.ts'
export { expireNote, remindNote } from './note-clocks.ts'
export { objectToNote } from './object-to-note.ts'
export { onLeaveUntil } from './on-leave.ts'
export { passOnAnswer } from './pass-on-answer.ts'
export { publishNeed } from './publish-need.ts'
export {
	type CallAnswerLine,
	type CallLine,
	callSheet,
	calls,
	publishPage,
} from './readings/calls.ts'
export { callsAtHome, type WaitingCall } from './readings/calls-at-home.ts'
export {
	type HelpAnswer,
	helpAnswers,
	type SeenPath,
	type SetAsideFirm,
} from './readings/help-answers.ts'
export { helpPage } from './readings/help-page.ts'
export { introductionSheet, introductionsOf } from './readings/introductions-of.ts'
export { type LinkedNote, myNotes, noteByLink, type OutsiderNote } from './readings/my-notes.ts'
export { myRules } from './readings/my-rules.ts'
export { myTies, tiesAPage } from './readings/my-ties.ts'
export { type CountedCell, networkIntroductions } from './readings/network-introductions.ts'
export { type NextToMeet, nextToMeet } from './readings/next-to-meet.ts'
export { outcomeByLink } from './readings/outcome-by-link.ts'
export { ownNetwork } from './readings/own-network.ts'
export { criteriaIn } from './readings/read-words.ts'
export {
	askedOfMe,
	type LinkedStep,
	type StepSheet,
	stepByLink,
	stepSheet,
} from './readings/step-sheet.ts'
export { candidatesAPage, tieCandidates } from './readings/tie-candidates.ts'
export { remindStep } from './remind-step.ts'
export { reviewPath } from './review-path.ts'
export { sayAvailability } from './say-availability.ts'
export { sayOutcome } from './say-outcome.ts'
export { setGoBetweenRule } from './set-go-between-rule.ts'
export { setMeetingAside } from './set-meeting-aside.ts'
export { chooseCallAnswer, closeCall, withdrawCallAnswer } from './settle-call.ts'
export { stateNeed } from './state-need.ts'
export { tiesTasks } from './tasks.ts'
export { tellCall } from './tell-call.ts'
export { tellMet, tellThanks } from './tell-go-betweens.ts'
export { tellTie } from './tell-tie.ts'
export { thankGoBetweens } from './thank-go-betweens.ts'
export { type FactKind, recordFact, type ToldFact, withdrawFact } from './tie-facts.ts'
export { readTiesAhead } from './tie-memory.ts'
export { unblockPerson } from './unblock-person.ts'
export { undoAnswer } from './undo-answer.ts'
export { windClocks } from './wind-clocks.ts'
export { withdrawIntroduction } from './withdraw-introduction.ts'
export { withdrawTie } from './withdraw-tie.ts'
export { writeNote } from './write-note.ts'
