import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { addJob, migrate, openDatabase, openPool, useApplication, verifySeals } from '#db'
import { dropOnceLeft, type TestDatabase, testDatabase } from '#db/testing'
import { hashOf, readContent, storeFile, useFileStore } from '#files/server'
import { fileStore } from '#files/testing'
import { asSystem, sealJournal } from '#jobs/server'
import { newId } from '#kernel'
import { worldNetwork } from '#world'
import { loadWorld } from '#world/server'
import { lookAtAll } from '../reach-storage.ts'
import type { Manifest } from './format.ts'
import { readArchive } from './read-archive.ts'
import { writeArchive } from './write-archive.ts'

let full: TestDatabase
let archive: Buffer
let manifest: Manifest
const opened: TestDatabase[] = []
const store = fileStore()
/** A file of several pieces, as a plan of 900 kB. */
const plan = randomBytes(900_000).toString('base64').slice(0, 900_000)
const now = Temporal.Instant.from('2026-11-24T07:30:00Z')

before(async () => {
	full = await testDatabase()
	opened.push(full)
	await asSystem(null, async (tx) => {
		await loadWorld(tx)
		await addJob(tx, 'test.remind', { id: newId() }, { at: now.add({ hours: 72 }), key: 'a' })
		await addJob(tx, 'test.remind', { id: newId() }, { at: now })
		const upload = { name: 'plan.txt', content: Buffer.from(plan) }
		const owner = { kind: 'network', networkId: worldNetwork('cercle-du-canal').id } as const
		const actor = { kind: 'system', networkId: null } as const
		await storeFile({ tx, actor, now }, { owner, purpose: 'document', upload })
		for (let i = 0; i < 1100; i++)
			await tx
				.insertInto('journal')
				.values({
					networkId: '00000000-0000-0000-0000-000000000000',
					journalId: newId(),
					at: now,
					act: 'test.act',
					contentHash: randomBytes(32),
				})
				.execute()
	})
	await sealJournal()
	// The country's 35 000 communes would be most of the time of these tests. An owner who is nobody special
	// sees what refers to them as the system.
	await full.owner.query(`select set_config('maillage.system', 'on', true);
		delete from commune where code not in
		(select commune_code from firm where commune_code is not null
		 union select commune_code from need where commune_code is not null)`)
	;({ archive, manifest } = await save(full.owner))
})
after(async () => {
	for (const database of opened) await database.drop()
	store.remove()
})

async function save(owner: pg.Pool): Promise<{ archive: Buffer; manifest: Manifest }> {
	const parts: Buffer[] = []
	const into = new Writable({
		write(part, _encoding, done) {
			parts.push(part)
			done()
		},
	})
	const written = await lookAtAll(owner, (client) => writeArchive(client, into, now))
	assert.deepEqual(written.lost, [])
	return { archive: Buffer.concat(parts), manifest: written.manifest }
}

async function restoreInto(owner: pg.Pool, bytes: Buffer): Promise<Manifest> {
	const client = await owner.connect()
	try {
		await client.query('begin')
		await client.query(`select set_config('maillage.system', 'on', true)`)
		const restored = await readArchive(client, Readable.from([bytes]))
		await client.query('commit')
		return restored
	} catch (error) {
		await client.query('rollback')
		throw error
	} finally {
		client.release()
	}
}

async function emptyInstance(): Promise<TestDatabase> {
	const database = await testDatabase()
	opened.push(database)
	return database
}

describe('A backup', () => {
	it('restores into an empty instance with the same hash for every table, jobs included', async (t) => {
		const empty = await emptyInstance()
		const begunAt = performance.now()
		assert.deepEqual(await restoreInto(empty.owner, archive), manifest)
		t.diagnostic(
			`${archive.length} bytes, restored in ${Math.round(performance.now() - begunAt)} ms`,
		)
		assert.deepEqual((await save(empty.owner)).manifest, manifest)
		assert.ok((manifest.find(({ table }) => table === 'person')?.rows ?? 0) > 60)
		assert.equal(manifest.find(({ table }) => table === 'graphile_worker.jobs')?.rows, 2)
		const [network] = await asSystem(null, verifySeals)
		assert.deepEqual([network?.broken, network?.rows], [null, 1100])
	})

	it('carries what files hold to another folder, byte for byte, and says what the disk had lost', async () => {
		const elsewhere = fileStore()
		const empty = await emptyInstance()
		await restoreInto(empty.owner, archive)
		const hash = hashOf(Buffer.from(plan))
		assert.equal((await readContent(hash))?.toString(), plan)
		rmSync(join(elsewhere.folder, 'files', hash.slice(0, 2), hash.slice(2)))
		const into = new Writable({ write: (_p, _e, done) => done() })
		const { lost } = await lookAtAll(empty.owner, (client) => writeArchive(client, into, now))
		assert.deepEqual(lost, [hash])
		elsewhere.remove()
		useFileStore(store.folder)
	})

	it('goes to a server where nobody is above row security, and back, unchanged', async () => {
		const plain = await ownedByNobodySpecial()
		try {
			assert.deepEqual(await restoreInto(plain.owner, archive), manifest)
			const again = await save(plain.owner)
			assert.deepEqual(again.manifest, manifest)
			const back = await emptyInstance()
			assert.deepEqual(await restoreInto(back.owner, again.archive), manifest)
		} finally {
			await plain.drop()
		}
	})

	it('leaves out sessions, what an instant forgets and what is made again from the rest, nothing else', async () => {
		const { rows } = await full.owner.query(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
		)
		const saved = new Set(manifest.map(({ table }) => table))
		const left = rows.map((row) => row.name).filter((name) => !saved.has(name))
		assert.deepEqual(left.sort(), [
			'common_term',
			'identity_visit',
			'passkey_challenge',
			'posting',
			'rate_limit',
			'search_count',
			'search_document',
			'session',
			'session_logout',
			'spelling_letters',
			'spelling_word',
			'tie_change',
		])
	})

	it('is taken at one instant, while members go on', async () => {
		const during = lookAtAll(full.owner, async (client) => {
			await client.query('select 1 from person')
			await asSystem(null, (tx) =>
				tx
					.insertInto('person')
					.values({ id: newId(), givenName: 'Odile', familyName: 'Tardive', createdAt: now })
					.execute(),
			)
			const into = new Writable({ write: (_p, _e, done) => done() })
			return (await writeArchive(client, into, now)).manifest
		})
		assert.deepEqual(await during, manifest)
	})
})

