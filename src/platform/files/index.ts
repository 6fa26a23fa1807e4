import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { acceptFor, type FileFamily, familyOf } from './file-kinds.ts'
export { largestFileBytes, type UploadedFile, uploadedFile } from './upload.ts'

/** What files say in a language: sizes, kinds, and why one is refused. */
export const filesPhrases = byLocale({ fr, en, ar })
