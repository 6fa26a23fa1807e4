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
const members = `/e/${worldFirm('menuiserie-vasseur').id}/membres`

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	claire = new Someone(app.url)
	await enterWithPassword(claire, worldPerson('claire-vasseur').email, passwordOf(app))
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function seenBy(options: Parameters<typeof visitor>[1]): Promise<[Page, BrowserContext]> {
	const context = await visitor(browser, { ...options, baseURL: app.url })
	await context.addCookies(
		Object.entries(claire.cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	return [await context.newPage(), context]
}

describe('The directory', () => {
	for (const [at, scripts] of [
		[phone, false],
		[desk, true],
	] as const)
		test(`is searched, narrowed and drawn at ${at.width} px, ${scripts ? 'with' : 'without'} JavaScript`, async () => {
			const [page, context] = await seenBy({ at, scripts })
			await page.goto(members)
			await page.locator('#field-q').fill('electriciens')
			await page.getByRole('button', { name: 'Chercher', exact: true }).click()
			const first = page
				.getByRole('main')
				.getByRole('listitem')
				.filter({ hasText: 'Trouvée par' })
				.first()
			assert.match((await first.textContent()) ?? '', /Électricité Benali/)
			await page.locator('#field-q').fill('menuizerie')
			await page.getByRole('button', { name: 'Chercher', exact: true }).click()
			await page.getByText('Lu comme «\u00a0menuiserie\u00a0»').waitFor()
			await page.getByText('Filtrer', { exact: true }).click()
			await page.locator('#field-ou').selectOption({ value: '59' })
			await page.getByRole('button', { name: 'Appliquer' }).click()
			assert.match((await page.getByRole('main').textContent()) ?? '', /Siège\s: Nord/)
			await page.getByRole('link', { name: 'Carte', exact: true }).click()
			await page.getByRole('img', { name: /Carte/ }).waitFor()
			await page.getByRole('table').getByText('Roubaix').waitFor()
			assert.equal(await overflows(page), false)
			if (scripts) assert.deepEqual(await faultsOf(page), [])
			await context.close()
		})

	test('leads a word that no card holds to who may help, read in another language', async () => {
		const [page, context] = await seenBy({ at: phone, scripts: false })
		await page.goto(`${members}?q=${encodeURIComponent('كهربائي')}`)
		await page.getByText('Personne ne correspond').waitFor()
		await page.getByRole('link', { name: 'Demander qui peut m’aider' }).click()
		assert.equal(await page.locator('[name=words]').inputValue(), 'كهربائي')
		await page.getByRole('button', { name: 'Chercher', exact: true }).click()
		await page.getByRole('main').getByText('Électricité Benali').first().waitFor()
		await context.close()
	})

	test('answers whatever is typed with a page', async () => {
		for (const typed of [
			'<b>gras</b>',
			'x'.repeat(6000),
			'le la les',
			'🎉',
			'نجارة',
			'%00',
			"';--",
		]) {
			const { status, text } = await claire.get(`${members}?q=${encodeURIComponent(typed)}`)
			assert.equal(status, 200, typed.slice(0, 20))
			assert.doesNotMatch(text, /<b>gras/)
		}
		const strange = await claire.get(
			`${members}?ou=nulle-part&page=-3&effectif=zz&vue=carte&portee=tous`,
		)
		assert.equal(strange.status, 200)
	})
})
