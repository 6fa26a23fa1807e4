/**
 * A canary in every free text of the database: what somebody writes is words, wherever it is shown. The
 * columns come from the catalogue, so that a new table is tried the day it exists: free text has the
 * database's own order, codes and keys are `collate "C"`.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from '@playwright/test'
import { type PersonKey, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { desk, launchBrowser, visitor } from './browser.ts'
import { enterWithPassword } from './enter.ts'
import { everyPage, type Seen } from './walk.ts'

/** From the one that tries most to the one that fits a short column. */
const canaries = [`"'><canari onclick=alert(1)></canari>\${7*7}`, '<canari>']
/** What its own constraint, or nobody's pages, keep from ever being such words. */
const refusals = ['23514', '23503', '23505', '22001', '22P02']

const people = [
	'claire-vasseur',
	'bruno-leclercq',
	'agathe-morel',
	'nicolas-breant',
	'veronique-plancke',
] as const

type Column = { table: string; column: string; isList: boolean }

let app: App
let browser: Browser
let columns: Column[] = []
const set: string[] = []
const refused: string[] = []
const pages: { who: Someone; key: PersonKey; seen: Seen }[] = []

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	const password = passwordOf(app)
	const entered = new Map<PersonKey, Someone>()
	for (const key of people) {
		const someone = new Someone(app.url)
		await enterWithPassword(someone, worldPerson(key).email, password)
		// Whoever must choose a second factor puts it off before the words change.
		await someone.post('/connexion/protection?/later', [])
		entered.set(key, someone)
	}
	columns = (
		await app.query(`
			select c.relname as table, a.attname as column, a.atttypid = 'text[]'::regtype as "isList"
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
				and not a.attisdropped and a.atttypid in ('text'::regtype, 'text[]'::regtype)
				and a.attcollation <> (select oid from pg_collation where collname = 'C')
				and obj_description(c.oid) in ('class: network', 'class: party')
			order by 1, 2`)
	).rows
	for (const column of columns) await release(column)
	for (const [key, who] of entered)
		for (const seen of await everyPage(who)) pages.push({ who, key, seen })
	browser = await launchBrowser()
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

/** Writes the canary in every row of a column; the owner steps past its own row security meanwhile. */
async function release({ table, column, isList }: Column): Promise<void> {
	await app.query(`alter table ${table} no force row level security`)
	try {
		for (const canary of canaries) {
			const words = `$1::text || substr(md5(t.ctid::text), 1, 5)`
			const value = isList ? `array[${words}]` : words
			try {
				await app.query(
					`update ${table} t set "${column}" = ${value} where "${column}" is not null`,
					[canary],
				)
				set.push(`${table}.${column}`)
				return
			} catch (error) {
				if (!refusals.includes((error as { code?: string }).code ?? '')) throw error
			}
		}
		refused.push(`${table}.${column}`)
	} finally {
		await app.query(`alter table ${table} force row level security`)
	}
}

describe('What people write', () => {
	test('is tried in every column of free text that takes it', (t) => {
		t.diagnostic(
			`${set.length} columns hold the canary; refused by a constraint: ${refused.join(', ')}`,
		)
		assert.ok(set.length > 60, `only ${set.length}`)
		for (const known of ['firm.name', 'person.family_name', 'word.body', 'network_file.name'])
			assert.ok(set.includes(known), known)
		assert.ok(refused.length < set.length / 3, refused.join(', '))
	})

	test('is words on every page that a page leads to, and never a tag', (t) => {
		const shown = new Set<string>()
		const raw: string[] = []
		const broken: string[] = []
		for (const { key, seen } of pages) {
			const { text, status } = seen.reply
			if (status !== 200) broken.push(`${key} ${seen.path} answers ${status}`)
			if (/<\/?canari/i.test(text)) raw.push(`${key} ${seen.path}`)
			if (/&lt;canari/.test(text)) shown.add(seen.shape)
		}
		t.diagnostic(`${pages.length} pages, ${shown.size} shapes show a canary`)
		assert.deepEqual(raw, [])
		assert.deepEqual(broken, [])
		assert.ok(shown.size > 25, `only ${[...shown]}`)
	})

	test('runs nothing and breaks no content policy in a real browser, scripts on', async () => {
		const faults: string[] = []
		for (const key of people) {
			const mine = pages.filter((one) => one.key === key)
			const [first] = mine
			if (!first) continue
			const context = await visitor(browser, { at: desk })
			await context.addCookies(
				Object.entries(first.who.cookies).map(([name, value]) => ({ name, value, url: app.url })),
			)
			const page = await context.newPage()
			page.on('dialog', (dialog) => {
				faults.push(`${page.url()} opens a dialog`)
				void dialog.dismiss()
			})
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					faults.push(`${page.url()} ${message.text()}`)
			})
			for (const { seen } of mine) {
				await page.goto(new URL(seen.path, app.url).href)
				if ((await page.locator('canari').count()) > 0) faults.push(`${seen.path} has a tag`)
			}
			await context.close()
		}
		assert.deepEqual(faults, [])
	})
})
