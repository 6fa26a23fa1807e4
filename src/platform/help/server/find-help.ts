import { forTexts, indexDocuments, type SearchDocument, type SearchIndex, search } from '#search'
import { type Block, type HelpSection, wordsIn } from '../parse-page.ts'
import { wordsFound } from '../words-found.ts'
import { type Guide, guide } from './guide.ts'

/** A passage of the help that answers, and why. */
export type FoundHelp = {
	/** `/aide/animer-un-reseau#importer-une-liste`. */
	href: string
	page: string
	/** The part of the page; nothing for its opening. */
	section: string
	/** The sentence that answers best, in pieces: those that were asked for are to be marked. */
	sentence: { text: string; isFound: boolean }[]
	/** The words of the question that the passage has. */
	words: string[]
}

export type HelpFound = {
	hits: FoundHelp[]
	total: number
	readings: { written: string; readAs: string[] }[]
	isOnlyStopWords: boolean
	isNothingAsked: boolean
	unread: number
}

type Passage = { href: string; page: string; section: HelpSection; sentences: string[] }
type Shelf = { index: SearchIndex; passages: ReadonlyMap<string, Passage> }

let shelf: Promise<Shelf> | null = null

/**
 * Finds the passages of the help that answer some words, best first, each with the sentence that has most of
 * them. Any text is a question. The help is one and the same for everybody: there is nothing to hide.
 */
export async function findHelp(words: string, { limit = 20 } = {}): Promise<HelpFound> {
	shelf ??= guide().then(shelfOf)
	const { index, passages } = await shelf.catch((error) => {
		shelf = null
		throw error
	})
	const result = search(index, words, { limit })
	if (result.kind === 'nothingAsked') return { ...nothing, isNothingAsked: true }
	return {
		hits: result.hits.map(({ key, reasons }) => {
			const { href, page, section, sentences } = passages.get(key) as Passage
			const terms = new Set(reasons.map(({ term }) => term))
			return {
				href,
				page,
				section: section.title,
				sentence: wordsFound(sentences, terms),
				words: [...new Set(reasons.flatMap((one) => one.words))].sort(
					(a, b) => words.indexOf(a) - words.indexOf(b),
				),
			}
		}),
		total: result.total,
		readings: result.readings.map(({ written, readAs }) => ({ written, readAs: [...readAs] })),
		isOnlyStopWords: result.isOnlyStopWords,
		isNothingAsked: false,
		unread: result.unread,
	}
}

const nothing = { hits: [], total: 0, readings: [], isOnlyStopWords: false, unread: 0 }

/** One document a part of a page: found by its title, its page, what the page answers, its text. */
function shelfOf({ pages }: Guide): Shelf {
	const passages = new Map<string, Passage>()
	const documents: SearchDocument[] = []
	for (const { name, title, answers, sections } of pages)
		for (const section of sections) {
			const key = `${name}#${section.anchor}`
			const sentences = section.blocks.flatMap(sentencesOf)
			const href = `/aide/${name}${section.anchor && `#${section.anchor}`}`
			passages.set(key, { href, page: title, section, sentences })
			documents.push({
				key,
				texts: section.title
					? { title: section.title, theme: title, body: sentences }
					: { title, description: answers, body: sentences },
			})
		}
	return { index: indexDocuments(documents, forTexts), passages }
}

/** The sentences of a block; a line of a list or of a table is one. */
function sentencesOf(block: Block): string[] {
	switch (block.kind) {
		case 'paragraph':
			return wordsIn(block.inlines).split(/(?<=[.?…»])\s+(?=\p{Lu})/u)
		case 'quote':
			return block.paragraphs.map(wordsIn)
		case 'list':
			return block.lines.map(wordsIn)
		case 'table':
			return block.rows.map((row) => row.map(wordsIn).join(' : '))
		case 'heading':
		case 'code':
			return [block.text]
		case 'picture':
			return []
	}
}
