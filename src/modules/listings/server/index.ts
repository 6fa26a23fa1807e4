export { acceptClaim } from './accept-claim.ts'
export { answerConfirmation } from './answer-confirmation.ts'
export { askClaim } from './ask-claim.ts'
export { askConfirmation } from './ask-confirmation.ts'
export { askVisit } from './ask-visit.ts'
export { closeSheet } from './close-sheet.ts'
export { type ConfirmationPage, confirmationPage } from './confirmation-page.ts'
export { correctSheet } from './correct-sheet.ts'
export { declineClaim } from './decline-claim.ts'
export { dropSheets } from './drop-sheets.ts'
export { editSheet } from './edit-sheet.ts'
export type { WordReason } from './find-sheets.ts'
export { importSheets } from './import-sheets.ts'
export { listNetwork } from './list-network.ts'
export { mapSheets } from './map-sheets.ts'
export {
	type DirectoryLine,
	type DirectoryQuery,
	networkDirectory,
	sheetsAPage,
} from './network-directory.ts'
export {
	type KeptSheet,
	keptSheet,
	keptSheets,
	sheetsFileColumns,
	sheetsFilePreview,
	wrongSheetLines,
} from './readings.ts'
export { remindAdviser } from './remind-adviser.ts'
export { reopenSheet } from './reopen-sheet.ts'
export { sendConfirmation } from './send-confirmation.ts'
export type { Sheet } from './sheet-columns.ts'
export { sheetMember } from './sheet-member.ts'
export { type ShownMember, sheetPage } from './sheet-page.ts'
export type { SheetProblem } from './sheets-file.ts'
export type { CoveredPlace } from './sheets-map.ts'
export { stageSheets } from './stage-sheets.ts'
export { nearKm } from './surroundings.ts'
export { listingsTasks } from './tasks.ts'
export { verifySheet } from './verify-sheet.ts'
