/** Recommendations between members, answered by the links of real mails: one is won, one is refused. */
import assert from 'node:assert/strict'
import { type FirmKey, type PersonKey, worldFirm, worldPerson } from '#world'
import { linkIn } from '../inbox.ts'
import { type Club, caroline, florence, ines, inFrench, sophie } from './club.ts'

const third = { name: 'Agnès Fontaine', phone: '06 39 98 12 34' }

/** Florence has somebody for Sophie, and Caroline for Inès: each mail says who recommends, and no name. */
export async function recommend(club: Club): Promise<void> {
	await send(club, 'florence-descamps', 'descamps-receptions', 'Delannoy Énergies')
	await send(club, 'caroline-duquesne', 'duquesne-avocats', 'Haddad Expertise')
	await club.app.letTimePass({ minutes: 11 })
}

async function send(club: Club, who: PersonKey, firm: FirmKey, to: string): Promise<void> {
	const page = await club.phoneOf(who)
	await page.goto(`/e/${worldFirm(firm).id}/recommandations`)
	await page.getByRole('link', { name: 'Recommander quelqu’un' }).first().click()
	await page.getByLabel('Un nom, un métier ou une commune').fill(to)
	await page.getByRole('button', { name: 'Chercher' }).click()
	await page.getByRole('link', { name: to }).first().click()
	await page.getByLabel('Son nom').fill(third.name)
	await page.getByLabel('Son téléphone').fill(third.phone)
	await page.getByLabel('Ce qu’elle cherche').fill('Mettre aux normes une salle de réception')
	const today = club.app.now().toZonedDateTimeISO('Europe/Paris').toPlainDate()
	await page.getByLabel('Elle a accepté d’être contactée le').fill(inFrench(today))
	await page.getByLabel('Comment', { exact: true }).selectOption('phone')
	await club.lookAt(page, 'a recommendation')
	await page.getByRole('button', { name: 'Envoyer ma recommandation' }).click()
	await page.getByText(/Votre recommandation part à/).waitFor()
}

/** The link by which the receiver answers, which her mail gives without saying whom it is about. */
async function linkOf(club: Club, email: string): Promise<string> {
	const mail = await club.hears(email, /vous recommande à quelqu’un$/)
	assert.doesNotMatch(mail.text ?? '', /Fontaine|06 39/)
	// The mail's links each propose an answer; here it is chosen on the page.
	return linkIn(mail, '/recommandation/').replace(/\?.*/, '')
}

/** Sophie takes it, calls, quotes and wins; Florence learns that she called, and the end. */
export async function winOne(club: Club): Promise<void> {
	const link = await linkOf(club, sophie.email)
	await club.byLink(link, async (page) => {
		await page.getByText(third.name).first().waitFor()
		await page.getByRole('button', { name: 'J’ai pris contact' }).click()
		await page.getByText(/contact pris\. Cela part à/).waitFor()
	})
	await club.app.letTimePass({ minutes: 11 })
	await club.hears(florence.email, /^Delannoy Énergies a pris contact/)
	await club.byLink(`${link}?reponse=won`, async (page) => {
		await page.getByLabel('Montant hors taxes').fill('8 400')
		await page.getByRole('button', { name: 'C’est gagné' }).click()
		await page.getByText(/gagnée\. Cela part à/).waitFor()
	})
	await club.app.letTimePass({ minutes: 11 })
	const told = await club.hears(florence.email, /: votre recommandation est gagnée$/)
	assert.doesNotMatch(told.text ?? '', /8.?400/, 'the amount is the receiver’s')
}

/** Inès says that it is not her trade; Caroline reads why, in her words. */
export async function refuseOne(club: Club): Promise<void> {
	const words = 'Nous tenons des comptes\u00a0: un bureau de contrôle le fera mieux.'
	await club.byLink(await linkOf(club, ines.email), async (page) => {
		await page.getByRole('link', { name: 'Ce n’est pas pour nous' }).click()
		await page.getByLabel('Pourquoi').selectOption({ label: 'ce n’est pas notre métier' })
		await page.getByLabel('En quelques mots').fill(words)
		await page.getByRole('button', { name: 'Ce n’est pas pour nous' }).click()
		await page.getByText(/Cela part à/).waitFor()
	})
	await club.app.letTimePass({ minutes: 11 })
	const told = await club.hears(caroline.email, /: votre recommandation ne convenait pas$/)
	assert.match(told.text ?? '', /Raison\u00a0: ce n’est pas notre métier/)
	assert.match(told.text ?? '', /un bureau de contrôle le fera mieux/)
}

/** Both ended, and their givers were told. */
export async function countRecommendations(club: Club): Promise<void> {
	const { rows } = await club.app.query(
		`select state from referral where given_by = any ($1::uuid[]) and sent_at > $2 order by state`,
		[
			[worldPerson('florence-descamps').id, worldPerson('caroline-duquesne').id],
			Temporal.Now.instant()
				.add({ hours: 24 * 30 })
				.toString(),
		],
	)
	assert.deepEqual(
		rows.map(({ state }) => state),
		['not_suitable', 'won'],
	)
}
