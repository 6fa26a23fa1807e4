/**
 * What runs if it is read as anything but text, written in every column that people fill and in the names and
 * cells of files; then every page, mail and file that five people come to, read by a real browser's own parser.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { type PersonKey, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { formsIn, type Reply, Someone } from './asking.ts'
import { launchBrowser, visitor } from './browser.ts'
import { bait, elsewhere, type Perch, writeCanaries } from './canary.ts'
import { enterWithPassword } from './enter.ts'
import { scriptOf } from './own-scripts.ts'
import { everyPage } from './walk.ts'

const people = [
	'claire-vasseur',
	'agathe-morel',
	'bruno-leclercq',
	'veronique-plancke',
	'nicolas-breant',
] as const

/** What is looked at: a page, a mail or a file, and who came to it. */
type Look = {
	where: string
	who: PersonKey | 'nobody'
	reply: Pick<Reply, 'status' | 'headers' | 'text'>
}

let app: App
let browser: Browser
let reader: Page
let perches: Perch[] = []
let faults: string[] = []
const visitors = new Map<PersonKey, Someone>()
const looks: Look[] = []
const mails: { subject: string; html: string }[] = []

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	browser = await launchBrowser()
	reader = await (await visitor(browser)).newPage()
	for (const key of people) {
		const someone = new Someone(app.url)
		await enterWithPassword(someone, worldPerson(key).email, passwordOf(app))
		visitors.set(key, someone)
	}
	const files = [
		await giveFile('agathe-morel', `/r/${worldNetwork('cercle-du-canal').id}/importer`),
		await giveFile('veronique-plancke', '/conseil/reseaux/importer'),
	]
	;({ perches, faults } = await writeCanaries(app))
	await doEverythingDue()
	for (const [who, someone] of visitors) {
		const more = files.filter((one) => one.who === who).flatMap(({ pages }) => pages)
		for (const { path, reply } of [...(await everyPage(someone, { files: true })), ...more])
			looks.push({ where: path, who, reply })
	}
	// Two addresses of a shape are walked: of words, the one that was answered is asked for by name.
	const answered = await app.query('select distinct word_id from word_answer')
	for (const path of answered.rows.map((row) => `/moi/mots/${row.word_id}`))
		looks.push({
			where: path,
			who: 'agathe-morel',
			reply: await (visitors.get('agathe-morel') as Someone).get(path),
		})
	const { rows } = await app.query('select subject, html from mail_body')
	mails.push(...rows)
	const stranger = new Someone(app.url)
	const links = new Set(
		mails.flatMap(({ html }) =>
			[...html.matchAll(/href="(http:[^"]+)"/g)].map(
				([, href]) => new URL((href as string).replaceAll('&amp;', '&')).pathname,
			),
		),
	)
	for (const path of links) {
		const reply = await stranger.open(path)
		looks.push({ where: reply.path, who: 'nobody', reply })
	}
})
after(async () => {
	await browser?.close()
	await app?.stop()
})

/** Gives a file whose name, header and cells are canaries, as its form does; the pages that show it. */
async function giveFile(who: PersonKey, path: string) {
	const someone = visitors.get(who) as Someone
	const cell = (bird: string) => `"${(bait(bird) as string).replaceAll('"', '""')}"`
	const content = `Nom;Ville;SIRET;${cell('canari-header')}\n${cell('canari-cell')};Roubaix;12${cell('canari-number')};${cell('canari-other')}\n`
	const given = await someone.postFile(path, [['_key', crypto.randomUUID()]], {
		field: 'file',
		name: `${bait('canari-name', 120)}\u202e.csv`,
		type: 'text/csv',
		content: Buffer.from(content),
	})
	assert.equal(given.status, 303, given.text)
	const at = new URL(given.headers.location as string, app.url).href
	const pages = [{ path: at, reply: await onceRead(someone, at) }]
	const form = formsIn(pages[0]?.reply as Reply).find(({ html }) => html.includes('<select'))
	const seen = await someone.post(new URL(form?.action || '', at).href, [
		...(form?.fields ?? []),
		...chosenIn(form?.html ?? ''),
	])
	const next = seen.status === 303 ? new URL(seen.headers.location as string, app.url).href : at
	pages.push({ path: next, reply: seen.status === 303 ? await onceRead(someone, next) : seen })
	pages.push({ path: `${at}/erreurs.csv`, reply: await someone.get(`${at}/erreurs.csv`) })
	return { who, pages }
}

