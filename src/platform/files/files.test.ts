import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct, reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, type Invalid, newId, Refusal } from '#kernel'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { loadWorld } from '#world/server'
import { fileStore } from './files.testing.ts'
import {
	checkContents,
	dropNetworkFile,
	dropPartyFile,
	type FileToStore,
	fetchFile,
	filesTasks,
	hashOf,
	openContent,
	readContent,
	storeFile,
} from './server/index.ts'

let test: TestDatabase
const store = fileStore()
const now = Temporal.Now.instant()
before(async () => {
	test = await testDatabase()
	await asSystem(null, (tx) =>
		loadWorld(tx, { today: now.toZonedDateTimeISO('UTC').toPlainDate() }),
	)
})
after(async () => {
	await test.drop()
	store.remove()
})

const someone = (key: Parameters<typeof worldPerson>[0]): Actor => ({
	kind: 'person',
	personId: worldPerson(key).id,
	sessionId: newId(),
})
const claire = someone('claire-vasseur')
const bruno = someone('bruno-leclercq')
const amal = someone('amal-sebti')
const networkId = worldNetwork('cercle-du-canal').id
const circle = { kind: 'network', networkId } as const

const keep = (actor: Actor, file: FileToStore, thenFail = false) =>
	runAct(
		defineAct({
			name: 'test.keep',
			input: v.strictObject({}),
			door: 'none',
			act: async (act) => {
				const stored = await storeFile(act, file)
				await act.record({ content: stored })
				if (thenFail) throw new Error('the power went')
				return stored
			},
		}),
		actor,
		{},
		{ now },
	)
const drop = (actor: Actor, work: typeof dropPartyFile) => (fileId: Id) =>
	runAct(
		defineAct({
			name: 'test.drop',
			input: v.strictObject({}),
			door: 'none',
			act: async (act) => {
				await work(act, fileId)
				await act.record({ content: fileId })
			},
		}),
		actor,
		{},
		{ now },
	)
const upload = (words: string, name = 'mot.txt') => ({ name, content: Buffer.from(words) })
const fetched = (actor: Actor, fileId: Id) =>
	reading(actor, (tx) => fetchFile({ tx, actor, now }, { fileId }))
const isHidden = (caught: unknown) => caught instanceof Refusal && caught.status === 404
const isKept = (words: string) => existsSync(pathOf(hashOf(Buffer.from(words))))
const pathOf = (hash: string) => join(store.folder, 'files', hash.slice(0, 2), hash.slice(2))

describe('A file', () => {
	it('of a network is handed to whoever reads the network, and exists for nobody else', async () => {
		const { fileId } = await keep(bruno, {
			owner: circle,
			purpose: 'document',
			upload: upload('La charte'),
		})
		const found = await fetched(claire, fileId)
		assert.deepEqual([found.name, found.type, found.bytes], ['mot.txt', 'text/plain', 9])
		assert.equal((await readContent(found.hash))?.toString(), 'La charte')
		for (const actor of [amal, { kind: 'anonymous' } as const])
			await assert.rejects(fetched(actor, fileId), isHidden)
	})

	it('attached to something is handed to who keeps it, until what it is attached to says more', async () => {
		const { fileId } = await keep(bruno, {
			owner: circle,
			purpose: 'attachment',
			reach: 'attached',
			upload: upload('Pour le bureau'),
		})
		assert.equal((await fetched(bruno, fileId)).fileId, fileId)
		await assert.rejects(fetched(claire, fileId), isHidden)
	})

	it('that everybody may see, as a logo, is handed to who is not signed in', async () => {
		const { fileId } = await keep(bruno, {
			owner: circle,
			purpose: 'logo',
			reach: 'public',
			upload: upload('Logo'),
		})
		assert.equal((await fetched({ kind: 'anonymous' }, fileId)).fileId, fileId)
	})

	it('of a firm is its people’s, of a person theirs alone, and they are written for no other', async () => {
		const firm = { kind: 'firm', firmId: worldFirm('menuiserie-vasseur').id } as const
		const person = { kind: 'person', personId: worldPerson('claire-vasseur').id } as const
		const ofFirm = await keep(claire, { owner: firm, purpose: 'proof', upload: upload('Kbis') })
		const ofClaire = await keep(claire, {
			owner: person,
			purpose: 'proof',
			upload: upload('Photo'),
		})
		assert.equal((await fetched(someone('thomas-vasseur'), ofFirm.fileId)).name, 'mot.txt')
		await assert.rejects(fetched(someone('thomas-vasseur'), ofClaire.fileId), isHidden)
		await assert.rejects(fetched(bruno, ofFirm.fileId), isHidden)
		for (const owner of [
			firm,
			person,
			{ kind: 'network', networkId: worldNetwork('atlas-export-casablanca').id } as const,
		])
			await assert.rejects(
				keep(bruno, { owner, purpose: 'proof', upload: upload('x') }),
				/row-level security/,
			)
	})

	it('of a kind that is not kept is said at its field, and no row is written', async () => {
		const files = () =>
			asSystem(null, (tx) =>
				sql`select from network_file`.execute(tx).then(({ rows }) => rows.length),
			)
		const before = await files()
		await assert.rejects(
			keep(bruno, {
				owner: circle,
				purpose: 'document',
				field: 'document',
				upload: upload('<svg/>'),
			}),
			(caught: Invalid) =>
				caught.issues[0]?.field === 'document' && caught.issues[0].code === 'files.markup',
		)
		await assert.rejects(
			keep(bruno, {
				owner: circle,
				purpose: 'logo',
				families: ['image'],
				upload: upload('un texte'),
			}),
			(caught: Invalid) => caught.issues[0]?.code === 'files.pictureWanted',
		)
		assert.equal(await files(), before)
	})

	it('that would fill the room of its owner is refused, and says how much there is', async () => {
		const fill = (bytes: number) =>
			asSystem(null, (tx) =>
				sql`update network_file set bytes = ${bytes} where network_id = ${networkId}
					and file_id = (select file_id from network_file where network_id = ${networkId} order by file_id limit 1)`.execute(
					tx,
				),
			)
		await fill(2_000 * 1024 * 1024)
		await assert.rejects(
			keep(bruno, { owner: circle, purpose: 'document', upload: upload('Un de trop') }),
			(caught: Refusal) =>
				caught.code === 'files.full' && caught.facts.quotaBytes === 2_097_152_000,
		)
		await fill(9)
		await keep(bruno, { owner: circle, purpose: 'document', upload: upload('Un de trop') })
	})
})

