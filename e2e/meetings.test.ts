/** A breakfast on a phone: who is there, without a network for a while, and without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import { elided } from '#phrases'
import { type PersonKey, worldId, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { faultsOf, launchBrowser, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'

let app: App
let browser: Browser
before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

const checkIn = `/r/${worldNetwork('cercle-du-canal').id}/reunions/${worldId('breakfast 0')}/pointage`

async function enter(key: PersonKey, scripts: boolean): Promise<Page> {
	const context = await visitor(browser, { scripts, baseURL: app.url })
	const page = await context.newPage()
	await page.setViewportSize({ width: 390, height: 844 })
	await enterOnPage(page, worldPerson(key).email, passwordOf(app))
	return page
}
const isHere = (page: Page, name: string) =>
	page.getByRole('button', { name: `Retirer le pointage ${elided('de', name)}` })
const tap = (page: Page, name: string) =>
	page.getByRole('button', { name: `Dire ${elided('que', name)} est là` }).click()

/** Waits until the worker has kept the page and what it is drawn with. */
async function untilKept(page: Page): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		const kept = await page.evaluate(async () =>
			(await (await caches.open('check-in')).keys()).map(({ url }) => new URL(url).pathname),
		)
		if (kept.includes(checkIn) && kept.includes('/check-in.js')) return
		await page.waitForTimeout(100)
	}
	throw new Error('The page was not kept')
}

/** Waits until nothing that was touched waits in the phone. */
async function untilSent(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		Object.values({ ...localStorage })
			.flatMap((kept) => JSON.parse(kept))
			.every(({ arrivedAt }) => arrivedAt),
	)
}

describe('Who is here', () => {
	test('is said by touching names, without any script', async () => {
		const page = await enter('agathe-morel', false)
		await page.goto(checkIn)
		await tap(page, 'Karim Benali')
		await isHere(page, 'Karim Benali').waitFor()
		await isHere(page, 'Karim Benali').click()
		await page.getByRole('button', { name: 'Dire que Karim Benali est là' }).waitFor()
	})

	for (const scripts of [false, true])
		test(`is late, or somebody in their place, behind the three dots: ${scripts ? 'with' : 'without'} scripts`, async () => {
			const page = await enter('agathe-morel', scripts)
			await page.goto(checkIn)
			const name = scripts ? 'Anne Ziane' : 'Luc Willems'
			const line = page.getByRole('listitem').filter({ hasText: name })
			const more = line.getByRole('link', { name: `Autre chose pour ${name}` })
			await more.click()
			await line.getByRole('button', { name: 'En retard' }).click()
			await line.getByText('En retard').waitFor()
			await isHere(page, name).waitFor()
			assert.equal(
				await line.getByRole('button', { name: 'Absence', exact: true }).count(),
				0,
				'it is closed again',
			)
			await more.click()
			assert.equal(await line.getByRole('button', { name: 'En retard' }).count(), 0, 'it is said')
			await line.getByRole('button', { name: 'Remplacement' }).click()
			await page.getByText('Écrivez le nom de la personne qui remplace').first().waitFor()
			await line.getByLabel('Nom de la personne qui remplace').fill('Paul Mercier')
			await line.getByRole('button', { name: 'Remplacement' }).click()
			await line.getByText('Paul Mercier').waitFor()
			if (scripts) await untilSent(page)
			await page.reload()
			await line.getByText('Remplacement par Paul Mercier').waitFor()
			await isHere(page, name).click()
			await page.getByRole('button', { name: `Dire ${elided('que', name)} est là` }).waitFor()
		})

	test('is kept by the phone when the network goes, opens again without it, and arrives once', async () => {
		const page = await enter('agathe-morel', true)
		await page.goto(checkIn)
		await untilKept(page)
		await page.context().setOffline(true)
		await tap(page, 'Odile Marchand')
		await tap(page, 'Marc Tison')
		await page.getByText('2 pointages partiront au retour du réseau.').waitFor()
		for (let times = 0; times < 2; times++) {
			await page.reload()
			await page.getByText('2 pointages partiront au retour du réseau.').waitFor()
			await isHere(page, 'Odile Marchand').waitFor()
		}
		await page.context().setOffline(false)
		await page.getByText('Tous les pointages sont arrivés.').waitFor()
		await page.reload()
		await isHere(page, 'Odile Marchand').waitFor()
		const marks = await app.query(
			'select count(*)::int as n from attendance_mark where outcome = $1 and via = $2 and status = $3',
			['counts', 'names', 'present'],
		)
		// Karim, Odile and Marc: each once.
		assert.equal(marks.rows[0].n, 3)
	})

	test('shows what was touched the instant before it was loaded again, and what had arrived when it opens without network', async () => {
		const page = await enter('agathe-morel', true)
		await page.goto(checkIn)
		await untilKept(page)
		await loadedAgainMeanwhile(page, () => tap(page, 'Luc Willems'))
		await isHere(page, 'Luc Willems').waitFor()
		await page.goto(checkIn)
		await untilKept(page)
		await tap(page, 'Anne Ziane')
		await page.getByText('Tous les pointages sont arrivés.').waitFor()
		await page.context().setOffline(true)
		await page.reload()
		await isHere(page, 'Anne Ziane').waitFor()
		await page.context().setOffline(false)
	})

	/** Loads the page again around a tap: it is read before the mark is written, and shows after the phone was answered. */
	async function loadedAgainMeanwhile(page: Page, touch: () => Promise<void>): Promise<void> {
		const isRead = Promise.withResolvers<void>()
		const isAnswered = Promise.withResolvers<void>()
		await page.context().route(`**${checkIn}`, async (route) => {
			const response = await route.fetch()
			isRead.resolve()
			await isAnswered.promise
			await route.fulfill({ response })
		})
		await page.route('**/marques', async (route) => {
			await isRead.promise
			await route.continue()
		})
		page.on('response', async (answer) => {
			if (!answer.url().endsWith('/marques')) return
			await answer.finished()
			setTimeout(isAnswered.resolve, 100)
		})
		await touch()
		await page.reload()
		await page.context().unrouteAll({ behavior: 'wait' })
		await page.unrouteAll({ behavior: 'wait' })
	}

	test('opens light: within thirty kilobytes, script included', async () => {
		const page = await enter('agathe-morel', true)
		let bytes = 0
		const session = await page.context().newCDPSession(page)
		await session.send('Network.enable')
		await session.send('Network.setCacheDisabled', { cacheDisabled: true })
		const fonts = new Set<string>()
		session.on('Network.responseReceived', ({ requestId, type }) => {
			if (type === 'Font') fonts.add(requestId)
		})
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (!fonts.has(requestId)) bytes += encodedDataLength
		})
		await page.goto(checkIn)
		assert.ok(bytes > 2000 && bytes < 30_000, `${bytes} bytes`)
	})
})

