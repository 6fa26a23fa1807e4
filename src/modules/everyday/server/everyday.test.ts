import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type ActDefinition, reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { fetchFile } from '#files/server'
import { fileStore } from '#files/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, type Invalid, Refusal } from '#kernel'
import { chooseMails } from '#mail/server'
import { worldNetwork, worldPerson } from '#world'
import { loadEveryday } from '#world/server'
import { signedIn, toldWorld } from '#world/testing'
import {
	addDocument,
	addFolder,
	answerWord,
	documentSheet,
	documents,
	editMessage,
	eraseMessage,
	everydayTasks,
	newWordSheet,
	openDocuments,
	openWord,
	removeDocument,
	removeFolder,
	replaceDocument,
	sayInThread,
	threadOf,
	withdrawWord,
	wordSheet,
	words,
	writeWord,
} from './index.ts'

let test: TestDatabase
const store = fileStore()
const start = Temporal.Instant.from('2026-11-24T09:00:00Z')
before(async () => {
	test = await toldWorld(start)
})
after(async () => {
	await test.drop()
	store.remove()
})

const [agathe, bruno, claire, odile, luc] = (
	['agathe-morel', 'bruno-leclercq', 'claire-vasseur', 'odile-marchand', 'luc-willems'] as const
).map(signedIn) as [Actor, Actor, Actor, Actor, Actor]
const amal = signedIn('amal-sebti')
const networkId = worldNetwork('cercle-du-canal').id
const upload = (words: string, name = 'charte.txt') => ({ name, content: Buffer.from(words) })

let now = start
const later = (minutes: number) => {
	now = now.add({ minutes })
	return now
}
// biome-ignore lint/suspicious/noExplicitAny: any act of the module
const run = (definition: ActDefinition<any, any>, actor: Actor, input: unknown) =>
	runAct(definition, actor, input, { now })
const see = <T>(actor: Actor, read: (look: Parameters<typeof words>[0]) => Promise<T>) =>
	reading(actor, (tx) => read({ tx, actor, now }), { now })