/** The page of a file when nothing is at work on it any more. */
async function onceRead(someone: Someone, at: string): Promise<Reply> {
	for (let tries = 0; tries < 60; tries++) {
		const page = await someone.get(at)
		if (!page.text.includes('http-equiv="refresh"')) return page
		await pause(200)
	}
	throw new Error(`Not read: ${at}`)
}

/** What each list of choices of a form holds before anybody chooses. */
function chosenIn(html: string): [string, string][] {
	return [...html.matchAll(/<select\b[^>]*\bname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(
		([, name = '', options = '']) => [
			name,
			/<option\b[^>]*\bvalue="([^"]*)"[^>]*\bselected\b/.exec(options)?.[1] ??
				/<option\b[^>]*\bselected\b[^>]*\bvalue="([^"]*)"/.exec(options)?.[1] ??
				'',
		],
	)
}

/** Reads every card again for the search, and lets every mail and reminder leave that waits. */
async function doEverythingDue(): Promise<void> {
	await app.query(`select graphile_worker.add_job('firms.read-cards-again')`)
	await app.query(`update graphile_worker._private_jobs set run_at = now() where locked_at is null`)
	await app.query(`notify "jobs:insert"`)
	for (let tries = 0; tries < 200; tries++) {
		const { rows } = await app.query(
			`select count(*)::int as n from search_document where name not like '%canari%'`,
		)
		if (rows[0].n === 0) return
		await pause(100)
	}
	throw new Error('Cards are not read again')
}

