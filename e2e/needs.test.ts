import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { worldFirm, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'

let app: App
let browser: Browser
let claire: Someone
const help = `/e/${worldFirm('menuiserie-vasseur').id}/aide`

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	// Each search and each chip removed is one of the ten needs of a day.
	await app.query("update parameter set value = 100 where name = 'need.per_day'")
	claire = new Someone(app.url)
	await enterWithPassword(claire, worldPerson('claire-vasseur').email, passwordOf(app))
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function seenBy(
	options: Parameters<typeof visitor>[1],
	language = 'fr',
): Promise<[Page, BrowserContext]> {
	const context = await visitor(browser, { ...options, baseURL: app.url })
	await context.addCookies(
		Object.entries({ ...claire.cookies, langue: language }).map(([name, value]) => ({
			name,
			value,
			url: app.url,
		})),
	)
	return [await context.newPage(), context]
}

async function search(page: Page, words: string): Promise<void> {
	await page.goto(help)
	await page.locator('textarea[name=words]').fill(words)
	await page.locator('form[action="?/search"] button').click()
	await page.waitForURL(/\/aide\/[0-9a-f-]{36}/)
}

describe('A need in a leader’s words', () => {
	for (const [at, scripts] of [
		[phone, false],
		[desk, true],
	] as const)
		test(`is shown as it was understood, and each thing is removed, at ${at.width} px, ${scripts ? 'with' : 'without'} JavaScript`, async () => {
			const [page, context] = await seenBy({ at, scripts })
			await search(
				page,
				'Un électricien pour rénover une école, autour de Roubaix, avant fin mars. Il doit connaître les marchés publics.',
			)
			const understood = page.getByRole('form', { name: 'Ce que nous avons compris' })
			const text = (await understood.textContent()) ?? ''
			for (const said of [
				'Électricité du bâtiment',
				'électricien',
				'Roubaix',
				'mars',
				'Marchés publics',
			])
				assert.ok(text.includes(said), said)
			await page.getByRole('heading', { name: /Trois entreprises, à votre portée/ }).waitFor()
			await page.getByRole('button', { name: 'Retirer\u00a0: Marchés publics' }).click()
			await page
				.getByRole('button', { name: 'Retirer\u00a0: Marchés publics' })
				.waitFor({ state: 'detached' })
			assert.match((await understood.textContent()) ?? '', /Électricité du bâtiment/)
			assert.equal(await overflows(page), false)
			await context.close()
		})

	test('may be a problem, and says what it was read from', async () => {
		const [page, context] = await seenBy({ at: phone })
		await search(page, 'mon toit fuit, c’est urgent')
		const text =
			(await page.getByRole('form', { name: 'Ce que nous avons compris' }).textContent()) ?? ''
		assert.match(text, /Couverture/)
		assert.match(text, /«\u00a0toit/)
		assert.match(text, /Dès que possible/)
		assert.deepEqual(await faultsOf(page), [])
		await context.close()
	})

	test('about two things is searched apart', async () => {
		const [page, context] = await seenBy({ at: desk, scripts: false })
		await search(page, 'Il me faut un plombier et un électricien à Roubaix')
		await page.getByText('Vous demandez plusieurs choses').waitFor()
		await page
			.getByRole('button', { name: 'Chercher à part\u00a0: Électricité du bâtiment' })
			.click()
		await page.getByRole('button', { name: 'Retirer\u00a0: Électricité du bâtiment' }).waitFor()
		await context.close()
	})

	test('that nobody answers says what would bring answers, and how many', async () => {
		const [page, context] = await seenBy({ at: phone, scripts: false })
		await search(page, 'Un électricien en Bretagne')
		await page.getByRole('heading', { name: 'Ce qui donnerait des réponses' }).waitFor()
		await page.getByRole('button', { name: /Chercher sans limite de lieu\s: \d+\s/ }).click()
		await page.getByRole('heading', { name: /à votre portée/ }).waitFor()
		await context.close()
	})

	test('without a trade asks for one, whatever was typed', async () => {
		const [page, context] = await seenBy({ at: desk, scripts: false })
		await search(page, '<b>0123456789</b>')
		await page.getByText('Dites quel métier vous cherchez').waitFor()
		await context.close()
	})

	for (const [language, words, trade] of [
		['en', 'I need a plumber urgently', 'Plomberie'],
		['ar', 'أبحث عن كهربائي', 'Électricité du bâtiment'],
	] as const)
		test(`is read in the language « ${language} »`, async () => {
			const [page, context] = await seenBy({ at: phone }, language)
			await search(page, words)
			await page.locator(`button[aria-label*="${trade}"]`).first().waitFor()
			assert.deepEqual(await faultsOf(page), [])
			assert.equal(await overflows(page), false)
			await context.close()
		})
})

test('A firm says when it is free, and takes it back', async () => {
	const [page, context] = await seenBy({ at: phone, scripts: false })
	await page.goto(help)
	await page.getByText('Dire quand vous êtes libre').click()
	await page.getByLabel('À partir du').fill('01/02/2030')
	await page.getByRole('button', { name: 'Dire ma disponibilité' }).click()
	await page.getByText('Écrivez le dernier jour').first().waitFor()
	assert.equal(await page.getByLabel('À partir du').inputValue(), '01/02/2030')
	await page.getByLabel('Jusqu’au').fill('28/02/2030')
	await page.getByRole('button', { name: 'Dire ma disponibilité' }).click()
	await page.getByText('Libre du 1er février 2030 au 28 février 2030').waitFor()
	await context.close()
})
