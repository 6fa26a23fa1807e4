import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { worldPerson } from '#world'
import { type App, freePort, passwordOf, startApp, startWorld } from './app.ts'
import { type Fields, Someone } from './asking.ts'
import { newFolder, removeData } from './database.ts'
import { enterWithPassword } from './enter.ts'
import { linkIn, linksIn } from './inbox.ts'
import { readable } from './walk.ts'

const claire = worldPerson('claire-vasseur')
const odile = worldPerson('odile-marchand')

describe('With mails that leave', () => {
	let app: App & { password: string }

	before(async () => {
		app = await startWorld()
	})
	after(() => app?.stop())

	/** Asks for a sign-in link, as the page does, and gives the mail that comes. */
	async function signInMail(email: string, headers: Record<string, string> = {}) {
		const someone = new Someone(app.url)
		const reply = await someone.post('/connexion?/link', [['email', email]], headers)
		assert.equal(reply.status, 303)
		return nextSignInMail(email)
	}

	/** The next mail that lets somebody in; what else their firm is told may come before it. */
	async function nextSignInMail(email: string) {
		for (;;) {
			const mail = await app.mails.to(email)
			if (linksIn(mail).some((link) => new URL(link).pathname.startsWith('/lien/'))) return mail
		}
	}

	test('a mailbox that opens every link of a mail changes nothing, and the person still enters', async () => {
		const mail = await signInMail(claire.email)
		const scanner = new Someone(app.url)
		for (const link of linksIn(mail).filter((one) => one.startsWith(app.url)))
			for (const method of ['GET', 'HEAD', 'GET']) {
				const { status } = await scanner.get(link, { method })
				assert.ok(status === 200 || status === 303, `${method} ${link} answers ${status}`)
			}
		assert.deepEqual(scanner.cookies, {}, 'nobody entered')
		const me = new Someone(app.url)
		const link = linkIn(mail, '/lien/')
		const entered = await me.post(`${link}?/signIn`, [])
		assert.equal(entered.status, 303)
		assert.equal((await me.open('/')).status, 200)
	})

	test('a link that served, was cut, was altered or has expired says so, and lets nobody in', async () => {
		const link = linkIn(await signInMail(odile.email), '/lien/')
		const me = new Someone(app.url)
		assert.equal((await me.post(`${link}?/signIn`, [])).status, 303)
		const forwarded = new Someone(app.url)
		const replayed = await forwarded.get(link)
		assert.equal(replayed.status, 410)
		assert.match(readable(replayed.text), /Ce lien a déjà servi/)
		assert.equal((await forwarded.post(`${link}?/signIn`, [])).status, 410)

		const altered = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
		for (const wrong of [altered, link.slice(0, -4), `${link}%00`, `${link}/..`]) {
			const { status } = await forwarded.get(wrong)
			assert.ok([400, 404, 410].includes(status), `${wrong} answers ${status}`)
		}
		assert.match(readable((await forwarded.get(altered)).text), /Ce lien n’ouvre rien/)

		const late = linkIn(await signInMail(odile.email), '/lien/')
		await app.query(`update one_time_link set expires_at = now() - interval '1 minute'
			where used_at is null`)
		const expired = await forwarded.get(late)
		assert.equal(expired.status, 410)
		assert.match(readable(expired.text), /Ce lien a expiré/)
		assert.equal((await forwarded.post(`${late}?/signIn`, [])).status, 410)
		assert.deepEqual(forwarded.cookies, {}, 'nobody entered')
	})

	test('a link found again by who is already in leads on instead of scolding', async () => {
		const link = linkIn(await signInMail(claire.email), '/lien/')
		const me = new Someone(app.url)
		await me.post(`${link}?/signIn`, [])
		const again = await me.get(link)
		assert.equal(again.status, 303)
		assert.equal(again.headers.location, '/')
	})

	test('the Host header of somebody else never enters a mail', async () => {
		const evil = {
			host: 'piege.example',
			origin: 'http://piege.example',
			'x-forwarded-host': 'piege.example',
		}
		const someone = new Someone(app.url)
		await someone.post('/connexion?/link', [['email', odile.email]], evil)
		const mail = await nextSignInMail(odile.email)
		assert.ok(!`${mail.text}${mail.html}`.includes('piege.example'))
		for (const link of linksIn(mail)) assert.ok(link.startsWith(app.url), link)
	})

	test('a form that comes from another site is refused', async () => {
		const me = new Someone(app.url)
		await enterWithPassword(me, claire.email, app.password)
		const fields: Fields = [
			['givenName', 'Pirate'],
			['familyName', 'Vasseur'],
		]
		const strangers: Record<string, string>[] = [
			{ origin: 'http://piege.example' },
			{ origin: 'null' },
			{ host: 'piege.example' },
			{ origin: '' },
		]
		const givenName = async () =>
			(await app.query('select given_name from person where id = $1', [claire.id])).rows[0]
				.given_name
		for (const headers of strangers) {
			const { status } = await me.post('/moi/compte?/name', fields, headers)
			assert.equal(status, 403, JSON.stringify(headers))
		}
		assert.equal(await givenName(), 'Claire')
		assert.equal((await me.post('/moi/compte?/name', fields)).status, 303)
		assert.equal(await givenName(), 'Pirate')
	})

	test('a form sent as plain text is refused with a sentence', async () => {
		const me = new Someone(app.url)
		await enterWithPassword(me, claire.email, app.password)
		const reply = await me.get('/moi/compte?/name', {
			method: 'POST',
			headers: { 'content-type': 'text/plain', origin: app.url },
			body: 'givenName=Claire',
		})
		assert.equal(reply.status, 415)
		assert.match(readable(reply.text), /n’est pas arrivé sous une forme lisible/)
	})

	test('mails wait while the mail server is down, and leave when it is back', async () => {
		const mailsTo = (email: string) =>
			app.query(
				`select sent_at, given_up_at, attempts from mail where recipient = $1 order by id desc`,
				[email],
			)
		const before = (await mailsTo(odile.email)).rows.length
		await app.mails.close()
		const someone = new Someone(app.url)
		assert.equal((await someone.post('/connexion?/link', [['email', odile.email]])).status, 303)
		const waiting = await eventually('the mail is tried', async () => {
			const { rows } = await mailsTo(odile.email)
			return rows.length > before && rows[0].attempts > 0 ? rows[0] : null
		})
		assert.equal(waiting.sent_at, null)
		assert.equal(waiting.given_up_at, null)
		await app.mails.listen()
		await app.letTimePass({ minutes: 5 })
		const mail = await nextSignInMail(odile.email)
		const me = new Someone(app.url)
		assert.equal((await me.post(`${linkIn(mail, '/lien/')}?/signIn`, [])).status, 303)
	})
})

