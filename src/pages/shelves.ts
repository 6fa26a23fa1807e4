import type { Look } from '#db'
import { type FoundHelp, findHelp } from '#help/server'
import { type Id, Refusal } from '#kernel'
import { type DirectoryLine, networkDirectory } from '#listings/server'
import { type Listed, membersDirectory } from '#networks/server'

/** What one shelf has for some words: a few of its best, how many in all, and where to see them. */
export type Shelf<One> = { best: One[]; total: number; href: string }

/** What is found everywhere at once; a shelf that its reader may not open is null. */
export type Shelves = {
	firms: Shelf<Listed> | null
	networks: Shelf<DirectoryLine> | null
	help: Shelf<FoundHelp>
	/** For whom firms are looked for, and their cards opened. */
	firmId: Id | null
	understood: Omit<Awaited<ReturnType<typeof findHelp>>, 'hits' | 'total'>
}

const fewest = 5

/**
 * Looks on every shelf for the same words: firms, networks, the help. Each answers by its own reading, so that
 * nobody finds here what their list would not show them. Another shelf (practice sheets) is one more line here.
 */
export async function lookEverywhere(
	look: Look,
	{ words, firmId }: { words: string; firmId: Id | null },
): Promise<Shelves> {
	const q = new URLSearchParams({ q: words })
	const { hits, total, ...understood } = await findHelp(words, { limit: fewest })
	return {
		firms: firmId ? await firmsShelf(look, words, firmId) : null,
		networks: await networksShelf(look, words),
		help: { best: hits, total, href: `/aide?${q}` },
		firmId,
		understood,
	}
}

async function firmsShelf(look: Look, words: string, firmId: Id): Promise<Shelf<Listed> | null> {
	const { found } = await membersDirectory(look, { firmId, words, scope: 'instance' })
	if (!found) return null
	const query = new URLSearchParams({ q: words, portee: 'tous' })
	return {
		best: found.isNothingAsked ? [] : found.firms.slice(0, fewest),
		total: found.isNothingAsked ? 0 : found.total,
		href: `/e/${firmId}/membres?${query}`,
	}
}

/** Without an account, where the administrator keeps the directory for who has one, there is no such shelf. */
async function networksShelf(look: Look, words: string): Promise<Shelf<DirectoryLine> | null> {
	try {
		const { lines, total } = await networkDirectory(look, { words })
		const query = new URLSearchParams({ q: words })
		return { best: lines.slice(0, fewest), total, href: `/reseaux?${query}` }
	} catch (caught) {
		if (caught instanceof Refusal && caught.code === 'notFound') return null
		throw caught
	}
}
