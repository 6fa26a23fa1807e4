/**
 * What a territory trusts: being left alone, agreements, records that are not taken by who merely knows a
 * number, records that become one, leaving. By telephone without scripts and at a desk with them.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import { consentsPhrases } from '#consents'
import { firmsPhrases } from '#firms'
import { mailPhrases } from '#mail'
import { networksPhrases } from '#networks'
import { privacyPhrases } from '#privacy'
import { recordsPhrases } from '#records'
import { type PersonKey, worldFirm, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'

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

const ways = [
	{ name: 'on a phone, without scripts', at: phone, scripts: false },
	{ name: 'at a desk, with scripts', at: desk, scripts: true },
] as const
type Way = (typeof ways)[number]

async function stranger({ at, scripts }: Pick<Way, 'at' | 'scripts'>, locale = 'fr-FR') {
	const context = await visitor(browser, { at, scripts, locale, baseURL: app.url })
	return context.newPage()
}

async function enter(key: PersonKey, way: Pick<Way, 'at' | 'scripts'>): Promise<Page> {
	const page = await stranger(way)
	await page.goto('/connexion/mot-de-passe')
	await page.fill('input[name=email]', worldPerson(key).email)
	await page.fill('input[name=password]', passwordOf(app))
	await page.getByRole('button', { name: 'Me connecter', exact: true }).click()
	await page.waitForURL((url) => !url.pathname.startsWith('/connexion/mot-de-passe'))
	if (new URL(page.url()).pathname === '/connexion/protection')
		await page.getByRole('button', { name: 'Plus tard' }).click()
	await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
	return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const says = (page: Page, words: string) => page.getByText(words).first().waitFor()
async function looksRight(page: Page, { scripts }: Pick<Way, 'scripts'>): Promise<void> {
	assert.equal(await overflows(page), false, `${page.url()} sticks out`)
	if (scripts) assert.deepEqual(await faultsOf(page), [], page.url())
}

const cercle = worldNetwork('cercle-du-canal').id
const stops = mailPhrases('fr').stops
const { invite, shared } = networksPhrases('fr').pages
const merges = recordsPhrases('fr').merges

async function inviteTo(page: Page, firm: string, email: string): Promise<void> {
	await page.goto(`/r/${cercle}/inviter`)
	await page.fill('input[name=firmName]', firm)
	await page.fill('input[name=email]', email)
	await press(page, invite.send)
}
async function stopLink(email: string): Promise<string> {
	const { rows } = await app.query(
		`select b.body_text from mail_body b join mail m on m.id = b.mail_id
		 where m.recipient = $1 order by m.created_at desc limit 1`,
		[email],
	)
	const path = /\/ne-plus-ecrire\/[\w-]+/.exec(rows[0]?.body_text ?? '')?.[0]
	assert.ok(path, 'the letter says where it stops')
	return path
}
const stopped = async () =>
	Number((await app.query('select count(*) as n from mail_stop where ended_at is null')).rows[0].n)

describe('Somebody who was invited and wants no more mail', () => {
	for (const [i, way] of ways.entries())
		test(`says so by the letter’s link, ${way.name}; the inviter learns only that`, async () => {
			const email = `odile.${i}@discrete.example`
			const agathe = await enter('agathe-morel', way)
			await inviteTo(agathe, `Atelier Discret ${i}`, email)
			await says(agathe, shared.title({ firm: `Atelier Discret ${i}` }))
			const before = await stopped()
			const page = await stranger(way)
			await page.goto(await stopLink(email))
			await says(page, stops.lead)
			await looksRight(page, way)
			assert.equal(await stopped(), before, 'looking stops nothing')
			await page.getByLabel(stops.network({ network: 'Cercle du Canal' })).check()
			await press(page, stops.confirm)
			await says(page, stops.doneTitle)
			await says(page, stops.allOfNetwork({ network: 'Cercle du Canal' }))
			await looksRight(page, way)
			assert.equal(await stopped(), before + 1)
			await inviteTo(agathe, `Atelier Discret ${i} bis`, email)
			await says(agathe, shared.unwritten({ email }))
			await press(page, stops.resume)
			await says(page, stops.resumed)
			assert.equal(await stopped(), before)
		})

	test('may use the button of their mail program: one post, without cookie nor origin', async () => {
		const email = 'odile.clic@discrete.example'
		const agathe = await enter('agathe-morel', ways[0])
		await inviteTo(agathe, 'Atelier Clic', email)
		const address = `${app.url}${await stopLink(email)}/un-clic`
		const post = (body: string, url = address) =>
			fetch(url, {
				method: 'POST',
				redirect: 'manual',
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body,
			})
		const before = await stopped()
		const looked = await fetch(address, { redirect: 'manual' })
		assert.equal(looked.status, 303)
		assert.equal((await post('autre=chose')).status, 400)
		assert.equal(await stopped(), before)
		assert.equal((await post('List-Unsubscribe=One-Click')).status, 204)
		assert.equal(await stopped(), before + 1)
		const forged = address.replace(/\/un-clic$/, 'A/un-clic')
		assert.equal((await post('List-Unsubscribe=One-Click', forged)).status, 404)
		const elsewhere = await post('extent=everything', address.replace(/\/un-clic$/, '?/stop'))
		assert.equal(elsewhere.status, 403, 'every other page still refuses a form from nowhere')
	})

	for (const [language, dir] of [
		['en', 'ltr'],
		['ar', 'rtl'],
	] as const)
		test(`is answered in ${language}`, async () => {
			const email = `odile.${language}@discrete.example`
			await inviteTo(await enter('agathe-morel', ways[0]), `Atelier ${language}`, email)
			const page = await stranger({ at: phone, scripts: true }, language)
			await page.goto(await stopLink(email))
			await says(page, mailPhrases(language).stops.title)
			assert.equal(await page.locator('html').getAttribute('dir'), dir)
			await looksRight(page, { scripts: true })
		})
})

describe('« Mes accords »', () => {
	for (const way of ways)
		test(`shows what was agreed in the words read, and ends it by undoing it, ${way.name}`, async () => {
			const words = consentsPhrases('fr')
			const { showing } = networksPhrases('fr').sheets
			await app.query(
				`update network set page_audience = 'public', page_parts = '{members}' where network_id = $1`,
				[cercle],
			)
			await app.query(`update network_sheet set audience = 'public' where network_id = $1`, [
				cercle,
			])
			const claire = await enter('claire-vasseur', way)
			await claire.goto(`/e/${worldFirm('menuiserie-vasseur').id}/reseaux`)
			const show = claire.getByRole('button', { name: showing.show, exact: true }).first()
			if ((await show.count()) === 0) await press(claire, showing.hide)
			await says(claire, words.wordings['network.page'])
			await claire.getByRole('button', { name: showing.show, exact: true }).first().click()
			await says(claire, showing.shown)
			await claire.goto('/moi/accords')
			await says(claire, words.wordings['network.page'])
			await looksRight(claire, way)
			await claire.getByRole('button', { name: words.withdraw, exact: true }).first().click()
			await says(claire, words.withdrawn)
			const { rows } = await app.query(
				`select count(*)::int as n from consent where purpose = 'network.page' and ended_at is null`,
			)
			assert.equal(rows[0].n, 0)
		})
})

describe('A record', () => {
	for (const [i, way] of ways.entries())
		test(`is not given to the wrong person who knows its number, ${way.name}`, async () => {
			const { mine } = recordsPhrases('fr').claims
			const vasseur = worldFirm('menuiserie-vasseur')
			const odile = await enter('odile-marchand', way)
			await odile.goto('/moi/entreprise')
			await odile.fill('input[name=firmName]', `${vasseur.name} ${i}`)
			await odile.fill('input[name=siren]', vasseur.siren ?? '')
			await odile.fill('input[name=commune]', vasseur.communeName)
			await odile.fill('input[name=jobTitle]', 'Gérante')
			await press(odile, mine.send)
			// What is missing is said at its field, and what was typed is kept.
			assert.equal(await odile.inputValue('input[name=jobTitle]'), 'Gérante')
			await odile.fill('input[name=reach]', '03 20 00 00 00')
			await odile.fill('textarea[name=proof]', 'Je connais son SIREN.')
			await press(odile, mine.send)
			await says(odile, mine.made)
			await looksRight(odile, way)
			const { rows } = await app.query(
				`select 1 from mandate where firm_id = $1 and person_id = $2`,
				[vasseur.id, worldPerson('odile-marchand').id],
			)
			assert.deepEqual(rows, [])
			await odile.goto(`/e/${vasseur.id}/fiche`)
			assert.equal(await odile.getByText(vasseur.name).count(), 0)
			await odile.goto('/moi/entreprise')
			await odile
				.getByRole('button', { name: mine.withdrawOf({ firm: `${vasseur.name} ${i}` }) })
				.click()
			await says(odile, mine.withdrawn)
		})

	for (const [i, way] of ways.entries())
		test(`made by hand joins the one a network had prepared, once refused, then accepted, ${way.name}`, async () => {
			const { creation } = firmsPhrases('fr').pages
			const name = `Atelier Lumière ${i}`
			const agathe = await enter('agathe-morel', way)
			await inviteTo(agathe, name, '')
			await agathe.goto(`/r/${cercle}/invitations`)
			await agathe.getByRole('link', { name }).first().click()
			await agathe.getByRole('link', { name: merges.forRecord.see }).click()
			const seat = agathe.url()
			await looksRight(agathe, way)

			const odile = await enter('odile-marchand', way)
			await odile.goto('/moi/entreprise/nouvelle')
			await odile.fill('input[name=siren]', '12')
			await press(odile, creation.lookUp)
			await says(odile, creation.sirenWrong)
			await odile.fill('input[name=siren]', '')
			await odile.fill('input[name=name]', `${name} Maison`)
			await looksRight(odile, way)
			await press(odile, creation.create)
			await odile.waitForURL(/\/e\/[0-9a-f-]+\/fiche$/)

			const propose = async () => {
				await agathe.goto(seat)
				await press(agathe, merges.makeLink)
				const link = await agathe.inputValue('input[name=lien]')
				await odile.goto(new URL(link).pathname)
				await odile.getByRole('link', { name: `${name} Maison` }).click()
				await odile.getByLabel(merges.keepMine({ firm: `${name} Maison` })).check()
				await press(odile, merges.propose)
				await says(odile, merges.proposed)
				await agathe.goto(seat)
				await says(agathe, merges.forRecord.told)
			}
			await propose()
			await looksRight(agathe, way)
			await agathe.getByText(merges.refuse).first().click()
			await press(agathe, merges.refuseButton)
			await agathe.locator('[aria-invalid=true]').first().waitFor()
			await agathe.fill('textarea[name=reason]', 'Ce n’est pas la même.')
			await press(agathe, merges.refuseButton)
			await says(agathe, merges.refused)
			await propose()
			await press(agathe, merges.confirm)
			await agathe.waitForURL(/\/membres\?reunie/)
			const { rows } = await app.query(
				`select f.name from membership m join firm f on f.id = m.firm_id
				 where m.network_id = $1 and f.name like $2`,
				[cercle, `${name}%`],
			)
			assert.deepEqual(rows, [{ name: `${name} Maison` }])
		})
})

describe('Leaving', () => {
	test('the only person of a firm chooses what becomes of it, and leaves nothing of theirs', async () => {
		const words = privacyPhrases('fr')
		const way = ways[1]
		const anne = await enter('anne-ziane', way)
		await anne.goto('/moi/donnees')
		await says(anne, words.firmsAlone)
		await looksRight(anne, way)
		await press(anne, words.erase)
		await anne.locator('[role=alert], .notice').first().waitFor()
		assert.equal(new URL(anne.url()).pathname, '/moi/donnees')
		await anne.getByLabel(words.leavesFirms).check()
		await anne.getByLabel(words.withdrawsWords).check()
		await press(anne, words.erase)
		await anne.waitForURL(/\/connexion\/au-revoir/)
		const { rows } = await app.query('select given_name from person where id = $1', [
			worldPerson('anne-ziane').id,
		])
		assert.equal(rows[0].given_name, 'Personne')
	})
})
