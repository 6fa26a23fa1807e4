/** Following every link that a person finds, as a patient visitor would. */
import { linksOf, type Reply, type Someone } from './asking.ts'

/** A page: its address, the shape of it, which several may share, and the page that leads there. */
export type Seen = { path: string; shape: string; from: string; reply: Reply }

/** Where who engages others' money lands first, until they choose a second factor or put it off. */
const protection = '/connexion/protection'

/**
 * Follows every link of every page from the first one, two addresses of a shape at most. Somebody asked
 * for a second factor answers « later », as they may. With `files`, what is not a page is among them.
 */
export async function everyPage(someone: Someone, { files = false } = {}): Promise<Seen[]> {
	const pages: Seen[] = []
	let home = await someone.open('/')
	if (pathOf(home) === protection) {
		pages.push({ path: protection, shape: protection, from: '/', reply: home })
		await someone.post(`${protection}?/later`, [])
		home = await someone.open('/')
	}
	const first = pathOf(home)
	pages.push({ path: first, shape: shapeOf(first), from: '/', reply: home })
	const ahead = linksOf(home).map((path) => ({ path, from: first }))
	while (ahead.length > 0) {
		const next = ahead.shift() as (typeof ahead)[number]
		const path = next.path.replace(/#.*$/, '')
		const shape = shapeOf(path)
		if (path === '' || path === '/' || pages.some((page) => page.path === path)) continue
		if (pages.filter((page) => page.shape === shape).length >= 2) continue
		const reply = await someone.get(path)
		if (reply.status === 303) {
			const { pathname } = new URL(reply.headers.location as string, someone.url)
			ahead.push({ path: pathname, from: path })
			continue
		}
		const isPage = reply.status !== 200 || reply.headers['content-type']?.includes('text/html')
		if (isPage || files) pages.push({ path, shape, from: next.from, reply })
		if (!isPage) continue
		ahead.push(...linksOf(reply).map((link) => ({ path: link, from: path })))
	}
	return pages
}

function pathOf({ path }: { path: string }): string {
	return new URL(path, 'http://here').pathname
}

/** Addresses of one shape differ by identifiers and answers only. */
function shapeOf(path: string): string {
	const { pathname, searchParams } = new URL(path, 'http://here')
	const shape = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
	const questions = [...new Set(searchParams.keys())].sort()
	return questions.length ? `${shape}?${questions.join('&')}` : shape
}

/** The words of a page: what stands between tags, outside styles. */
export function readable(html: string): string {
	return html
		.replace(/<head>[\s\S]*?<\/head>/, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]+>/g, '\n')
		.replace(/&#39;/g, "'")
		.replace(/&[a-z]+;/g, '&')
}
