import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type PersonKey, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'
import { scriptOf, scriptTagOf } from './own-scripts.ts'
import { everyPage, readable, type Seen } from './walk.ts'

/**
 * Whose pages are looked at: a leader, who presides over a network, who runs it, who runs the instance,
 * who advises a territory, who is asked.
 */
const people = [
	'claire-vasseur',
	'bruno-leclercq',
	'agathe-morel',
	'nicolas-breant',
	'veronique-plancke',
	'odile-marchand',
] as const

let app: App
let browser: Browser
const walks = new Map<PersonKey, { someone: Someone; pages: Seen[] }>()
/** Every shape of page once, with who sees it. */
const shapes: { who: Someone; path: string; shape: string }[] = []

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	const password = passwordOf(app)
	for (const key of people) {
		const someone = new Someone(app.url)
		await enterWithPassword(someone, worldPerson(key).email, password)
		const pages = await everyPage(someone)
		walks.set(key, { someone, pages })
		for (const { path, shape } of pages)
			if (!shapes.some((one) => one.shape === shape)) shapes.push({ who: someone, path, shape })
	}
	const stranger = new Someone(app.url)
	for (const path of ['/connexion/mot-de-passe']) shapes.push({ who: stranger, path, shape: path })
	browser = await launchBrowser()
})

after(async () => {
	await browser?.close()
	await app?.stop()
})

describe('Every page that a page leads to', () => {
	for (const key of people)
		test(`answers ${worldPerson(key).givenName}, with one title and no script but its own`, () => {
			const { pages } = walks.get(key) as { pages: Seen[] }
			assert.ok(pages.length >= 5, `only ${pages.map(({ path }) => path)}`)
			none(
				pages.flatMap(({ path, from, reply }) => [
					...(reply.status === 200 ? [] : [`${path} answers ${reply.status}, from ${from}`]),
					...(count(reply.text, /<h1\b/g) === 1
						? []
						: [`${path} has ${count(reply.text, /<h1\b/g)} h1`]),
					...scriptsOf(path, reply.text).map((script) => `${path} has ${script}`),
				]),
			)
		})

	test('weighs 20 kB at most the first time, styles included', async () => {
		const styles = new Map<string, number>()
		const weightOf = async (someone: Someone, href: string) => {
			const known = styles.get(href)
			if (known !== undefined) return known
			const { bytes, status } = await someone.get(href)
			assert.equal(status, 200, href)
			styles.set(href, bytes)
			return bytes
		}
		const heavy: string[] = []
		for (const { someone, pages } of walks.values())
			for (const { path, shape, reply } of pages) {
				const sheets = [...reply.text.matchAll(/<link\b[^>]*href="([^"]+\.css)"/g)].map(
					([, href]) => new URL(href as string, new URL(path, app.url)).href,
				)
				let bytes = reply.bytes
				for (const href of new Set(sheets)) bytes += await weightOf(someone, href)
				if (bytes > 20_000) heavy.push(`${shape} weighs ${bytes} bytes (${reply.bytes} of HTML)`)
			}
		none([...new Set(heavy)])
	})

	for (const [language, dir] of [
		['fr', 'ltr'],
		['en', 'ltr'],
		['ar', 'rtl'],
	] as const)
		test(`reads in ${language}, ${dir}, without a hole`, async () => {
			const holes: string[] = []
			for (const { who, path } of shapes) {
				const reader = new Someone(app.url, { ...who.cookies, langue: language })
				const { text, status } = await reader.get(path)
				if (status !== 200) holes.push(`${path} answers ${status}`)
				if (!text.includes(`lang="${language}"`)) holes.push(`${path} is not in ${language}`)
				if (!text.includes(`dir="${dir}"`)) holes.push(`${path} is not ${dir}`)
				const words = readable(text)
				for (const hole of words.match(/\bundefined\b|\[object \w+\]|\bNaN\b|\{\w+\}/g) ?? [])
					holes.push(`${path} says ${hole}`)
			}
			none(holes)
		})

	test('keeps French typography once its sentences are put together', () => {
		const slips = [...walks.values()].flatMap(({ pages }) =>
			pages.flatMap(({ shape, reply }) =>
				(readable(reply.text).match(/.{0,20}(?: [?!;:»%€,](?=\s|$)|« |\w'\w).{0,10}/g) ?? []).map(
					(words) => `${shape}: ${words}`,
				),
			),
		)
		none([...new Set(slips)])
	})
})

describe('Every page, opened in a browser', () => {
	before(lookAtAll)

	test('holds on a phone and at a desk: nothing sticks out, nothing fails in the console', () => {
		none(seen.holds)
	})

	test('is clean for axe, in light and in dark', () => none(seen.axe))

	test('prints in black on white, without the frame or buttons', () => none(seen.prints))

	test('mirrors in Arabic without sticking out of a phone', async () => {
		const found: string[] = []
		await everyShape({ at: phone, locale: 'ar' }, async (page, { path, shape }) => {
			found.push(...(await faultsWhileOpening(page, path)))
			if (await overflows(page)) found.push(`${shape} sticks out at 390 px in Arabic`)
		})
		none(found)
	})
})

/** What was found when each shape was opened, once for everything that is looked at. */
const seen = { holds: [] as string[], axe: [] as string[], prints: [] as string[] }

async function lookAtAll(): Promise<void> {
	await everyShape({ at: phone }, async (page, { path, shape }) => {
		seen.holds.push(...(await faultsWhileOpening(page, path)))
		if (await overflows(page)) seen.holds.push(`${shape} sticks out at 390 px`)
		await unroll(page)
		seen.axe.push(...(await faultsOf(page)).map((fault) => `${shape} ${fault}`))
		await page.emulateMedia({ colorScheme: 'dark' })
		const dark = await faultsOf(page, ['color-contrast', 'link-in-text-block'])
		seen.axe.push(...dark.map((fault) => `${shape} (dark) ${fault}`))
		await page.setViewportSize(desk)
		await page.emulateMedia({ colorScheme: 'light' })
		if (await overflows(page)) seen.holds.push(`${shape} sticks out at 1280 px`)
		if (!shape.startsWith('/connexion')) seen.prints.push(...(await faultsOnPaper(page, shape)))
		await page.emulateMedia({ media: null, colorScheme: 'light' })
		await page.setViewportSize(phone)
	})
}

/** Somebody who prefers the dark prints too: in black, on white, and nothing to press. */
async function faultsOnPaper(page: Page, shape: string): Promise<string[]> {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
	const found: string[] = []
	const shown = await page
		.locator('header:not(main header), nav:not(main nav), button')
		.filter({ visible: true })
		.allInnerTexts()
	if (shown.join('').trim()) found.push(`${shape} prints ${shown.join(' | ')}`)
	const [paper, ink] = await page
		.locator('body')
		.evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color])
	if (
		!['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(paper as string) ||
		ink !== 'rgb(0, 0, 0)'
	)
		found.push(`${shape} prints ${ink} on ${paper}`)
	return found
}

