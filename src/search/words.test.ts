import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fold } from '#kernel'
import { joinWords, wordReader, wordsOf } from './words.ts'

const written = (text: string) => wordsOf(text).map((word) => word.written)
const folded = (text: string) => wordsOf(text).map((word) => word.folded)
const stems = (text: string) => wordsOf(text).map((word) => word.stem)
const stopWords = (text: string) =>
	wordsOf(text)
		.filter(({ isStopWord }) => isStopWord)
		.map((word) => word.written)

describe('The words of a text', () => {
	it('lose the article, pronoun or conjunction elided before them', () => {
		assert.deepEqual(
			written('l’Entreprise d’électricité, c’est qu’il s’agit jusqu’ici, lorsqu’on m’appelle'),
			'Entreprise électricité est il agit ici on appelle'.split(' '),
		)
		assert.deepEqual(folded('Aujourd’hui les prud’hommes'), ['aujourdhui', 'les', 'prudhommes'])
	})

	it('are the same with a straight or a curly apostrophe, composed or decomposed accents', () => {
		assert.deepEqual(wordsOf('l’été'), wordsOf("l'e\u0301te\u0301"))
	})

	it('hold digits and signs that make a word', () => {
		assert.deepEqual(stems('35h, C++, C#, R&D, S.A.R.L. et 2.5'), [
			'35h',
			'c++',
			'c#',
			'rd',
			'sarl',
			'et',
			'2',
			'5',
		])
		assert.equal(wordsOf('35h')[0]?.otherStem, '35')
	})

	it('count 13ème, 13e and 1er, 1ère as the same ordinals', () => {
		assert.deepEqual(stems('13ème 13e 13eme'), ['13e', '13e', '13e'])
		assert.deepEqual(stems('1er 1ère 1re'), ['1e', '1e', '1e'])
	})

	it('are stemmed with their accents, then folded', () => {
		assert.deepEqual(stems('sécurité électriques'), ['secur', 'electr'])
		// Who types without accents is understood by the other stem of what was written with them.
		assert.equal(wordsOf('securite')[0]?.stem, wordsOf('sécurité')[0]?.otherStem)
	})

	it('spell œ and æ as two letters', () => {
		assert.deepEqual(folded('Cœur d’ŒUVRE, ex æquo'), ['coeur', 'oeuvre', 'ex', 'aequo'])
		assert.deepEqual(stems('œuvres'), stems('oeuvres'))
	})

	it('keep acronyms whole, unless everything is in capitals', () => {
		assert.deepEqual(stems('Le DUERP et l’INSEE'), ['le', 'duerp', 'et', 'insee'])
		assert.deepEqual(stems('MENUISERIE VASSEUR'), stems('menuiserie vasseur'))
	})

	it('tell « où » from « ou », and keep summers and negations', () => {
		assert.deepEqual(stopWords('où ou à a été pas sans de'), ['ou', 'à', 'a', 'de'])
	})

	it('are read in Arabic and in English', () => {
		assert.deepEqual(stems('شركة المقاولات في الدار البيضاء'), stems('شركه مقاولات في دار بيضاء'))
		assert.deepEqual(stopWords('the plumber of Lille في'), ['the', 'of', 'في'])
	})

	it('are what stands between the signs of markup', () => {
		assert.deepEqual(folded('<script>alert("x")</script>%00\u202e{{7*7}}'), [
			'script',
			'alert',
			'x',
			'script',
			'00',
			'7',
			'7',
		])
	})

	it('are none in an empty text and in signs alone', () => {
		for (const text of ['', '   ', '«  » — …', "''", '‍']) assert.deepEqual(wordsOf(text), [])
	})

	it('make one when written as one', () => {
		const [first, second] = wordsOf('vidéo-surveillance') as [never, never]
		assert.equal(joinWords(first, second).stem, wordsOf('vidéosurveillance')[0]?.stem)
		assert.deepEqual(
			wordsOf('porte-fenêtre et baie').map(({ isLinked }) => isLinked),
			[false, true, false, false],
		)
	})

	it('have the same forms from a reader that remembers', () => {
		const read = wordReader()
		const text = 'L’INSEE et l’insee : sécurité, SÉCURITÉ, Securite, 35h, porte-fenêtre'
		const forms = (words: ReturnType<typeof wordsOf>) =>
			words.map(({ folded, stem, otherStem, isStopWord }) => [folded, stem, otherStem, isStopWord])
		assert.deepEqual(forms(read(text)), forms(wordsOf(text)))
		assert.deepEqual(forms(read(text)), forms(wordsOf(text)))
	})
})

describe('A folded text', () => {
	it('is the same folded twice', () => {
		for (const text of ['Élève', 'ŒUVRE', 'ﬁn', 'İ', 'ß', 'المُقاوَلة ٣٥'])
			assert.equal(fold(fold(text)), fold(text))
	})
})
