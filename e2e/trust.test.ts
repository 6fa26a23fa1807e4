/**
 * What lets people trust what they joined: mails that stop, agreements that end, a record that nobody takes by
 * knowing its number, two records that join when both sides say so, and leaving. On a phone, without scripts,
 * with real mails.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, expect, type Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { type PersonKey, worldFirm, worldNetwork, worldPerson } from '#world'
import { type App, startWorld } from './app.ts'
import { Someone } from './asking.ts'
import { launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'
import { linkIn } from './inbox.ts'

let app: App & { password: string }
let browser: Browser

before(async () => {
	app = await startWorld()
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

const emailOf = (key: PersonKey) => worldPerson(key).email
const vasseur = worldFirm('menuiserie-vasseur')
const cercle = worldNetwork('cercle-du-canal')

async function stranger(): Promise<Page> {
	const context = await visitor(browser, { at: phone, scripts: false, baseURL: app.url })
	return context.newPage()
}

async function enter(key: PersonKey): Promise<Page> {
	const page = await stranger()
	await enterOnPage(page, emailOf(key), app.password)
	return page
}

/** The next mail to somebody whose subject says so; the others were about something else. */
async function mailTo(key: PersonKey, subject: RegExp): Promise<Email> {
	for (;;) {
		const mail = await app.mails.to(emailOf(key))
		if (subject.test(mail.subject ?? '')) return mail
	}
}

const wasWritten = (key: PersonKey, subject: RegExp) =>
	app.mails.all.some(
		(mail) =>
			mail.to?.some(({ address }) => address === emailOf(key)) && subject.test(mail.subject ?? ''),
	)

/** Agathe writes to her whole network, and ten minutes pass. */
async function writeWord(subject: string): Promise<void> {
	const agathe = await enter('agathe-morel')
	await agathe.goto('/moi/mots')
	await agathe.getByRole('link', { name: /^Écrire à/ }).click()
	await agathe.getByLabel('Objet').fill(subject)
	await agathe.getByLabel('Votre mot').fill('À mardi.')
	await agathe.getByRole('button', { name: 'Envoyer ce mot' }).click()
	await agathe.getByRole('button', { name: 'Reprendre ce mot' }).waitFor()
	await app.query(
		`update word set sends_at = sends_at - interval '11 minutes' where sent_at is null`,
	)
	await app.letTimePass({ minutes: 11 })
	await agathe.context().close()
}

