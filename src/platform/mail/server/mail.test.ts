import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, afterEach, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, newId } from '#kernel'
import { ceilings } from '../ceilings.ts'
import type { Letter } from '../letter.ts'
import { colours } from '../letters/colours.ts'
import { type Mail, mailTasks, openPost, type Post, sendMail } from './index.ts'
import { type MailServer, openMailServer } from './mail-server.testing.ts'

let test: TestDatabase
let server: MailServer
let post: Post
const system: Actor = { kind: 'system', networkId: null }

before(async () => {
	test = await testDatabase()
	server = await openMailServer()
	post = openPost(server.url)
	await asSystem(null, (tx) =>
		tx
			.insertInto('instance')
			.values({ name: 'Maillage', publicAddress: 'https://reseau.example' })
			.onConflict((same) =>
				same.column('id').doUpdateSet({ publicAddress: 'https://reseau.example' }),
			)
			.execute(),
	)
})
afterEach(() => {
	server.received.length = 0
	server.refuse(null)
})
after(async () => {
	post.close()
	await server.stop()
	await test.drop()
})

const asked: Letter = {
	subject: 'Bruno Leclercq vous demande de le présenter à Luc Willems',
	preheader: 'Un mot suffit, sans vous connecter.',
	title: 'Bruno Leclercq vous demande de le présenter à Luc Willems',
	thread: {
		knots: [
			{ name: 'Bruno', role: 'you' },
			{ name: 'Vous', role: 'go-between' },
			{ name: 'Luc', role: 'to-meet' },
		],
		ties: ['strong', 'weak'],
	},
	quote: {
		text: 'Il me faut un chauffagiste <b>vite</b> & bien\u00a0: tu nous présenterais\u202f?',
		by: 'Bruno Leclercq, Imprimerie Leclercq, Croix.',
	},
	paragraphs: ['Si vous acceptez, nous demandons d’abord son accord à Luc.'],
	actions: [
		{ label: 'Oui, je les présente', url: 'https://reseau.example/repondre/abc', kind: 'primary' },
		{ label: 'Pas cette fois', url: 'https://reseau.example/repondre/abd', kind: 'secondary' },
	],
	afterwards: ['Sans réponse mardi 24, nous vous le rappellerons une fois.'],
	why: 'Vous recevez ce message parce que vous connaissez Bruno et Luc.',
	links: [{ label: 'Changer ce plafond', url: 'https://reseau.example/moi/plafond' }],
}

/** An act whose only effect is a mail; it may change its mind at the end. */
const write = (mail: Omit<Mail, 'letter'> & { letter?: Letter }, changesItsMind = false) =>
	runAct(
		defineAct({
			name: 'test.write',
			input: v.strictObject({}),
			door: 'none',
			act: async (act) => {
				const id = await sendMail(act, { letter: asked, ...mail })
				await act.record({ content: null })
				if (changesItsMind) throw new Error('after all, no')
				return id
			},
		}),
		system,
		{},
	)

const toClaire = (): Omit<Mail, 'letter'> => ({
	kind: 'introduction_asked',
	personId: null,
	recipient: `claire-${newId()}@vasseur.example`,
	locale: 'fr',
	from: 'Cercle du Canal',
})

const deliver = (now?: Temporal.Instant) => runDueJobs(mailTasks(post), now)
const stateOf = (id: Id) =>
	asSystem(null, (tx) =>
		tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
	)

