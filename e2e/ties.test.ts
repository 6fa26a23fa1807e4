import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { type PersonKey, worldFirm, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'

let app: App
let browser: Browser
const people = new Map<PersonKey, Someone>()
const firm = worldFirm('menuiserie-vasseur').id

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	for (const key of ['claire-vasseur', 'bruno-leclercq', 'agathe-morel'] as const) {
		const someone = new Someone(app.url)
		await enterWithPassword(someone, worldPerson(key).email, passwordOf(app))
		people.set(key, someone)
	}
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function seenBy(
	key: PersonKey | null,
	options: Parameters<typeof visitor>[1] & { language?: string } = {},
): Promise<[Page, BrowserContext]> {
	const { language, ...rest } = options
	const context = await visitor(browser, { ...rest, baseURL: app.url })
	const cookies = { ...(key && people.get(key)?.cookies), ...(language && { langue: language }) }
	await context.addCookies(
		Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	return [await context.newPage(), context]
}

const mine = ['', '/reseau', '/rencontrer', '/notes', '/regles', '/dire'].map(
	(page) => `/moi/liens${page}`,
)
const pages = [...mine, `/e/${firm}/besoins`]

describe('One’s own network', () => {
	for (const [at, dark, language] of [
		[phone, true, 'fr'],
		[desk, false, 'fr'],
		[phone, false, 'ar'],
		[desk, false, 'en'],
	] as const)
		test(`holds at ${at.width} px, ${dark ? 'dark' : 'light'}, in ${language}, without fault`, async () => {
			const [page, context] = await seenBy('claire-vasseur', { at, dark, language })
			for (const path of pages) {
				await page.goto(path)
				assert.equal(await overflows(page), false, `${path} is too wide`)
				assert.deepEqual(await faultsOf(page), [], path)
			}
			await context.close()
		})

	test('is a picture whose name is its conclusion, with its table, one drawing a screen', async () => {
		for (const at of [phone, desk]) {
			const [page, context] = await seenBy('claire-vasseur', { at, scripts: false })
			await page.goto('/moi/liens/reseau')
			const picture = page.getByRole('img', { name: /liens, dont 3 forts/ })
			assert.equal(await picture.count(), 1, 'the other drawing is not there for anybody')
			const table = page.getByRole('table', { name: 'Vos liens, un par ligne' })
			await expect(table.getByText('Odile Marchand')).toBeVisible()
			await expect(page.getByText('dernières nouvelles le').first()).toBeVisible()
			await context.close()
		}
	})

	test('mirrors in Arabic: you stand on the right', async () => {
		const places = []
		for (const language of ['fr', 'ar']) {
			const [page, context] = await seenBy('claire-vasseur', { at: desk, language })
			await page.goto('/moi/liens/reseau')
			const [you, picture] = [page.locator('.desk .you'), page.locator('.desk svg')]
			const [a, b] = [await you.boundingBox(), await picture.boundingBox()]
			assert.ok(a && b)
			places.push((a.x - b.x) / b.width)
			await context.close()
		}
		assert.ok((places[0] as number) < 0.1 && (places[1] as number) > 0.9, String(places))
	})
})

describe('Without JavaScript, on a phone', () => {
	const quiet = { at: phone, scripts: false }

	test('someone is proposed to meet, set aside, and proposed again', async () => {
		const [page, context] = await seenBy('claire-vasseur', quiet)
		await page.goto('/moi/liens/rencontrer')
		const name = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? ''
		const write = page.getByRole('link', { name: /^Écrire à/ }).first()
		assert.match((await write.getAttribute('href')) ?? '', /^mailto:.+body=Bonjour/)
		await page.getByRole('button', { name: 'Ne plus proposer' }).first().click()
		await expect(page.getByText('ne vous est plus proposée')).toBeVisible()
		await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(0)
		await page.getByRole('button', { name: 'Proposer à nouveau' }).click()
		await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
		await context.close()
	})

	test('a note is written, corrected, handed over, and erased by whom it names', async () => {
		const [page, context] = await seenBy('claire-vasseur', quiet)
		await page.goto('/moi/liens/notes')
		await page.getByRole('button', { name: 'Noter', exact: true }).click()
		await expect(page.getByText('Écrivez le nom de la personne').first()).toBeVisible()
		await page.getByLabel('Son nom').fill('Sophie Carlier')
		await page.getByLabel('D’où vous vous connaissez').fill('Le salon du bois')
		await page.getByRole('button', { name: 'Noter', exact: true }).click()
		const note = page.getByRole('listitem').filter({ hasText: 'Sophie Carlier' })
		await note.getByRole('link', { name: 'Corriger' }).click()
		await page.getByLabel('Son entreprise').fill('Scierie Carlier')
		await page.getByRole('button', { name: 'Enregistrer' }).click()
		await expect(note.getByText('Scierie Carlier')).toBeVisible()
		await note.getByRole('button', { name: 'Informer cette personne' }).click()
		const link = await page.getByLabel('Le lien à lui donner').inputValue()

		const [theirs, other] = await seenBy(null, quiet)
		await theirs.goto(link)
		await expect(theirs.getByText('Le salon du bois')).toBeVisible()
		await theirs.getByRole('button', { name: 'Je m’y oppose' }).click()
		await expect(theirs.getByRole('heading', { name: 'Cette note n’existe plus' })).toBeVisible()
		await other.close()
		await page.goto('/moi/liens/notes')
		await expect(page.getByText('Sophie Carlier')).toHaveCount(0)
		await context.close()
	})

	test('a need is published, answered by a member, taken up and closed', async () => {
		const [page, context] = await seenBy('claire-vasseur', quiet)
		await page.goto(`/e/${firm}/aide`)
		await page
			.getByLabel('Votre besoin')
			.fill('Un souffleur de verre autour de Roubaix, pour une imposte')
		await page.getByRole('button', { name: 'Chercher' }).first().click()
		await page.goto(`${page.url().replace(/[?#].*$/, '')}/publier`)
		await page.getByLabel('Cercle du Canal').check()
		await page.getByRole('button', { name: 'Publier', exact: true }).click()
		await expect(page.getByText('Personne n’a encore répondu')).toBeVisible()
		const callId = page.url().split('/').at(-1)

		const [his, other] = await seenBy('bruno-leclercq', quiet)
		const network = worldNetwork('cercle-du-canal').id
		const brunos = `/e/${worldFirm('imprimerie-leclercq').id}/besoins`
		await his.goto(brunos)
		await expect(his.getByText('Un souffleur de verre').first()).toBeVisible()
		await his.goto(`${brunos}/${network}/${callId}`)
		await his.getByRole('button', { name: 'Envoyer ma réponse' }).click()
		await expect(his.getByText('Dites si vous pouvez aider').first()).toBeVisible()
		await his.getByLabel('Je connais quelqu’un').check()
		await his.getByLabel('Quelques mots').fill('Un atelier de Tourcoing')
		await his.getByRole('button', { name: 'Envoyer ma réponse' }).click()
		await expect(his.getByText('Votre réponse est partie')).toBeVisible()

		await page.reload()
		await expect(page.getByText('Un atelier de Tourcoing')).toBeVisible()
		await page.getByRole('button', { name: 'Demander à être présenté' }).click()
		await expect(page.getByText('Voici comment vous joindre')).toBeVisible()
		await page.getByRole('button', { name: 'Clore', exact: true }).click()
		await expect(page.getByText('Dites pourquoi vous le fermez').first()).toBeVisible()
		await page.getByLabel('J’ai trouvé quelqu’un ici').check()
		await page.getByRole('button', { name: 'Clore', exact: true }).click()
		await expect(page.getByText('Quelqu’un a été trouvé grâce au réseau')).toBeVisible()
		await his.reload()
		await expect(his.getByText('Claire Vasseur a retenu votre réponse')).toBeVisible()
		await other.close()
		await context.close()
	})

	test('who runs the network reads numbers, and no name of whoever asks', async () => {
		const [page, context] = await seenBy('agathe-morel', quiet)
		await page.goto(`/r/${worldNetwork('cercle-du-canal').id}/mises-en-relation`)
		await expect(page.getByRole('heading', { level: 1 })).toContainText('mises en relation')
		const words = (await page.getByRole('main').textContent()) ?? ''
		assert.doesNotMatch(words, /Leclercq|Willems|Vasseur|pompes à chaleur/)
		await context.close()
	})
})
