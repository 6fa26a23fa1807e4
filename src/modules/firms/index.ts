import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export * from './identifiers.ts'
export { type CheckedRows, checkRows } from './import/check-rows.ts'
export { type CommuneIndex, type CommuneRow, communeIndexFrom } from './import/commune-index.ts'
export { errorFile } from './import/error-file.ts'
export { columnLetter } from './import/file-columns.ts'
export {
	type ColumnGuess,
	type ColumnMapping,
	guessColumns,
	mappingOf,
} from './import/guess-columns.ts'
export { type MemberField, memberFields } from './import/member-fields.ts'
export type { MemberLine } from './import/member-line.ts'
export { type ImportPhrases, wordProblem } from './import/phrases.ts'
export { type MembersFile, readMembersFile } from './import/read-members-file.ts'
export {
	type FirmCard,
	firmCard,
	firmCardInput,
	id,
	labels,
	number,
	optional,
	written,
} from './inputs.ts'
export { foldLabel, sameFirmName } from './labels.ts'
export type { FirmsPhrases } from './phrases.fr.ts'
export { type MandateRole, mandateRoles, mayEngage, maySpeakFor } from './policy.ts'
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
