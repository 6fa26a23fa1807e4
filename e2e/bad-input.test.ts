import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, expect, type Page } from '@playwright/test'
import { type PersonKey, worldFirm, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { type Fields, formsIn, type Reply, Someone } from './asking.ts'
import { launchBrowser, phone, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'
import { readable } from './walk.ts'

let app: App
let browser: Browser
const known = new Map<PersonKey, Someone>()

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

/** Somebody of the named world, signed in once. */
async function signedIn(key: PersonKey): Promise<Someone> {
	const before = known.get(key)
	if (before) return before
	const someone = new Someone(app.url)
	await enterWithPassword(someone, worldPerson(key).email, passwordOf(app))
	known.set(key, someone)
	return someone
}

/** Their phone, without JavaScript: what holds there holds everywhere. */
async function pageOf(key: PersonKey): Promise<Page> {
	const { cookies } = await signedIn(key)
	const context = await visitor(browser, { at: phone, scripts: false, baseURL: app.url })
	await context.addCookies(
		Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.url })),
	)
	return context.newPage()
}

/** Opens a part of the card by its title, whatever the digest beside it or beside another says. */
async function openPart(page: Page, title: string): Promise<void> {
	const heading = page.getByRole('heading', { name: title, exact: true })
	await page.locator('summary').filter({ has: heading }).click()
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
	const { rows } = await app.query(`select count(*)::int as n from ${sql}`, values)
	return rows[0].n
}

describe('A form that cannot be kept', () => {
	test('says what is wrong at its field, and gives back everything that was typed', async () => {
		const page = await pageOf('claire-vasseur')
		await page.goto(`/e/${worldFirm('menuiserie-vasseur').id}/fiche`)
		for (const part of ['L’entreprise', 'Numéros officiels', 'Comment vous joindre'])
			await openPart(page, part)
		await page.getByRole('textbox', { name: /^SIREN/ }).fill('99900123')
		await page.getByRole('textbox', { name: 'Site web' }).fill('javascript:alert(1)')
		await page.getByRole('textbox', { name: 'En quelques phrases' }).fill('Un texte\nà garder')
		const answered = page.waitForResponse((response) => response.request().method() === 'POST')
		await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
		assert.equal((await answered).status(), 422)
		const siren = page.getByRole('textbox', { name: /^SIREN/ })
		await expect(siren).toHaveValue('99900123')
		await expect(siren).toHaveAttribute('aria-invalid', 'true')
		await expect(siren).toHaveAccessibleDescription(/Il manque un chiffre/)
		await expect(page.getByRole('textbox', { name: 'Site web' })).toHaveValue('javascript:alert(1)')
		// Its part has nothing to correct: it is closed again, and says what was typed.
		await openPart(page, 'L’entreprise')
		await expect(page.getByRole('textbox', { name: 'En quelques phrases' })).toHaveValue(
			'Un texte\nà garder',
		)
		await expect(page.getByText('2 points à corriger')).toBeVisible()
		await page.context().close()
	})
})

