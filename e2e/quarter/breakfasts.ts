/** What happens around one breakfast: answers from the mail, names touched, a sheet, minutes. */
import assert from 'node:assert/strict'
import type { Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { elided } from '#phrases'
import { linkIn } from '../inbox.ts'
import {
	breakfast,
	type Club,
	caroline,
	delphine,
	firstDay,
	florence,
	ines,
	inFrench,
	network,
	title,
	weeks,
} from './club.ts'

/** The mail that announces a breakfast; its reminder begins otherwise. */
const announced = new RegExp(`^${title}, `)
/** Every fourth week Caroline says that she cannot come. */
export const isCarolineAway = (week: number) => week % 4 === 3
/** The week Inès sends somebody in her place, and the one when the room has no network. */
const weekOfSubstitute = 3
const weekWithoutNetwork = 5
export const substitute = 'Nora Haddad'

/** Thirteen breakfasts planned on one page, and the first one announced. */
export async function planBreakfasts(club: Club): Promise<void> {
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`/r/${network.id}/reunions`)
	await page.getByRole('link', { name: 'Prévoir une réunion' }).click()
	await page.getByLabel('Jour', { exact: true }).fill(inFrench(firstDay))
	await page.getByLabel('Heure', { exact: true }).fill('7 h 30')
	await page.getByLabel('Genre').selectOption({ label: 'Petit déjeuner' })
	await page.getByLabel('Titre').fill(title)
	await page.getByLabel('Durée').fill('90')
	await page.getByRole('radio', { name: 'Sur place', exact: true }).check()
	await page.getByLabel(/^Lieu/).fill('Salle du canal, Roubaix')
	await page.getByRole('radio', { name: 'Chaque semaine' }).check()
	await page.getByLabel('Jusqu’au').fill(inFrench(firstDay.add({ weeks: weeks - 1 })))
	await club.lookAt(page, 'the form of a meeting')
	await page.getByRole('button', { name: 'Prévoir cette réunion' }).click()
	await page.getByText('13 dates sont prévues').waitFor()
	const { rows } = await club.app.query(
		'select meeting_id from meeting where network_id = $1 and title = $2 order by held_on',
		[network.id, title],
	)
	club.meetings = rows.map(({ meeting_id }) => meeting_id)
	assert.equal(club.meetings.length, weeks)
	await club.app.setClock(announcementOf(0))
	for (const { email } of [florence, caroline, ines, delphine])
		assert.match((await club.hears(email, announced)).text ?? '', /Salle du canal/)
}

/** The Wednesday before, a little after the announcements have left. */
export const announcementOf = (week: number) => breakfast(week).subtract({ hours: 6 * 24 - 4 })

/** Answers, each from the mail that announces the breakfast. */
export async function answerFromMails(club: Club, week: number): Promise<void> {
	await answersFrom(club, await club.hears(florence.email, announced), 'Je viens')
	const says = isCarolineAway(week) ? 'Je ne peux pas venir' : 'Je viens'
	await answersFrom(club, await club.hears(caroline.email, announced), says)
	const toInes = await club.hears(ines.email, announced)
	if (week === weekOfSubstitute)
		await answersFrom(club, toInes, 'Quelqu’un me remplace', async (page) => {
			await page.getByLabel('Nom de la personne qui vous remplace').fill(substitute)
		})
}

async function answersFrom(
	club: Club,
	mail: Email,
	choice: string,
	more?: (page: Page) => Promise<void>,
): Promise<void> {
	await club.byLink(linkIn(mail, '/venir/'), async (page) => {
		await page.getByLabel(choice, { exact: true }).check()
		await more?.(page)
		await page.getByRole('button', { name: /^(Répondre|Changer ma réponse)$/ }).click()
		await page.getByText('C’est noté').first().waitFor()
	})
}

