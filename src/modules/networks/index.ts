import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export { type Accent, accentOf, type Painted } from './accent.ts'
export { atWork, type Deed, type MembersFileState } from './members-file-states.ts'
export type { NetworksPhrases } from './phrases.fr.ts'
export {
	mayGovern,
	mayReadDirectory,
	mayRun,
	type NetworkRole,
	networkRoles,
	type Standing,
} from './policy.ts'
export {
	isSetAside,
	type MembershipState,
	mayPass,
	membershipStates,
	passages,
	takingPart,
} from './states.ts'

/** The phrases of networks in a language. */
export const networksPhrases = byLocale({ fr, en, ar })