describe('A mail', () => {
	it('arrives as a page and as a text, signed by the network, with nothing to fetch', async (t) => {
		const mail = toClaire()
		const id = await write(mail)
		await deliver()
		const [arrived] = server.received
		assert.ok(arrived)
		t.diagnostic(`${Buffer.byteLength(arrived.html ?? '')} bytes of HTML`)
		assert.deepEqual(arrived.envelopeTo, [mail.recipient])
		assert.deepEqual(arrived.from, {
			name: 'Cercle du Canal, par Maillage',
			address: 'maillage@reseau.example',
		})
		assert.equal(arrived.subject, asked.subject)
		assert.equal(arrived.messageId, `<${id}@reseau.example>`)
		assert.match(arrived.raw, /Auto-Submitted: auto-generated/)

		const html = arrived.html ?? ''
		assert.match(html, /<html lang="fr" dir="ltr">/)
		assert.match(html, /&lt;b>vite&lt;\/b>|&lt;b&gt;vite/)
		for (const { label, url } of asked.actions)
			assert.ok(html.includes(`href="${url}"`) && html.includes(label), label)
		assert.doesNotMatch(html, /<!--|<img|<script|src=|url\(|@import/)

		const text = arrived.text ?? ''
		assert.match(text, /^Cercle du Canal, par Maillage\n/)
		assert.match(text, /Bruno — Vous — Luc/)
		assert.match(text, /> «\u00a0Il me faut un chauffagiste <b>vite<\/b> & bien\u00a0: tu nous/)
		assert.match(text, /Oui, je les présente\nhttps:\/\/reseau\.example\/repondre\/abc\n/)
		assert.doesNotMatch(text, /<\/?(p|td|div|a)\b/)
		assert.ok((await stateOf(id)).sentAt)
	})

	it('is written from right to left in Arabic', async () => {
		await write({ ...toClaire(), locale: 'ar' })
		await deliver()
		assert.match(server.received[0]?.html ?? '', /<html lang="ar" dir="rtl">/)
		assert.match(server.received[0]?.html ?? '', /border-right:6px/)
	})

	it('does not exist when its act was rolled back', async () => {
		await assert.rejects(write(toClaire(), true), /after all, no/)
		await deliver()
		assert.equal(server.received.length, 0)
	})

	it('keeps one recipient and one subject line, whatever was typed in them', async () => {
		const recipient = 'claire@vasseur.example, tous@ailleurs.example'
		await write({
			...toClaire(),
			recipient,
			letter: { ...asked, subject: 'Bonjour\r\nBcc: tous@ailleurs.example' },
		})
		await deliver()
		for (const { envelopeTo, headers } of server.received) {
			assert.ok(!envelopeTo.includes('tous@ailleurs.example'))
			assert.ok(!headers.some((header) => header.key === 'bcc'))
		}
	})

	it('is refused to whoever words it wrongly, before anything is written', async () => {
		const link = { label: 'Oui', url: 'javascript:alert(1)', kind: 'primary' as const }
		await assert.rejects(
			write({ ...toClaire(), letter: { ...asked, actions: [link] } }),
			/a link of a letter is a whole address/,
		)
	})
})

describe('The outbox', () => {
	it('sends a mail once, even when its job runs twice at the same time', async () => {
		const id = await write(toClaire())
		const [task] = mailTasks(post)
		const run = { now: Temporal.Now.instant(), jobKey: null }
		await Promise.all([task?.run({ mailId: id }, run), task?.run({ mailId: id }, run)])
		await deliver()
		assert.equal(server.received.length, 1)
		assert.equal((await stateOf(id)).attempts, 1)
	})

	it('waits while the mail server is down, and leaves when it is back', async () => {
		const port = Number(new URL(server.url).port)
		await server.stop()
		const now = Temporal.Now.instant()
		const id = await write(toClaire())
		await deliver(now)
		const waiting = await stateOf(id)
		assert.equal(waiting.sentAt, null)
		assert.equal(waiting.attempts, 1)
		assert.match(waiting.lastError ?? '', /ECONNREFUSED/)

		server = await openMailServer(port)
		await deliver(now)
		assert.equal(server.received.length, 0, 'not before its time')
		await deliver(now.add({ minutes: 1 }))
		assert.equal(server.received.length, 1)
		assert.equal((await stateOf(id)).lastError, null)
	})

	it('tries again after a « not now », and gives up after a « never » or after five days', async () => {
		const now = Temporal.Now.instant()
		server.refuse({ code: 451, words: 'Greylisted, come back', at: 'recipient' })
		const patient = await write(toClaire())
		await deliver(now)
		assert.equal((await stateOf(patient)).givenUpAt, null)
		await deliver(now.add({ hours: 24 * 5 + 1 }))
		assert.equal((await stateOf(patient)).lastError, 'too-long')

		server.refuse({ code: 550, words: 'No such mailbox', at: 'recipient' })
		const hopeless = await write(toClaire())
		await deliver()
		const { givenUpAt, lastError } = await stateOf(hopeless)
		assert.ok(givenUpAt)
		assert.match(lastError ?? '', /No such mailbox/)
		server.refuse(null)
		await deliver(now.add({ hours: 24 * 9 }))
		assert.equal(server.received.length, 0)
	})

	it('withdraws a mail whose link would open nothing any more', async () => {
		const now = Temporal.Now.instant()
		const id = await write({ ...toClaire(), uselessAfter: now.add({ minutes: 15 }) })
		await deliver(now.add({ minutes: 16 }))
		assert.equal(server.received.length, 0)
		assert.ok((await stateOf(id)).withdrawnAt)
	})

	it('keeps everything without a mail server, and sends it at the start that has one', async () => {
		const id = await write(toClaire())
		await runDueJobs(mailTasks(null))
		const waiting = await stateOf(id)
		assert.deepEqual([waiting.sentAt, waiting.attempts], [null, 0])
		await deliver()
		assert.equal(server.received.length, 1)
	})

	it('holds back what one writer, one network or one recipient has too much of, until the next day', async () => {
		const now = Temporal.Now.instant()
		const stranger = { ...toClaire(), recipient: 'etranger@ailleurs.example' }
		for (let i = 0; i < ceilings.perRecipient; i++) await write(stranger)
		const last = await write(stranger)
		await deliver(now)
		assert.equal(server.received.length, ceilings.perRecipient)
		assert.equal((await stateOf(last)).lastError, 'held:recipient')

		const [personId, networkId, other] = [newId(), newId(), newId()]
		const ofWriter = await write({ ...toClaire(), sentBy: { personId, networkId } })
		const ofNetwork = await write({ ...toClaire(), sentBy: { personId: other, networkId } })
		const sent = (by: string, count: number) =>
			asSystem(null, (tx) =>
				sql`insert into mail (id, kind, recipient, written_by, sent_by_network, created_at, sent_at)
					select gen_random_uuid(), 'invitation', ${by} || i || '@ailleurs.example', ${by}::uuid,
						${networkId}, ${now}, ${now} from generate_series(1, ${count}) i`.execute(tx),
			)
		await sent(personId, ceilings.perWriter)
		await sent(newId(), ceilings.perNetwork - ceilings.perWriter)
		await deliver(now)
		assert.equal((await stateOf(ofWriter)).lastError, 'held:writer')
		assert.equal((await stateOf(ofNetwork)).lastError, 'held:network')
		await deliver(now.add({ hours: 25 }))
		for (const id of [last, ofWriter, ofNetwork]) assert.ok((await stateOf(id)).sentAt)
	})

	it('shows the words of a mail to its reader alone', async () => {
		const personId = newId()
		await asSystem(null, (tx) =>
			tx
				.insertInto('person')
				.values({
					id: personId,
					givenName: 'Claire',
					familyName: 'Vasseur',
					createdAt: Temporal.Now.instant(),
				})
				.execute(),
		)
		await write({ ...toClaire(), personId })
		const read = async (who: string) => {
			const client = await test.application.pool.connect()
			try {
				await client.query('begin')
				await client.query(`select set_config('maillage.person', $1, true)`, [who])
				return (await client.query('select * from mail_body')).rowCount
			} finally {
				await client.query('rollback')
				client.release()
			}
		}
		assert.equal(await read(personId), 1)
		assert.equal(await read(newId()), 0)
	})
})

describe('A letter', () => {
	it('has the colours of the screens', () => {
		const tokens = readFileSync(new URL('../../../ui/tokens.css', import.meta.url), 'utf8')
		const value = (token: string) => new RegExp(`--${token}: (#[0-9a-f]{6})`).exec(tokens)?.[1]
		for (const [name, token] of Object.entries({
			ground: 'wash',
			sheet: 'sheet',
			ink: 'ink',
			ink2: 'ink-2',
			ink3: 'ink-3',
			line: 'line',
			edge: 'edge',
			act: 'act',
			onAct: 'on-act',
			await: 'await',
		}))
			assert.equal(colours[name as keyof typeof colours], value(token), token)
	})
})