describe('A members’ file', () => {
	const cercle = worldNetwork('cercle-du-canal').id
	const gives = (content: Buffer, name = 'membres.csv', type = 'text/csv') =>
		signedIn('agathe-morel').then((agathe) =>
			agathe.postFile(`/r/${cercle}/importer`, [['_key', crypto.randomUUID()]], {
				field: 'file',
				name,
				type,
				content,
			}),
		)
	const fixture = (name: string) => readFile(`e2e/fixtures/${name}`)

	for (const [what, make, sentence, status] of [
		['a picture under another name', () => fixture('pas-un-csv.csv'), /C’est une image/, 422],
		[
			'21 MB',
			async () => Buffer.alloc(21 * 1024 * 1024, 'Nom;Ville\n'),
			/20 Mo au plus|la limite est de 20 Mo/,
			413,
		],
		['200 MB', async () => Buffer.alloc(200 * 1024 * 1024, 32), /20 Mo au plus/, 413],
		['nothing at all', async () => Buffer.alloc(0), /Choisissez un fichier/, 422],
	] as const)
		test(`that is ${what} is refused with a sentence`, async () => {
			const before = await count('members_file')
			const reply = await gives(await make())
			assert.equal(reply.status, status)
			assert.match(readable(reply.text).replace(/[\u00a0\u202f]/g, ' '), sentence)
			assert.equal(await count('members_file'), before)
		})

	test('of bytes of no alphabet is read apart, says why it cannot be, and nothing enters', async () => {
		const members = await count('membership where network_id = $1', [cercle])
		const given = await gives(
			Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)),
			'octets.csv',
		)
		assert.equal(given.status, 303, readable(given.text))
		const agathe = await signedIn('agathe-morel')
		const at = new URL(given.headers.location as string, app.url).href
		const page = await onceRead(at)
		assert.equal(page.status, 200)
		assert.match(readable(page.text), /Ce fichier n’est pas un tableau en texte/)
		assert.ok(!page.text.includes('Voir ce qui serait'), 'there are no columns to settle')
		assert.equal(await count('membership where network_id = $1', [cercle]), members)

		const form = formsIn(page).find(({ action }) => action === '?/drop')
		const dropped = await agathe.post(`${at}?/drop`, form?.fields ?? [])
		assert.equal(dropped.status, 303, readable(dropped.text))
		assert.equal((await agathe.open(dropped.headers.location as string)).status, 200)
		assert.equal(await count(`members_file where name = 'octets.csv'`), 0)
	})

	/** The page of a file when nothing is at work on it any more: until then it asks for itself again. */
	async function onceRead(at: string): Promise<Reply> {
		const agathe = await signedIn('agathe-morel')
		for (let tries = 0; tries < 30; tries++) {
			const page = await agathe.get(at)
			if (!page.text.includes('http-equiv="refresh"')) return page
			await pause(1000)
		}
		throw new Error(`Not read in thirty seconds: ${at}`)
	}

	/** What the preview of a file says, once its columns are as guessed; and where the file is. */
	async function preview(content: Buffer): Promise<{ said: string; at: string }> {
		const agathe = await signedIn('agathe-morel')
		const staged = await gives(content)
		assert.equal(staged.status, 303, readable(staged.text))
		const at = new URL(staged.headers.location as string, app.url).href
		const form = formsIn(await onceRead(at)).find(({ html }) => html.includes('Voir ce qui serait'))
		const mapped = await agathe.post(new URL(form?.action || '', at).href, [
			...(form?.fields ?? []),
			...selectedIn(form?.html ?? ''),
		])
		const seen = mapped.status === 303 ? await onceRead(mapped.headers.location as string) : mapped
		return { said: readable(seen.text).replace(/\s+/g, ' '), at }
	}

	test('with duplicate headers or faults says each by its line, and nothing enters', async () => {
		const before = await count('membership where network_id = $1', [cercle])
		const doubles = await preview(await fixture('membres-entetes-doubles.csv'))
		assert.match(doubles.said, /apparaît plusieurs fois/)
		const { said } = await preview(await fixture('membres-erreurs.csv'))
		for (const line of ['Ligne 3', 'Ligne 5', 'Ligne 7', 'Ligne 14', 'Ligne 16'])
			assert.ok(said.includes(line), line)
		assert.match(said, /5 points restent à corriger/)
		assert.equal(await count('membership where network_id = $1', [cercle]), before)
	})

	test('with formulas shows them as text, and gives them back harmless', async () => {
		const formula = `=HYPERLINK(""http://piege.example"";""Voir"")`
		const { said, at } = await preview(
			Buffer.from(`Raison sociale;SIRET;Ville\n"${formula}";123;Roubaix\n`),
		)
		assert.match(said, /Ligne 2/)
		const agathe = await signedIn('agathe-morel')
		const { status, text, headers } = await agathe.get(`${at}/erreurs.csv`)
		assert.equal(status, 200)
		assert.match(headers['content-disposition'] ?? '', /^attachment/)
		assert.match(text, /"'=HYPERLINK/, 'a spreadsheet reads it as text')
	})

	test('of 2 MB, or written by an older spreadsheet, is read', async () => {
		const long = Array.from(
			{ length: 40_000 },
			(_, line) => `Atelier ${line} du Pont de Bois;Roubaix`,
		)
		const reply = await gives(Buffer.from(`Raison sociale;Ville\n${long.join('\n')}\n`))
		assert.equal(reply.status, 303, readable(reply.text))
		const older = await preview(await fixture('membres-windows-1252.csv'))
		assert.match(older.said, /Marcq-en-Barœul/)
	})
})