async function everyShape(
	options: Parameters<typeof visitor>[1],
	look: (page: Page, at: { path: string; shape: string }) => Promise<void>,
): Promise<void> {
	for (const who of new Set(shapes.map((one) => one.who))) {
		const context = await contextOf(who, options)
		const page = await context.newPage()
		for (const { path, shape } of shapes.filter((one) => one.who === who))
			await look(page, { path: new URL(path, app.url).href, shape })
		await context.close()
	}
}

async function contextOf(
	who: Someone,
	options: Parameters<typeof visitor>[1],
): Promise<BrowserContext> {
	const context = await visitor(browser, options)
	await context.addCookies(
		Object.entries(who.cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	return context
}

/** What the browser's console says while a page opens, and any script it asks for. */
async function faultsWhileOpening(page: Page, path: string): Promise<string[]> {
	const faults: string[] = []
	const { pathname } = new URL(path)
	const onConsole = (message: { type(): string; text(): string }) => {
		if (message.type() === 'error' || message.type() === 'warning')
			faults.push(`${pathname} console: ${message.text()}`)
	}
	const onRequest = (request: { resourceType(): string; url(): string }) => {
		const own = scriptOf(pathname)
		const isOwn = own !== null && request.url() === new URL(own, app.url).href
		if (request.resourceType() === 'script' && !isOwn)
			faults.push(`${pathname} asks for ${request.url()}`)
		if (!request.url().startsWith(app.url)) faults.push(`${pathname} calls out: ${request.url()}`)
	}
	page.on('console', onConsole)
	page.on('request', onRequest)
	await page.goto(path)
	await page.evaluate(() => document.fonts.ready)
	page.off('console', onConsole)
	page.off('request', onRequest)
	return faults
}

/** Makes the screen as tall as the page: what stays in view covers nothing that scrolling would show. */
async function unroll(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight)
	await page.setViewportSize({ ...phone, height: Math.max(height, phone.height) })
}

/** The scripts that a page should not have. */
function scriptsOf(path: string, text: string): string[] {
	const expected = scriptTagOf(new URL(path, app.url).pathname)
	return [...text.matchAll(/<script\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag, rank) => tag !== expected || rank > 0)
}

function count(text: string, found: RegExp): number {
	return text.match(found)?.length ?? 0
}

function none(offenders: string[]): void {
	if (offenders.length > 0) assert.fail(`${offenders.length} faults:\n${offenders.join('\n')}`)
}
