/** The club whose quarter is lived: its product, its calendar, its mails, a phone for each of its people. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { type PersonKey, worldNetwork, worldPerson } from '#world'
import { type App, startWorld } from '../app.ts'
import { launchBrowser, overflows, phone, visitor } from '../browser.ts'
import { enterOnPage } from '../enter.ts'

export const network = worldNetwork('dirigeantes-du-nord')
export const title = 'Petit déjeuner des Dirigeantes'
export const weeks = 13
export const florence = worldPerson('florence-descamps')
export const caroline = worldPerson('caroline-duquesne')
export const ines = worldPerson('ines-haddad')
export const sophie = worldPerson('sophie-delannoy')
export const delphine = worldPerson('delphine-desmettre')

const timeZone = 'Europe/Paris'
/** The first Tuesday that leaves a week to announce it, whatever the day of the run. */
export const firstDay = (() => {
	const soon = Temporal.Now.plainDateISO(timeZone).add({ days: 10 })
	return soon.add({ days: (2 - soon.dayOfWeek + 7) % 7 })
})()
/** When the breakfast of a week begins, or another hour of its day. */
export const breakfast = (week: number, hour = '07:30') =>
	firstDay.add({ weeks: week }).toZonedDateTime({ timeZone, plainTime: hour }).toInstant()
export const inFrench = (day: Temporal.PlainDate) => day.toLocaleString('fr-FR')

/** The club as its people meet it; `faults` gathers what a page did wrong on the way. */
export class Club {
	readonly app: App & { password: string }
	readonly faults: string[] = []
	/** The address of each breakfast, once it is planned. */
	meetings: string[] = []
	readonly #browser: Browser
	readonly #phones = new Map<string, Page>()

	static async open(): Promise<Club> {
		return new Club(await startWorld(), await launchBrowser())
	}

	private constructor(app: App & { password: string }, browser: Browser) {
		this.app = app
		this.#browser = browser
	}

	async close(): Promise<void> {
		await this.#browser.close()
		await this.app.stop()
	}

	/** A phone on which nobody is signed in. */
	async newPhone(scripts = false): Promise<Page> {
		const context = await visitor(this.#browser, { at: phone, scripts, baseURL: this.app.url })
		context.setDefaultTimeout(15_000)
		return context.newPage()
	}

	/** Somebody's own phone, signed in; again when weeks went by without them. The animator's has scripts. */
	async phoneOf(key: PersonKey): Promise<Page> {
		const page = this.#phones.get(key) ?? (await this.newPhone(key === 'clemence-ravet'))
		this.#phones.set(key, page)
		await page.goto('/moi/agenda')
		if (new URL(page.url()).pathname.startsWith('/connexion'))
			await enterOnPage(page, worldPerson(key).email, this.app.password)
		return page
	}

	/** The pages by which a breakfast is run. */
	tools(week: number): string {
		return `/r/${network.id}/reunions/${this.meetings[week]}`
	}

	/** The next mail to somebody about something, whatever else they are told meanwhile. */
	async hears(email: string, subject: RegExp): Promise<Email> {
		const { received } = this.app.mails
		for (const until = performance.now() + 20_000; performance.now() < until; await pause(50)) {
			const place = received.findIndex(
				(mail) =>
					mail.to?.some(({ address }) => address === email) && subject.test(mail.subject ?? ''),
			)
			if (place >= 0) return received.splice(place, 1)[0] as Email
		}
		const others = received.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject}`)
		throw new Error(`No mail to ${email} about ${subject}, but: ${others.join(' | ')}`)
	}

	/** Opens the link of a mail on a phone where nobody is signed in, looks at it, and does something there. */
	async byLink(link: string, act: (page: Page) => Promise<void>): Promise<void> {
		const page = await this.newPhone()
		await page.goto(link)
		await this.lookAt(page, `the page of ${new URL(link).pathname.split('/')[1]}`)
		await act(page)
		await page.context().close()
	}

	/** Nothing sticks out of a phone. */
	async lookAt(page: Page, name: string): Promise<void> {
		if (await overflows(page)) this.faults.push(`${name} sticks out`)
	}

	/** What is done at night, done now. */
	async night(task: string): Promise<void> {
		await this.app.query('select graphile_worker.add_job($1, $2)', [task, '{}'])
	}
}
