import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export {
	type Address,
	type Card,
	type CardFields,
	type CardPerson,
	type CardZone,
	type Certification,
	customerKinds,
	headcountBands,
	type Identifiers,
	identifiersIn,
	isEmptyField,
	type Label,
	languageTags,
	missingIn,
	turnoverBands,
	type UsefulField,
} from './card.ts'
export {
	type CardChange,
	type CardValues,
	changesBetween,
	type FieldValue,
	type ProposableField,
	proposable,
	sameValue,
	spellValue,
	standingOf,
} from './card-changes.ts'
export { capacitySteps, everybody, everyoneHere, type FoundCard } from './find/firm-document.ts'
export * from './identifiers.ts'
export {
	type CardChanges,
	type CardLabel,
	type Change,
	changesTo,
	type KnownCard,
	labelsOf,
} from './import/compare-card.ts'
export type { Duplicate, KnownFirm, Match } from './import/compare-lines.ts'
export { correctionFile, errorFile } from './import/error-file.ts'
export { columnLetter } from './import/file-columns.ts'
export { frenchCsv, type TableCell } from './import/french-csv.ts'
export { type ColumnGuess, type ColumnMapping, mappingOf } from './import/guess-columns.ts'
export { limits as fileLimits } from './import/limits.ts'
export { type MemberField, memberFields } from './import/member-fields.ts'
export type { MemberLine } from './import/member-line.ts'
export { type ImportPhrases, wordProblem } from './import/phrases.ts'
export type {
	FileProblem,
	HeaderProblem,
	ImportNotice,
	LineError,
} from './import/problems.ts'
export { type MembersFile, readMembersFile } from './import/read-members-file.ts'
export { refusedAtOnce } from './import/refused-at-once.ts'
export { joinLabels } from './import/split-labels.ts'
export { readWebsite } from './import/website.ts'
export {
	type FirmCard,
	firmCard,
	firmCardInput,
	id,
	labels,
	number,
	optional,
	typedDayInput,
	written,
} from './inputs.ts'
export { sameFirmName } from './labels.ts'
export { nearTwins } from './near-twins.ts'
export type { FirmsPhrases } from './phrases.fr.ts'
export { type MandateRole, mandateRoles, mayEngage, maySpeakFor } from './policy.ts'
export {
	distanceMetres,
	type ExactPosition,
	formatPosition,
	type Place,
	type Position,
	type Precision,
	placeOf,
} from './position.ts'
export type { NafLine } from './register/naf-table.ts'
export { typedDay } from './typed-day.ts'
export {
	type Audience,
	audienceOf,
	audiences,
	type ChosenAudiences,
	defaultAudiences,
	type FirmAudience,
	firmAudiences,
	type MaskedFields,
	maskCard,
	mayRead,
	narrower,
	type VisibleField,
	visibleFields,
	type WholeCard,
} from './visibility.ts'

/** The phrases of firms in a language. */
export const firmsPhrases = byLocale({ fr, en, ar })
