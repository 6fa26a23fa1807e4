/** Being left alone: a link in each mail that one may stop, kept as a keyed hash, honoured by every sender. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { defineAct, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, newId, Refusal } from '#kernel'
import { worldNetwork } from '#world'
import { loadWorld } from '#world/server'
import type { Letter } from '../letter.ts'
import { stopExtents, topicOf } from '../topics.ts'
import {
	isStopped,
	type Mail,
	mailTasks,
	moveStops,
	openPost,
	type Post,
	resumeMails,
	sendMail,
	stopMails,
	stopPage,
	stopToken,
} from './index.ts'
import { type MailServer, openMailServer } from './mail-server.testing.ts'

let test: TestDatabase
let server: MailServer
let post: Post
const system: Actor = { kind: 'system', networkId: null }
const nobody: Actor = { kind: 'anonymous' }
const cercle = worldNetwork('cercle-du-canal').id
const lys = worldNetwork('batisseurs-de-la-lys').id

before(async () => {
	test = await testDatabase()
	server = await openMailServer()
	post = openPost(server.url)
	await asSystem(null, async (tx) => {
		await loadWorld(tx, { passwordHash: 'x' })
		await tx
			.insertInto('instance')
			.values({ name: 'Maillage', publicAddress: 'https://reseau.example' })
			.execute()
	})
})
afterEach(() => {
	server.received.length = 0
})
after(async () => {
	post.close()
	await server.stop()
	await test.drop()
})

const letter: Letter = {
	subject: 'Agathe Morel vous invite',
	preheader: 'Au Cercle du Canal',
	title: 'Agathe Morel vous invite',
	paragraphs: [],
	actions: [],
	afterwards: [],
	why: 'Vous recevez ce message parce qu’Agathe vous connaît.',
}
const write = (mail: Partial<Mail>) =>
	runAct(
		defineAct({
			name: 'test.write',
			input: v.strictObject({}),
			door: 'none',
			act: async (act) => {
				await act.record({ content: null })
				return sendMail(act, {
					letter,
					kind: 'invitation',
					personId: null,
					recipient: 'odile@vannier.example',
					locale: 'fr',
					...mail,
				})
			},
		}),
		system,
		{},
	)
const deliver = () => runDueJobs(mailTasks(post))
const stateOf = (id: Id) =>
	asSystem(null, (tx) =>
		tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
	)
const tokenFor = (email: string, networkId: Id | null = null) =>
	asSystem(null, (tx) => stopToken(tx, email, 'invitations', networkId))
const stopped = (email: string, networkId: Id | null, topic = topicOf('invitation')) =>
	asSystem(null, (tx) => isStopped(tx, email, topic, networkId))
const linkIn = (raw: string) =>
	/List-Unsubscribe: <(https:\/\/reseau\.example\/ne-plus-ecrire\/([\w-]+)\/un-clic)>/.exec(
		raw.replaceAll(/\r\n[ \t]+/g, ' '),
	)

describe('A mail that its reader may not want', () => {
	it('says where it stops, in its head for mail programs and in its foot for people', async () => {
		await write({ networkId: cercle })
		await deliver()
		const [arrived] = server.received
		const [, , token] = linkIn(arrived?.raw ?? '') ?? []
		assert.ok(token, 'a List-Unsubscribe header')
		assert.match(arrived?.raw ?? '', /List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
		const page = `https://reseau.example/ne-plus-ecrire/${token}`
		assert.ok(arrived?.text?.includes(`Ne plus recevoir ces messages\n${page}`))
		assert.ok(arrived?.html?.includes(`href="${page}"`))
		const shown = await stopPage(token)
		assert.deepEqual(
			{ ...shown, stops: [] },
			{ topic: 'invitations', network: 'Cercle du Canal', stops: [] },
		)
	})

	it('is not one that protects an account: that one has no such link and always leaves', async () => {
		const recipient = 'protegee@vannier.example'
		const token = await tokenFor(recipient)
		await runAct(stopMails, nobody, { token, extent: 'everything' })
		await write({ kind: 'sign_in_link', recipient })
		await write({ kind: 'ties.to-confirm', recipient })
		await deliver()
		assert.equal(server.received.length, 1)
		assert.equal(linkIn(server.received[0]?.raw ?? ''), null)
		assert.ok(!server.received[0]?.html?.includes('ne-plus-ecrire'))
	})

	it('that was already waiting when its reader asked is withdrawn, and the outbox says why', async () => {
		const recipient = 'en-attente@vannier.example'
		const id = await write({ recipient })
		await runAct(stopMails, nobody, { token: await tokenFor(recipient), extent: 'topic' })
		await deliver()
		const { sentAt, withdrawnAt, lastError } = await stateOf(id)
		assert.equal(sentAt, null)
		assert.ok(withdrawnAt)
		assert.equal(lastError, 'stopped')
		assert.equal(server.received.length, 0)
	})
})

describe('A stop', () => {
	it('covers what was asked and nothing wider: these mails, a network’s, the instance’s', async () => {
		const reach = {
			topic: [true, false, false, false],
			network: [true, true, false, false],
			everything: [true, true, true, true],
		}
		for (const extent of stopExtents) {
			const email = `${extent}@vannier.example`
			await runAct(stopMails, nobody, { token: await tokenFor(email, cercle), extent })
			assert.deepEqual(
				[
					await stopped(email, cercle),
					await stopped(email, cercle, 'words'),
					await stopped(email, lys),
					await stopped(email, null, 'requests'),
				],
				reach[extent],
				extent,
			)
			assert.equal(await stopped(email, cercle, null), false, 'what protects an account')
			assert.equal(await stopped(`autre-${email}`, cercle), false)
		}
	})

	it('knows an address however it is typed, and keeps a hash that cannot be tried without the key', async () => {
		await runAct(stopMails, nobody, {
			token: await tokenFor('Lea@Vannier.example '),
			extent: 'topic',
		})
		assert.equal(await stopped(' lea@vannier.EXAMPLE', null), true)
		await test.owner.query(`select set_config('maillage.system', 'on', false)`)
		const { rows } = await test.owner.query<{ row: string }>(
			'select mail_stop::text as row from mail_stop',
		)
		assert.ok(rows.length > 0 && rows.every(({ row }) => !/vannier/i.test(row)))
		const { rows: hashes } = await test.owner.query<{ plain: boolean }>(
			`select exists (select from mail_stop where address_hash = sha256('lea@vannier.example'::bytea)) as plain`,
		)
		assert.equal(hashes[0]?.plain, false)
	})

	it('keeps its day, its text and its proof, is written once, and ends when taken back', async () => {
		const token = await tokenFor('deux-fois@vannier.example')
		await runAct(stopMails, nobody, { token, extent: 'topic', proof: 'one_click' })
		await runAct(stopMails, nobody, { token, extent: 'topic' })
		const { stops } = await stopPage(token)
		assert.equal(stops.length, 1)
		const row = () =>
			asSystem(null, (tx) =>
				tx
					.selectFrom('mailStop')
					.selectAll()
					.where('id', '=', stops[0]?.id as Id)
					.executeTakeFirstOrThrow(),
			)
		const before = await row()
		assert.deepEqual(
			[before.proof, before.textVersion, before.endedAt],
			['one_click', '2026-11', null],
		)
		await runAct(resumeMails, nobody, { token })
		assert.equal(await stopped('deux-fois@vannier.example', null), false)
		assert.ok((await row()).endedAt)
		await runAct(stopMails, nobody, { token, extent: 'topic' })
		assert.equal(await stopped('deux-fois@vannier.example', null), true)
	})

	it('follows its owner to a new address', async () => {
		const [from, to] = ['ancienne@vannier.example', 'nouvelle@vannier.example']
		await runAct(stopMails, nobody, { token: await tokenFor(from, cercle), extent: 'network' })
		await asSystem(null, (tx) => moveStops(tx, from, to, Temporal.Now.instant()))
		assert.equal(await stopped(to, cercle), true)
		assert.equal(await stopped(to, lys), false)
	})
})

describe('A link that stops mails', () => {
	it('is nothing once a letter of it is changed, or when another made it', async () => {
		const token = await tokenFor('serree@vannier.example')
		const forged = [
			token.slice(0, -4),
			`${token}AAAA`,
			`${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`,
			`${token.slice(0, 30)}${token[30] === 'x' ? 'y' : 'x'}${token.slice(31)}`,
			Buffer.alloc(75, 7).toString('base64url'),
			'',
			'é'.repeat(40),
		]
		for (const wrong of forged) {
			const is404 = (caught: unknown) => caught instanceof Refusal && caught.status === 404
			await assert.rejects(stopPage(wrong), is404, wrong)
			await assert.rejects(runAct(stopMails, nobody, { token: wrong, extent: 'everything' }), is404)
		}
		assert.equal(await stopped('serree@vannier.example', null), false)
	})

	it('needs no row: the mail, the words and the account may be gone', async () => {
		const id = await write({ recipient: 'partie@vannier.example' })
		await deliver()
		const [, , token] = linkIn(server.received[0]?.raw ?? '') ?? []
		await asSystem(null, (tx) => tx.deleteFrom('mail').where('id', '=', id).execute())
		await runAct(stopMails, nobody, { token, extent: 'everything' })
		assert.equal(await stopped('partie@vannier.example', null), true)
	})
})

it('A kind of mail that a new module brings may be stopped without a word from it', () => {
	for (const kind of ['introduction.asked', `module.${newId()}`])
		assert.equal(topicOf(kind), 'requests')
})