describe('The bytes of a file', () => {
	it('are kept once for all who own them, and go with the last', async () => {
		const owner = { kind: 'person', personId: worldPerson('claire-vasseur').id } as const
		const words = 'Le même texte, deux fois'
		const one = await keep(bruno, { owner: circle, purpose: 'document', upload: upload(words) })
		const two = await keep(claire, { owner, purpose: 'proof', upload: upload(words) })
		await drop(bruno, (act, fileId) => dropNetworkFile(act, networkId, fileId))(one.fileId)
		await runDueJobs(filesTasks, now)
		assert.ok(isKept(words))
		await drop(claire, dropPartyFile)(two.fileId)
		assert.ok(isKept(words), 'the disk follows once the act has committed')
		await runDueJobs(filesTasks, now)
		assert.equal(isKept(words), false)
	})

	it('stay while a backup reads, and go afterwards', async () => {
		const words = 'Retiré pendant une sauvegarde'
		const { fileId } = await keep(bruno, {
			owner: circle,
			purpose: 'document',
			upload: upload(words),
		})
		const backup = await test.owner.connect()
		await backup.query('begin; select pg_advisory_xact_lock_shared(7160119061)')
		await drop(bruno, (act, id) => dropNetworkFile(act, networkId, id))(fileId)
		await runDueJobs(filesTasks, now)
		assert.ok(isKept(words))
		await backup.query('commit')
		backup.release()
		await runDueJobs(filesTasks, now.add({ minutes: 11 }))
		assert.equal(isKept(words), false)
	})

	it('that an interrupted act left are swept once a day old, and no others', async () => {
		const [young, old, owned] = ['Jeune', 'Vieux', 'À quelqu’un']
		for (const words of [young, old])
			await assert.rejects(
				keep(bruno, { owner: circle, purpose: 'document', upload: upload(words) }, true),
				/the power went/,
			)
		await keep(bruno, { owner: circle, purpose: 'document', upload: upload(owned) })
		const unfinished = join(store.folder, 'files', 'unfinished', 'half')
		writeFileSync(unfinished, 'la moitié')
		const longAgo = now.subtract({ hours: 25 }).epochMilliseconds / 1000
		for (const path of [
			...[old, owned].map((words) => pathOf(hashOf(Buffer.from(words)))),
			unfinished,
		])
			utimesSync(path, longAgo, longAgo)
		await filesTasks.find(({ name }) => name === 'files.sweep')?.run({}, { now, jobKey: null })
		assert.deepEqual([isKept(young), isKept(old), isKept(owned)], [true, false, true])
		assert.deepEqual(readdirSync(join(store.folder, 'files', 'unfinished')), [])
	})

	it('are read again by the check, which names what the disk lost or changed', async () => {
		const [lost, changed] = ['Perdu', 'Changé']
		for (const words of [lost, changed])
			await keep(bruno, { owner: circle, purpose: 'document', upload: upload(words) })
		const before = await asSystem(null, checkContents)
		assert.deepEqual([before.missing, before.damaged], [[], []])
		const [lostHash, changedHash] = [lost, changed].map((words) => hashOf(Buffer.from(words))) as [
			string,
			string,
		]
		rmSync(pathOf(lostHash))
		writeFileSync(pathOf(changedHash), 'Change')
		const found = await asSystem(null, checkContents)
		assert.deepEqual([found.missing, found.damaged], [[lostHash], [changedHash]])
		assert.equal(found.whole, before.whole - 2)
		assert.equal(await openContent(lostHash), null)
	})
})
