/** What a network keeps and says, as its people do it in a browser, without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { type PersonKey, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { launchBrowser, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'

let app: App
let browser: Browser
/** Whatever a canary could run is said by the browser, scripts on. */
const alarms: string[] = []

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function enter(key: PersonKey, scripts = false): Promise<Page> {
	const context = await visitor(browser, { scripts, baseURL: app.url })
	const page = await context.newPage()
	page.on('dialog', (dialog) => {
		alarms.push(dialog.message())
		void dialog.dismiss()
	})
	page.on('console', (said) => {
		if (/Content Security Policy/.test(said.text())) alarms.push(said.text())
	})
	await enterOnPage(page, worldPerson(key).email, passwordOf(app))
	return page
}

const picture = () =>
	sharp({ create: { width: 300, height: 120, channels: 3, background: '#f0b01e' } })
		.png()
		.toBuffer()
const canary = '<img src=x onerror=alert(1)>'

describe('The documents of a network', () => {
	test('a page named as a photograph is refused at its field, and what was typed is kept', async () => {
		const page = await enter('bruno-leclercq')
		await page.goto('/moi/documents')
		await page.setInputFiles('input[name=file]', {
			name: 'photo.jpg',
			mimeType: 'image/jpeg',
			buffer: Buffer.from('<html><script>alert(1)</script></html>'),
		})
		await page.getByLabel('Titre').fill('L’affiche')
		await page.getByRole('button', { name: 'Ajouter ce document' }).click()
		await page.getByText('Ce fichier est une page web ou un dessin SVG').waitFor()
		assert.equal(await page.getByLabel('Titre').inputValue(), 'L’affiche')
	})

	test('one is added, read and talked about by a member; its name and words run nothing', async () => {
		const bruno = await enter('bruno-leclercq')
		await bruno.goto('/moi/documents')
		await bruno.setInputFiles('input[name=file]', {
			name: `"><${canary}.png`,
			mimeType: 'image/png',
			buffer: await picture(),
		})
		await bruno.getByLabel('Titre').fill(`Affiche ${canary}`)
		await bruno.getByRole('button', { name: 'Ajouter ce document' }).click()
		await bruno.getByText('Le document est ajouté.').waitFor()

		const claire = await enter('claire-vasseur', true)
		await claire.goto('/moi/documents')
		await claire.getByRole('link', { name: /Affiche/ }).click()
		await claire.locator('#fil textarea').fill(canary)
		await claire.getByRole('button', { name: 'Envoyer ce message' }).click()
		await claire.locator('#fil').getByText(canary).waitFor()
		const address = (await claire.locator('main img').first().getAttribute('src')) as string
		const shown = await claire.request.get(address)
		assert.deepEqual([shown.status(), shown.headers()['content-type']], [200, 'image/webp'])

		const amal = await enter('amal-sebti')
		assert.equal((await amal.request.get(address)).status(), 404)
		assert.deepEqual(alarms, [])
	})

	test('a PDF is handed over to be saved, under a policy that runs nothing', async () => {
		const claire = await enter('claire-vasseur')
		await claire.goto('/moi/documents')
		await claire.getByRole('link', { name: 'Charte du Cercle' }).click()
		const href = await claire
			.getByRole('link', { name: 'Télécharger charte-2026.pdf' })
			.getAttribute('href')
		const reply = await claire.request.get(href as string)
		const headers = reply.headers()
		assert.equal(headers['content-disposition'], `attachment; filename*=UTF-8''charte-2026.pdf`)
		assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox")
		assert.equal(headers['x-content-type-options'], 'nosniff')
		assert.equal(headers['cache-control'], 'private, no-cache')
		assert.match((await reply.body()).toString('latin1'), /^%PDF-/)
	})
})

describe('A word to the network', () => {
	test('is written with attachments, waits, and is taken back and resumed', async () => {
		const agathe = await enter('agathe-morel')
		await agathe.goto('/moi/mots')
		await agathe.getByRole('link', { name: /^Écrire à/ }).click()
		await agathe.getByLabel('Objet').fill('La réunion de mardi')
		await agathe.getByLabel('Votre mot').fill('À 8 h, chez Odile.')
		await agathe.setInputFiles('input[name=attachments]', [
			{ name: 'plan.png', mimeType: 'image/png', buffer: await picture() },
			{ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Venue\nClaire;oui\n') },
		])
		await agathe.getByRole('button', { name: 'Envoyer ce mot' }).click()
		await agathe.getByRole('link', { name: 'liste.csv' }).waitFor()
		await agathe.getByRole('button', { name: 'Reprendre ce mot' }).click()
		await agathe.getByRole('link', { name: 'Le corriger et l’envoyer' }).click()
		assert.equal(await agathe.getByLabel('Votre mot').inputValue(), 'À 8 h, chez Odile.')
	})

	test('is read and answered; its author learns how many opened it, and reads the answer alone', async () => {
		const marc = await enter('marc-tison')
		await marc.goto('/moi/mots')
		await marc.getByRole('link', { name: /La galette/ }).click()
		await marc.getByLabel('Répondre à Agathe Morel').fill('Je viens avec une potière.')
		await marc.getByRole('button', { name: 'Envoyer ma réponse' }).click()
		await marc.getByText('Votre réponse est partie.').waitFor()

		const claire = await enter('claire-vasseur')
		await claire.goto('/moi/mots')
		await claire.getByRole('link', { name: /La galette/ }).click()
		assert.equal(await claire.getByText('potière').count(), 0)

		const agathe = await enter('agathe-morel')
		await agathe.goto('/moi/mots')
		await agathe.getByRole('link', { name: /La galette/ }).click()
		await agathe.getByText('Je viens avec une potière.').waitFor()
		await agathe.getByText(/4\u00a0personnes sur \d+ l’ont ouvert/).waitFor()
	})
})
