import { foldLabel } from '#kernel'
import { type Word, wordFamily, wordsOf } from '#search'

/** A skill that some card names. */
export interface SkillLabel {
	readonly key: string
	readonly label: string
}

export interface SkillRead extends SkillLabel {
	/** The words of the need that name it. */
	readonly words: readonly string[]
	/** By words of the same family only: « soudeur » for « Soudure ». */
	readonly isByFamily: boolean
}

/**
 * The skills whose every telling word is in the words of a need, by stem or, for labels of several words, by family. A skill of one
 * word is not guessed from a family: too much would be.
 */
export function readSkills(words: string, known: readonly SkillLabel[]): SkillRead[] {
	const typed = wordsOf(words).filter(({ isStopWord }) => !isStopWord)
	const byStem = new Map<string, Word>()
	const byFamily = new Map<string, Word>()
	for (const word of typed.toReversed()) {
		byStem.set(word.stem, word)
		byStem.set(word.otherStem, word)
		byFamily.set(wordFamily(word.folded), word)
	}
	return known
		.flatMap(({ key, label }) => {
			const asked = wordsOf(label).filter(({ isStopWord }) => !isStopWord)
			if (asked.length === 0) return []
			const same = asked.map((word) => byStem.get(word.stem) ?? byStem.get(word.otherStem))
			const found =
				asked.length > 1
					? asked.map((word, i) => same[i] ?? byFamily.get(wordFamily(word.folded)))
					: same
			if (!found.every((word) => word !== undefined)) return []
			return [
				{
					key,
					label,
					words: [...new Set(found.map(({ written }) => written))],
					isByFamily: same.includes(undefined),
				},
			]
		})
		.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The key under which two spellings of a skill are one. */
export const skillKey = foldLabel
