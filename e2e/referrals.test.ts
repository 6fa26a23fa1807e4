/** A recommendation from one phone to another: agreed, sent, answered by the link of a real mail, won, withdrawn. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { type PersonKey, worldFirm, worldPerson } from '#world'
import { type App, startWorld } from './app.ts'
import { faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'
import { linkIn } from './inbox.ts'

let app: App & { password: string }
let browser: Browser
const faults: string[] = []
const claire = worldPerson('claire-vasseur')
const marc = worldPerson('marc-tison')
const vasseur = worldFirm('menuiserie-vasseur').id
const tison = worldFirm('tison-peinture').id
const third = 'nadine.fox@villa-des-saules.example'

before(async () => {
	app = await startWorld()
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function page(scripts: boolean, locale = 'fr-FR'): Promise<Page> {
	const context = await visitor(browser, { at: phone, scripts, locale, baseURL: app.url })
	context.setDefaultTimeout(15_000)
	const one = await context.newPage()
	one.on('console', (said) => {
		if (said.type() === 'error' && !/status of (422|410)/.test(said.text()))
			faults.push(`${one.url()}: ${said.text()}`)
	})
	return one
}

async function enter(key: PersonKey, scripts: boolean): Promise<Page> {
	const one = await page(scripts)
	await enterOnPage(one, worldPerson(key).email, app.password)
	return one
}

/** Nothing sticks out of a phone; axe, which needs scripts, finds nothing. */
async function lookAt(one: Page, scripts: boolean, name: string): Promise<void> {
	if (await overflows(one)) faults.push(`${name} sticks out`)
	if (scripts) faults.push(...(await faultsOf(one)).map((fault) => `${name}: ${fault}`))
}

async function mailOf(address: string, subject: RegExp): Promise<Email> {
	for (let tries = 0; tries < 12; tries++) {
		const mail = await app.mails.to(address)
		if (subject.test(mail.subject ?? '')) return mail
	}
	throw new Error(`No mail to ${address} about ${subject}`)
}

