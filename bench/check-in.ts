/**
 * « Qui est là ? » at half past seven in a brasserie: a slow network (400 kbit/s, 400 ms there and back) and a slow phone
 * (the processor of this machine divided by four). Prints a table of medians; goals: names can be touched within 2 s of
 * a first visit, which weighs at most 30 kB without fonts; the page opens without any network after one visit.
 *
 *   npm run bench:check-in -- --visits 5 --kbps 400 --rtt 400 --slower 4
 */
import { parseArgs } from 'node:util'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { worldId, worldNetwork, worldPerson } from '#world'
import { passwordOf, startApp } from '../e2e/app.ts'
import { launchBrowser, phone, visitor } from '../e2e/browser.ts'
import { enterOnPage } from '../e2e/enter.ts'

const { values } = parseArgs({
	options: {
		visits: { type: 'string', default: '5' },
		kbps: { type: 'string', default: '400' },
		rtt: { type: 'string', default: '400' },
		slower: { type: 'string', default: '4' },
	},
})
const path = `/r/${worldNetwork('cercle-du-canal').id}/reunions/${worldId('breakfast 0')}/pointage`

/** Milliseconds since the visit began: something is drawn, names are drawn and touched by the script; and what came. */
type Visit = { drawn: number; touchable: number; bytes: number; fontBytes: number }

async function slowDown(session: CDPSession, offline: boolean): Promise<void> {
	const bytesPerSecond = (Number(values.kbps) * 1000) / 8
	await session.send('Network.emulateNetworkConditions', {
		offline,
		latency: Number(values.rtt),
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	})
	await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) })
}

/** Goes there, and tells what the browser says of it; the script has run when the document is ready. */
async function visit(page: Page, session: CDPSession): Promise<Visit> {
	const fonts = new Set<string>()
	let [bytes, fontBytes] = [0, 0]
	const onAnswer = ({ requestId, type }: { requestId: string; type: string }) => {
		if (type === 'Font') fonts.add(requestId)
	}
	const onLoaded = (loaded: { requestId: string; encodedDataLength: number }) => {
		if (fonts.has(loaded.requestId)) fontBytes += loaded.encodedDataLength
		else bytes += loaded.encodedDataLength
	}
	session.on('Network.responseReceived', onAnswer)
	session.on('Network.loadingFinished', onLoaded)
	await page.goto(path, { waitUntil: 'load' })
	const told = await page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
		const [paint] = performance.getEntriesByName('first-contentful-paint')
		return {
			drawn: paint?.startTime ?? 0,
			touchable: navigation?.domContentLoadedEventEnd ?? 0,
			names: document.querySelectorAll('[data-attendee] .knot').length,
		}
	})
	if (told.names === 0) throw new Error(`No name on ${page.url()}`)
	session.off('Network.responseReceived', onAnswer)
	session.off('Network.loadingFinished', onLoaded)
	const touchable = Math.max(told.drawn, told.touchable)
	return { drawn: told.drawn, touchable, bytes, fontBytes }
}

/** Waits until the worker has kept the page, the time of a whole slow visit at most. */
async function untilKept(page: Page): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
		const kept = await page.evaluate(
			async () => (await (await caches.open('check-in')).keys()).length,
		)
		if (kept > 2) return
		await page.waitForTimeout(100)
	}
	throw new Error('The page was not kept')
}

/**
 * Two visits on one phone: the first, and one without any network. Between them the worker answers, whose network no
 * browser slows down: a second visit on a slow network cannot be measured so.
 */
async function onePhone(browser: Browser, url: string, password: string): Promise<Visit[]> {
	const context = await visitor(browser, { at: phone, baseURL: url })
	const page = await context.newPage()
	await enterOnPage(page, worldPerson('agathe-morel').email, password)
	const session = await context.newCDPSession(page)
	await session.send('Network.enable')
	await session.send('Network.clearBrowserCache')
	await slowDown(session, false)
	const first = await visit(page, session)
	await untilKept(page)
	await page.goto('about:blank')
	await context.setOffline(true)
	const without = await visit(page, session)
	await context.close()
	return [first, without]
}

const app = await startApp({ command: 'demo', smtp: false })
const browser = await launchBrowser()
try {
	const phones: Visit[][] = []
	for (let n = 0; n < Number(values.visits); n++)
		phones.push(await onePhone(browser, app.url, passwordOf(app)))
	const median = (of: (visits: Visit[]) => number) =>
		phones.map(of).toSorted((a, b) => a - b)[phones.length >> 1] as number
	console.table(
		['first visit', 'without network, after it'].map((name, i) => {
			const figure = (key: keyof Visit) => median((visits) => visits[i]?.[key] ?? Number.NaN)
			return {
				visit: name,
				'drawn ms': Math.round(figure('drawn')),
				'touchable ms': Math.round(figure('touchable')),
				'kB without fonts': Math.round(figure('bytes') / 100) / 10,
				'kB of fonts': Math.round(figure('fontBytes') / 100) / 10,
			}
		}),
	)
} finally {
	await browser.close()
	await app.stop()
}
