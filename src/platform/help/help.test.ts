import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findHelp, guide, guidePicture, helpPage } from '#help/server'
import { helpOf, helpPlaces } from './help-of.ts'
import { type Block, type Inline, parsePage } from './parse-page.ts'
import { wordsFound } from './words-found.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const files = readdirSync(`${root}docs/guide`).filter((file) => file.endsWith('.md'))

describe('The guide, as the product serves it', () => {
	it('has a page for each of its files, in the order of its contents', async () => {
		const { pages } = await guide()
		const names = pages.map(({ name }) => `${name}.md`)
		assert.deepEqual(names.toSorted(), files.filter((file) => file !== 'README.md').toSorted())
		assert.equal(names[0], 'premiers-pas.md')
		for (const { name, title, answers, sections } of pages) {
			assert.ok(title && answers, `${name} has a title, and what it answers`)
			assert.ok(sections.length > 0, `${name} says something`)
		}
	})

	it('is read whole: no sign of its writing is left on a screen', async () => {
		const { pages } = await guide()
		const left = pages.flatMap(({ name, sections }) =>
			sections.flatMap(({ blocks }) =>
				blocks
					.filter(({ kind }) => kind !== 'code')
					.flatMap(textsOf)
					.filter((text) => /\*\*|\]\(|^#|^\||^```|^> |<\w/.test(text))
					.map((text) => `${name}: ${text}`),
			),
		)
		assert.deepEqual(left, [])
	})

	it('leads nowhere that does not exist', async () => {
		const { pages } = await guide()
		const known = new Set(
			pages.flatMap(({ name, sections }) => [
				`/aide/${name}`,
				...sections.map(({ anchor }) => `/aide/${name}#${anchor}`),
			]),
		)
		const lost = pages.flatMap(({ name, sections }) =>
			sections.flatMap(({ blocks }) =>
				blocks.flatMap(inlinesOf).flatMap((one) => {
					if (one.kind !== 'link' || !one.href || /^https:/.test(one.href)) return []
					const href = one.href.startsWith('#') ? `/aide/${name}${one.href}` : one.href
					return known.has(href) ? [] : [`${name}: ${href}`]
				}),
			),
		)
		assert.deepEqual(lost, [])
	})

	it('has parts that an address can tell apart', async () => {
		for (const { name, sections } of (await guide()).pages) {
			const anchors = sections.map(({ anchor }) => anchor)
			assert.equal(new Set(anchors).size, anchors.length, name)
		}
	})

	it('shows its pictures with their size, and no other file', async () => {
		const { page } = await helpPage('dirigeant')
		const [picture] = page.sections
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'picture' ? [block] : []))
		assert.ok(picture && picture.width > 300 && picture.height > 100)
		for (const name of ['../../package.json', '..%2fpackage.json', 'absent.png', ''])
			assert.equal(await guidePicture(name), null)
	})

	it('has no page of another name', () =>
		assert.rejects(helpPage('../../README'), { code: 'notFound' }))
})

describe('Reading a page of the guide', () => {
	const inlines = (text: string) => {
		const resolve = (target: string) => (target === 'fiches.md' ? '/aide/fiches' : null)
		const [section] = parsePage(text, resolve).sections
		return section?.blocks.flatMap(inlinesOf)
	}

	it('keeps emphasis, code and links; a link that is not served here is its words', () =>
		assert.deepEqual(
			inlines('Un **mot**, *dit* par `npx` dans [les\nfiches](fiches.md) ou [là](../x.md).'),
			[
				{ kind: 'text', text: 'Un ' },
				{ kind: 'strong', text: 'mot' },
				{ kind: 'text', text: ', ' },
				{ kind: 'em', text: 'dit' },
				{ kind: 'text', text: ' par ' },
				{ kind: 'code', text: 'npx' },
				{ kind: 'text', text: ' dans ' },
				{ kind: 'link', text: 'les fiches', href: '/aide/fiches' },
				{ kind: 'text', text: ' ou ' },
				{ kind: 'link', text: 'là', href: null },
				{ kind: 'text', text: '.' },
			],
		))

	it('takes markup for the text it is', () =>
		assert.deepEqual(inlines('<script>alert(1)</script>'), [
			{ kind: 'text', text: '<script>alert(1)</script>' },
		]))

	it('finds lists, tables, quotations, code and pictures', () => {
		const { title, sections } = parsePage(
			'# Titre\n\n## Une partie ?\n\n- a\n  suite\n- b\n\n1. un\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> dit\n\n```sh\nnpm  start\n```\n\n![Vue](../pictures/vue.png)\n',
			() => null,
		)
		assert.equal(title, 'Titre')
		assert.equal(sections[1]?.anchor, 'une-partie')
		assert.deepEqual(
			sections[1]?.blocks.map((block) => [block.kind, ...textsOf(block)]),
			[
				['list', 'a suite', 'b'],
				['list', 'un'],
				['table', 'x', 'y', '1', '2'],
				['quote', 'dit'],
				['code', 'npm  start'],
				['picture', 'Vue'],
			],
		)
	})
})