const skip = process.env.TEST_DATABASE_URL ? 'the server given is not ours to kill' : false
describe('When machines fail', { skip }, () => {
	test('a session outlives kill -9, PostgreSQL killed under load loses nothing acknowledged, SIGTERM ends with 0', async () => {
		const dataDir = await newFolder()
		const port = await freePort()
		const first = await startApp({ command: 'demo', dataDir, port, smtp: false })
		const me = new Someone(first.url)
		await enterWithPassword(me, claire.email, passwordOf(first))
		await first.kill()

		const app = await startApp({ command: 'demo', dataDir, port, smtp: false })
		try {
			assert.equal((await me.get('/moi/compte')).status, 200, 'still signed in')

			const outcomes = await renamedMeanwhile(app, me, async () => {
				await pause(300)
				process.kill(await app.databasePid(), 'SIGKILL')
			})
			const acknowledged = outcomes.filter(({ status }) => status === 303)
			const refused = outcomes.filter(({ status }) => status === 503)
			assert.equal(
				acknowledged.length + refused.length,
				outcomes.length,
				`${tally(outcomes)}\n${app.printed()}`,
			)
			assert.ok(acknowledged.length > 0, tally(outcomes))
			for (const { text } of refused)
				assert.match(readable(text), /La base de données ne répond pas/)

			const { rows } = await app.query(
				`select
					(select count(*)::int from answered_request where act = 'accounts.change-name') as answered,
					(select count(*)::int from journal where act = 'accounts.change-name') as journalled,
					(select given_name from person where id = $1) as name`,
				[claire.id],
			)
			const { answered, journalled, name } = rows[0]
			assert.equal(answered, journalled, 'nothing half done')
			assert.ok(answered >= acknowledged.length, 'nothing acknowledged is lost')
			assert.ok(
				outcomes.some((one) => one.name === name),
				name,
			)
			assert.equal((await me.get('/moi/compte')).status, 200, 'it answers again')
			assert.equal(await app.stop(), 0)
		} finally {
			if (app.process.exitCode === null) app.process.kill('SIGKILL')
			await removeData(dataDir)
		}
	})
})

/** What becomes true soon: asked again until it is, for ten seconds. */
async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
	for (let tries = 0; tries < 100; tries++) {
		const found = await look()
		if (found !== null) return found
		await pause(100)
	}
	throw new Error(`Not in ten seconds: ${what}`)
}

type Outcome = { status: number; text: string; name: string }

/** Changes a name again and again, eight at a time, while something happens; then until it works again. */
async function renamedMeanwhile(
	app: App,
	me: Someone,
	happens: () => Promise<void>,
): Promise<Outcome[]> {
	const outcomes: Outcome[] = []
	let isOver = false
	let recovered = 0
	const once = async (tab: Someone, turn: number) => {
		const name = `Claire ${turn}`
		const reply = await tab.post('/moi/compte?/name', [
			['_key', crypto.randomUUID()],
			['givenName', name],
			['familyName', 'Vasseur'],
		])
		outcomes.push({ status: reply.status, text: reply.text, name })
		if (isOver && reply.status === 303) recovered += 1
		if (reply.status !== 303) await pause(50)
	}
	const until = performance.now() + 20_000
	const tabs = Array.from({ length: 8 }, async (_, tab) => {
		const mine = new Someone(app.url, me.cookies)
		for (let turn = tab; recovered < 8 && performance.now() < until; turn += 8)
			await once(mine, turn)
	})
	await happens()
	isOver = true
	await Promise.all(tabs)
	return outcomes
}

function tally(outcomes: Outcome[]): string {
	const counts = new Map<number, number>()
	for (const { status } of outcomes) counts.set(status, (counts.get(status) ?? 0) + 1)
	return JSON.stringify([...counts])
}
