import { fold } from '#kernel'

/** A run of text inside a block. */
export type Inline =
	| { kind: 'text' | 'strong' | 'em' | 'code'; text: string }
	/** `href` is the address inside the product; null when the page it names is not served there. */
	| { kind: 'link'; text: string; href: string | null }

/** A block of a page of the guide, ready to be shown; nothing in it is markup. */
export type Block =
	| { kind: 'paragraph'; inlines: Inline[] }
	| { kind: 'quote'; paragraphs: Inline[][] }
	| { kind: 'heading'; level: 3; text: string; anchor: string }
	| { kind: 'list'; isOrdered: boolean; lines: Inline[][] }
	| { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
	| { kind: 'code'; text: string }
	| { kind: 'picture'; name: string; alt: string }

/** A part of a page under its own title; the first one, under the page's, has neither title nor anchor. */
export type HelpSection = { title: string; anchor: string; blocks: Block[] }
export type ParsedPage = { title: string; sections: HelpSection[] }

/** Where a link written in the guide leads inside the product, or null. */
export type Resolve = (target: string) => string | null

/**
 * Reads a page of the guide: titles, paragraphs, lists, tables, quotations, code, pictures; inside them strong,
 * emphasis, code and links. What is written in another way is text: no markup goes through.
 */
export function parsePage(markdown: string, resolve: Resolve): ParsedPage {
	const page: ParsedPage = { title: '', sections: [{ title: '', anchor: '', blocks: [] }] }
	for (const block of blocksOf(markdown)) {
		const [first = ''] = block
		const [, signs, text = ''] = /^(#{1,3}) +(.+)$/.exec(first) ?? []
		const blocks = (page.sections.at(-1) as HelpSection).blocks
		if (signs === '#') page.title = text
		else if (signs === '##') page.sections.push({ title: text, anchor: anchorOf(text), blocks: [] })
		else if (signs) blocks.push({ kind: 'heading', level: 3, text, anchor: anchorOf(text) })
		else blocks.push(blockOf(block, resolve))
	}
	return page
}

/** « Où sont les documents ? » is found at `ou-sont-les-documents`. */
export function anchorOf(title: string): string {
	return fold(title.toLowerCase())
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '')
}

/** The words of inlines, as one text. */
export function wordsIn(inlines: readonly Inline[]): string {
	return inlines.map(({ text }) => text).join('')
}

/** The lines of each block: what stands between empty lines, a title alone, a fence whole. */
function blocksOf(markdown: string): string[][] {
	const blocks: string[][] = []
	let block: string[] = []
	let isFenced = false
	const close = () => {
		if (block.length > 0) blocks.push(block)
		block = []
	}
	for (const line of markdown.split(/\r?\n/)) {
		if (line.startsWith('```')) {
			if (!isFenced) close()
			isFenced = !isFenced
			block.push(line)
			if (!isFenced) close()
		} else if (isFenced) block.push(line)
		else if (line.trim() === '') close()
		else if (/^#{1,3} /.test(line)) {
			close()
			blocks.push([line])
		} else block.push(line)
	}
	close()
	return blocks
}

function blockOf(lines: string[], resolve: Resolve): Block {
	const [first = ''] = lines
	const read = (text: string) => inlinesOf(text, resolve)
	if (first.startsWith('```'))
		return { kind: 'code', text: lines.filter((line) => !line.startsWith('```')).join('\n') }
	const picture = /^!\[([^\]]*)\]\((?:[^)]*\/)?([\w-]+\.png)\)$/.exec(first)
	if (picture) return { kind: 'picture', alt: picture[1] ?? '', name: picture[2] ?? '' }
	if (first.startsWith('|')) return tableOf(lines, read)
	if (first.startsWith('>')) {
		const said = lines.map((line) => line.replace(/^> ?/, '')).join('\n')
		const paragraphs = said.split(/\n{2,}/).map((one) => read(one.replaceAll('\n', ' ')))
		return { kind: 'quote', paragraphs }
	}
	if (/^(?:- |\d+\. )/.test(first)) return listOf(lines, read)
	return { kind: 'paragraph', inlines: read(lines.map((line) => line.trim()).join(' ')) }
}

function listOf(lines: string[], read: (text: string) => Inline[]): Block {
	const texts: string[] = []
	for (const line of lines) {
		const begun = /^(?:- |\d+\. +)(.*)$/.exec(line)
		if (begun) texts.push(begun[1] ?? '')
		else texts.push(`${texts.pop() ?? ''} ${line.trim()}`.trim())
	}
	return { kind: 'list', isOrdered: /^\d/.test(lines[0] ?? ''), lines: texts.map(read) }
}

function tableOf(lines: string[], read: (text: string) => Inline[]): Block {
	const rows = lines.map((line) =>
		line
			.replace(/^\|\s?|\s?\|\s*$/g, '')
			.split('|')
			.map((cell) => read(cell.trim())),
	)
	const [head = [], , ...rest] = rows
	return { kind: 'table', head, rows: rest }
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

function inlinesOf(text: string, resolve: Resolve): Inline[] {
	const inlines: Inline[] = []
	let end = 0
	for (const match of text.matchAll(marks)) {
		if (match.index > end) inlines.push({ kind: 'text', text: text.slice(end, match.index) })
		end = match.index + match[0].length
		const [, code, strong, em, link, target = ''] = match
		if (code) inlines.push({ kind: 'code', text: code })
		else if (strong) inlines.push({ kind: 'strong', text: strong })
		else if (em) inlines.push({ kind: 'em', text: em })
		else if (link) inlines.push({ kind: 'link', text: link, href: resolve(target) })
	}
	if (end < text.length) inlines.push({ kind: 'text', text: text.slice(end) })
	return inlines
}
