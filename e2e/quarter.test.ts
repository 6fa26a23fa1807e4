/**
 * A quarter of a club's life, on phones: thirteen breakfasts, the mails they send, who comes, who is replaced, who
 * visits, what is written down; the product's clock is moved from week to week.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { Email } from 'postal-mime'
import { extractText, getDocumentProxy } from 'unpdf'
import { type PersonKey, worldNetwork, worldPerson } from '#world'
import { type App, startWorld } from './app.ts'
import { faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterOnPage } from './enter.ts'
import { linkIn } from './inbox.ts'

const network = worldNetwork('dirigeantes-du-nord')
const timeZone = 'Europe/Paris'
const weeks = 13
const title = 'Petit déjeuner des Dirigeantes'
/** The first Tuesday that leaves a week to announce it, whatever the day of the run. */
const first = (() => {
	const soon = Temporal.Now.plainDateISO(timeZone).add({ days: 10 })
	return soon.add({ days: (2 - soon.dayOfWeek + 7) % 7 })
})()
const breakfast = (week: number, hour = '07:30') =>
	first.add({ weeks: week }).toZonedDateTime({ timeZone, plainTime: hour }).toInstant()
const inFrench = (day: Temporal.PlainDate) => day.toLocaleString('fr-FR')

let app: App & { password: string }
let browser: Browser
/** Each at their own phone; the animator's has scripts, for the day without a network. */
const phones = new Map<string, Page>()
const faults: string[] = []
/** The address of each breakfast, once it is planned. */
let meetings: string[] = []

