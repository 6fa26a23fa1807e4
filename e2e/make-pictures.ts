/**
 * Takes the pictures of `docs/pictures` from the demonstration: `npm exec -- node e2e/make-pictures.ts`.
 * The demonstration tells its story around today, so that the days shown are those of the picture.
 */
import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type PersonKey, worldPerson } from '#world'
import { passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, launchBrowser, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'

/** A picture: whose page, reached how, at which size, in which colours. */
type Picture = {
	name: string
	who: PersonKey | null
	at: typeof phone
	dark?: boolean
	language?: string
	reach: (page: Page) => Promise<void>
}

const folder = 'docs/pictures'

const pictures: Picture[] = [
	{ name: 'accueil', who: 'claire-vasseur', at: desk, reach: home },
	{ name: 'accueil-sombre', who: 'claire-vasseur', at: phone, dark: true, reach: home },
	{ name: 'aide', who: 'claire-vasseur', at: { ...desk, height: 1200 }, reach: whoCanHelp },
	{ name: 'aide-telephone', who: 'claire-vasseur', at: phone, reach: whoCanHelp },
	{ name: 'demande', who: 'claire-vasseur', at: phone, reach: whatIsAsked },
	{ name: 'membres', who: 'agathe-morel', at: desk, reach: members },
	{ name: 'import', who: 'agathe-morel', at: desk, reach: importPreview },
	{ name: 'connexion', who: null, at: phone, reach: signIn },
]

async function home(page: Page): Promise<void> {
	await page.goto('/')
}

async function whoCanHelp(page: Page): Promise<void> {
	await page.goto('/')
	await page
		.getByRole('link', { name: /^(Trouver|Qui peut m’aider)/ })
		.filter({ visible: true })
		.first()
		.click()
	await page
		.getByRole('textbox', { name: 'Votre besoin' })
		.fill(
			'Un électricien pour rénover une école, autour de Roubaix, qui connaît les marchés publics.',
		)
	await page.getByRole('button', { name: 'Chercher' }).first().click()
	const answers = page.getByRole('heading', { name: 'à votre portée' })
	if (page.viewportSize()?.width === phone.width)
		await answers.evaluate((heading) => heading.scrollIntoView())
	else await answers.waitFor()
}

async function whatIsAsked(page: Page): Promise<void> {
	await page.goto('/')
	await page.getByRole('link', { name: 'Répondre' }).first().click()
}

async function members(page: Page): Promise<void> {
	await page.goto('/')
	await page.getByRole('link', { name: 'Membres' }).first().click()
}

async function importPreview(page: Page): Promise<void> {
	await page.goto('/')
	await page.getByRole('link', { name: 'Importer des membres' }).first().click()
	await page.getByLabel('Fichier des membres').setInputFiles('e2e/fixtures/membres-erreurs.csv')
	await page.getByRole('button', { name: 'Lire ce fichier' }).click()
	await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click()
}

async function signIn(page: Page): Promise<void> {
	await page.goto('/connexion/mot-de-passe')
}

mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const app = await startApp({ command: 'demo', smtp: false })
const browser = await launchBrowser()
try {
	for (const { name, who, at, dark = false, language, reach } of pictures) {
		if (wanted.length > 0 && !wanted.includes(name)) continue
		const context = await visitor(browser, {
			at,
			dark,
			baseURL: app.url,
		})
		const someone = new Someone(app.url, language ? { langue: language } : {})
		if (who) await enterWithPassword(someone, worldPerson(who).email, passwordOf(app))
		await context.addCookies(
			Object.entries(someone.cookies).map((one) => ({ name: one[0], value: one[1], url: app.url })),
		)
		const page = await context.newPage()
		await reach(page)
		await page.evaluate(() => document.fonts.ready)
		await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
		await context.close()
	}
} finally {
	await browser.close()
	await app.stop()
}
