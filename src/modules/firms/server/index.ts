export { acceptMandate } from './accept-mandate.ts'
export { addProposal, type ProposalFrom } from './add-proposal.ts'
export { askRegister, type RegisterAnswer, type RegisterDoor } from './ask-register.ts'
export { askRegisterInTurn, type RegisterTurn } from './ask-register-in-turn.ts'
export { readerOf, wholeCard } from './card.ts'
export { cardValues, writeCardValues } from './card-values.ts'
export { certificationTasks } from './certification-tasks.ts'
export { createFirm } from './create-firm.ts'
export { declareLeave } from './declare-leave.ts'
export { editFirm } from './edit-firm.ts'
export { endLeave } from './end-leave.ts'
export { endMandate } from './end-mandate.ts'
export {
	type FirmQuestion,
	type FoundFirm,
	type FoundFirms,
	findFirms,
	positionOf,
} from './find/find-firms.ts'
export type { CountedFilter, FoundPlace } from './find/found-rows.ts'
export { makeFindable } from './find/make-findable.ts'
export { staleFirms } from './find/stale-firms.ts'
export { findableTask, firmsTasks, rereadTask } from './find/tasks.ts'
export { communeCode as communeNamed, type Zone, zonesNamed } from './find-place.ts'
export { foundFirm } from './found-firm.ts'
export { inviteColleague } from './invite-colleague.ts'
export { keepRegisterAnswer } from './keep-register-answer.ts'
export { type Nomenclature, nomenclatureOn } from './naf.ts'
export { readNafFile } from './naf-file.ts'
export { type OfferPage, offerReading } from './offer-page.ts'
export {
	type CheckedLine,
	type CheckSummary,
	checkAside,
	type FileLook,
	lookAside,
} from './read-aside.ts'
export {
	cardPage,
	cardPreview,
	colleagues,
	firmSheet,
	firmsToEngage,
	myFirms,
	registerPage,
	type ShownCard,
	shownCard,
} from './readings.ts'
export { refreshRegisterAnswer } from './refresh-register-answer.ts'
export { registerPrefill } from './register-prefill.ts'
export { registerTasks } from './register-tasks.ts'
export { remindCertifications } from './remind-certifications.ts'
export { shareOffer } from './share-offer.ts'
export { accessFirm, mandatesIn } from './standing.ts'
export { isToldToNetworks, showsPeople } from './told-to-networks.ts'
export { withdrawColleagueOffer } from './withdraw-offer.ts'
export { workbookOf } from './workbook-of.ts'
export { bareCard, insertFirm, rewriteFirm } from './write-card.ts'
export { writeAudiences } from './write-visibility.ts'