/** What a browser's parser makes of a page: what would run or leave its attribute, and the birds that are text. */
type Parsed = { bad: string[]; birds: string[] }
async function parsed(pages: { html: string; own: string | null }[]): Promise<Parsed[]> {
	return reader.evaluate(
		(all) =>
			all.map(({ html, own }) => {
				const page = new DOMParser().parseFromString(html, 'text/html')
				const bad: string[] = []
				const texts: string[] = [page.documentElement.textContent ?? '']
				for (const element of page.querySelectorAll('*')) {
					if (element.localName.startsWith('canari')) bad.push(`a tag ${element.localName}`)
					if (
						element.localName === 'script' &&
						!(own && element.getAttribute('src') === own && !element.textContent)
					)
						bad.push(`a script ${element.outerHTML.slice(0, 100)}`)
					for (const { name, value } of element.attributes) {
						if (/^on|canari|["'<]/.test(name))
							bad.push(`an attribute ${name} of ${element.localName}`)
						if (
							/^(href|src|action|formaction|poster|data|xlink:href)$/.test(name) &&
							/^\s*(javascript|vbscript|data:text)/i.test(value)
						)
							bad.push(`an address ${value.slice(0, 60)}`)
						if (name === 'src' && value === 'x') bad.push('a picture')
						texts.push(value)
					}
				}
				return { bad, birds: [...new Set(texts.join(' ').match(/canari-\w+/g) ?? [])] }
			}),
		pages,
	)
}

describe('Whatever people write', () => {
	let read: (Parsed & { where: string })[] = []

	test('is written in every column that the schema leaves to them', () => {
		assert.deepEqual(faults, [])
		none(
			perches.filter(({ rows }) => rows === 0).map(({ column }) => column),
			'No row to write in: add one in e2e/canary.ts.',
		)
		assert.ok(perches.length > 120, `${perches.length} columns`)
	})

	test('is text on every page and in every mail, whatever reads it: no tag, no attribute, no address', async () => {
		const pages = looks.filter(({ reply }) => reply.headers['content-type']?.includes('html'))
		none(
			looks
				.filter(({ reply }) => reply.status !== 200 && reply.status !== 404)
				.map(({ who, where, reply }) => `${who} at ${where}: ${reply.status}`),
			'It answers a page.',
		)
		const all = [
			...pages.map(({ where, reply }) => ({
				where,
				html: reply.text,
				own: scriptOf(new URL(where, app.url).pathname),
			})),
			...mails.map(({ subject, html }) => ({ where: `the mail « ${subject} »`, html, own: null })),
		]
		read = (await parsed(all)).map((one, i) => ({ ...one, where: all[i]?.where ?? '' }))
		none(
			read.flatMap(({ where, bad }) => bad.map((fault) => `${where}: ${fault}`)),
			'Write it as text.',
		)
		none(
			mails.filter(({ subject }) => /[\r\n]/.test(subject)).map(({ subject }) => subject),
			'A subject is one line.',
		)
		assert.ok(read.filter(({ birds }) => birds.length > 0).length > 200)
		assert.ok(mails.some(({ html }) => html.includes('&lt;canari-')))
	})

	test('comes to somebody’s eyes, but for columns that are listed', () => {
		const seen = new Set([
			...read.flatMap(({ birds }) => birds),
			...looks.flatMap(({ reply }) => reply.text.match(/canari-\w+/g) ?? []),
		])
		for (const bird of ['canari-name', 'canari-header', 'canari-cell', 'canari-other'])
			assert.ok(seen.has(bird), `${bird} of a file`)
		assert.deepEqual(
			perches.filter(({ bird }) => !seen.has(bird)).map(({ column }) => column),
			Object.keys(elsewhere).toSorted(),
		)
	})

	test('is handed over under a name and a type of ours, to be kept and never run', async () => {
		const files = looks.filter(({ reply }) => !reply.headers['content-type']?.includes('html'))
		assert.ok(files.length > 10)
		for (const { where, reply } of files) {
			const { headers } = reply
			assert.match(
				headers['content-disposition'] ?? '',
				/^(attachment|inline); (filename="[\w.-]+"|filename\*=UTF-8''[\w.%-]+)$/,
				where,
			)
			assert.equal(headers['x-content-type-options'], 'nosniff', where)
			if (headers['content-disposition']?.startsWith('inline'))
				assert.equal(headers['content-type'], 'application/pdf', where)
			if (headers['content-type']?.includes('json')) JSON.parse(reply.text)
		}
		const pdf = files.find(({ where }) => where.endsWith('/papiers/list.pdf'))
		const { raw } = await (visitors.get('agathe-morel') as Someone).get(pdf?.where ?? '')
		const { text } = await extractText(await getDocumentProxy(new Uint8Array(raw)), {
			mergePages: true,
		})
		assert.match(text, /<canari-/)
	})

	test('runs nothing in a browser with scripts on, and the policy has nothing to stop', async () => {
		for (const { where, reply } of looks)
			if (reply.headers['content-type']?.includes('html'))
				assert.match(
					String(reply.headers['content-security-policy']),
					/^default-src 'self'.*script-src 'self';.*base-uri 'none'; form-action 'self'/,
					where,
				)
		const alarms: string[] = []
		for (const who of ['claire-vasseur', 'agathe-morel'] as const) {
			const context = await visitor(browser, { baseURL: app.url })
			const { cookies } = visitors.get(who) as Someone
			await context.addCookies(
				Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.url })),
			)
			const page = await context.newPage()
			page.on('dialog', (dialog) => {
				alarms.push(`${page.url()} opens « ${dialog.message()} »`)
				void dialog.dismiss()
			})
			page.on('console', (said) => {
				// The file that was given is forgotten by now.
				if (said.type() === 'error' && !/status of 404/.test(said.text()))
					alarms.push(`${page.url()}: ${said.text()}`)
			})
			for (const path of richest(who)) await page.goto(path)
			await context.close()
		}
		assert.deepEqual(alarms, [])
	})

	/** The pages that show most of what was written, as long as each shows something more. */
	function richest(who: PersonKey): string[] {
		const pages = looks.flatMap((look) => {
			const birds = look.who === who ? read.find(({ where }) => where === look.where)?.birds : null
			return birds ? [{ path: look.where, birds }] : []
		})
		const shown = new Set<string>()
		const chosen: string[] = []
		for (const { path, birds } of pages.toSorted((a, b) => b.birds.length - a.birds.length)) {
			if (birds.every((bird) => shown.has(bird))) continue
			for (const bird of birds) shown.add(bird)
			chosen.push(path)
		}
		assert.ok(chosen.length > 8, chosen.join(' '))
		return chosen
	}
})

function none(offenders: string[], whatToDo: string): void {
	assert.deepEqual(offenders, [], `${offenders.join('\n')}\n→ ${whatToDo}`)
}