before(async () => {
	app = await startWorld()
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

async function newPhone(scripts: boolean): Promise<Page> {
	const context = await visitor(browser, { at: phone, scripts, baseURL: app.url })
	context.setDefaultTimeout(15_000)
	return context.newPage()
}

/** Somebody's phone, signed in; again when weeks went by without them. */
async function phoneOf(key: PersonKey, scripts = false): Promise<Page> {
	const page = phones.get(key) ?? (await newPhone(scripts))
	phones.set(key, page)
	await page.goto('/moi/agenda')
	if (!new URL(page.url()).pathname.startsWith('/connexion')) return page
	await enterOnPage(page, worldPerson(key).email, app.password)
	return page
}

/** The next mail to somebody about something, whatever else they are told meanwhile. */
async function hears(email: string, subject: RegExp): Promise<Email> {
	const isIt = (mail: Email) =>
		mail.to?.some(({ address }) => address === email) && subject.test(mail.subject ?? '')
	const { received } = app.mails
	for (const until = performance.now() + 20_000; performance.now() < until; await pause(50)) {
		const place = received.findIndex(isIt)
		if (place >= 0) return received.splice(place, 1)[0] as Email
	}
	const others = received.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject}`)
	throw new Error(`No mail to ${email} about ${subject}, but: ${others.join(' | ')}`)
}

/** The mail that announces a breakfast; its reminder begins otherwise. */
const announced = new RegExp(`^${title}, `)

async function lookAt(page: Page, name: string): Promise<void> {
	if (await overflows(page)) faults.push(`${name} sticks out`)
}

const tools = (week: number) => `/r/${network.id}/reunions/${meetings[week]}`
const mark = (page: Page, name: string) =>
	page.getByRole('button', { name: `Dire que ${name} est là` }).click()
const isMarked = (page: Page, name: string) =>
	page.getByRole('button', { name: `Retirer le pointage de ${name}` }).waitFor()

/** Answers from the link of a mail, on a phone where nobody is signed in. */
async function answersFrom(mail: Email, choice: string, more?: (page: Page) => Promise<void>) {
	const page = await newPhone(false)
	await page.goto(linkIn(mail, '/venir/'))
	await page.getByLabel(choice, { exact: true }).check()
	await more?.(page)
	await lookAt(page, 'the page of a mail’s link')
	await page.getByRole('button', { name: /^(Répondre|Changer ma réponse)$/ }).click()
	await page.getByText('C’est noté').first().waitFor()
	await page.context().close()
}

const florence = worldPerson('florence-descamps')
const caroline = worldPerson('caroline-duquesne')
const ines = worldPerson('ines-haddad')
const delphine = worldPerson('delphine-desmettre')
const visitorMail = 'lucie.verhaeghe@verhaeghe-fleurs.example'

describe('A quarter of breakfasts', () => {
	test('is planned at once, and announced to each a week ahead', async () => {
		const page = await phoneOf('clemence-ravet', true)
		await page.goto(`/r/${network.id}/reunions`)
		await page.getByRole('link', { name: 'Prévoir une réunion' }).click()
		await page.getByLabel('Jour', { exact: true }).fill(inFrench(first))
		await page.getByLabel('Heure', { exact: true }).fill('7 h 30')
		await page.getByLabel('Genre').selectOption({ label: 'Petit déjeuner' })
		await page.getByLabel('Titre').fill(title)
		await page.getByLabel('Durée').fill('90')
		await page.getByRole('radio', { name: 'Sur place', exact: true }).check()
		await page.getByLabel(/^Lieu/).fill('Salle du canal, Roubaix')
		await page.getByRole('radio', { name: 'Chaque semaine' }).check()
		await page.getByLabel('Jusqu’au').fill(inFrench(first.add({ weeks: weeks - 1 })))
		await lookAt(page, 'the form of a meeting')
		await page.getByRole('button', { name: 'Prévoir cette réunion' }).click()
		await page.getByText('13 dates sont prévues').waitFor()
		const { rows } = await app.query(
			'select meeting_id from meeting where network_id = $1 and title = $2 order by held_on',
			[network.id, title],
		)
		meetings = rows.map(({ meeting_id }) => meeting_id)
		assert.equal(meetings.length, weeks)
		await app.setClock(breakfast(0).subtract({ hours: 6 * 24 - 4 }))
		for (const { email } of [florence, caroline, ines, delphine])
			assert.match((await hears(email, announced)).text ?? '', /Salle du canal/)
	})

	for (let week = 0; week < weeks; week++)
		test(`breakfast ${week + 1} is held`, async () => {
			if (week > 0) await app.setClock(breakfast(week).subtract({ hours: 6 * 24 - 4 }))
			// Answers, each from the mail that announces it: the first week's were read above.
			if (week > 0) {
				await answersFrom(await hears(florence.email, announced), 'Je viens')
				const says = week % 4 === 3 ? 'Je ne peux pas venir' : 'Je viens'
				await answersFrom(await hears(caroline.email, announced), says)
				const toInes = await hears(ines.email, announced)
				if (week === 3)
					await answersFrom(toInes, 'Quelqu’un me remplace', async (page) => {
						await page.getByLabel('Nom de la personne qui vous remplace').fill('Nora Haddad')
					})
			}
			if (week === 1) await visitIsInvited(week)
			await app.setClock(breakfast(week, '07:20'))
			await namesAreTouched(week)
			await app.setClock(breakfast(week, '09:05'))
			const page = await phoneOf('clemence-ravet')
			await page.goto(`${tools(week)}/pointage`)
			await page.getByRole('button', { name: 'Signer la feuille' }).click()
			await page.getByText(/^Signée/).waitFor()
			if (week === 0) await minutesAreWritten(week)
		})

	/** Somebody from outside is invited by a member, answers from her mail, and comes. */
	async function visitIsInvited(week: number): Promise<void> {
		const page = await phoneOf('sophie-delannoy')
		await page.goto(`/moi/agenda/${meetings[week]}/inviter`)
		await page.getByRole('textbox', { name: 'Prénom' }).fill('Lucie')
		await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Verhaeghe')
		await page.getByRole('textbox', { name: /^Entreprise/ }).fill('Verhaeghe Fleurs')
		await page.getByRole('textbox', { name: /^Adresse de courriel/ }).fill(visitorMail)
		await lookAt(page, 'the invitation of a guest')
		await page.getByRole('button', { name: 'Inviter cette personne' }).click()
		await page.getByText('Lucie Verhaeghe est sur la liste des invités.').waitFor()
		await app.letTimePass({ minutes: 11 })
		const mail = await hears(visitorMail, /./)
		const guest = await newPhone(false)
		await guest.goto(linkIn(mail, '/invite/'))
		await guest.getByLabel('Je viens', { exact: true }).check()
		await guest.getByRole('button', { name: 'Répondre', exact: true }).click()
		await guest.getByText('Merci, votre réponse est notée').waitFor()
		await lookAt(guest, 'the page of a guest')
		await guest.context().close()
	}

	/** Who is there: by names, by one's own phone, once without a network. */
	async function namesAreTouched(week: number): Promise<void> {
		const page = await phoneOf('clemence-ravet')
		// The marks carry the hour of the phone that made them.
		await page.clock.setFixedTime(app.now().epochMilliseconds)
		await page.goto(`${tools(week)}/pointage`)
		if (week === 5) {
			await page.waitForFunction(
				async (path) => {
					const kept = await (await caches.open('check-in')).keys()
					return kept.some(({ url }) => new URL(url).pathname === path)
				},
				`${tools(week)}/pointage`,
			)
			await page.context().setOffline(true)
		}
		await mark(page, 'Florence Descamps')
		if (week % 4 !== 3) await mark(page, 'Caroline Duquesne')
		if (week === 5) {
			await page.getByText('2 pointages partiront au retour du réseau.').waitFor()
			await page.context().setOffline(false)
			await page.getByText('Tous les pointages sont arrivés.').waitFor()
		}
		if (week === 1) {
			await mark(page, 'Lucie Verhaeghe')
		}
		if (week % 2 === 0) {
			const own = await phoneOf('sophie-delannoy')
			await own.goto(`/moi/agenda/${meetings[week]}`)
			await lookAt(own, 'one’s own check-in')
			await own.getByRole('button', { name: 'Dire que je suis là' }).click()
			await own.getByText('C’est noté\u00a0: là.').waitFor()
		}
		// Nothing waits on the phone any more.
		await page.locator('[data-offline]').waitFor({ state: 'hidden' })
		await page.reload()
		await isMarked(page, 'Florence Descamps')
		if (week === 1) await isMarked(page, 'Lucie Verhaeghe')
	}

	/** Minutes and an action, which the next meeting shows again. */
	async function minutesAreWritten(week: number): Promise<void> {
		const page = await phoneOf('clemence-ravet')
		await page.goto(`${tools(week)}/compte-rendu`)
		await page
			.getByRole('textbox', { name: 'Compte rendu' })
			.fill(`Tour de table, puis la visite de l’atelier. Séance ${week + 1}.`)
		await page.getByRole('button', { name: 'Garder ce texte' }).click()
		await page.getByRole('textbox', { name: 'Quoi' }).fill(`Réserver la salle, séance ${week + 1}`)
		await page.getByRole('button', { name: 'Ajouter cette action' }).click()
		await page
			.getByText(`Réserver la salle, séance ${week + 1}`)
			.first()
			.waitFor()
		await lookAt(page, 'the minutes')
		await page.getByRole('button', { name: 'Le publier et l’envoyer' }).click()
		await page.getByText(/^Publié/).waitFor()
		const mail = await hears(florence.email, /^Compte rendu/)
		assert.match(mail.text ?? '', /Réserver la salle/)
		const member = await phoneOf('sophie-delannoy')
		await member.goto(`/moi/agenda/${meetings[week + 1]}`)
		await member.getByText(`Réserver la salle, séance ${week + 1}`).waitFor()
	}
})

describe('What remains of it', () => {
	const marks = async () =>
		(
			await app.query(
				`select p.family_name, a.status, a.substitute_name, count(*)::int as times
					from attendance a join membership m using (network_id, membership_id)
					join person p on p.id = m.person_id
					where a.network_id = $1 and a.meeting_id = any ($2::uuid[]) group by 1, 2, 3`,
				[network.id, meetings],
			)
		).rows as { family_name: string; status: string; times: number }[]
	const times = (rows: Awaited<ReturnType<typeof marks>>, name: string, status: string) =>
		rows
			.filter((row) => row.family_name === name && row.status === status)
			.reduce((sum, row) => sum + row.times, 0)

	test('each sheet says who came, once each, and who had said that they could not', async () => {
		const rows = await marks()
		assert.equal(times(rows, 'Descamps', 'present'), 13)
		assert.equal(times(rows, 'Duquesne', 'present'), 10)
		assert.equal(times(rows, 'Duquesne', 'excused'), 3)
		assert.equal(times(rows, 'Delannoy', 'present'), 7)
		assert.equal(times(rows, 'Desmettre', 'absent'), 13)
	})

	test('who runs the network sees who was not seen; no other member does', async () => {
		await app.setClock(breakfast(weeks - 1, '12:00').add({ hours: 48 }))
		const page = await phoneOf('clemence-ravet')
		await page.goto(`/r/${network.id}/assiduite`)
		const seen = await page.locator('main').textContent()
		assert.match(seen ?? '', /Delphine Desmettre/)
		await lookAt(page, 'attendance')
		const member = await phoneOf('sophie-delannoy')
		const answer = await member.goto(`/r/${network.id}/assiduite`)
		assert.equal(answer?.status(), 403)
	})

	test('the calendar that a member subscribes to holds thirteen breakfasts, read by another library', async () => {
		const page = await phoneOf('sophie-delannoy')
		await page.goto('/moi/agenda/calendrier')
		await page.getByRole('button', { name: 'Faire une adresse' }).first().click()
		const address = await page.getByLabel('L’adresse à copier').inputValue()
		const answer = await fetch(address)
		assert.match(answer.headers.get('content-type') ?? '', /text\/calendar/)
		const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
		const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
		const ours = events.filter(({ summary }) => summary.includes(title))
		assert.equal(ours.length, weeks)
		assert.deepEqual(
			ours.map(({ startDate }) => startDate.toJSDate().getTime()).sort(),
			Array.from({ length: weeks }, (_, week) => breakfast(week).epochMilliseconds).sort(),
		)
		await page.getByRole('button', { name: 'La reprendre' }).first().click()
		assert.equal((await fetch(address)).status, 410)
	})

	for (const [paper, words] of [
		['sheet', /Florence Descamps/],
		['list', /Descamps/],
		['badges', /Florence/],
		['faces', /Florence/],
	] as const)
		test(`its ${paper} is a PDF that another library reads`, async () => {
			const page = await phoneOf('clemence-ravet')
			const answer = await page.request.get(`${tools(weeks - 1)}/papiers/${paper}.pdf`)
			assert.equal(answer.status(), 200)
			const pdf = await getDocumentProxy(new Uint8Array(await answer.body()))
			const { text } = await extractText(pdf, { mergePages: true })
			assert.match(text, words)
		})

	test('axe finds nothing on the pages of who runs the meetings', async () => {
		const page = await phoneOf('clemence-ravet')
		for (const path of ['', '/pointage', '/compte-rendu']) {
			await page.goto(`${tools(weeks - 1)}${path}`)
			faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`))
		}
		assert.deepEqual(faults, [])
	})
})
