/** People from outside: one comes, asks to join and becomes a member; others come once, or do not. */
import assert from 'node:assert/strict'
import type { Page } from '@playwright/test'
import type { PersonKey } from '#world'
import { linkIn } from '../inbox.ts'
import { breakfast, type Club, network } from './club.ts'

export const lucie = {
	givenName: 'Lucie',
	familyName: 'Verhaeghe',
	firmName: 'Verhaeghe Fleurs',
	email: 'lucie.verhaeghe@verhaeghe-fleurs.example',
}
export const nameOf = ({ givenName, familyName }: Omit<Guest, 'firmName'>) =>
	`${givenName} ${familyName}`

type Guest = { givenName: string; familyName: string; firmName: string; email?: string }

async function invite(club: Club, host: PersonKey, week: number, guest: Guest): Promise<Page> {
	const page = await club.phoneOf(host)
	await page.goto(`/moi/agenda/${club.meetings[week]}/inviter`)
	await page.getByRole('textbox', { name: 'Prénom' }).fill(guest.givenName)
	await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(guest.familyName)
	await page.getByRole('textbox', { name: /^Entreprise/ }).fill(guest.firmName)
	if (guest.email)
		await page.getByRole('textbox', { name: /^Adresse de courriel/ }).fill(guest.email)
	await club.lookAt(page, 'the invitation of a guest')
	await page.getByRole('button', { name: 'Inviter cette personne' }).click()
	await page.getByText(`${nameOf(guest)} est sur la liste des invités.`).waitFor()
	return page
}

async function answers(club: Club, link: string, choice: string): Promise<void> {
	await club.byLink(link, async (page) => {
		await page.getByLabel(choice, { exact: true }).check()
		await page.getByRole('button', { name: 'Répondre', exact: true }).click()
		await page.getByText('Merci, votre réponse est notée').waitFor()
	})
}

/** Lucie is invited by a member, and says from her mail that she comes. */
export async function inviteLucie(club: Club, week: number): Promise<void> {
	await invite(club, 'sophie-delannoy', week, lucie)
	const mail = await club.hears(lucie.email, /^Sophie Delannoy vous invite/)
	await answers(club, linkIn(mail, '/invite/'), 'Je viens')
}

/** A week after her visit: she is thanked, asks to join, is offered a seat and takes it. */
export async function welcomeLucie(club: Club, visited: number): Promise<void> {
	const thanks = await club.hears(lucie.email, /^Merci de votre visite/)
	await club.byLink(linkIn(thanks, '/invite/'), async (page) => {
		await page.getByRole('button', { name: 'Je souhaite rejoindre le réseau' }).click()
		await page.getByText('Votre souhait est noté').waitFor()
	})
	const animator = await club.phoneOf('clemence-ravet')
	await animator.goto(`/r/${network.id}/assiduite`)
	await animator.getByText('Souhaite rejoindre le réseau').waitFor()
	await club.lookAt(animator, 'visitors to answer')
	await animator.getByRole('button', { name: 'Lui offrir un siège' }).click()
	await animator.waitForURL(/assiduite#visiteurs/)
	await animator.goto(`/moi/agenda/${club.meetings[visited]}#invites`)
	await animator.getByText('Un siège lui est offert').waitFor()
	const offer = await club.hears(lucie.email, /^Clémence Ravet vous invite/)
	await club.byLink(linkIn(offer, '/invitation/'), async (page) => {
		await page.getByLabel('Mot de passe').fill('des fleurs dès sept heures')
		await page.getByRole('button', { name: `Rejoindre ${network.name}` }).click()
		await page.waitForURL(/\/e\/[0-9a-f-]{36}/)
	})
}

/** A member of another club is a guest here as anybody else would be, and cannot come that day. */
export async function inviteWhoCannotCome(club: Club, week: number): Promise<void> {
	const claire = {
		givenName: 'Claire',
		familyName: 'Vasseur',
		firmName: 'Menuiserie Vasseur',
		email: 'claire.bureau@menuiserie-vasseur.example',
	}
	await invite(club, 'pauline-dhaene', week, claire)
	const mail = await club.hears(claire.email, /^Pauline Dhaene vous invite/)
	await answers(club, linkIn(mail, '/invite/'), 'Je ne peux pas venir')
	const host = await club.phoneOf('pauline-dhaene')
	await host.goto(`/moi/agenda/${club.meetings[week]}#invites`)
	await host.getByText(nameOf(claire)).waitFor()
}

export const nora = { givenName: 'Nora', familyName: 'Petit', firmName: 'Petit Architecture' }

/** Somebody without an address: the host hands her the link over. */
export async function inviteByHand(club: Club, week: number): Promise<void> {
	const page = await invite(club, 'pauline-dhaene', week, nora)
	await page.getByRole('button', { name: 'Lien à lui transmettre' }).click()
	const link = await page.getByRole('textbox', { name: 'Lien à transmettre' }).inputValue()
	await answers(club, link, 'Je viens')
}

/** What the animator reads of it: two came, one asked to join, one did; of the other visit nothing comes. */
export async function countVisitors(club: Club): Promise<void> {
	await club.app.setClock(breakfast(club.meetings.length - 1, '12:00').add({ hours: 48 }))
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`/r/${network.id}/assiduite`)
	const line = page
		.locator('dl > div')
		.filter({ hasText: 'Visiteurs, puis candidats, puis membres' })
	assert.equal((await line.locator('dd').textContent())?.trim(), '2, 1, 1')
	const visit = page.getByRole('listitem').filter({ hasText: nameOf(nora) })
	await visit.getByRole('button', { name: 'Sans suite' }).click()
	await visit.getByRole('button', { name: 'La rouvrir' }).waitFor()
	assert.equal(await page.getByRole('button', { name: 'Sans suite' }).count(), 0)
}