const refusedWith = (status: number, code?: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.status === status && (!code || caught.code === code)
const mails = (kind: string) =>
	asSystem(null, async (tx) => {
		const rows = await tx
			.selectFrom('mail')
			.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
			.select(['mail.personId', 'mailBody.bodyText', 'mailBody.subject'])
			.where('kind', '=', kind)
			.orderBy('mail.createdAt')
			.execute()
		return rows
	})

describe('The documents of a network', () => {
	it('are brought by who runs it, read by its members, and exist for nobody else', async () => {
		const { folderId } = await run(addFolder, agathe, { networkId, name: 'Règles' })
		const { documentId } = await run(addDocument, agathe, {
			networkId,
			folderId,
			upload: upload('La charte'),
		})
		const sheet = await see(claire, (look) => documents(look, {}))
		assert.ok(sheet.network)
		assert.deepEqual(
			sheet.lines.map(({ title, folderId, versions }) => [title, folderId, versions]),
			[['charte.txt', folderId, 1]],
		)
		assert.equal(sheet.mayAdd, false)
		await assert.rejects(
			run(addDocument, claire, { networkId, upload: upload('x') }),
			refusedWith(403, 'everyday.onlyAdders'),
		)
		await assert.rejects(
			see(amal, (look) => documentSheet(look, { documentId })),
			refusedWith(404),
		)
		await assert.rejects(
			run(removeFolder, agathe, { networkId, folderId }),
			refusedWith(409, 'everyday.folderHolds'),
		)
	})

	it('keep every version, who added it and when', async () => {
		const { documentId } = await run(addDocument, agathe, {
			networkId,
			title: 'Règlement',
			upload: upload('Un'),
		})
		later(60)
		await run(replaceDocument, bruno, { networkId, documentId, upload: upload('Deux', 'deux.txt') })
		const { versions } = await see(claire, (look) => documentSheet(look, { documentId }))
		assert.deepEqual(
			versions.map(({ versionNo, name, addedBy }) => [versionNo, name, addedBy]),
			[
				[2, 'deux.txt', 'Bruno Leclercq'],
				[1, 'charte.txt', 'Agathe Morel'],
			],
		)
		for (const { fileId } of versions)
			assert.ok((await see(claire, (look) => fetchFile(look, { fileId }))).hash)
		await run(removeDocument, agathe, { networkId, documentId })
		for (const { fileId } of versions)
			await assert.rejects(
				see(claire, (look) => fetchFile(look, { fileId })),
				refusedWith(404),
			)
	})

	it('are brought by members too where the network says so; each keeps their own', async () => {
		await assert.rejects(run(openDocuments, claire, { networkId, by: 'members' }), refusedWith(403))
		await run(openDocuments, agathe, { networkId, by: 'members' })
		const { documentId } = await run(addDocument, claire, {
			networkId,
			upload: upload('De Claire'),
		})
		await assert.rejects(
			run(replaceDocument, odile, { networkId, documentId, upload: upload('D’Odile') }),
			refusedWith(403, 'everyday.onlyKeepers'),
		)
		await run(replaceDocument, claire, {
			networkId,
			documentId,
			upload: upload('De Claire, mieux'),
		})
		await run(openDocuments, agathe, { networkId, by: 'runners' })
	})
})

const write = (actor: Actor, more: Record<string, unknown> = {}): Promise<{ wordId: Id }> =>
	run(writeWord, actor, {
		networkId,
		subject: 'La galette',
		body: 'Jeudi à 18 h.',
		audience: 'everyone',
		...more,
	})

describe('A word to the network', () => {
	it('is held two minutes, then reaches every member once, with what is attached', async () => {
		const { everyone } = await see(agathe, (look) => newWordSheet(look, { networkId }))
		const { wordId } = await write(agathe, { attachments: [upload('Le plan', 'plan.txt')] })
		await runDueJobs(everydayTasks, later(1))
		await assert.rejects(
			see(claire, (look) => wordSheet(look, { wordId })),
			refusedWith(404),
		)
		await run(chooseMails, odile, { words: 'none', threads: 'immediate', meetings: 'immediate' })
		await runDueJobs(everydayTasks, later(2))
		await runDueJobs(everydayTasks, later(1))
		const read = await see(claire, (look) => wordSheet(look, { wordId }))
		assert.deepEqual([read.word.recipients, read.author], [everyone, 'Agathe Morel'])
		const [file] = read.files
		assert.ok(file)
		assert.equal(
			(await see(claire, (look) => fetchFile(look, { fileId: file.fileId }))).name,
			'plan.txt',
		)
		const sent = await mails('word')
		assert.equal(new Set(sent.map(({ personId }) => personId)).size, sent.length)
		assert.equal(sent.length, everyone - 1, 'all but Odile, who reads it here')
		assert.ok(sent.every(({ personId }) => personId !== worldPerson('odile-marchand').id))
		assert.match(sent[0]?.bodyText ?? '', /Jeudi à 18 h\.[\s\S]*plan\.txt[\s\S]*\/moi\/mots\//)
		assert.ok(
			(await see(odile, (look) => words(look, {}))).lines.some((one) => one.wordId === wordId),
		)
	})

	it('can be taken back before it leaves, and never after', async () => {
		const { wordId } = await write(agathe)
		await run(withdrawWord, agathe, { wordId })
		await runDueJobs(everydayTasks, later(5))
		await assert.rejects(
			see(claire, (look) => wordSheet(look, { wordId })),
			refusedWith(404),
		)
		const { before } = await see(agathe, (look) =>
			newWordSheet(look, { networkId, resumed: wordId }),
		)
		assert.equal(before?.body, 'Jeudi à 18 h.')
		const { wordId: gone } = await write(agathe)
		await runDueJobs(everydayTasks, later(5))
		await assert.rejects(
			run(withdrawWord, agathe, { wordId: gone }),
			refusedWith(409, 'everyday.alreadyLeft'),
		)
	})

	it('tells its author how many opened it, and nobody who', async () => {
		const { wordId } = await write(agathe)
		await runDueJobs(everydayTasks, later(5))
		for (const actor of [claire, odile, claire, agathe]) await run(openWord, actor, { wordId })
		const read = await see(agathe, (look) => wordSheet(look, { wordId }))
		assert.equal(read.openings, 2)
		assert.equal((await see(claire, (look) => wordSheet(look, { wordId }))).openings, null)
		for (const actor of [agathe, claire]) {
			const seen = await see(actor, async ({ tx }) =>
				sql<{ personId: Id }>`select person_id from word_opening where word_id = ${wordId}`.execute(
					tx,
				),
			)
			assert.ok(
				seen.rows.every((row) => actor.kind === 'person' && row.personId === actor.personId),
			)
		}
	})

	it('for the board is nobody else’s, attachments included', async () => {
		const { wordId } = await write(bruno, {
			audience: 'board',
			attachments: [upload('Le budget', 'budget.csv')],
		})
		await runDueJobs(everydayTasks, later(5))
		const [file] = (await see(agathe, (look) => wordSheet(look, { wordId }))).files
		assert.ok(file)
		await assert.rejects(
			see(luc, (look) => wordSheet(look, { wordId })),
			refusedWith(404),
		)
		await assert.rejects(
			see(luc, (look) => fetchFile(look, { fileId: file.fileId })),
			refusedWith(404),
		)
		await assert.rejects(
			run(sayInThread, luc, { kind: 'word', objectId: wordId, body: 'Et moi ?' }),
			refusedWith(404),
		)
	})

	it('for a trade reaches those who do it; a trade nobody does is said at its field', async () => {
		const { trades } = await see(agathe, (look) => newWordSheet(look, { networkId }))
		const [trade] = trades
		assert.ok(trade)
		await assert.rejects(
			write(agathe, { audience: 'trade', tradeKey: 'dompteur' }),
			(caught: Invalid) => caught.issues[0]?.field === 'tradeKey',
		)
		now = now.add({ hours: 25 })
		const { wordId } = await write(agathe, { audience: 'trade', tradeKey: trade.key })
		await runDueJobs(everydayTasks, later(5))
		const { word } = await see(agathe, (look) => wordSheet(look, { wordId }))
		assert.ok((word.recipients ?? 0) >= trade.firms)
		assert.ok((word.recipients ?? 0) < 20)
	})

	it('is answered to its author alone, who may write back to who answered', async () => {
		const { wordId } = await write(agathe)
		await runDueJobs(everydayTasks, later(5))
		await run(answerWord, luc, { wordId, body: 'J’apporte deux tables' })
		await runDueJobs(everydayTasks, later(1))
		const answersOf = async (actor: Actor) =>
			(await see(actor, (look) => wordSheet(look, { wordId }))).answers.map(({ body }) => body)
		assert.deepEqual(await answersOf(agathe), ['J’apporte deux tables'])
		assert.deepEqual(await answersOf(claire), [])
		const [mail] = await mails('word.answer')
		assert.equal(mail?.personId, worldPerson('agathe-morel').id)
		await assert.rejects(
			run(answerWord, agathe, {
				wordId,
				personId: worldPerson('claire-vasseur').id,
				body: 'Et toi ?',
			}),
			refusedWith(404),
		)
		await run(answerWord, agathe, {
			wordId,
			personId: worldPerson('luc-willems').id,
			body: 'Merci',
		})
		assert.deepEqual(await answersOf(luc), ['J’apporte deux tables', 'Merci'])
	})

	it('is not the sixth of the day, nor a member’s to send', async () => {
		now = now.add({ hours: 25 })
		for (let i = 0; i < 5; i++) await write(agathe)
		await assert.rejects(write(bruno), refusedWith(429, 'everyday.enoughWords'))
		await assert.rejects(write(luc), refusedWith(403, 'everyday.onlyWriters'))
	})
})

describe('A thread', () => {
	it('on a document is read by members; its author and those who spoke are written to', async () => {
		const { documentId: objectId } = await run(addDocument, agathe, {
			networkId,
			upload: upload('Le programme'),
		})
		const thread = { kind: 'document', objectId } as const
		await run(sayInThread, claire, { ...thread, body: '<b>Quelle</b> heure ?' })
		await runDueJobs(everydayTasks, later(1))
		await run(sayInThread, odile, { ...thread, body: 'Huit heures' })
		await runDueJobs(everydayTasks, later(1))
		const told = (await mails('thread')).map(({ personId }) => personId)
		const [a, c] = [worldPerson('agathe-morel').id, worldPerson('claire-vasseur').id]
		assert.deepEqual(told.sort(), [a, a, c].sort())
		const sheet = await see(luc, (look) => threadOf(look, thread))
		assert.deepEqual(
			sheet.messages.map(({ by, body }) => [by, body]),
			[
				['Claire Vasseur', '<b>Quelle</b> heure ?'],
				['Odile Marchand', 'Huit heures'],
			],
		)
		await assert.rejects(
			see(amal, (look) => threadOf(look, thread)),
			refusedWith(404),
		)
	})

	it('lets one correct a message for a quarter of an hour, and erase it for ever', async () => {
		const { documentId: objectId } = await run(addDocument, agathe, {
			networkId,
			upload: upload('Le menu'),
		})
		const thread = { kind: 'document', objectId } as const
		const { messageId } = await run(sayInThread, claire, { ...thread, body: 'Merçi' })
		await assert.rejects(run(editMessage, odile, { messageId, body: 'x' }), refusedWith(404))
		later(14)
		await run(editMessage, claire, { messageId, body: 'Merci' })
		later(2)
		await assert.rejects(
			run(editMessage, claire, { messageId, body: 'Merci !' }),
			refusedWith(409, 'everyday.tooLateToEdit'),
		)
		await assert.rejects(run(eraseMessage, odile, { messageId }), refusedWith(404))
		await run(eraseMessage, claire, { messageId })
		const [message] = (await see(odile, (look) => threadOf(look, thread))).messages
		assert.equal(message?.body, null)
		const { rows } = await asSystem(null, (tx) =>
			sql<{ body: string | null }>`select body from thread_message where id = ${messageId}`.execute(
				tx,
			),
		)
		assert.equal(rows[0]?.body, null)
	})
})

describe('The named world’s everyday', () => {
	it('is told with its documents, its words and their answers', async () => {
		now = Temporal.Instant.from('2026-11-24T20:00:00Z')
		await asSystem(null, (tx) => loadEveryday(tx))
		const { lines } = await see(claire, (look) => words(look, {}))
		assert.ok(lines.some(({ subject }) => subject.startsWith('La galette du Cercle')))
		const sheet = await see(claire, (look) => documents(look, {}))
		assert.ok(sheet.network && sheet.lines.some(({ title }) => title === 'Charte du Cercle'))
		assert.ok(sheet.network && sheet.look.accent)
	})
})