describe('Finding help', () => {
	const first = async (words: string) => {
		const [hit] = (await findHelp(words)).hits
		return hit && `${hit.href} · ${hit.words.join(' ')}`
	}

	it('answers a question by the passage that speaks of it, whatever the accents and plurals', async () => {
		assert.equal(
			await first('importer une liste'),
			'/aide/animer-un-reseau#importer-une-liste · importer liste',
		)
		assert.equal(
			await first('cles acces'),
			'/aide/votre-compte#entrer-sans-rien-taper · cles acces',
		)
		assert.equal(
			await first('quitter un réseau'),
			'/aide/dirigeant#quitter-un-reseau · quitter réseau',
		)
	})

	it('reads a wrong spelling as the nearest word, and says so', async () => {
		const { hits, readings } = await findHelp('suspandre')
		assert.deepEqual(readings, [{ written: 'suspandre', readAs: ['suspendre'] }])
		assert.equal(hits[0]?.page, 'Animer un réseau')
	})

	it('shows the sentence that answers, its words apart', () => {
		const sentence = wordsFound(
			['Rien ici.', 'L’aperçu montre les lignes prêtes.'],
			new Set(['aperçu', 'lign', '=lignes', 'apercu']),
		)
		assert.deepEqual(
			sentence.filter(({ isFound }) => isFound).map(({ text }) => text),
			['aperçu', 'lignes'],
		)
		assert.equal(sentence.map(({ text }) => text).join(''), 'L’aperçu montre les lignes prêtes.')
	})

	it('answers anything with something', async () => {
		for (const words of ['', '!!!', 'le la les', '<b>gras</b>', 'x'.repeat(10_000), 'نجارة', '%00'])
			assert.ok(await findHelp(words), words.slice(0, 20))
		assert.equal((await findHelp('le la les')).isOnlyStopWords, true)
		assert.equal((await findHelp('!!!')).isNothingAsked, true)
		assert.ok((await findHelp('mot '.repeat(3000))).hits.length > 0)
	})
})

describe('The help of a screen', () => {
	const routes = readdirSync(`${root}src/routes`, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`)

	it('is where the screen is, and leads to a passage that exists', async () => {
		const { pages } = await guide()
		const targets = new Set(
			pages.flatMap(({ name, sections }) => [
				name,
				...sections.map(({ anchor }) => `${name}#${anchor}`),
			]),
		)
		const plain = routes.map((route) => route.replace(/\/\([^)]+\)/g, ''))
		for (const [route, target] of helpPlaces) {
			assert.ok(targets.has(target), `${target}, for ${route}, is no passage of the guide`)
			assert.ok(
				plain.some((one) => one === route || one.startsWith(`${route}/`)),
				`${route} is no screen`,
			)
		}
	})

	it('is the nearest one', () => {
		assert.equal(helpOf('/(app)/e/[firm]/fiche/apercu'), 'dirigeant#la-fiche')
		assert.equal(helpOf('/(ouvert)/reseaux/[sheet]'), 'reseaux-du-territoire')
		assert.equal(helpOf('/connexion'), null)
		assert.equal(helpOf(null), null)
	})

	it('is given on each screen of a firm, a network, a person, an adviser', () => {
		const without = routes.filter((route) => route.startsWith('/(app)') && helpOf(route) === null)
		assert.deepEqual(without, [])
	})
})

function inlinesOf(block: Block): Inline[] {
	if (block.kind === 'paragraph') return block.inlines
	if (block.kind === 'quote') return block.paragraphs.flat()
	if (block.kind === 'list') return block.lines.flat()
	return block.kind === 'table' ? [...block.head, ...block.rows.flat()].flat() : []
}

function textsOf(block: Block): string[] {
	switch (block.kind) {
		case 'quote':
			return block.paragraphs.map(textOf)
		case 'list':
			return block.lines.map(textOf)
		case 'table':
			return [...block.head, ...block.rows.flat()].map(textOf)
		case 'picture':
			return [block.alt]
		case 'code':
		case 'heading':
			return [block.text]
		default:
			return [textOf(block.inlines)]
	}
}

function textOf(inlines: readonly Inline[]): string {
	return inlines.map(({ text }) => text).join('')
}
