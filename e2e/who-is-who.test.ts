import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'

/** The directory's other screens: the card and what is proposed for it, networks and their map, the help. */
let app: App
let browser: Browser
let password: string
const known = new Map<PersonKey, Someone>()

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	password = passwordOf(app)
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

const ways = [
	{ at: phone, scripts: false },
	{ at: phone, scripts: true },
	{ at: desk, scripts: false },
	{ at: desk, scripts: true },
] as const
const nameOf = ({ at, scripts }: (typeof ways)[number]) =>
	`at ${at.width} px, ${scripts ? 'with' : 'without'} JavaScript`

async function signedIn(key: PersonKey): Promise<Someone> {
	const already = known.get(key)
	if (already) return already
	const someone = new Someone(app.url)
	await enterWithPassword(someone, worldPerson(key).email, password)
	await someone.post('/connexion/protection?/later', [])
	known.set(key, someone)
	return someone
}

/** A page as somebody sees it, or nobody in particular. */
async function seenBy(
	key: PersonKey | null,
	options: Parameters<typeof visitor>[1] & { language?: string } = {},
): Promise<[Page, BrowserContext]> {
	const context = await visitor(browser, { ...options, baseURL: app.url })
	const cookies = { ...(key && (await signedIn(key)).cookies), langue: options.language ?? 'fr' }
	await context.addCookies(
		Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	context.setDefaultTimeout(10_000)
	return [await context.newPage(), context]
}

/** Nothing sticks out; with scripts, axe finds nothing either. */
async function holds(page: Page, scripts: boolean): Promise<void> {
	assert.equal(await overflows(page), false, `${page.url()} sticks out`)
	if (!scripts) return
	// As tall as the page: what stays in view covers nothing that scrolling would show.
	const size = page.viewportSize() ?? phone
	const height = await page.evaluate(() => document.documentElement.scrollHeight)
	await page.setViewportSize({ ...size, height: Math.max(height, size.height) })
	assert.deepEqual(await faultsOf(page), [], page.url())
	await page.setViewportSize(size)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) =>
	page
		.getByRole('main')
		.getByRole('link', { name, exact: typeof name === 'string' })
		.first()
		.click()

describe('The help', () => {
	for (const way of ways)
		test(`is searched and read without an account, ${nameOf(way)}`, async () => {
			const [page, context] = await seenBy(null, way)
			await page.goto('/aide')
			await page.locator('#field-q').fill('importer une lisste')
			await press(page, 'Chercher')
			await page.getByText('Lu comme «\u00a0liste\u00a0»').waitFor()
			await holds(page, way.scripts)
			await follow(page, 'Importer une liste')
			await page.getByRole('heading', { level: 1, name: 'Animer un réseau' }).waitFor()
			await page.waitForURL(/#importer-une-liste$/)
			await page.locator('#importer-une-liste').waitFor()
			await page
				.getByRole('navigation', { name: 'Sur cette page' })
				.getByRole('link', { name: 'Donner des rôles' })
				.waitFor()
			await holds(page, way.scripts)
			await context.close()
		})

	test('is French in every language, and says so in the reader’s', async () => {
		for (const [language, dir, words] of [
			['en', 'ltr', 'These pages are written in French'],
			['ar', 'rtl', 'هذه الصفحات مكتوبة بالفرنسية'],
		] as const) {
			const [page, context] = await seenBy(null, { at: phone, language })
			await page.goto('/aide/fiches')
			await page.getByText(words).waitFor()
			assert.equal(await page.locator('html').getAttribute('dir'), dir)
			assert.equal(await page.locator('article').getAttribute('lang'), 'fr')
			assert.equal(await page.locator('article').getAttribute('dir'), 'ltr')
			await holds(page, true)
			await context.close()
		}
	})

	test('is a link away from a screen, at the passage that speaks of it', async () => {
		const [page, context] = await seenBy('claire-vasseur', { at: phone, scripts: false })
		await page.goto(`/e/${worldFirm('menuiserie-vasseur').id}/fiche`)
		await page.getByRole('link', { name: 'Aide sur cet écran\u00a0: La fiche' }).click()
		await page.getByRole('heading', { name: 'La fiche', exact: true }).waitFor()
		assert.match(page.url(), /\/aide\/dirigeant#la-fiche$/)
		await context.close()
	})

	test('prints its text alone', async () => {
		const [page, context] = await seenBy(null, { at: desk })
		await page.goto('/aide/fiches')
		await page.emulateMedia({ media: 'print' })
		assert.equal(await page.getByText('Sur cette page').isVisible(), false)
		assert.equal(await page.locator('#field-q').isVisible(), false)
		assert.equal(
			await page.getByRole('heading', { name: 'C’est mon entreprise' }).isVisible(),
			true,
		)
		await context.close()
	})

	test('answers whatever is typed with a page, and names no other file', async () => {
		const someone = new Someone(app.url)
		for (const typed of ['<b>gras</b>', 'x'.repeat(6000), 'le la les', '🎉', 'نجارة', '%00']) {
			for (const at of ['/aide', '/chercher', '/reseaux']) {
				const { status, text } = await someone.get(`${at}?q=${encodeURIComponent(typed)}`)
				assert.equal(
					at === '/reseaux' ? [200, 303].includes(status) : status === 200,
					true,
					`${at} ${typed.slice(0, 9)} ${status}`,
				)
				assert.doesNotMatch(text, /<b>gras/)
			}
		}
		for (const path of ['/aide/README', '/aide/..%2fREADME', '/aide/images/..%2f..%2fpackage.json'])
			assert.ok([400, 404].includes((await someone.get(path)).status), path)
	})
})

describe('Searching everywhere', () => {
	for (const way of ways)
		test(`answers by firms, networks and the help, each with its reasons, ${nameOf(way)}`, async () => {
			const [page, context] = await seenBy('claire-vasseur', way)
			await page.goto('/chercher')
			await page.locator('#field-q').fill('menuisier')
			await press(page, 'Chercher')
			const firms = page.getByRole('region', { name: 'Entreprises' })
			await firms.getByRole('link', { name: 'Menuiserie Debruyne' }).waitFor()
			await firms.getByText('Trouvée par son nom').first().waitFor()
			await page
				.getByRole('region', { name: 'Réseaux du territoire' })
				.getByText('Trouvé par le métier «\u00a0Menuisier\u00a0»')
				.first()
				.waitFor()
			await page.getByRole('region', { name: 'Aide' }).getByRole('listitem').first().waitFor()
			await holds(page, way.scripts)
			await firms.getByRole('link', { name: /^Voir les/ }).click()
			await page.getByRole('heading', { level: 1, name: 'Membres' }).waitFor()
			assert.match(page.url(), /portee=tous/)
			await context.close()
		})

	test('gives to who has no account the help, and the way to the rest', async () => {
		const [page, context] = await seenBy(null, { at: phone })
		await page.goto('/chercher?q=menuisier')
		await page.getByRole('link', { name: /Connectez-vous/ }).waitFor()
		assert.doesNotMatch(
			(await page.locator('main').textContent()) ?? '',
			/Vasseur Menuiserie|Debruyne/,
		)
		await holds(page, true)
		await context.close()
	})
})

describe('The networks of the territory', () => {
	for (const way of ways)
		test(`are found by words, and drawn one territory at a time, ${nameOf(way)}`, async () => {
			const [page, context] = await seenBy('claire-vasseur', way)
			await page.goto('/reseaux')
			await page.locator('#field-q').fill('menuisiers roubaix')
			await press(page, 'Chercher')
			const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Trouvé par' })
			assert.match((await first.first().textContent()) ?? '', /Cercle du Canal/)
			await page.goto('/reseaux?vue=carte')
			await page.getByRole('img', { name: /Carte de/ }).waitFor()
			await page.getByRole('table').getByText('Armentières').waitFor()
			await page.getByRole('table').getByText('Pas-de-Calais (environ)').waitFor()
			await holds(page, way.scripts)
			await page.getByRole('list', { name: 'Territoires' }).getByRole('link').nth(1).click()
			await page.getByRole('img', { name: /Carte/ }).waitFor()
			assert.equal(await page.getByRole('table').getByText('Armentières').count(), 0)
			await holds(page, way.scripts)
			await context.close()
		})

	test('mirror in Arabic around a map that does not', async () => {
		const [page, context] = await seenBy('claire-vasseur', { at: phone, language: 'ar' })
		await page.goto('/reseaux?vue=carte')
		await page.getByRole('img').first().waitFor()
		await holds(page, true)
		await context.close()
	})

	test('lead to the public card of a member, and to no other', async () => {
		const cercle = worldNetwork('cercle-du-canal').id
		// One member opens its card to everybody; documents are made again as each night.
		const { id } = worldFirm('haddad-expertise')
		await app.query(`update firm set visibility = 'public' where id = $1`, [id])
		await app.query(`select graphile_worker.add_job('firms.read-cards-again')`)
		const isPublic = `select 1 from search_document where firm_id = $1
			and audience = '00000000-0000-0000-0000-000000000001'`
		while ((await app.query(isPublic, [id])).rows.length === 0) await pause(100)
		const [page, context] = await seenBy(null, { at: phone })
		await page.goto(`/reseaux/${cercle}`)
		assert.equal(await page.getByRole('link', { name: 'Électricité Benali' }).count(), 0)
		await follow(page, 'Haddad Expertise')
		await page.getByRole('heading', { level: 1, name: 'Haddad Expertise' }).waitFor()
		await page.getByText('Ce que l’entreprise montre à tous.').waitFor()
		const text = (await page.locator('main').textContent()) ?? ''
		assert.match(text, /petites entreprises du bâtiment/)
		assert.doesNotMatch(text, /03 53 01|Haddad Inès|Inès Haddad|999 000 045/)
		await holds(page, true)
		const hidden = await page.goto(
			`/reseaux/${cercle}/membres/${worldFirm('electricite-benali').id}`,
		)
		assert.equal(hidden?.status(), 404)
		await context.close()
	})
})

describe('A file of networks', () => {
	const file = (name: string, text: string) => ({
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(text),
	})
	for (const [n, way] of ways.entries())
		test(`is corrected column by column, then taken whole, ${nameOf(way)}`, async () => {
			const [page, context] = await seenBy('veronique-plancke', way)
			const give = async (text: string) => {
				await page.goto('/conseil/reseaux/importer')
				await page.locator('input[type=file]').setInputFiles(file('clubs.csv', text))
				await press(page, 'Lire ce fichier')
				await page
					.getByRole('heading', { level: 1, name: 'Ce que contient chaque colonne' })
					.waitFor()
			}
			await give(
				`Structure;Type;Où\nClub ${n} de la Marque;affaires;Hem\nClub sans famille;amicale;Hem\n`,
			)
			await holds(page, way.scripts)
			await press(page, 'Voir l’aperçu')
			await page.getByText('Dites quelle colonne contient le nom du réseau').first().waitFor()
			await page.locator('#field-column-0').selectOption('name')
			await page.locator('#field-column-2').selectOption('places')
			await press(page, 'Voir l’aperçu')
			await page.getByRole('heading', { level: 1, name: 'Ce qui serait importé' }).waitFor()
			await page.getByText('Ligne 3').first().waitFor()
			await holds(page, way.scripts)
			const errors = await (await signedIn('veronique-plancke')).get(
				`${new URL(page.url()).pathname.replace(/apercu$/, 'erreurs.csv')}`,
			)
			assert.match(
				errors.text,
				/^\ufeff?Structure;Type;Où;Ligne;À corriger\r\nClub sans famille;amicale;Hem;3;/,
			)
			await press(page, 'Abandonner ce fichier')
			await give(`Structure;Type;Où\nClub ${n} de la Marque;affaires;Hem\n`)
			await page.locator('#field-column-0').selectOption('name')
			await page.locator('#field-column-2').selectOption('places')
			await press(page, 'Voir l’aperçu')
			await press(page, 'Lister ce réseau')
			await page.getByText('Un réseau est entré dans l’annuaire.').waitFor()
			await holds(page, way.scripts)
			await page.goto(`/reseaux?q=${n}+Marque`)
			await page.getByRole('link', { name: `Club ${n} de la Marque` }).waitFor()
			await context.close()
		})
})

describe('A listed network', () => {
	const sheetId = worldId('listed petits-dejeuners-de-la-deule')

	test('is confirmed by its contact, by a link that acts only when its button is pressed', async () => {
		const [adviser, closing] = await seenBy('veronique-plancke', { at: desk })
		await adviser.goto(`/conseil/reseaux/${sheetId}`)
		await press(adviser, 'Demander au contact si elle est exacte')
		await adviser.getByText('Le contact reçoit un courriel').waitFor()
		await closing.close()
		const { rows } = await app.query(
			`select b.body_text from mail m join mail_body b on b.mail_id = m.id
			 where m.kind = 'listing.confirmation' order by m.created_at desc limit 1`,
		)
		const [path] = /\/fiche\/[\w-]+/.exec(rows[0]?.body_text ?? '') ?? []
		assert.ok(path, 'the mail holds its link')
		for (const way of ways) {
			const [page, context] = await seenBy(null, way)
			await page.goto(path)
			await page.getByText('est-elle toujours exacte').waitFor()
			await holds(page, way.scripts)
			await context.close()
		}
		for (const language of ['en', 'ar']) {
			const [page, context] = await seenBy(null, { at: phone, language })
			await page.goto(path)
			await holds(page, true)
			await context.close()
		}
		const [page, context] = await seenBy(null, { at: phone, scripts: false })
		await page.goto(path)
		await press(page, 'Oui, elle est exacte')
		await page.locator('h1').waitFor()
		await page.goto(path)
		assert.equal(await page.getByRole('button', { name: 'Oui, elle est exacte' }).count(), 0)
		await context.close()
	})

	test('is claimed by who runs it, and becomes a network here once an adviser has checked', async () => {
		const [page, context] = await seenBy('claire-vasseur', { at: phone, scripts: false })
		await page.goto(`/reseaux/${sheetId}`)
		await follow(page, 'C’est mon réseau')
		await press(page, 'Envoyer au conseiller')
		await page.locator('[aria-invalid=true]').first().waitFor({ state: 'attached' })
		await page.locator('#field-words').fill('J’en suis la secrétaire depuis 2021.')
		await press(page, 'Envoyer au conseiller')
		await page.getByText('Un conseiller a reçu votre demande.').waitFor()
		await page.goto(`/reseaux/${sheetId}`)
		await page.getByText('Un conseiller vérifie.').waitFor()
		const [adviser, closing] = await seenBy('veronique-plancke', { at: phone })
		await adviser.goto(`/conseil/reseaux/${sheetId}`)
		await adviser.getByText('J’en suis la secrétaire depuis 2021.').waitFor()
		await holds(adviser, true)
		await press(adviser, 'Oui, c’est bien son réseau')
		await adviser.getByText('Le réseau vit désormais sur ce site.').waitFor()
		await closing.close()
		await page.goto(`/reseaux/${sheetId}`)
		assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /ne vit pas sur ce site/)
		await context.close()
	})
})

describe('The card of a firm', () => {
	const fiche = `/e/${worldFirm('menuiserie-vasseur').id}/fiche`

	for (const [n, way] of ways.entries())
		test(`says who reads each field, and keeps what was typed, ${nameOf(way)}`, async () => {
			const [page, context] = await seenBy('claire-vasseur', way)
			await page.goto(fiche)
			await open(page, 'certifications')
			await page.locator('[id="field-certifications.1.label"]').fill(`Label ${n}`)
			await page.locator('[id="field-certifications.1.expiresOn"]').fill('31/02/2027')
			await press(page, 'Enregistrer la fiche')
			await page.locator('[aria-invalid=true]').first().waitFor({ state: 'attached' })
			assert.equal(
				await page.locator('[id="field-certifications.1.label"]').inputValue(),
				`Label ${n}`,
			)
			await holds(page, way.scripts)
			await open(page, 'certifications')
			await page.locator('[id="field-certifications.1.expiresOn"]').fill('28/02/2027')
			await open(page, 'reach')
			await page.locator('[id="field-audiences.phone"]').selectOption('self')
			await press(page, 'Enregistrer la fiche')
			await page.getByText('La fiche est enregistrée.').waitFor()
			await page
				.getByRole('navigation', { name: /Voir ma fiche/ })
				.getByRole('link', { name: 'mes réseaux' })
				.click()
			await page.getByText(`Label ${n}`).waitFor()
			const text = (await page.locator('main').textContent()) ?? ''
			assert.doesNotMatch(text, /03 53 01 00 1/, 'the telephone is its own people’s')
			await holds(page, way.scripts)
			await context.close()
		})

	test('asks a Moroccan firm for its own numbers, in three languages', async () => {
		const zahra = worldFirm('menuiserie-zahra')
		for (const language of ['fr', 'en', 'ar']) {
			const [page, context] = await seenBy('zahra-el-idrissi', { at: phone, language })
			await page.goto(`/e/${zahra.id}/fiche`)
			await open(page, 'numbers')
			assert.ok(await page.locator('#field-ice').isVisible())
			assert.ok(await page.locator('#field-cnss').isVisible())
			assert.equal(await page.locator('#field-siren').count(), 0)
			await holds(page, true)
			await context.close()
		}
	})

	for (const [n, way] of ways.entries())
		test(`takes what is proposed to it field by field, ${nameOf(way)}`, async () => {
			const benali = worldFirm('electricite-benali')
			const [facilitator, closing] = await seenBy('agathe-morel', way)
			const { rows } = await app.query(
				'select membership_id from membership where firm_id = $1 and network_id = $2',
				[benali.id, worldNetwork('cercle-du-canal').id],
			)
			await facilitator.goto(
				`/r/${worldNetwork('cercle-du-canal').id}/membres/${rows[0]?.membership_id}/proposer`,
			)
			await facilitator.locator('#field-website').fill(`https://benali-${n}.example`)
			await facilitator.locator('#field-reason').fill('Votre site a changé d’adresse.')
			await press(facilitator, 'Envoyer ma proposition')
			await facilitator.getByText('Votre proposition est partie.').waitFor()
			await holds(facilitator, way.scripts)
			await closing.close()
			const [page, context] = await seenBy('karim-benali', way)
			await page.goto(`/e/${benali.id}/fiche/propositions`)
			await page.getByText('Votre site a changé d’adresse.').first().waitFor()
			await holds(page, way.scripts)
			await page.getByRole('checkbox', { name: new RegExp(`benali-${n}`) }).check()
			await page.getByRole('button', { name: 'Prendre ce qui est coché' }).first().click()
			await page.getByRole('status').first().waitFor()
			await page.goto(`/e/${benali.id}/fiche`)
			assert.match((await page.locator('main').innerHTML()) ?? '', new RegExp(`benali-${n}`))
			await context.close()
		})
})

async function open(page: Page, section: string): Promise<void> {
	const part = page.locator(`#section-${section}`)
	if ((await part.getAttribute('open')) === null) await part.locator('summary').click()
}
