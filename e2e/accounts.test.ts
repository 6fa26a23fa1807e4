/** Passkeys and the second factor in a real browser, with a virtual authenticator. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { type App, startApp } from './app.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'

const password = 'le-canal-de-roubaix'
const claire = 'claire@menuiserie-vasseur.example'

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

async function enter(page: Page, email: string): Promise<void> {
	await page.goto('/connexion/mot-de-passe')
	await page.getByLabel('Adresse e-mail').fill(email)
	await page.getByLabel('Mot de passe').fill(password)
	await page.getByRole('button', { name: 'Me connecter', exact: true }).click()
	await page.waitForURL((url) => !url.pathname.startsWith('/connexion/mot-de-passe'))
}

async function fit(page: Page): Promise<void> {
	for (const size of [phone, desk]) {
		await page.setViewportSize(size)
		assert.equal(await overflows(page), false, `${page.url()} at ${size.width}`)
	}
	assert.deepEqual(await faultsOf(page), [], page.url())
}

describe('A passkey', () => {
	it('is added in the account, then opens it without a word typed', async () => {
		const context = await visitor(browser, { baseURL: app.url })
		const page = await context.newPage()
		const faults: string[] = []
		page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
		const devtools = await context.newCDPSession(page)
		await devtools.send('WebAuthn.enable')
		await devtools.send('WebAuthn.addVirtualAuthenticator', {
			options: {
				protocol: 'ctap2',
				transport: 'internal',
				hasResidentKey: true,
				hasUserVerification: true,
				isUserVerified: true,
				automaticPresenceSimulation: true,
			},
		})
		await enter(page, claire)
		await page.goto('/moi/compte/cles')
		await page.getByLabel('Son nom').fill('Téléphone de Claire')
		await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
		await page.getByText('La clé d’accès est ajoutée').waitFor()
		await fit(page)
		await context.clearCookies()
		await page.goto('/connexion')
		await page.getByRole('button', { name: 'Me connecter avec une clé d’accès' }).click()
		await page.waitForURL(/\/e\//)
		assert.deepEqual(faults, [])
		await context.close()
	})

	it('is not offered without scripts, and the page says what remains', async () => {
		const context = await visitor(browser, { baseURL: app.url, scripts: false })
		const page = await context.newPage()
		await enter(page, claire)
		await page.goto('/moi/compte/cles')
		await page.getByText('Le lien et le mot de passe restent').waitFor()
		assert.equal(await page.getByRole('button', { name: 'Ajouter une clé' }).isVisible(), false)
		await context.close()
	})
})

describe('A second factor', () => {
	it('is chosen without scripts, then asked on every page, whatever is in the caches', async () => {
		const context = await visitor(browser, { baseURL: app.url, scripts: false })
		const page = await context.newPage()
		await enter(page, claire)
		const home = page.url()
		await page.goto('/connexion/protection')
		await page.getByRole('button', { name: 'Prendre une application de codes' }).click()
		const secret = ((await page.locator('bdi').first().textContent()) ?? '').replaceAll(/\s/g, '')
		await page.getByLabel('Code affiché par l’application').fill(new TOTP({ secret }).generate())
		await page.getByRole('button', { name: 'Vérifier et activer' }).click()
		await page.getByText('Vos dix codes de secours').waitFor()
		const code = (await page.locator('ol bdi').first().textContent()) ?? ''
		await page.goto(home)
		await context.clearCookies()
		await enter(page, claire)
		assert.match(page.url(), /\/connexion\/etape/)
		for (const path of [home, '/moi/compte', '/moi/liens', '/connexion/protection', '/']) {
			const answer = await page.goto(path)
			assert.match(page.url(), /\/connexion\/etape/, path)
			assert.equal(answer?.headers()['cache-control'], 'no-store')
		}
		await page.goBack()
		await page.getByLabel('Code à six chiffres').waitFor()
		await page.getByLabel('Code à six chiffres').fill('000000')
		await page.getByRole('button', { name: 'Continuer' }).click()
		await page.getByText('Ce code ne convient pas').first().waitFor()
		await page.getByLabel('Code à six chiffres').fill(code)
		await page.getByRole('button', { name: 'Continuer' }).click()
		await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
		await context.close()
	})
})
