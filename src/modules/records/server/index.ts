export { acceptClaim } from './accept-claim.ts'
export { answerForRecord, shareRecordLink } from './answer-for-record.ts'
export { answerProposal } from './answer-proposal.ts'
export { claimFirm } from './claim-firm.ts'
export { claimSheet, claimsOnFirm, claimsToCheck, myClaims } from './claim-readings.ts'
export { confirmMerge } from './confirm-merge.ts'
export { declineClaimant } from './decline-claimant.ts'
export { firmBecame } from './firm-became.ts'
export { lapseClaim } from './lapse-claim.ts'
export { lapseMerge } from './lapse-merge.ts'
export { mergeCards } from './merge-cards.ts'
export { mergeInNetwork } from './merge-in-network.ts'
export {
	type MergeDoor,
	mergeDoor,
	mergeSheet,
	mergesOfFirm,
	nearDuplicates,
	twinSheet,
} from './merge-readings.ts'
export { proposalsOnFirm, proposingSheet, type ShownChange } from './proposal-readings.ts'
export { proposeChanges } from './propose-changes.ts'
export { type RecordMerge, recordMerges } from './record-merges.ts'
export { refuseClaim } from './refuse-claim.ts'
export { refuseMerge } from './refuse-merge.ts'
export { remindClaim } from './remind-claim.ts'
export { routeClaim } from './route-claim.ts'
export { shareMergeLink } from './share-merge-link.ts'
export { startMerge } from './start-merge.ts'
export { recordsTasks } from './tasks.ts'
export { tellPeople } from './tell-people.ts'
export { welcomeClaimant } from './welcome-claimant.ts'
export { withdrawClaim } from './withdraw-claim.ts'
export { withdrawMerge } from './withdraw-merge.ts'
export { withdrawProposal } from './withdraw-proposal.ts'