describe('Twice, or at the same time', () => {
	test('a double click acts once; the same words from another tab are told it is already so', async () => {
		const claire = await signedIn('claire-vasseur')
		const [form, other] = [await tieForm(claire), await tieForm(claire)]
		const twice = await Promise.all([1, 2].map(() => claire.post('/moi/liens/dire?/declare', form)))
		assert.deepEqual(
			twice.map(({ status }) => status),
			[303, 303],
		)
		const from = [worldPerson('claire-vasseur').id, worldPerson('helene-dubus').id]
		const declared = () =>
			count(
				'tie_declaration where from_person = $1 and to_person = $2 and withdrawn_at is null',
				from,
			)
		assert.equal(await declared(), 1)
		const again = await claire.post('/moi/liens/dire?/declare', other)
		assert.equal(again.status, 409)
		assert.match(readable(again.text), /Vous avez déjà dit que vous connaissez cette personne/)
		assert.equal(await declared(), 1)
	})

	/** The form by which one says a tie with Hélène, as its page gives it, key included. */
	async function tieForm(someone: Someone): Promise<Fields> {
		const form = formsIn(
			await someone.get(`/moi/liens/dire?personne=${worldPerson('helene-dubus').id}`),
		).find(({ action }) => action.startsWith('?/declare'))
		return [
			...(form?.fields.filter(([name]) => name === '_key') ?? []),
			['personId', worldPerson('helene-dubus').id],
			['sinceYear', '2021'],
		]
	}

	test('of many answers to one step at once, one counts, and each other says so', async () => {
		const claire = await signedIn('claire-vasseur')
		const { rows } = await app.query(
			`select id from introduction_step where person_id = $1 and asked_at is not null
				and answer is null and concluded is null`,
			[worldPerson('claire-vasseur').id],
		)
		const step = rows[0].id
		const replies = await Promise.all(
			['yes', 'no', 'yes', 'no', 'yes', 'no'].map((answer) =>
				new Someone(app.url, claire.cookies).post(`/moi/demandes/${step}?/answer`, [
					['_key', crypto.randomUUID()],
					['answer', answer],
				]),
			),
		)
		assert.equal(replies.filter(({ status }) => status === 303).length, 1, statuses(replies))
		for (const reply of replies.filter(({ status }) => status !== 303)) {
			assert.equal(reply.status, 409)
			assert.match(readable(reply.text), /Vous avez déjà répondu à cette demande/)
		}
		const leaving = await count(`graphile_worker.jobs where key = $1`, [`pass-on:${step}`])
		assert.equal(leaving, 1)
	})

	test('two tabs act for two firms, each in its own name', async () => {
		const helene = await signedIn('helene-dubus')
		const { rows: firms } = await app.query(
			`select f.id, f.name from mandate m join firm f on f.id = m.firm_id
				where m.person_id = $1 and m.ends_on is null order by f.name`,
			[worldPerson('helene-dubus').id],
		)
		assert.equal(firms.length, 2)
		const tabs = await Promise.all(
			firms.map(async ({ id }) => {
				const page = await pageOf('helene-dubus')
				await page.goto(`/e/${id}/fiche`)
				await openPart(page, 'L’entreprise')
				return page
			}),
		)
		for (const [i, page] of tabs.entries())
			await page.getByRole('textbox', { name: 'En quelques phrases' }).fill(`Onglet ${i}`)
		for (const page of tabs) {
			await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
			await expect(page.getByText('La fiche est enregistrée.')).toBeVisible()
		}
		for (const [i, { id, name }] of firms.entries()) {
			const { rows } = await app.query('select description from firm where id = $1', [id])
			assert.equal(rows[0].description, `Onglet ${i}`, name)
			assert.match(readable((await helene.get(`/e/${id}`)).text), new RegExp(name))
		}
		for (const page of tabs) await page.context().close()
	})
})

/** What each list of choices of a form holds before anybody chooses. */
function selectedIn(html: string): Fields {
	return [...html.matchAll(/<select\b[^>]*\bname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(
		([, name = '', options = '']): [string, string] => {
			const chosen = [...options.matchAll(/<option\b([^>]*)>/g)].find(([, attributes = '']) =>
				/\bselected\b/.test(attributes),
			)
			return [name, /\bvalue="([^"]*)"/.exec(chosen?.[1] ?? '')?.[1] ?? '']
		},
	)
}

function statuses(replies: Reply[]): string {
	return replies.map(({ status }) => status).join(' ')
}
