import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { byLocale } from './locale.ts'

export { elided } from './elided.ts'
export * from './format.ts'
export type { ShellPhrases } from './fr.ts'
export {
	byLocale,
	directionOf,
	isLocale,
	type Locale,
	localeFromHeader,
	locales,
} from './locale.ts'

/** The shell's phrases in a language. */
export const shellPhrases = byLocale({ fr, en, ar })
