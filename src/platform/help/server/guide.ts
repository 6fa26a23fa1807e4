import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { anchorOf, type HelpSection, parsePage, wordsIn } from '../parse-page.ts'

const folder = fileURLToPath(new URL('../../../../docs/guide/', import.meta.url))
const pictures = fileURLToPath(new URL('../../../../docs/pictures/', import.meta.url))

/** A page of the help: the file of the guide that bears its name, as it is read. */
export type HelpPage = {
	/** `animer-un-reseau`, the last part of its address. */
	name: string
	title: string
	/** What it answers, as the contents of the guide say it. */
	answers: string
	sections: HelpSection[]
}

/** The guide, in the order of its contents, and what is said before the first page. */
export type Guide = { lead: string; pages: HelpPage[]; words: HelpSection | null }

let read: Promise<Guide> | null = null

/** The whole guide, read once: its files come with the version that runs. */
export function guide(): Promise<Guide> {
	read ??= readGuide().catch((error) => {
		read = null
		throw error
	})
	return read
}

async function readGuide(): Promise<Guide> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.md'))
	const known = new Set(files)
	const resolve = (target: string) => addressIn(target, known)
	const textOf = async (file: string) => typeset(await readFile(folder + file, 'utf8'))
	const contents = parsePage(await textOf('README.md'), resolve)
	const [opening] = contents.sections
	const table = opening?.blocks.find((block) => block.kind === 'table')
	const listed = (table?.rows ?? []).flatMap(([link, answers]) => {
		const name = /^\/aide\/([\w-]+)$/.exec(link?.map(hrefOf).find(Boolean) ?? '')?.[1]
		return name ? [{ name, answers: wordsIn(answers ?? []) }] : []
	})
	const pages = await Promise.all(
		listed.map(async ({ name, answers }) => {
			const { title, sections } = parsePage(await textOf(`${name}.md`), resolve)
			return { name, title, answers, sections: filled(sections) }
		}),
	)
	const lead = opening?.blocks.find((block) => block.kind === 'paragraph')
	return {
		lead: lead ? wordsIn(lead.inlines) : '',
		pages,
		words: contents.sections.at(-1) ?? null,
	}
}

/** The guide is written with plain spaces; on a page they are those of French typography. Code stays as it is. */
function typeset(markdown: string): string {
	return markdown
		.split(/(```[\s\S]*?```|`[^`\n]*`)/)
		.map((part, place) =>
			place % 2 === 1
				? part
				: part
						.replace(/ ([?!;])/g, '\u202f$1')
						.replace(/ ([:%»€])/g, '\u00a0$1')
						.replace(/« /g, '«\u00a0'),
		)
		.join('')
}

function hrefOf(inline: { kind: string; href?: string | null }): string {
	return inline.kind === 'link' ? (inline.href ?? '') : ''
}

/** A page may begin with a title under its own. */
function filled(sections: HelpSection[]): HelpSection[] {
	return sections.filter(({ title, blocks }) => title !== '' || blocks.length > 0)
}

/** `fiches.md#deux-fiches` leads to another page of the help; what is not served here leads nowhere. */
function addressIn(target: string, files: ReadonlySet<string>): string | null {
	if (/^https:\/\//.test(target)) return target
	const [, file = '', anchor = ''] = /^([\w-]+\.md)?(?:#(.+))?$/.exec(target) ?? []
	const hash = anchor ? `#${anchorOf(decodeURIComponent(anchor))}` : ''
	if (!file) return hash || null
	return file !== 'README.md' && files.has(file) ? `/aide/${file.slice(0, -3)}${hash}` : null
}

/** A picture of the guide, and its size in points: told to the page, so that nothing moves when it comes. */
export async function guidePicture(name: string) {
	if (!/^[\w-]+\.png$/.test(name)) return null
	const content = await readFile(pictures + name).catch(() => null)
	if (!content) return null
	return { content, width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}
