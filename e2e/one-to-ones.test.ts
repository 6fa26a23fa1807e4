/** Two members meet, and who runs the network pairs everybody: on a phone, with and without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import { type PersonKey, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { desk, faultsOf, launchBrowser, phone, visitor } from './browser.ts'
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

async function enter(key: PersonKey, scripts: boolean, at = phone): Promise<Page> {
	const context = await visitor(browser, { scripts, baseURL: app.url, at })
	const page = await context.newPage()
	await enterOnPage(page, worldPerson(key).email, passwordOf(app))
	return page
}

const titleOf = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

describe('A one-to-one, on a phone', () => {
	test('waits for Claire, who reads why, says yes, then that it took place', async () => {
		const page = await enter('claire-vasseur', false)
		await page.goto('/moi/tete-a-tete')
		assert.match(await textOf(page), /Un tête-à-tête attend/)
		await page.getByRole('link', { name: 'Avec Samir Oukil' }).click()
		assert.equal(await titleOf(page), 'Tête-à-tête avec Samir Oukil')
		const before = await textOf(page)
		assert.match(before, /mêmes architectes/)
		assert.match(before, /coordonnées s’échangent/)
		assert.ok(!before.includes(worldPerson('samir-oukil').email))
		await page.getByRole('button', { name: 'Oui, voyons-nous' }).click()
		const agreed = await textOf(page)
		assert.match(agreed, /À faire/)
		assert.ok(agreed.includes(worldPerson('samir-oukil').email))
		await page.fill('input[name=heldOn]', '31/02/2026')
		await page.getByRole('button', { name: 'Le dire' }).click()
		assert.match(await textOf(page), /Écrivez le jour comme 15\/01\/2027/)
		assert.equal(await page.inputValue('input[name=heldOn]'), '31/02/2026')
	})

	test('is proposed to somebody never met, in one’s own words, once', async () => {
		const page = await enter('luc-willems', false)
		await page.goto('/moi/tete-a-tete')
		await page
			.getByRole('link', { name: /^Proposer un tête-à-tête à / })
			.first()
			.click()
		await page.getByRole('button', { name: 'Envoyer ma proposition' }).click()
		assert.match(await textOf(page), /Écrivez un mot/)
		await page.fill('textarea[name=message]', 'Deux chaufferies à équilibrer : un café jeudi ?')
		await page.getByRole('button', { name: 'Envoyer ma proposition' }).click()
		assert.match(await titleOf(page), /^Tête-à-tête avec /)
		assert.match(await textOf(page), /doit encore répondre/)
		await page.fill('textarea[name=body]', 'Parler de la régie de Wattrelos.')
		await page.getByRole('button', { name: 'Garder mes notes' }).click()
		assert.equal(await page.inputValue('textarea[name=body]'), 'Parler de la régie de Wattrelos.')
	})
})

describe('Pairs for the whole network', () => {
	for (const [scripts, at] of [
		[true, desk],
		[false, phone],
	] as const)
		test(`are prepared, looked at, sent and held back (${at.width} px, scripts ${scripts ? 'on' : 'off'})`, async () => {
			const { id } = worldNetwork('cercle-du-canal')
			const page = await enter('agathe-morel', scripts, at)
			await page.goto(`/r/${id}/tete-a-tete`)
			assert.match(await textOf(page), /\d+ rencontres faites sur 66 possibles/)
			assert.equal(await page.locator('svg[role=img]').count(), 1)
			if (scripts) assert.deepEqual(await faultsOf(page), [], 'the grid')
			await page.getByRole('button', { name: 'Préparer les paires' }).click()
			await page.waitForURL(/#tirage$/)
			const drawn = await textOf(page)
			assert.match(drawn, /6\u00a0paires pour 12\u00a0personnes/)
			assert.match(drawn, /le calcul est exact/)
			if (scripts) assert.deepEqual(await faultsOf(page), [], 'the pairs')
			await page.getByRole('button', { name: /^Envoyer ces 6/ }).click()
			assert.match(await textOf(page), /partent dans 10\u00a0minutes/)
			await page.getByRole('button', { name: 'Retenir' }).click()
			assert.ok(await page.getByRole('button', { name: 'Préparer les paires' }).isVisible())
		})

	test('exist for nobody but who runs it', async () => {
		const page = await enter('claire-vasseur', false)
		const answer = await page.goto(`/r/${worldNetwork('cercle-du-canal').id}/tete-a-tete`)
		assert.ok([403, 404].includes(answer?.status() ?? 0))
	})
})
