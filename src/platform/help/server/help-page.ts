import { notFound } from '#kernel'
import type { Block } from '../parse-page.ts'
import { guide, guidePicture, type HelpPage } from './guide.ts'

/** A block ready for the screen: a picture comes with its size. */
export type ShownBlock =
	| Exclude<Block, { kind: 'picture' }>
	| (Extract<Block, { kind: 'picture' }> & { width: number; height: number })

export type ShownPage = Omit<HelpPage, 'sections'> & {
	sections: { title: string; anchor: string; blocks: ShownBlock[] }[]
}

/** One page of the help, with those before and after it; 404 for a name that is none. */
export async function helpPage(name: string) {
	const { pages } = await guide()
	const at = pages.findIndex((page) => page.name === name)
	const page = pages[at] ?? notFound()
	const sections = await Promise.all(
		page.sections.map(async (section) => ({ ...section, blocks: await shown(section.blocks) })),
	)
	const beside = (other: HelpPage | undefined) =>
		other ? { name: other.name, title: other.title } : null
	return {
		page: { ...page, sections } satisfies ShownPage,
		before: beside(pages[at - 1]),
		after: beside(pages[at + 1]),
	}
}

/** The pages of the help by their titles, each with what it answers. */
export async function helpContents() {
	const { lead, pages } = await guide()
	return { lead, pages: pages.map(({ name, title, answers }) => ({ name, title, answers })) }
}

async function shown(blocks: readonly Block[]): Promise<ShownBlock[]> {
	const all = await Promise.all(
		blocks.map(async (block): Promise<ShownBlock | null> => {
			if (block.kind !== 'picture') return block
			const picture = await guidePicture(block.name)
			return picture && { ...block, width: picture.width, height: picture.height }
		}),
	)
	return all.filter((block) => block !== null)
}