describe('A member', () => {
	test('answers for their firm without script, and finds it in their agenda', async () => {
		const page = await enter('odile-marchand', false)
		await page.goto('/moi/agenda')
		await page.getByRole('link', { name: 'Petit déjeuner du Cercle' }).first().click()
		await page.getByLabel('Je viens', { exact: true }).check()
		await page.getByRole('button', { name: 'Répondre', exact: true }).click()
		await page.getByText('Choisissez un repas').waitFor()
		await page.getByLabel(/^Repas/).selectOption('Formule salée')
		await page.getByRole('button', { name: 'Répondre', exact: true }).click()
		await page.getByText('C’est noté. Vous pouvez changer d’avis').waitFor()
		await page.goto('/moi/agenda')
		await page.getByText('Vous venez').first().waitFor()
	})
})

describe('A visit', () => {
	for (const scripts of [false, true])
		test(`noted as without follow-up by mistake is opened again, ${scripts ? 'and axe finds nothing' : 'without script'}`, async () => {
			const page = await enter('agathe-morel', scripts)
			await page.goto(`/r/${worldNetwork('cercle-du-canal').id}/assiduite`)
			await page.getByText('Farid Amrani').waitFor()
			await page.getByRole('button', { name: 'Sans suite' }).click()
			await page.getByText('C’est noté\u00a0: sans suite. Personne n’est prévenu.').waitFor()
			assert.equal(await page.getByRole('button', { name: 'Sans suite' }).count(), 0)
			if (scripts) assert.deepEqual(await faultsOf(page), [])
			await page.getByRole('button', { name: 'La rouvrir' }).click()
			await page.getByRole('button', { name: 'Sans suite' }).waitFor()
			assert.equal(await page.getByText('notée sans suite').count(), 0)
		})
})