for (const scripts of [true, false])
	describe(`A recommendation, ${scripts ? 'with' : 'without'} JavaScript`, () => {
		let giver: Page
		let sheet = ''
		const name = scripts ? 'Nadine Fox' : 'Norbert Fox'

		test('without the third party’s agreement is refused at its field, and keeps what was typed', async () => {
			giver = await enter('claire-vasseur', scripts)
			await giver.goto(`/e/${vasseur}/recommandations`)
			await lookAt(giver, scripts, 'the list')
			await giver.getByRole('link', { name: 'Recommander quelqu’un' }).first().click()
			await giver.getByLabel('Un nom, un métier ou une commune').fill('tison')
			await giver.getByRole('button', { name: 'Chercher' }).click()
			await giver.getByRole('link', { name: 'Tison Peinture' }).first().click()
			await giver.getByLabel('Son nom').fill(name)
			await giver.getByLabel('Son téléphone').fill('06 39 98 12 07')
			await giver.getByLabel('Son courriel').fill(third)
			await giver.getByLabel('Ce qu’elle cherche').fill('Trois chambres à repeindre, à Hem')
			await giver.getByRole('button', { name: 'Envoyer ma recommandation' }).click()
			await giver.getByText('Sans son accord, rien ne part').first().waitFor()
			assert.equal(await giver.getByLabel('Son nom').inputValue(), name)
			await lookAt(giver, scripts, 'the refused form')
		})

		test('with it, waits ten minutes, then reaches the receiver and the third party', async () => {
			const agreedOn = Temporal.Now.plainDateISO().subtract({ days: 9 })
			await giver
				.getByLabel('Elle a accepté d’être contactée le')
				.fill(agreedOn.toLocaleString('fr-FR'))
			await giver.getByLabel('Comment', { exact: true }).selectOption('phone')
			await giver.getByRole('button', { name: 'Envoyer ma recommandation' }).click()
			await giver.getByText(/Votre recommandation part à/).waitFor()
			await giver.getByRole('button', { name: 'La reprendre' }).click()
			await giver.getByRole('button', { name: 'Envoyer ma recommandation' }).click()
			await giver.getByText(/Votre recommandation part à/).waitFor()
			sheet = new URL(giver.url()).pathname
			await app.letTimePass({ minutes: 11 })
			const mail = await mailOf(marc.email, /vous recommande à quelqu’un/)
			assert.doesNotMatch(mail.text ?? '', /Fox|chambres|06 39/)
			await giver.goto(sheet)
			await giver.getByText('Tison Peinture a reçu votre recommandation').waitFor()
			await lookAt(giver, scripts, 'the giver’s sheet')
			const link = linkIn(mail, '/recommandation/')

			const receiver = await page(scripts)
			await receiver.goto(link)
			await receiver.getByText('Trois chambres à repeindre, à Hem').waitFor()
			await lookAt(receiver, scripts, 'the page of the link')
			await giver.goto(sheet)
			await giver.getByText('envoyée', { exact: true }).first().waitFor()
			await receiver.getByRole('button', { name: 'Je m’en occupe' }).click()
			await receiver.getByText('lue', { exact: true }).first().waitFor()
			await receiver.getByRole('button', { name: 'J’ai pris contact' }).click()
			await receiver.getByText(/contact pris\. Cela part à/).waitFor()
			await app.letTimePass({ minutes: 11 })
			await mailOf(claire.email, /a pris contact/)
			await receiver.goto(link)
			await receiver.getByRole('button', { name: 'J’ai remis un devis' }).click()
			await app.letTimePass({ minutes: 11 })
		})

		test('is won with an amount of one’s own; the giver learns it, never how much; and is thanked', async () => {
			const receiver = await enter('marc-tison', scripts)
			const here = sheet.replace(vasseur, tison)
			for (let tries = 0; tries < 40; tries++) {
				await receiver.goto(here)
				if (await receiver.getByText('devis remis', { exact: true }).first().isVisible()) break
			}
			await receiver.getByRole('link', { name: 'C’est gagné' }).click()
			await receiver.getByLabel('Montant hors taxes').fill('douze')
			await receiver.getByRole('button', { name: 'C’est gagné' }).click()
			await receiver.getByText('Écrivez un montant, par exemple').first().waitFor()
			await receiver.getByLabel('Montant hors taxes').fill('1 234,50')
			await receiver.getByRole('button', { name: 'C’est gagné' }).click()
			await receiver.getByText(/gagnée\. Cela part à/).waitFor()
			await app.letTimePass({ minutes: 11 })
			const told = await mailOf(claire.email, /votre recommandation est gagnée/)
			assert.doesNotMatch(told.text ?? '', /1.?234/)
			await receiver.goto(here)
			await receiver
				.getByText(/1.234,50/)
				.first()
				.waitFor()
			await receiver.getByLabel('Votre merci').fill('Merci Claire, une belle rencontre.')
			await receiver.getByRole('button', { name: 'Envoyer ce merci' }).click()
			await receiver.getByText(/Ce merci part à/).waitFor()
			await lookAt(receiver, scripts, 'the receiver’s sheet')
			await app.letTimePass({ minutes: 11 })
			await mailOf(claire.email, /vous dit merci/)
			await giver.goto(sheet)
			await giver.getByText('Merci Claire, une belle rencontre.').waitFor()
			assert.equal(await giver.getByText(/1.234,50/).count(), 0)
			await receiver.goto(`/e/${tison}/apport`)
			await receiver.getByText(name).first().waitFor()
			await lookAt(receiver, scripts, 'what the network brought')
		})

		test('is erased at both firms once its third party takes their agreement back', async () => {
			const mail = await mailOf(third, /a transmis vos coordonnées/)
			const link = linkIn(mail, '/accord/')
			const stranger = await page(scripts)
			await stranger.goto(link)
			await stranger.getByText('Trois chambres à repeindre, à Hem').waitFor()
			await lookAt(stranger, scripts, 'the third party’s page')
			await stranger.getByRole('button', { name: 'Retirer mon accord' }).click()
			await stranger.getByText('Vos coordonnées sont effacées').first().waitFor()
			await giver.goto(sheet)
			await giver.getByText('Ses coordonnées ont été effacées').first().waitFor()
			assert.equal(await giver.getByText('Fox').count(), 0)
			await mailOf(claire.email, /a retiré son accord/)
		})
	})

test('The pages are whole in Arabic and English', async () => {
	const reader = await enter('claire-vasseur', true)
	for (const [locale, sentence] of [
		['ar', 'من يوصي بك، ولمن؟'],
		['en', 'Who recommends you, and to whom?'],
	] as const) {
		await app.query('update person set locale = $1 where id = $2', [locale, claire.id])
		for (const path of [
			'recommandations',
			'recommandations/nouvelle',
			'apport',
			'rester-en-tete',
		]) {
			await reader.goto(`/e/${vasseur}/${path}`)
			await lookAt(reader, true, `${path} in ${locale}`)
		}
		await reader.goto(`/e/${vasseur}/recommandations`)
		await reader.getByRole('heading', { name: sentence }).waitFor()
	}
	assert.deepEqual(faults, [])
})
