/** From the need to the introduction, on a phone, by people who read French, English and Arabic. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, expect, type Page } from '@playwright/test'
import { tiesPhrases } from '#ties'
import { type PersonKey, worldFirm, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'

let app: App
let browser: Browser
const firm = worldFirm('menuiserie-vasseur').id
const cast = ['claire-vasseur', 'odile-marchand', 'karim-benali'] as const
const people = new Map<PersonKey, Someone>()

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	for (const key of cast) {
		const someone = new Someone(app.url)
		await enterWithPassword(someone, worldPerson(key).email, passwordOf(app))
		people.set(key, someone)
	}
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

for (const [locale, direction, words] of [
	['fr', 'ltr', 'Un électricien pour rénover une école près de Roubaix'],
	['en', 'ltr', 'An electrician to renovate a school near Roubaix'],
	['ar', 'rtl', 'أبحث عن كهربائي لترميم مدرسة قرب روبيه'],
] as const)
	describe(`On a phone, in ${locale}`, () => {
		const say = tiesPhrases(locale)
		const faults: string[] = []

		async function pageOf(key: PersonKey): Promise<Page> {
			const context = await visitor(browser, { at: phone, dark: locale === 'ar', baseURL: app.url })
			context.setDefaultTimeout(15_000)
			const cookies = { ...people.get(key)?.cookies, langue: locale }
			await context.addCookies(
				Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.url })),
			)
			return context.newPage()
		}

		/** Whole on a phone, in its direction, without fault. */
		async function lookAt(page: Page, name: string): Promise<void> {
			if (await overflows(page)) faults.push(`${name} sticks out`)
			const [lang, dir] = await page.evaluate(() => [
				document.documentElement.lang,
				document.documentElement.dir || 'ltr',
			])
			if (lang !== locale || dir !== direction) faults.push(`${name} is in ${lang}, ${dir}`)
			faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`))
		}

		/** Answers what is asked of somebody, who reads the same language. */
		async function sayYes(key: PersonKey, yes: string): Promise<void> {
			const page = await pageOf(key)
			await page.goto('/moi/demandes')
			await lookAt(page, `asked-of-${key}`)
			const step = page.locator('a[href*="/moi/demandes/"]').first()
			await step.click()
			await lookAt(page, `question-to-${key}`)
			await page.getByRole('button', { name: yes }).click()
			await expect(page.getByText(say.answer.saidYes)).toBeVisible()
			await page.context().close()
			await app.letTimePass({ minutes: 11 })
		}

		test('a need in one’s own words leads to somebody met, card in hand', async () => {
			const page = await pageOf('claire-vasseur')
			await page.goto(`/e/${firm}/aide`)
			await lookAt(page, 'need')
			await page.fill('textarea[name=words]', words)
			await page.getByRole('button', { name: say.help.search, exact: true }).first().click()
			await page.waitForURL(/\/aide\/[0-9a-f-]{36}$/)
			await expect(page.getByRole('heading', { name: 'Électricité Benali' })).toBeVisible()
			await lookAt(page, 'answers')
			await page
				.getByRole('listitem')
				.filter({ has: page.getByRole('heading', { name: 'Électricité Benali' }) })
				.getByRole('link', { name: say.help.askTo('Odile') })
				.first()
				.click()
			await lookAt(page, 'request')
			await page.getByRole('button', { name: say.ask.send('Odile') }).click()
			await page.waitForURL(/\/mises-en-relation\/[0-9a-f-]{36}/)
			await lookAt(page, 'under-way')

			await sayYes('odile-marchand', say.answer.yes)
			await expect(async () => {
				await page.reload()
				await expect(page.getByText('Odile Marchand').first()).toBeVisible()
				const { rows } = await app.query(
					`select count(*)::int as asked from introduction_step where person_id = $1 and asked_at is not null
						and answer is null and concluded is null`,
					[worldPerson('karim-benali').id],
				)
				assert.equal(rows[0].asked, 1)
			}).toPass()
			await sayYes('karim-benali', say.answer.yesTarget)
			await expect(async () => {
				await page.reload()
				await expect(page.getByText('Karim Benali').first()).toBeVisible({ timeout: 1000 })
				await expect(page.getByText(worldPerson('karim-benali').email).first()).toBeVisible({
					timeout: 1000,
				})
			}).toPass()
			await lookAt(page, 'met')
			for (const path of [`/e/${firm}/besoins`, '/moi/liens/reseau', `/e/${firm}`]) {
				await page.goto(path)
				await lookAt(page, path.replaceAll('/', '_'))
			}
			await page.context().close()
			assert.deepEqual(faults, [])
		})
	})
