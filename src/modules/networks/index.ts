import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type Accent, accentOf, type Painted } from './accent.ts'
export { atWork, type Deed, type MembersFileState } from './members-file-states.ts'
export type { NetworksPhrases } from './phrases.fr.ts'
export {
	mayExport,
	mayGovern,
	mayReadDirectory,
	mayRun,
	type NetworkRole,
	networkRoles,
	type Standing,
} from './policy.ts'
export {
	type Entry,
	entries,
	type Family,
	families,
	type PageAudience,
	type PagePart,
	pageAudiences,
	pageParts,
	type Rhythm,
	rhythms,
	type SheetTrade,
	type SheetZone,
	type ZoneKind,
} from './sheets/description.ts'
export {
	contact,
	joining,
	known,
	meetings,
	named,
	sheetCurrency,
	sizeCeiling,
} from './sheets/inputs.ts'
export { readAmount } from './sheets/read-amount.ts'
export { readHour } from './sheets/read-hour.ts'
export { tradesOf } from './sheets/trades-of.ts'
export {
	hasLeft,
	isSetAside,
	type MembershipState,
	mayPass,
	membershipStates,
	passages,
	takingPart,
} from './states.ts'

/** The phrases of networks in a language. */
export const networksPhrases = byLocale({ fr, en, ar })
