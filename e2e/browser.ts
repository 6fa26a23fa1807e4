/** A real Chromium, by npm or already on the machine; pages at a phone's and a desk's size. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import {
	type Browser,
	type BrowserContext,
	type CDPSession,
	chromium,
	type Page,
} from '@playwright/test'
import type axe from 'axe-core'

/** Widths that the pages are tried at. */
export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** Launches the browser: an installed one when there is one, else the one npm brought. */
export async function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] })
}

/**
 * Where the browser is; npm's is unpacked on the way, 2 s once. Two processes that unpack it at the same time
 * would start it half written: whoever runs several files of tests asks first.
 */
export async function browserPath(): Promise<string> {
	for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'])
		if (existsSync(path)) return path
	// The package takes any file of that name in the temporary folder as its own: give it one of ours.
	const folder = resolve('node_modules/.cache/chromium')
	mkdirSync(folder, { recursive: true })
	const before = process.env.TMPDIR
	process.env.TMPDIR = folder
	try {
		const { default: sparticuz } = await import('@sparticuz/chromium')
		return await sparticuz.executablePath()
	} finally {
		if (before === undefined) delete process.env.TMPDIR
		else process.env.TMPDIR = before
	}
}

/** A visitor with their own cookies: at which size, with scripts or without, in which colours. */
export function visitor(
	browser: Browser,
	options: {
		at?: typeof phone
		scripts?: boolean
		dark?: boolean
		locale?: string
		baseURL?: string
	} = {},
): Promise<BrowserContext> {
	return browser.newContext({
		viewport: options.at ?? desk,
		javaScriptEnabled: options.scripts ?? true,
		colorScheme: options.dark ? 'dark' : 'light',
		// A colour caught half-way through its 120 ms is nobody's contrast.
		reducedMotion: 'reduce',
		locale: options.locale ?? 'fr-FR',
		...(options.baseURL && { baseURL: options.baseURL }),
	})
}

/**
 * What axe finds against WCAG 2.2 AA on a page, or against a few rules only; without scripts axe hangs,
 * so the page must have them on.
 */
export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await giveAxe(page)
	return page.evaluate(async (only) => {
		const inPage = (window as unknown as { axe: typeof axe }).axe
		const { violations } = await inPage.run(document, {
			runOnly: only,
			resultTypes: ['violations'],
			// Styles are of this site and in the page: axe need not ask for them again.
			preload: false,
		})
		return violations.map(
			({ id, help, nodes }) =>
				`${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(' | ')})`,
		)
	}, rules ?? standards)
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()
const smallAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Gives a page axe, once. Said to the browser itself, and in its small form: `page.evaluate` of the long one took
 * twice the processor that looking takes (0.27 s against 0.12, and as much again on our side).
 */
async function giveAxe(page: Page): Promise<void> {
	const session = sessions.get(page) ?? page.context().newCDPSession(page)
	sessions.set(page, session)
	const { exceptionDetails } = await (await session).send('Runtime.evaluate', {
		expression: smallAxe,
	})
	if (exceptionDetails) throw new Error(`axe does not start: ${exceptionDetails.text}`)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Whether anything sticks out of the page sideways, as on a phone too narrow. */
export async function overflows(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
}
