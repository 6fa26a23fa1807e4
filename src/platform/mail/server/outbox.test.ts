import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { defineAct, type Look, reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, newId, Refusal } from '#kernel'
import {
	giveUpMail,
	mailTasks,
	mailWords,
	openPost,
	outbox,
	type Post,
	retryMail,
	sendMail,
} from './index.ts'
import { type MailServer, openMailServer } from './mail-server.testing.ts'

let test: TestDatabase
let server: MailServer
let post: Post
const administrator: Actor = { kind: 'person', personId: newId(), sessionId: newId() }
const member: Actor = { kind: 'person', personId: newId(), sessionId: newId() }

before(async () => {
	test = await testDatabase()
	server = await openMailServer()
	post = openPost(server.url)
	const now = Temporal.Now.instant()
	await asSystem(null, async (tx) => {
		await tx
			.insertInto('instance')
			.values({ name: 'Maillage', publicAddress: 'https://reseau.example' })
			.execute()
		for (const { personId } of [administrator, member])
			await tx
				.insertInto('person')
				.values({ id: personId, givenName: 'Nicolas', familyName: 'Bréant', createdAt: now })
				.execute()
		await tx
			.insertInto('administrator')
			.values({ personId: administrator.personId, since: now })
			.execute()
	})
})
after(async () => {
	post.close()
	await server.stop()
	await test.drop()
})

const write = (personId: Id | null) =>
	runAct(
		defineAct({
			name: 'test.write',
			input: v.strictObject({}),
			door: 'none',
			act: async (act) => {
				await act.record({ content: null })
				return sendMail(act, {
					kind: 'invitation',
					personId,
					recipient: 'claire@vasseur.example',
					locale: 'fr',
					letter: {
						subject: 'Entrez',
						preheader: 'Un lien',
						title: 'Entrez',
						paragraphs: [],
						actions: [
							{ label: 'Entrer', url: 'https://reseau.example/lien/secret', kind: 'primary' },
						],
						afterwards: [],
						why: 'Vous l’avez demandé.',
					},
				})
			},
		}),
		{ kind: 'system', networkId: null },
		{},
	)

const look = <T>(actor: Actor, read: (look: Look) => Promise<T>): Promise<T> => {
	const now = Temporal.Now.instant()
	return reading(actor, (tx) => read({ tx, actor, now }), { now })
}
const lineOf = async (id: Id) => {
	const { lines } = await look(administrator, (seen) => outbox(seen, { state: null }))
	const line = lines.find((one) => one.id === id)
	assert.ok(line)
	return line
}
const notFoundFor = (error: unknown) => error instanceof Refusal && error.status === 404

describe('The outbox, on its page', () => {
	it('shows recipient, kind and state to the administrator, and to nobody else', async () => {
		const id = await write(null)
		const { kind, recipient, state, attempts } = await lineOf(id)
		assert.deepEqual(
			{ kind, recipient, state, attempts },
			{ kind: 'invitation', recipient: 'claire@vasseur.example', state: 'waiting', attempts: 0 },
		)
		await assert.rejects(
			look(member, (seen) => outbox(seen, { state: null })),
			notFoundFor,
		)
	})

	it('never shows words or links, except of one’s own mails', async () => {
		const [theirs, own] = [await write(member.personId), await write(administrator.personId)]
		assert.doesNotMatch(JSON.stringify(await lineOf(theirs)), /secret/)
		assert.deepEqual(
			[(await lineOf(theirs)).isReadable, (await lineOf(own)).isReadable],
			[false, true],
		)
		await assert.rejects(
			look(administrator, (seen) => mailWords(seen, { mailId: theirs })),
			notFoundFor,
		)
		const { text } = await look(administrator, (seen) => mailWords(seen, { mailId: own }))
		assert.match(text, /lien\/secret/)
	})

	it('is an open book in the demonstration, whose people do not exist', async () => {
		const id = await write(null)
		await asSystem(null, (tx) => tx.updateTable('instance').set({ isDemo: true }).execute())
		try {
			const { text } = await look(administrator, (seen) => mailWords(seen, { mailId: id }))
			assert.match(text, /lien\/secret/)
			await assert.rejects(
				look(member, (seen) => mailWords(seen, { mailId: id })),
				notFoundFor,
			)
		} finally {
			await asSystem(null, (tx) => tx.updateTable('instance').set({ isDemo: false }).execute())
		}
	})

	it('lets the administrator give a mail up and try it again, and nobody else', async () => {
		const id = await write(null)
		for (const act of [giveUpMail, retryMail])
			await assert.rejects(runAct(act, member, { mailId: id }), notFoundFor)
		await runAct(giveUpMail, administrator, { mailId: id })
		assert.equal((await lineOf(id)).state, 'given_up')
		const before = server.received.length
		await runDueJobs(mailTasks(post))
		const others = server.received.length - before
		await runAct(retryMail, administrator, { mailId: id })
		await runDueJobs(mailTasks(post))
		assert.equal((await lineOf(id)).state, 'sent')
		assert.equal(server.received.length, before + others + 1)

		await runAct(giveUpMail, administrator, { mailId: id })
		await runAct(retryMail, administrator, { mailId: id })
		await runDueJobs(mailTasks(post))
		assert.equal((await lineOf(id)).state, 'sent', 'what left stays as it is')
		assert.equal(server.received.length, before + others + 1)
	})

	it('counts by state and filters', async () => {
		const { counts, lines } = await look(administrator, (seen) => outbox(seen, { state: 'sent' }))
		assert.equal(lines.length, counts.sent)
		assert.ok(lines.every((line) => line.state === 'sent'))
	})
})
