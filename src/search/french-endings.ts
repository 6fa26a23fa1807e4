// The endings of French in the Snowball algorithm: tables, without the conditions of `french-stem.ts`.

/** An ending found at the end of a word: what stands before it begins at 0 and ends at `at`. */
interface Ending<Rule> {
	readonly at: number
	readonly rule: Rule
}

/** Endings by their text; the longest wins, whether or not its rule then applies. */
class Endings<Rule> {
	readonly #rules = new Map<string, Rule>()
	readonly #lastLetters = new Set<string | undefined>()
	readonly #longest: number

	constructor(rules: readonly (readonly [rule: Rule, endings: string])[]) {
		for (const [rule, endings] of rules)
			for (const ending of endings.split(' ')) {
				this.#rules.set(ending, rule)
				this.#lastLetters.add(ending[ending.length - 1])
			}
		this.#longest = Math.max(...Array.from(this.#rules.keys(), (ending) => ending.length))
	}

	/** The longest ending that begins at `from` or later. */
	of(word: string, from = 0): Ending<Rule> | undefined {
		if (!this.#lastLetters.has(word[word.length - 1])) return undefined
		for (let at = Math.max(from, word.length - this.#longest); at < word.length; at++) {
			const rule = this.#rules.get(word.slice(at))
			if (rule !== undefined) return { at, rule }
		}
		return undefined
	}
}

type NounRule =
	| 'plain'
	| 'ation'
	| 'logie'
	| 'ution'
	| 'ence'
	| 'ement'
	| 'ité'
	| 'if'
	| 'eaux'
	| 'aux'
	| 'oux'
	| 'euse'
	| 'issement'
	| 'amment'
	| 'emment'
	| 'ment'

/** Endings of nouns, adjectives and adverbs, by the rule that takes them away. */
export const nounEndings = new Endings<NounRule>([
	['plain', 'ance iqUe isme able iste eux ances iqUes ismes ables istes'],
	['ation', 'atrice ateur ation atrices ateurs ations'],
	['logie', 'logie logies'],
	['ution', 'usion ution usions utions'],
	['ence', 'ence ences'],
	['ement', 'ement ements'],
	['ité', 'ité ités'],
	['if', 'if ive ifs ives'],
	['eaux', 'eaux'],
	['aux', 'aux'],
	['oux', 'oux'],
	['euse', 'euse euses'],
	['issement', 'issement issements'],
	['amment', 'amment'],
	['emment', 'emment'],
	['ment', 'ment ments'],
])

/** Endings of verbs that keep to a consonant: « finissons ». */
export const iVerbEndings = new Endings<'i'>([
	[
		'i',
		'îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it',
	],
])

type VerbRule = 'ions' | 'é' | 'a' | 'ais' | 'eais'

/** The other endings of verbs. */
export const verbEndings = new Endings<VerbRule>([
	['ions', 'ions'],
	[
		'é',
		'é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez',
	],
	['a', 'âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions'],
	['ais', 'ais aise aises'],
	['eais', 'eais'],
])

type ResidueRule = 'ion' | 'ier' | 'e'

/** What is taken away when no other ending was. */
export const residues = new Endings<ResidueRule>([
	['ion', 'ion'],
	['ier', 'ier ière Ier Ière'],
	['e', 'e'],
])