/** Who is there: by names, by one's own phone, once without a network; `others` are those of this week alone. */
export async function touchNames(club: Club, week: number, others: readonly string[]) {
	await club.app.setClock(breakfast(week, '07:20'))
	const page = await club.phoneOf('clemence-ravet')
	// The marks carry the hour of the phone that made them.
	await page.clock.setFixedTime(club.app.now().epochMilliseconds)
	await page.goto(`${club.tools(week)}/pointage`)
	const names = [
		'Florence Descamps',
		...(isCarolineAway(week) ? [] : ['Caroline Duquesne']),
		...others,
	]
	if (week === weekWithoutNetwork) await touchWithoutNetwork(page, names)
	else for (const name of names) await touch(page, name)
	if (week === weekOfSubstitute) await markSubstitute(page)
	if (week % 2 === 0) await sayOneIsThere(club, week)
	await page.reload()
	for (const name of names)
		await page.getByRole('button', { name: `Retirer le pointage ${elided('de', name)}` }).waitFor()
}

const touch = (page: Page, name: string) =>
	page.getByRole('button', { name: `Dire ${elided('que', name)} est là` }).click()

async function touchWithoutNetwork(page: Page, names: readonly string[]): Promise<void> {
	await page.waitForFunction(async (path) => {
		const kept = await (await caches.open('check-in')).keys()
		return kept.some(({ url }) => new URL(url).pathname === path)
	}, new URL(page.url()).pathname)
	await page.context().setOffline(true)
	for (const name of names) await touch(page, name)
	await page.getByText(`${names.length} pointages partiront au retour du réseau.`).waitFor()
	await page.context().setOffline(false)
	await page.getByText('Tous les pointages sont arrivés.').waitFor()
}

/** Inès is not there: the person she named is, and the sheet says both names. */
async function markSubstitute(page: Page): Promise<void> {
	const line = page.locator('[data-attendee]').filter({ hasText: 'Inès Haddad' })
	await line.getByText(`${substitute} viendra à sa place`).waitFor()
	await line.getByRole('link', { name: 'Autre chose pour Inès Haddad' }).click()
	assert.equal(await line.getByLabel('Nom de la personne qui remplace').inputValue(), substitute)
	await line.getByRole('button', { name: 'Remplacement' }).click()
	await line.getByText(substitute).first().waitFor()
}

async function sayOneIsThere(club: Club, week: number): Promise<void> {
	const own = await club.phoneOf('sophie-delannoy')
	await own.goto(`/moi/agenda/${club.meetings[week]}`)
	await club.lookAt(own, 'one’s own check-in')
	await own.getByRole('button', { name: 'Dire que je suis là' }).click()
	await own.getByText('C’est noté\u00a0: là.').waitFor()
}

/** After coffee, the sheet is signed. */
export async function signSheet(club: Club, week: number): Promise<void> {
	await club.app.setClock(breakfast(week, '09:05'))
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`${club.tools(week)}/pointage`)
	if (week === weekOfSubstitute) await page.getByText(`Remplacement par ${substitute}`).waitFor()
	await page.getByRole('button', { name: 'Signer la feuille' }).click()
	await page.getByText(/^Signée/).waitFor()
}

/** Minutes and an action, which the next meeting shows again. */
export async function writeMinutes(club: Club, week: number): Promise<void> {
	const action = `Réserver la salle, séance ${week + 1}`
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`${club.tools(week)}/compte-rendu`)
	await page
		.getByRole('textbox', { name: 'Compte rendu' })
		.fill(`Tour de table, puis la visite de l’atelier. Séance ${week + 1}.`)
	await page.getByRole('button', { name: 'Garder ce texte' }).click()
	await page.getByRole('textbox', { name: 'Quoi' }).fill(action)
	await page.getByRole('button', { name: 'Ajouter cette action' }).click()
	await page.getByText(action).first().waitFor()
	await club.lookAt(page, 'the minutes')
	await page.getByRole('button', { name: 'Le publier et l’envoyer' }).click()
	await page.getByText(/^Publié/).waitFor()
	const mail = await club.hears(florence.email, /^Compte rendu/)
	assert.match(mail.text ?? '', /Réserver la salle/)
	const member = await club.phoneOf('sophie-delannoy')
	await member.goto(`/moi/agenda/${club.meetings[week + 1]}`)
	await member.getByText(action).waitFor()
}