const oneClick = (mail: Email) =>
	/<([^>]+)>/.exec(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ??
	''

describe('Mails that one does not want', () => {
	test('stop by a page that asks first, or by one click of the mail program; others still get theirs', async () => {
		await writeWord('Le premier mot')
		const toClaire = await mailTo('claire-vasseur', /premier mot/)
		const toMarc = await mailTo('marc-tison', /premier mot/)
		await mailTo('odile-marchand', /premier mot/)

		const page = await stranger()
		await page.goto(linkIn(toClaire, '/ne-plus-ecrire/'))
		await page.getByRole('heading', { name: 'Que voulez-vous ne plus recevoir' }).waitFor()
		assert.equal(await overflows(page), false)
		await page.getByRole('button', { name: 'Ne plus m’écrire' }).click()
		await page.getByRole('heading', { name: 'C’est noté.' }).waitFor()
		await expect(page.getByRole('main')).toContainText('Les mots d’un réseau et leurs réponses')

		const program = new Someone(app.url)
		const opened = await program.get(oneClick(toMarc))
		assert.equal(opened.status, 303, 'a scanner that opens the address stops nothing')
		const clicked = await program.post(oneClick(toMarc), [['List-Unsubscribe', 'One-Click']], {
			origin: 'null',
		})
		assert.equal(clicked.status, 204)

		await writeWord('Le second mot')
		await mailTo('odile-marchand', /second mot/)
		assert.equal(wasWritten('claire-vasseur', /second mot/), false)
		assert.equal(wasWritten('marc-tison', /second mot/), false)

		const claire = await enter('claire-vasseur')
		await claire.goto('/moi/accords')
		await expect(claire.getByRole('main')).toContainText('Les mots d’un réseau et leurs réponses')
		await page.getByRole('button', { name: 'Recevoir de nouveau' }).click()
		await page.getByText('nous vous écrirons de nouveau').waitFor()
		await claire.reload()
		await claire.getByText('Aucun refus').waitFor()
	})
})

describe('« Mes accords »', () => {
	test('shows what one agreed to, in the words one read, and undoes it', async () => {
		const claire = await enter('claire-vasseur')
		await claire.goto(`/e/${vasseur.id}/reseaux`)
		await claire.getByRole('button', { name: 'Ne plus y paraître' }).click()
		await claire.getByRole('button', { name: 'Paraître sur sa page' }).click()
		await claire.goto('/moi/accords')
		const agreement = claire
			.getByRole('listitem')
			.filter({ hasText: 'Paraître sur la page d’un réseau' })
		await expect(agreement).toContainText(
			'J’accepte, au nom de mon entreprise, que son nom et ses métiers',
		)
		await expect(agreement).toContainText(`Au nom de ${vasseur.name}`)
		await expect(agreement).toContainText('En cours')
		assert.equal(await overflows(claire), false)
		const shown = () => new Someone(app.url).open(`/reseaux/${cercle.id}`)
		assert.ok((await shown()).text.includes(vasseur.name))

		await agreement.getByRole('button', { name: 'Je retire cet accord' }).click()
		await claire.getByText('C’est retiré, dès maintenant.').waitFor()
		await expect(agreement).toContainText('A pris fin le')
		assert.ok(
			!(await shown()).text.includes(vasseur.name),
			'the public page no longer shows the firm',
		)
	})
})

describe('A firm’s record', () => {
	test('is not taken by who merely knows its number: its people are asked, and say no', async () => {
		const hicham = await enter('hicham-naciri')
		await hicham.goto('/moi/entreprise')
		await hicham.getByLabel('Nom de l’entreprise').fill(vasseur.name)
		await hicham.getByLabel('SIREN').fill(vasseur.siren ?? '')
		await hicham.getByLabel('Votre fonction').fill('Associé')
		await hicham.getByLabel('Où vous joindre').fill('Le numéro affiché sur le site')
		await hicham.getByLabel('Ce qui le montre').fill('Je connais le numéro par cœur')
		await hicham.getByRole('button', { name: 'Envoyer ma demande' }).click()
		assert.equal((await hicham.goto(`/e/${vasseur.id}/fiche`))?.status(), 404)

		const asked = await mailTo('claire-vasseur', /dit être de/)
		const claire = await enter('claire-vasseur')
		await claire.goto(linkIn(asked, '/e/'))
		await claire.getByText('Je connais le numéro par cœur').waitFor()
		await claire.getByText('Je ne connais pas cette personne').click()
		await claire.getByLabel('Pourquoi').fill('Inconnu de la maison')
		await claire.getByRole('button', { name: /^Répondre que non/ }).click()
		await claire.getByText('Votre réponse est enregistrée.').waitFor()

		const answer = await mailTo('hicham-naciri', /Votre demande pour/)
		assert.match(answer.text ?? '', /Inconnu de la maison/)
		assert.equal((await hicham.goto(`/e/${vasseur.id}/fiche`))?.status(), 404)
		const { rows } = await app.query(
			'select 1 from mandate where firm_id = $1 and person_id = $2',
			[vasseur.id, worldPerson('hicham-naciri').id],
		)
		assert.equal(rows.length, 0)
	})

	test('joins its twin when both sides say so; a no leaves them apart, and says why', async () => {
		const hicham = await enter('hicham-naciri')
		await hicham.goto('/moi/entreprise/nouvelle')
		await hicham.getByLabel('SIREN').fill(vasseur.siren ?? '')
		await hicham.getByLabel('Nom de l’entreprise').fill('Vasseur Bois')
		await hicham.getByLabel('Ce qu’elle est').selectOption({ label: 'Société' })
		await hicham.getByRole('button', { name: 'Créer la fiche' }).click()
		await hicham.waitForURL(/\/e\//)
		const { rows } = await app.query(`select id from firm where name = 'Vasseur Bois'`)
		const twin = rows[0].id

		const claire = await enter('claire-vasseur')
		const handOver = async () => {
			await claire.goto(`/e/${vasseur.id}/reunir`)
			await claire.getByRole('button', { name: 'Faire un lien vers ma fiche' }).click()
			return claire.getByLabel('Lien à donner').inputValue()
		}
		const propose = async (link: string) => {
			await hicham.goto(`${link}?fiche=${twin}`)
			await hicham.getByRole('radio', { name: /^L’autre/ }).check()
			await hicham.getByRole('button', { name: 'Proposer de les réunir' }).click()
			await hicham.getByText('Votre proposition est partie').waitFor()
			const mail = await mailTo('claire-vasseur', /Deux fiches pour/)
			await claire.goto(linkIn(mail, '/e/'))
		}
		const first = await handOver()
		await propose(first)
		await claire.getByText('Non, les laisser séparées').click()
		await claire.getByLabel('Pourquoi').fill('Ce n’est pas la même maison')
		await claire.getByRole('button', { name: 'Répondre que non' }).click()
		const refused = await mailTo('hicham-naciri', /restent séparées/)
		assert.match(refused.text ?? '', /Ce n’est pas la même maison/)
		assert.equal((await hicham.goto(`/e/${twin}/fiche`))?.status(), 200)
		await hicham.goto(first)
		await hicham.getByText('Ce lien ne mène plus à rien').waitFor()

		await propose(await handOver())
		assert.equal(await overflows(claire), false)
		await claire.getByRole('button', { name: 'Oui, réunir ces fiches' }).click()
		await claire.getByText('Les deux fiches n’en font qu’une').first().waitFor()
		await mailTo('hicham-naciri', /les fiches sont réunies/)
		await hicham.goto(`/e/${twin}/fiche`)
		assert.ok(hicham.url().includes(vasseur.id), 'the old address leads to the record that stays')
	})
})

describe('Leaving', () => {
	test('a network is one page that says what stays; its directory closes at once', async () => {
		const odile = await enter('odile-marchand')
		const { id: firm } = await firmOf('odile-marchand')
		await odile.goto(`/e/${firm}/reseaux/${cercle.id}/quitter`)
		await odile.getByText('Ce qui reste').waitFor()
		assert.equal(await overflows(odile), false)
		await odile.getByLabel('La raison').fill('Je déménage')
		await odile.getByRole('button', { name: 'Oui, quitter' }).click()
		await odile.waitForURL((url) => !url.pathname.endsWith('/quitter'))
		await odile.goto(`/e/${firm}/membres?reseau=${cercle.id}`)
		await expect(odile.getByRole('main')).not.toContainText(vasseur.name)
	})

	test('who alone runs a network is told to hand it over before being erased; nothing is erased', async () => {
		const agathe = await enter('agathe-morel')
		await app.query(
			`update network_role set ends_on = starts_on where network_id = $1 and person_id <> $2
			and role in ('facilitator', 'president')`,
			[cercle.id, worldPerson('agathe-morel').id],
		)
		await agathe.goto('/moi/donnees')
		await agathe.getByRole('button', { name: 'Effacer mon compte et mes données' }).click()
		await expect(agathe.getByRole('main')).toContainText(cercle.name)
		await agathe.goto('/moi/donnees')
		await agathe.getByRole('heading', { name: 'Mes données' }).waitFor()
	})

	test('the only representative of a firm leaves its record to its networks, and the member stays', async () => {
		const firm = await firmOf('marc-tison')
		const marc = await enter('marc-tison')
		await marc.goto('/moi/donnees')
		await marc.getByRole('button', { name: 'Effacer mon compte et mes données' }).click()
		await expect(marc.getByRole('alert')).toContainText(firm.name)
		await marc.getByRole('checkbox', { name: 'Je laisse leur fiche à leurs réseaux' }).check()
		await marc.getByRole('button', { name: 'Effacer mon compte et mes données' }).click()
		await marc.waitForURL(/au-revoir/)
		const agathe = await enter('agathe-morel')
		await agathe.goto(`/r/${cercle.id}/membres?q=${encodeURIComponent(firm.name)}`)
		await expect(agathe.getByRole('main')).toContainText(firm.name)
		await expect(agathe.getByRole('main')).not.toContainText('Marc Tison')
	})
})

async function firmOf(key: PersonKey): Promise<{ id: string; name: string }> {
	const { rows } = await app.query(
		`select f.id, f.name from mandate m join firm f on f.id = m.firm_id
			where m.person_id = $1 and m.ends_on is null order by m.starts_on limit 1`,
		[worldPerson(key).id],
	)
	return rows[0]
}
