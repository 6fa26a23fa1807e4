/** A peer-help session from its pact to the follow-up at the next one: on phones, without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import { type PersonKey, worldId, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'

let app: App
let browser: Browser
const meetingId = worldId('peer-help next')
const session = `/moi/entraide/${meetingId}`
const known = new Map<string, Page>()

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

/** Somebody's phone; the same one each time. */
async function of(key: PersonKey, { scripts = false, at = phone } = {}): Promise<Page> {
	const name = `${key} ${scripts} ${at.width}`
	const before = known.get(name)
	if (before) return before
	const context = await visitor(browser, { scripts, baseURL: app.url, at })
	const page = await context.newPage()
	await enterOnPage(page, worldPerson(key).email, passwordOf(app))
	known.set(name, page)
	return page
}
const titleOf = async (page: Page) => (await page.locator('h1').textContent())?.trim() ?? ''
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('A peer-help session, on phones without JavaScript', () => {
	test('shows nothing of it to Claire before she accepted its pact', async () => {
		const page = await of('claire-vasseur')
		await page.goto('/')
		await page.getByRole('link', { name: /une séance d’entraide, son pacte à lire/ }).click()
		const before = await textOf(page)
		assert.match(before, /3\u00a0pairs l’ont accepté/)
		assert.ok(!before.includes('associé'), 'no subject shows')
		await press(page, 'J’accepte et je participe')
		assert.match(await textOf(page), /Cochez que vous vous tenez à ce pacte/)
		await page.getByLabel('J’ai lu ce pacte et je m’y tiens').check()
		await press(page, 'J’accepte et je participe')
		const after = await textOf(page)
		assert.match(after, /Faut-il prendre un associé/)
		assert.match(after, /4\u00a0pairs\u00a0: la séance peut avoir lieu/)
	})

	test('gathers subjects and voices; Odile, who facilitates, chooses', async () => {
		const claire = await of('claire-vasseur')
		await press(claire, 'Proposer mon sujet')
		assert.match(await textOf(claire), /Écrivez votre sujet en quelques mots/)
		await claire.getByLabel('Mon projet').check()
		await claire.fill('textarea[name=words]', 'Ouvrir l’atelier aux apprentis des autres.')
		await press(claire, 'Proposer mon sujet')
		assert.match(await textOf(claire), /Ouvrir l’atelier aux apprentis/)
		const luc = await of('luc-willems')
		await luc.goto(session)
		await luc
			.getByRole('listitem')
			.filter({ has: luc.getByRole('heading', { name: 'Luc Willems' }) })
			.getByRole('button', { name: 'Je choisis ce sujet' })
			.click()
		assert.match(await textOf(luc), /2 voix/)
		const odile = await of('odile-marchand')
		await odile.goto(session)
		await odile
			.getByRole('listitem')
			.filter({ has: odile.getByRole('heading', { name: 'Luc Willems' }) })
			.getByRole('button', { name: 'Ce sera ce sujet' })
			.click()
		assert.match(await textOf(odile), /Le sujet du jour/)
	})

	test('is timed by Odile, then goes through its steps on everybody’s screen', async () => {
		const odile = await of('odile-marchand')
		assert.match(await textOf(odile), /120\u00a0min en tout, le temps de la réunion/)
		await odile.fill('input[name=step1]', '0')
		await press(odile, 'Garder ces durées')
		assert.match(await textOf(odile), /Entre 1 et 240\u00a0minutes/)
		await odile.fill('input[name=step1]', '8')
		await press(odile, 'Garder ces durées')
		assert.match(await textOf(odile), /118\u00a0min en tout, pour une réunion de 120\u00a0min/)
		await press(odile, 'Commencer la séance')
		assert.equal(await titleOf(odile), 'Suivi de la dernière fois')
		assert.match(await textOf(odile), /Elle a dit oui le lendemain/)
		await press(odile, 'Étape suivante')
		assert.equal(await titleOf(odile), 'Exposé du sujet')

		const claire = await of('claire-vasseur')
		await claire.goto(`${session}/ecran`)
		assert.match((await claire.locator('[role=timer]').textContent()) ?? '', /^[78]:\d\d$/)
		const seen = await textOf(claire)
		for (const words of [
			/Étape 1 sur 6/,
			/Odile Marchand tient les étapes/,
			/Clarification, 15\u00a0min/,
		])
			assert.match(seen, words)
		assert.equal(await claire.getByRole('button', { name: 'Étape suivante' }).count(), 0)

		await press(odile, 'Prolonger de 5\u00a0min')
		await claire.getByRole('link', { name: 'Actualiser', exact: true }).click()
		assert.match((await claire.locator('[role=timer]').textContent()) ?? '', /^1[23]:\d\d$/)
		await press(odile, 'Étape suivante')
		assert.equal(await titleOf(odile), 'Clarification')
		await press(odile, 'Revenir en arrière')
		assert.equal(await titleOf(odile), 'Exposé du sujet')
		assert.match(await textOf(odile), /dont 5\u00a0min ajoutées/)
	})

	test('moves once when two screens press together', async () => {
		const odile = await of('odile-marchand')
		const other = await odile.context().newPage()
		await other.goto(`${session}/ecran`)
		await press(odile, 'Étape suivante')
		await press(other, 'Étape suivante')
		assert.match(await textOf(other), /Quelqu’un vient de changer d’étape/)
		assert.equal(await titleOf(other), 'Clarification')
		await other.close()
	})

	test('follows by itself where scripts run, and is clean for axe, on a projector and in the dark', async () => {
		const page = await of('anne-ziane', { scripts: true, at: desk })
		await page.goto(`${session}/ecran`)
		assert.equal(await titleOf(page), 'Clarification')
		const timer = page.locator('[role=timer]')
		const before = await timer.textContent()
		await page.waitForFunction(
			(text) => document.querySelector('[role=timer]')?.textContent !== text,
			before,
		)
		assert.deepEqual(await faultsOf(page), [])
		await page.emulateMedia({ colorScheme: 'dark' })
		assert.deepEqual(await faultsOf(page, ['color-contrast']), [])
		assert.equal(await overflows(page), false)
		const odile = await of('odile-marchand')
		await odile.goto(`${session}/ecran`)
		await press(odile, 'Étape suivante')
		await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Contrat'))
		await page.setViewportSize(phone)
		assert.equal(await overflows(page), false)
		await page.close()
	})

	test('ends with Luc’s plan, which he may keep, and what each learnt', async () => {
		const odile = await of('odile-marchand')
		for (const step of ['Consultations', 'Synthèse et plan d’action']) {
			await press(odile, 'Étape suivante')
			assert.equal(await titleOf(odile), step)
		}
		const luc = await of('luc-willems')
		await luc.goto(`${session}/ecran`)
		await luc.getByRole('link', { name: 'Écrire mon plan' }).click()
		await press(luc, 'Garder mon plan')
		assert.match(await textOf(luc), /Écrivez au moins une action/)
		await luc.fill('input[name=what1]', 'Appeler mon expert-comptable')
		await luc.fill('input[name=due1]', '31/02/2027')
		await press(luc, 'Garder mon plan')
		assert.match(await textOf(luc), /Écrivez le jour comme 15\/01\/2027/)
		assert.equal(await luc.inputValue('input[name=what1]'), 'Appeler mon expert-comptable')
		await luc.fill('input[name=due1]', '28/02/2027')
		await luc.getByLabel('Moi seulement').check()
		await press(luc, 'Garder mon plan')
		const claire = await of('claire-vasseur')
		await claire.goto(session)
		assert.match(await textOf(claire), /Le client garde son plan pour lui/)
		await luc.getByLabel('Les pairs de cette séance').check()
		await press(luc, 'Garder mon plan')
		await claire.reload()
		assert.match(await textOf(claire), /Appeler mon expert-comptable/)
		await claire.fill('textarea[name=body]', 'Un associé se choisit lentement.')
		await press(claire, 'Garder ma note')
		assert.equal(await claire.inputValue('textarea[name=body]'), 'Un associé se choisit lentement.')
		await odile.goto(session)
		assert.ok(!(await odile.content()).includes('se choisit lentement'))
	})

	test('closes, opens again in the minutes that follow, and closes', async () => {
		const odile = await of('odile-marchand')
		await odile.goto(`${session}/ecran`)
		await press(odile, 'Étape suivante')
		assert.equal(await titleOf(odile), 'Apprentissages et évaluation')
		await press(odile, 'Clore la séance')
		assert.equal(await titleOf(odile), 'La séance est close.')
		await press(odile, 'Rouvrir la séance')
		assert.equal(await titleOf(odile), 'Apprentissages et évaluation')
		await press(odile, 'Clore la séance')
		const luc = await of('luc-willems')
		await luc.goto(session)
		await luc.getByLabel('C’est en cours').check()
		await luc.getByLabel('Un mot de plus').fill('Rendez-vous mardi.')
		await press(luc, 'Répondre')
		assert.equal(await luc.getByLabel('Un mot de plus').inputValue(), 'Rendez-vous mardi.')
	})

	test('shows Agathe, who runs the network, a date and a number', async () => {
		const page = await of('agathe-morel')
		const { id } = worldNetwork('cercle-du-canal')
		await page.goto(`/r/${id}/entraide`)
		assert.match(await textOf(page), /4\u00a0pairs/)
		await page.goto(session)
		const seen = await page.content()
		for (const secret of ['associé', 'expert-comptable', 'Rendez-vous mardi'])
			assert.ok(!seen.includes(secret), secret)
		await page.goto(`/r/${id}/entraide`)
		await page.getByText('Nouveau texte', { exact: true }).first().click()
		await page.fill('textarea[name=words]', '')
		await press(page, 'Écrire cette version')
		assert.match(await textOf(page), /Écrivez le texte du pacte/)
		await page.fill('textarea[name=words]', 'Rien ne sort de la salle.')
		await page.fill('input[name=startsOn]', '01/09/2031')
		await press(page, 'Écrire cette version')
		assert.match(await textOf(page), /À partir du 1er septembre 2031/)
	})

	test('is planned from there as a meeting of its kind', async () => {
		const page = await of('agathe-morel')
		await page.goto(`/r/${worldNetwork('cercle-du-canal').id}/entraide`)
		await page.getByRole('link', { name: 'Prévoir une séance' }).click()
		assert.equal(await page.inputValue('select[name=kind]'), 'peer_help')
		assert.equal(await page.inputValue('input[name=minutes]'), '120')
	})
})

describe('The follow-up of a plan', () => {
	test('is given by Claire on her session’s page, which her home page leads to', async () => {
		const page = await of('claire-vasseur')
		await page.goto('/')
		await page.getByRole('link', { name: /où en est votre plan/ }).click()
		const second = page.getByRole('group', { name: /Écrire avec Hervé/ }).first()
		await second.getByRole('button', { name: 'Répondre' }).click()
		assert.match(await textOf(page), /Dites où en est cette action/)
		const again = page.getByRole('group', { name: /Écrire avec Hervé/ }).first()
		await again.getByLabel('J’y ai renoncé').check()
		await again.getByRole('button', { name: 'Répondre' }).click()
		assert.match(await textOf(page), /C’est enregistré/)
	})
})
