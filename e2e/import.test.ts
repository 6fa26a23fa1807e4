import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { worldNetwork, worldPerson } from '#world'
import { type App, freePort, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { faultsOf, launchBrowser, overflows, phone, visitor } from './browser.ts'
import { newFolder, removeData } from './database.ts'
import { enterWithPassword } from './enter.ts'

/**
 * A list of four thousand members, as whoever gives it sees it through: how far it is while it is checked and
 * taken, left and found again, cut by kill -9, and its end.
 */
let app: App
let browser: Browser
let agathe: Someone
let dataDir: string
let port: number
const { id: cercle } = worldNetwork('cercle-du-canal')
const count = 4000

before(async () => {
	;[dataDir, port] = [await newFolder(), await freePort()]
	app = await startApp({ command: 'demo', dataDir, port, smtp: false })
	agathe = new Someone(app.url)
	await enterWithPassword(agathe, worldPerson('agathe-morel').email, passwordOf(app))
	await agathe.post('/connexion/protection?/later', [])
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
	await removeData(dataDir)
})

async function atHerPhone(scripts: boolean): Promise<[Page, BrowserContext]> {
	const context = await visitor(browser, { at: phone, scripts, baseURL: app.url })
	await context.addCookies(
		Object.entries(agathe.cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	context.setDefaultTimeout(30_000)
	return [await context.newPage(), context]
}

/** Members as their file has them, each another; the first digits of the numbers tell one file from the other. */
function membersCsv(first: number): Buffer {
	const lines = Array.from({ length: count }, (_, at) => {
		const words = [at, at * 7919].map((seed) =>
			Array.from({ length: 5 }, (_, n) => 'bcdfglmnprstvzae'[(seed >> (n * 4)) & 15]).join(''),
		)
		return `Menuiserie ${words.join(' ')};${siren(first + at)};Roubaix;Menuiserie`
	})
	return Buffer.from(['Raison sociale;SIREN;Ville;Métiers', ...lines].join('\r\n'))
}

/** Nine digits, the last of which checks the others. */
function siren(eight: number): string {
	const sum = [...String(eight)].reduce((total, digit, place) => {
		const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1)
		return total + (doubled > 9 ? doubled - 9 : doubled)
	}, 0)
	return `${eight}${(10 - (sum % 10)) % 10}`
}

/**
 * A slow machine: the first handful of lines that a table receives passes, the next one waits until `goOn`. A sequence
 * tells, whatever a transaction that began before may see.
 */
async function slowDown(table: string): Promise<void> {
	await app.query(`create or replace function wait_there() returns trigger language plpgsql as $$ begin
		if nextval('held') > 1 then
			while (select last_value from held) < 1000 loop perform pg_sleep(0.05); end loop;
		end if;
		return null; end $$;
		create sequence held; grant all on held to public;
		create trigger wait_there before insert on ${table} for each statement execute function wait_there()`)
}
const goOn = () => app.query(`select setval('held', 1000)`)
/** As fast as before. */
const allDone = (table: string) =>
	app.query(`drop trigger wait_there on ${table}; drop sequence held`)

const membersNow = async () =>
	(
		await app.query(
			`select (select count(*)::int from membership where network_id = $1) as seats,
				(select count(*)::int from firm) as firms`,
			[cercle],
		)
	).rows[0]

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const heading = (page: Page, name: string) =>
	page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const howFar = /^\d+\u00a0%\u00a0: [\d\u202f]+ lignes sur 4\u202f000\.$/

/** Nothing sticks out; with scripts, axe finds nothing either. */
async function holds(page: Page, scripts: boolean, name: string): Promise<void> {
	if (process.env.SHOTS)
		await page.screenshot({ path: `${process.env.SHOTS}/${name}-${scripts}.png`, fullPage: true })
	assert.equal(await overflows(page), false, `${page.url()} sticks out`)
	if (scripts) assert.deepEqual(await faultsOf(page), [], page.url())
}

/** The file in the list of files given, as its row tells it; the row leads on. */
async function foundAgain(page: Page, file: string, told: string | RegExp): Promise<void> {
	await page.goto(`/r/${cercle}/importer`)
	const row = page.getByRole('listitem').filter({ hasText: file })
	await row.getByText(told).waitFor()
	await row.getByRole('link', { name: file }).click()
}

describe('A long list of members', () => {
	for (const [scripts, first] of [
		[false, 30_000_000],
		[true, 31_000_000],
	] as const)
		test(`is followed to its end on a phone, a kill in the middle included, ${scripts ? 'with' : 'without'} JavaScript`, async () => {
			const file = `membres-${first}.csv`
			const atFirst = await membersNow()
			let [page, context] = await atHerPhone(scripts)
			await page.goto(`/r/${cercle}/importer`)
			await page
				.locator('input[type=file]')
				.setInputFiles({ name: file, mimeType: 'text/csv', buffer: membersCsv(first) })
			await press(page, 'Lire ce fichier')
			await heading(page, 'Que contient chaque colonne\u202f?')

			await slowDown('members_file_line')
			await press(page, 'Voir ce qui serait importé')
			await heading(page, 'Nous vérifions chaque ligne')
			await page.getByText(howFar).waitFor()
			assert.ok(Number(await page.getByRole('progressbar').getAttribute('value')) > 0)
			await holds(page, scripts, '1-verification')
			await foundAgain(page, file, /^Nous vérifions chaque ligne · \d+\u00a0%/)
			await heading(page, 'Nous vérifions chaque ligne')
			await goOn()
			await heading(page, 'Ce qui serait importé')
			await allDone('members_file_line')
			await holds(page, scripts, '2-apercu')

			await context.close()
			;[page, context] = await atHerPhone(scripts)
			await foundAgain(page, file, 'Son aperçu est prêt. Rien n’est encore entré.')
			await heading(page, 'Ce qui serait importé')
			await slowDown('firm')
			await press(page, 'Importer ces 4 000 entreprises')
			await heading(page, 'Les entreprises entrent')
			await page.getByText(howFar).waitFor()
			await holds(page, scripts, '3-import')
			const beside = await atHerPhone(scripts)
			await foundAgain(beside[0], file, /^Les entreprises entrent · \d+\u00a0%/)
			await heading(beside[0], 'Les entreprises entrent')
			await beside[1].close()
			assert.deepEqual(await membersNow(), atFirst, 'nobody sees half a list')

			await app.kill()
			app = await startApp({ command: 'demo', dataDir, port, smtp: false })
			assert.deepEqual(await membersNow(), atFirst, 'nothing is half done')
			// Where a script awaited the product, the page is still there; a browser alone shows its own, to reload.
			if (!scripts) await page.goto(`/r/${cercle}/importer`)
			if (!scripts) await foundAgain(page, file, /^Les entreprises entrent/)
			await page
				.getByText(/^Le travail a été coupé vers \d+\u00a0h\u00a0\d\d\. Rien n’était entré/)
				.waitFor()
			await page.getByText(howFar).waitFor()
			await holds(page, scripts, '4-reprise')
			await goOn()
			await heading(page, 'L’import est fait')
			await allDone('firm')
			await holds(page, scripts, '5-fin')
			assert.deepEqual(await membersNow(), {
				seats: atFirst.seats + count,
				firms: atFirst.firms + count,
			})
			await page.goto(`/r/${cercle}/importer`)
			await holds(page, scripts, '6-liste')
			await page.getByRole('link', { name: file }).click()
			await heading(page, 'L’import est fait')
			await context.close()
		})
})
