import { iVerbEndings, nounEndings, residues, verbEndings } from './french-endings.ts'

/**
 * Reduces a French word to the part its family shares: « menuisiers », « menuisier » → « menuisi ».
 *
 * The word comes in lower case, composed (NFC), with its accents: folding them first would hide the
 * endings. What is not French passes through unharmed or nearly so. The answer may carry accents.
 *
 * This is the present Snowball algorithm for French (snowballstem.org, BSD-3), written anew for one pass
 * over JavaScript strings. It equals the published list of 21 655 words; the libraries on npm implement an
 * older version of it and miss one word in twenty-five.
 */
export function frenchStem(word: string): string {
	const marked = markConsonants(withoutElision(word))
	const regions = regionsOf(marked)
	const shorter = withoutSuffix(marked, regions) ?? withoutResidue(marked, regions)
	return unmark(withoutAccent(withoutDouble(shorter)))
}

/** Where the parts of a word that an ending may be taken from begin: RV, R1 and R2 of Snowball. */
interface Regions {
	readonly verb: number
	readonly first: number
	readonly second: number
}

const vowels = new Set('aeiouyâàëéêèïîôûù')

function isVowel(letter: string | undefined): boolean {
	return letter !== undefined && vowels.has(letter)
}

function withoutElision(word: string): string {
	const letters = /^(?:[cdjlmnst]|qu)'(?=.)/.exec(word)?.[0].length ?? 0
	return letters === 0 ? word : word.slice(letters)
}

/**
 * Writes in capitals the i, u and y that sound as consonants, and ë, ï as H and their letter: « quiet »
 * → « qUiet », « naïf » → « naHif ». A letter once in capitals is no vowel for what follows.
 */
function markConsonants(word: string): string {
	if (!/[iuyëï]/.test(word)) return word
	const letters = [...word]
	for (let at = 0; at < letters.length; at++) {
		const [letter, next] = [letters[at] as string, letters[at + 1]]
		const isBetweenVowels = (next === 'u' || next === 'i') && isVowel(letters[at + 2])
		if (isVowel(letter) && (isBetweenVowels || next === 'y')) letters[at + 1] = next.toUpperCase()
		else if (letter === 'q' && next === 'u') letters[at + 1] = 'U'
		if (letter === 'ë' || letter === 'ï') letters[at] = letter === 'ë' ? 'He' : 'Hi'
		else if (letter === 'y' && isVowel(letters[at + 1])) letters[at] = 'Y'
	}
	return letters.join('')
}

function regionsOf(word: string): Regions {
	const first = pastSyllable(word, 0)
	return { verb: verbRegion(word), first, second: pastSyllable(word, first) }
}

function verbRegion(word: string): number {
	if (isVowel(word[0]) && isVowel(word[1]) && word.length > 2) return 3
	// « paris » is not « pari » in the plural, nor « colis », « tapis »; « nier » is a verb.
	if (/^(?:par|col|tap)/.test(word) || (word.startsWith('ni') && isVowel(word[2]))) return 3
	for (let at = 1; at < word.length; at++) if (isVowel(word[at])) return at + 1
	return word.length
}

/** The place after the first consonant that follows a vowel. */
function pastSyllable(word: string, from: number): number {
	let at = from
	while (at < word.length && !isVowel(word[at])) at++
	while (at < word.length && isVowel(word[at])) at++
	return Math.min(at + 1, word.length)
}

/** The word without the ending of a noun, an adjective or a verb; undefined when it has none. */
function withoutSuffix(word: string, regions: Regions): string | undefined {
	const noun = withoutNounEnding(word, regions)
	const shorter = noun.isDone
		? noun.word
		: (withoutIVerbEnding(noun.word, regions) ?? withoutVerbEnding(noun.word, regions))
	// « amment » and « ment » only prepare the word: what they left is handed on even without a verb's ending.
	if (shorter === undefined)
		return noun.word === word ? undefined : withoutResidue(noun.word, regions)
	if (shorter.endsWith('Y')) return `${shorter.slice(0, -1)}i`
	if (shorter.endsWith('ç')) return `${shorter.slice(0, -1)}c`
	return shorter
}

