import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, expect, type Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { importedStory, type MemberLine } from '#world'
import { type App, startApp } from './app.ts'
import { desk, faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { linkIn, linksIn } from './inbox.ts'

/**
 * The whole story, as people live it: an instance is opened, a network founded, 300 firms imported, four
 * leaders invited, their ties said; one needs an electrician, and meets her through two people.
 */
const sizes = [
	{ at: phone, width: '390 px' },
	{ at: desk, width: '1280 px' },
]
const ways = [
	{ scripts: true, how: 'with JavaScript' },
	{ scripts: false, how: 'without JavaScript' },
]

const { asker, firstGoBetween, secondGoBetween, target } = importedStory
const founder = { email: 'jeanne.fauvel@pont-des-metiers.example', password: 'la brique et le fil' }
const networkName = 'Pont des Métiers'

let browser: Browser
before(async () => {
	browser = await launchBrowser()
})
after(() => browser?.close())

for (const { at, width } of sizes)
	for (const { scripts, how } of ways)
		describe(`At ${width}, ${how}`, () => {
			let app: App
			/** Each at their own machine, with their own cookies. */
			const pages = new Map<string, Page>()
			const faults: string[] = []

			before(async () => {
				app = await startApp()
			})
			after(async () => {
				for (const page of pages.values()) await page.context().close()
				await app?.stop()
			})

			/** The page that somebody has in front of them. */
			async function pageOf(who: string, size = at): Promise<Page> {
				const known = pages.get(who)
				if (known) return known
				const context = await visitor(browser, { at: size, scripts, baseURL: app.url })
				context.setDefaultTimeout(10_000)
				const page = await context.newPage()
				// The browser reports as errors a form to correct (422) and, to the stranger, a link that is over (410).
				const expected = who === 'a stranger' ? '410' : '422'
				page.on('console', (message) => {
					if (message.type() === 'error' && !message.text().includes(`status of ${expected}`))
						faults.push(`${page.url()}: ${message.text()}`)
				})
				pages.set(who, page)
				return page
			}

			/** A main page: nothing sticks out; axe, which needs scripts, looks at each once. */
			async function lookAt(page: Page, name: string): Promise<void> {
				if (await overflows(page)) faults.push(`${name} sticks out`)
				if (scripts && at === phone)
					faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`))
			}

			/** Gets on a signed-in page by its line of the contents list. */
			async function goTo(page: Page, line: string): Promise<void> {
				if (at === phone) await page.getByRole('link', { name: 'Sommaire' }).click()
				await page
					.getByRole(at === phone ? 'main' : 'navigation')
					.getByRole('link', { name: line })
					.first()
					.click()
			}

			test('the console’s code opens the instance, and its founder creates a network', async () => {
				const page = await pageOf(founder.email)
				await page.goto('/')
				await expect(page).toHaveURL(/\/premiers-pas$/)
				await lookAt(page, 'first start')
				await page.getByLabel('Code de premier démarrage').fill('AAAA-AAAA-AAAA-AAAA')
				await page.getByLabel('Nom de cette installation').fill('Les réseaux de la Lys')
				await page.getByLabel('Prénom').fill('Jeanne')
				await page.getByLabel('Nom', { exact: true }).fill('Fauvel')
				await page.getByLabel('Adresse e-mail').fill(founder.email)
				await page.getByLabel('Mot de passe').fill(founder.password)
				await page.getByRole('button', { name: 'Ouvrir Maillage' }).click()
				await expect(page.getByText('Ce n’est pas le code affiché').first()).toBeVisible()
				await page.getByLabel('Code de premier démarrage').fill(app.setupCode ?? '')
				await page.getByLabel('Mot de passe').fill(founder.password)
				await page.getByRole('button', { name: 'Ouvrir Maillage' }).click()

				await page.getByRole('link', { name: 'Créer mon réseau' }).click()
				await lookAt(page, 'new network')
				await page.getByLabel('Nom du réseau').fill(networkName)
				await page.getByRole('radio', { name: 'Géographique' }).check()
				await page.getByLabel('Territoire').fill('Roubaix, Tourcoing et leurs voisines')
				await page.getByRole('button', { name: 'Créer ce réseau' }).click()
				await expect(page).toHaveURL(/\/r\/[0-9a-f-]{36}$/)
				await expect(page.getByText(networkName).first()).toBeVisible()
				await lookAt(page, 'home of who runs the network')
			})

			test('a file with faults imports nothing; 300 firms enter at once, after being seen', async () => {
				const page = await pageOf(founder.email)
				await goTo(page, 'Importer des membres')
				await lookAt(page, 'import')
				await page
					.getByLabel('Fichier des membres')
					.setInputFiles('e2e/fixtures/membres-erreurs.csv')
				await page.getByRole('button', { name: 'Lire ce fichier' }).click()
				await worked(page, 'Que contient chaque colonne ?')
				await lookAt(page, 'columns')
				await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click()
				await worked(page, 'Ce qui serait importé')
				await expect(page.getByText('points restent à corriger').first()).toBeVisible()
				await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0)
				assert.equal(await firms(), 0)

				await goTo(page, 'Importer des membres')
				await page.getByLabel('Fichier des membres').setInputFiles('e2e/fixtures/membres-300.csv')
				await page.getByRole('button', { name: 'Lire ce fichier' }).click()
				await worked(page, 'Que contient chaque colonne ?')
				await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click()
				await worked(page, 'Ce qui serait importé')
				await expect(page.getByText('300 lignes lues. Rien n’est encore entré.')).toBeVisible()
				await lookAt(page, 'preview')
				assert.equal(await firms(), 0, 'seen, not imported')
				await page.getByRole('button', { name: 'Importer ces 300 entreprises' }).click()
				await worked(page, 'L’import est fait')
				assert.equal(await firms(), 300)
				await lookAt(page, 'import done')
			})

			/** Waits for the work on a file: its page asks for itself again until this title is there. */
			async function worked(page: Page, title: string): Promise<void> {
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 60_000 })
			}

			/** Firms of the network, unclaimed ones included. */
			async function firms(): Promise<number> {
				const { rows } = await app.query('select count(*)::int as n from membership')
				return rows[0].n
			}

			test('four leaders are invited: three come in by the mail, one by a link handed over', async () => {
				const links: string[] = []
				for (const leader of [asker, firstGoBetween, target]) {
					links.push(linkIn(await invite(leader), '/invitation/'))
					await comeIn(leader, links.at(-1) as string)
				}
				const stranger = await pageOf('a stranger')
				const reply = await stranger.goto(links[0] as string)
				assert.equal(reply?.status(), 410)
				await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
					'Cette invitation a déjà servi',
				)
				await expect(stranger.getByRole('button')).toHaveCount(0)
				await invite(secondGoBetween)
				const page = await pageOf(founder.email)
				await page.getByRole('button', { name: 'Faire un lien à donner' }).click()
				const link = await page.getByRole('textbox', { name: 'Lien de l’invitation' }).inputValue()
				await lookAt(page, 'link to hand over')
				await comeIn(secondGoBetween, link)
				const { rows } = await app.query(
					`select count(*)::int as n from firm where claimed_at is not null`,
				)
				assert.equal(rows[0].n, 4)
			})

			async function invite(leader: MemberLine): Promise<Email> {
				const page = await memberPage(leader)
				await page.getByLabel('À quelle adresse ?').fill(leader.email)
				await page.getByLabel('Votre message').fill(`Bonjour ${leader.givenName}, on vous attend.`)
				await page.getByRole('button', { name: 'Inviter', exact: true }).click()
				await expect(page.getByText('L’invitation est faite')).toBeVisible()
				const mail = await app.mails.to(leader.email)
				assert.match(mail.subject ?? '', /Jeanne Fauvel vous invite/)
				return mail
			}

			/** The founder finds a member in the directory and opens their card. */
			async function memberPage(leader: MemberLine): Promise<Page> {
				const page = await pageOf(founder.email)
				await goTo(page, 'Membres')
				await page.getByRole('searchbox').fill(leader.name)
				await page.getByRole('button', { name: 'Chercher' }).click()
				await page.getByRole('main').getByRole('link', { name: leader.name }).click()
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(leader.name)
				return page
			}

			async function comeIn(leader: MemberLine, link: string): Promise<void> {
				const page = await pageOf(leader.email)
				await page.goto(link)
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rejoindre ${networkName}`)
				if (leader === asker) await lookAt(page, 'invitation')
				await page.getByLabel('Prénom').fill(leader.givenName)
				await page.getByLabel('Nom de famille').fill(leader.familyName)
				const email = page.getByLabel('Adresse e-mail')
				if (await email.isEditable().catch(() => false)) await email.fill(leader.email)
				await page.getByLabel('Mot de passe').fill(`le mot de passe de ${leader.givenName}`)
				await page.getByRole('button', { name: `Rejoindre ${networkName}` }).click()
				await expect(page).toHaveURL(/\/e\/[0-9a-f-]{36}/)
				await expect(page.getByText(leader.name).first()).toBeVisible()
			}

			test('each says whom they know, and the other confirms it', async () => {
				await tie(asker, firstGoBetween)
				await tie(firstGoBetween, secondGoBetween)
				await tie(secondGoBetween, target)
			})

			async function tie(one: MemberLine, other: MemberLine): Promise<void> {
				const page = await pageOf(one.email)
				await goTo(page, 'Mes liens')
				await page.getByRole('link', { name: 'Dire que je connais quelqu’un' }).click()
				await expect(page).toHaveURL(/\/moi\/liens\/dire$/)
				const name = `${other.givenName} ${other.familyName}`
				const main = page.getByRole('main')
				await main.getByRole('searchbox', { name: 'Un nom, une entreprise' }).fill(name)
				await main.getByRole('button', { name: 'Chercher' }).click()
				await expect(page).toHaveURL(/\/moi\/liens\/dire\?q=/)
				if (one === asker) await lookAt(page, 'whom one may know')
				const line = main.getByRole('listitem').filter({ hasText: other.name })
				await expect(line).toContainText(name)
				await line.getByRole('link', { name: 'Je connais cette personne' }).click()
				await expect(main.getByRole('heading', { level: 2, name })).toBeVisible()
				if (one === asker) await lookAt(page, 'a tie to declare')
				await page.getByLabel('Depuis quelle année').fill('2019')
				await page.getByLabel('D’où vous vous connaissez').fill('Le chantier de la gare')
				await page.getByRole('button', { name: 'Le dire' }).click()
				await expect(page.getByText('C’est dit.')).toBeVisible()

				const mail = await app.mails.to(other.email)
				const theirs = await pageOf(other.email)
				await theirs.goto(linkIn(mail, '/moi/liens'))
				if (one === asker) await lookAt(theirs, 'ties')
				await theirs.getByRole('button', { name: 'Oui, je connais cette personne' }).click()
				await expect(theirs.getByText('Le lien est confirmé').first()).toBeVisible()
			}

			test('she says what she needs, and is shown the electrician, through two people', async () => {
				const page = await pageOf(asker.email)
				await page.goto('/')
				await lookAt(page, 'home of a leader')
				if (at === phone) await page.getByRole('link', { name: 'Trouver' }).click()
				else await goTo(page, 'Qui peut m’aider ?')
				await lookAt(page, 'need')
				await page
					.getByLabel('Votre besoin')
					.fill('Un électricien pour rénover une école à Mouvaux, qui connaît les marchés publics')
				await page.getByRole('button', { name: 'Chercher' }).first().click()
				await expect(page.getByRole('heading', { name: target.name })).toBeVisible()
				await lookAt(page, 'who can help')
				const words = (await page.getByRole('main').textContent()) ?? ''
				assert.match(words, new RegExp(firstGoBetween.familyName))
				assert.doesNotMatch(words, new RegExp(secondGoBetween.familyName), 'not before they accept')
				assert.doesNotMatch(words, new RegExp(target.phone), 'not before she accepts')

				await page
					.getByRole('link', { name: `Demander à ${firstGoBetween.givenName}` })
					.first()
					.click()
				await lookAt(page, 'request')
				await page
					.getByLabel('Votre message')
					.fill('Bonjour Thierry, je réponds pour une école et je cherche une électricienne.')
				await page
					.getByRole('button', { name: `Envoyer ma demande à ${firstGoBetween.givenName}` })
					.click()
				await expect(page).toHaveURL(/\/mises-en-relation\//)
				await lookAt(page, 'introduction under way')
			})

			test('each answers from the link in their mail, on a phone, and may undo for ten minutes', async () => {
				const first = await answers(firstGoBetween, 'Oui, je fais le lien')
				await first.getByRole('button', { name: 'Annuler ma réponse' }).click()
				await app.letTimePass({ minutes: 11 })
				await first.getByRole('button', { name: 'Oui, je fais le lien' }).click()
				await expect(first.getByText('Vous avez dit oui.')).toBeVisible()
				await app.letTimePass({ minutes: 11 })
				await answers(secondGoBetween, 'Oui, je fais le lien')
				await app.letTimePass({ minutes: 11 })
				await answers(target, 'Oui, mettez-nous en relation')
				await app.letTimePass({ minutes: 11 })
			})

			/** Opens the link of one's mail on a phone, without signing in, and says yes. */
			async function answers(leader: MemberLine, yes: string): Promise<Page> {
				const mail = await app.mails.to(leader.email)
				for (const link of linksIn(mail)) await fetch(link, { redirect: 'manual' })
				const page = await pageOf(`phone of ${leader.email}`, phone)
				await page.goto(linkIn(mail, '/repondre/'))
				if (await overflows(page)) faults.push(`the answer of ${leader.givenName} sticks out`)
				if (leader !== secondGoBetween) await lookAt(page, `answer of ${leader.givenName}`)
				await page.getByRole('button', { name: yes }).click()
				await expect(page.getByText('Vous avez dit oui.')).toBeVisible()
				return page
			}

			test('both receive each other’s card, and say what came of it', async () => {
				const toAsker = await app.mails.to(asker.email)
				const toTarget = await app.mails.to(target.email)
				assert.equal(toAsker.subject, 'Nathalie Lemoine accepte de vous rencontrer')
				assert.match(toAsker.text ?? '', new RegExp(target.email))
				assert.match(toTarget.text ?? '', new RegExp(asker.email))

				const page = await pageOf(asker.email)
				await page.goto(linkIn(toAsker, '/e/'))
				const words = (await page.getByRole('main').textContent()) ?? ''
				for (const known of [target.name, target.email, secondGoBetween.familyName])
					assert.ok(words.includes(known), `${known} in ${words}`)
				await lookAt(page, 'introduction made')
				await page
					.getByRole('group', { name: 'Vous êtes-vous rencontrés ?' })
					.getByLabel('Oui')
					.check()
				await page.getByRole('group', { name: 'Était-ce utile ?' }).getByLabel('Oui').check()
				await page.getByRole('button', { name: 'Le dire' }).click()
				await expect(page.getByText('C’est noté.')).toBeVisible()
			})

			test('and on the way nothing stuck out, nothing failed, axe found nothing', () => {
				if (faults.length > 0) assert.fail(`${faults.length} faults:\n${faults.join('\n')}`)
			})
		})