describe('A restore', () => {
	it('never writes over an instance that holds something', async () => {
		await assert.rejects(restoreInto(full.owner, archive), /contient déjà quelque chose/)
	})

	const lines = () => gunzipSync(archive).toString('utf8').split('\n')
	const damages: Record<string, () => Buffer> = {
		'a file that is no archive': () => Buffer.from('bonjour'),
		'an archive cut short': () => archive.subarray(0, archive.length - 200),
		'an archive without its end': () => gzipSync(lines().slice(0, -2).join('\n').concat('\n')),
		'a row that was changed': () => gzipSync(lines().join('\n').replace('"Claire"', '"Clarisse"')),
		'a file that was changed': () =>
			gzipSync(
				lines()
					.join('\n')
					.replace(/"(\w{64})","..../, '"$1","AAAA'),
			),
		'a row that was removed': () => {
			const all = lines()
			all.splice(
				all.findIndex((line) => line.includes('"Claire"')),
				1,
			)
			return gzipSync(all.join('\n'))
		},
		'two rows that changed places': () => {
			const all = lines()
			const at = all.findIndex((line) => line.startsWith('{"table":"person"'))
			const [one = '', two = ''] = all.splice(at + 1, 2)
			all.splice(at + 1, 0, two, one)
			return gzipSync(all.join('\n'))
		},
		'a table that is missing': () => {
			const all = lines()
			const at = all.findIndex((line) => line.startsWith('{"table":"seal"'))
			const end = all.findIndex((line) => line.startsWith('{"end":"seal"'))
			all.splice(at, end - at + 1)
			return gzipSync(all.join('\n'))
		},
	}
	for (const [what, damage] of Object.entries(damages))
		it(`refuses ${what}, and leaves nothing behind`, async () => {
			const empty = await emptyInstance()
			await assert.rejects(restoreInto(empty.owner, damage()), /ne peut pas être restaurée/)
			const client = await empty.owner.connect()
			await client.query(`select set_config('maillage.system', 'on', false)`)
			const { rows } = await client.query('select count(*)::int as n from person')
			client.release()
			assert.equal(rows[0].n, 0)
		})

	it('refuses the archive of another version, and names both', async () => {
		const empty = await emptyInstance()
		const other = gzipSync(
			gunzipSync(archive).toString('utf8').replace('"0001-foundation.sql",', ''),
		)
		await assert.rejects(restoreInto(empty.owner, other), /vient d’une autre version/)
	})
})

/** A database owned by an ordinary role, as on a server of one's own: forced row security binds it. */
async function ownedByNobodySpecial(): Promise<{ owner: pg.Pool; drop(): Promise<void> }> {
	const template = await testDatabase()
	opened.push(template)
	const name = `plain_${randomBytes(6).toString('hex')}`
	await template.owner.query(`create role ${name} login password '${name}'`)
	// Who is no superuser gives a database to a role they belong to only.
	await template.owner.query(`grant ${name} to current_user`)
	await template.owner.query(`create database ${name} owner ${name} template template0`)
	const url = new URL(template.ownerUrl)
	url.pathname = `/${name}`
	url.username = name
	url.password = name
	const owner = openPool({ connectionString: url.toString() }, { max: 2 })
	await migrate(owner, 'maillage_app')
	useApplication({ pool: owner, db: openDatabase(owner), graphRole: false })
	const { rows } = await owner.query(
		'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
	)
	assert.equal(rows[0].above, false)
	return {
		owner,
		async drop() {
			await owner.end()
			await dropOnceLeft(template.owner, name)
			await template.owner.query(`drop role ${name}`)
		},
	}
}