/** `isDone` is false when the word has no such ending, or one that lets a verb's ending be looked for. */
function withoutNounEnding(
	word: string,
	{ verb, first, second }: Regions,
): { word: string; isDone: boolean } {
	const found = nounEndings.of(word)
	if (!found) return { word, isDone: false }
	const { at, rule } = found
	const before = word.slice(0, at)
	const done = (shorter: string) => ({ word: shorter, isDone: true })
	const undone = { word, isDone: false }
	switch (rule) {
		case 'plain':
			return at >= second ? done(before) : undone
		case 'ation':
			return at >= second ? done(withoutIc(before, second)) : undone
		case 'logie':
			return at >= second ? done(`${before}log`) : undone
		case 'ution':
			return at >= second ? done(`${before}u`) : undone
		case 'ence':
			return at >= second ? done(`${before}ent`) : undone
		case 'ement':
			return at >= verb ? done(beforeEment(before, { verb, first, second })) : undone
		case 'ité':
			return at >= second ? done(beforeIté(before, second)) : undone
		case 'if':
			return at >= second ? done(beforeIf(before, second)) : undone
		case 'eaux':
			return done(`${before}eau`)
		case 'aux':
			return at >= first ? done(`${before}al`) : undone
		case 'oux':
			return /[bhjlnp]$/.test(before) ? done(`${before}ou`) : undone
		case 'euse':
			if (at >= second) return done(before)
			return at >= first ? done(`${before}eux`) : undone
		case 'issement':
			return at >= first && at > 0 && !isVowel(word[at - 1]) ? done(before) : undone
		case 'amment':
			return at >= verb ? { word: `${before}ant`, isDone: false } : undone
		case 'emment':
			return at >= verb ? { word: `${before}ent`, isDone: false } : undone
		case 'ment':
			return isVowel(word[at - 1]) && at - 1 >= verb ? { word: before, isDone: false } : undone
	}
}

/** « indication » without « ation » is « indic »: in R2 the « ic » goes too, else it is « iqU ». */
function withoutIc(word: string, second: number): string {
	if (!word.endsWith('ic')) return word
	return word.length - 2 >= second ? word.slice(0, -2) : `${word.slice(0, -2)}iqU`
}

function beforeEment(word: string, { verb, first, second }: Regions): string {
	const ending = /(?:iv|eus|abl|iqU|[iI]èr)$/.exec(word)
	if (!ending) return word
	const before = word.slice(0, ending.index)
	switch (ending[0]) {
		case 'iv':
			if (ending.index < second) return word
			return before.endsWith('at') && before.length - 2 >= second ? before.slice(0, -2) : before
		case 'eus':
			if (ending.index >= second) return before
			return ending.index >= first ? `${before}eux` : word
		case 'abl':
		case 'iqU':
			return ending.index >= second ? before : word
		default:
			return ending.index >= verb ? `${before}i` : word
	}
}

function beforeIté(word: string, second: number): string {
	const ending = /(?:abil|ic|iv)$/.exec(word)
	if (!ending) return word
	const before = word.slice(0, ending.index)
	if (ending.index >= second) return before
	return ending[0] === 'abil' ? `${before}abl` : ending[0] === 'ic' ? `${before}iqU` : word
}

function beforeIf(word: string, second: number): string {
	if (!word.endsWith('at') || word.length - 2 < second) return word
	return withoutIc(word.slice(0, -2), second)
}

function withoutIVerbEnding(word: string, { verb }: Regions): string | undefined {
	const found = iVerbEndings.of(word, verb)
	if (!found || found.at - 1 < verb) return undefined
	const letter = word[found.at - 1]
	return letter === 'H' || isVowel(letter) ? undefined : word.slice(0, found.at)
}

function withoutVerbEnding(word: string, { verb, second }: Regions): string | undefined {
	const found = verbEndings.of(word, verb)
	if (!found) return undefined
	const { at, rule } = found
	const before = word.slice(0, at)
	switch (rule) {
		case 'ions':
			return at >= second ? before : undefined
		case 'a':
			return before.endsWith('e') && at - 1 >= verb ? before.slice(0, -1) : before
		case 'ais':
			// Balais, palais, mauvais, déplais are no imperfects.
			return /^.al$|auv$|épl$/.test(before) ? undefined : before
		case 'é':
		case 'eais':
			return before
	}
}

function withoutResidue(word: string, { verb, second }: Regions): string {
	const singular = /(?:Hi|[^aiouès])s$/.test(word) ? word.slice(0, -1) : word
	const found = residues.of(singular, verb)
	if (!found) return singular
	const before = singular.slice(0, found.at)
	switch (found.rule) {
		case 'ion':
			return found.at >= second && found.at - 1 >= verb && /[st]$/.test(before) ? before : singular
		case 'ier':
			return `${before}i`
		case 'e':
			return before
	}
}

function withoutDouble(word: string): string {
	return /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word
}

function withoutAccent(word: string): string {
	let at = word.length - 1
	while (at >= 0 && !isVowel(word[at])) at--
	const isFollowed = at >= 0 && at < word.length - 1
	return isFollowed && (word[at] === 'é' || word[at] === 'è')
		? `${word.slice(0, at)}e${word.slice(at + 1)}`
		: word
}

function unmark(word: string): string {
	if (!/[IUYH]/.test(word)) return word
	return word
		.replaceAll('He', 'ë')
		.replaceAll('Hi', 'ï')
		.replaceAll('H', '')
		.replace(/[IUY]/g, (letter) => letter.toLowerCase())
}
