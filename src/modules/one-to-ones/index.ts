import { byLocale } from '#phrases'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'

export {
	type BestPairs,
	bestPairs,
	type EarlierPair,
	type ForbiddenPair,
	type PairablePerson,
	type PairReasons,
	type ProposedPair,
	pairPoints,
} from './best-pairs.ts'
export { mayAsk, mayDraw, maySay } from './policy.ts'
export {
	type DrawState,
	drawStateOf,
	type EndKind,
	endFrom,
	lateEnd,
	looks,
	type OneToOneState,
	type Seat,
	stateOf,
} from './states.ts'

/** The phrases of one-to-ones: pairs, answers, preparation. */
export const oneToOnesPhrases = byLocale({ fr, en, ar })
