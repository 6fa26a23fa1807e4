import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { mostAttachments } from './inputs.ts'
export {
	type DocumentsBy,
	mayAddDocuments,
	mayEditMessage,
	mayKeepDocument,
	mayWriteWords,
} from './policy.ts'
export { isThreadKind, type ThreadKind } from './thread-kinds.ts'

/** The phrases of everyday life in a network: documents, words, threads. */
export const everydayPhrases = byLocale({ fr, en, ar })
