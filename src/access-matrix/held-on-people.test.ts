/** What is held on people: all of it named, given to them, erased at their word. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { reading, runAct, verifySeals } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, sealJournal } from '#jobs/server'
import { type Actor, Refusal } from '#kernel'
import { isStopped, stopMails, stopToken } from '#mail/server'
import { held } from '#privacy'
import { eraseMe, heldAsZip, heldOnMe, zip } from '#privacy/server'
import { type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { everything } from './everything.ts'
import { now, setStage } from './stage.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setStage()
})
after(() => test.drop())

const signedIn = (person: PersonKey): Actor => ({
	kind: 'person',
	personId: worldPerson(person).id,
	sessionId: worldId(`session ${person}`),
})
const refusedAs = (code: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.code === code

type Column = { name: string; table: string; column: string; isLinked: boolean }

async function columnsOfPeople(): Promise<string[]> {
	const { rows: columns } = await test.owner.query<Column>(`
		select c.relname || '.' || a.attname as name, c.relname as table, a.attname as column,
			exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
				and k.confrelid in ('person'::regclass, 'account'::regclass) and a.attnum = any (k.conkey))
			as "isLinked"
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
		order by 1`)
	const all = await everything()
	const people = new Set((all.get('person') ?? []).map((row) => row.id))
	const named = /(^|_)(person|author|sponsor)_id$|_person$|_by$/
	return columns
		.filter(
			({ table, column, isLinked }) =>
				isLinked || named.test(column) || all.get(table)?.some((row) => people.has(row[column])),
		)
		.map(({ name }) => name)
		.filter((name) => !namesAnything.includes(name))
}

/** Ids of whatever a row is about, and firms or networks whose column is named as a person's would be. */
const namesAnything = ['journal.subject_id', 'one_time_link.subject_id']

describe('Everything held on people', () => {
	it('is in the register, column by column, and nothing else is', async () => {
		const found = await columnsOfPeople()
		const known = Object.keys(held)
		assert.deepEqual(
			found.filter((name) => !known.includes(name)),
			[],
			'These columns name people: say in src/modules/privacy/held.ts what is given and what stays',
		)
		const { rows } = await test.owner.query<{ name: string }>(
			`select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
			 where c.relnamespace = 'public'::regnamespace and not a.attisdropped`,
		)
		const existing = new Set(rows.map(({ name }) => name))
		assert.deepEqual(
			known.filter((name) => !existing.has(name)),
			[],
		)
	})

	it('is given to its person, and holds neither secret nor row that row security hides from them', async () => {
		const actor = signedIn('anne-ziane')
		const data = await reading(actor, (tx) => heldOnMe({ tx, actor, now }), { now })
		assert.equal(data.person?.length, 1)
		for (const table of ['mandate', 'session', 'passkey', 'need', 'tie_declaration', 'mail'])
			assert.ok((data[table]?.length ?? 0) > 0, table)
		assert.ok(!/argon2|token_hash|JBSWY3DP/.test(JSON.stringify(data)))
		assert.equal(
			data.tie_block?.every((row) => row.person_id === worldPerson('anne-ziane').id),
			true,
		)
	})

	it('comes as tables in an archive that any computer opens', async () => {
		const actor = signedIn('anne-ziane')
		const data = await reading(actor, (tx) => heldOnMe({ tx, actor, now }), { now })
		const files = unzip(heldAsZip(data))
		assert.deepEqual(JSON.parse(files.get('donnees.json') ?? ''), JSON.parse(JSON.stringify(data)))
		assert.match(files.get('person.csv') ?? '', /^\ufeffid;locale;job_title;/)
		assert.match(files.get('person.csv') ?? '', /Ziane/)
		const one = unzip(zip([{ name: 'é.txt', text: 'à'.repeat(1000) }]))
		assert.equal(one.get('é.txt'), 'à'.repeat(1000))
	})
})

describe('Leaving', () => {
	it('waits for a successor where a network would have nobody to run it', async () => {
		const agathe = worldPerson('agathe-morel').id
		await asSystem(null, (tx) =>
			tx
				.updateTable('networkRole')
				.set({ endsOn: Temporal.PlainDate.from('2026-11-01') })
				.where('networkId', '=', worldNetwork('cercle-du-canal').id)
				.where('personId', '<>', agathe)
				.execute(),
		)
		await assert.rejects(
			runAct(eraseMe, signedIn('agathe-morel'), {}, { now }),
			refusedAs('privacy.onlyRunner'),
		)
	})

	it('asks what becomes of a firm that nobody else represents', async () => {
		await assert.rejects(
			runAct(eraseMe, signedIn('anne-ziane'), {}, { now }),
			refusedAs('privacy.onlyRepresentative'),
		)
	})

	it('erases what is one’s own, takes the name out of the rest, and the seals still hold', async () => {
		const { id: personId, email, familyName } = worldPerson('anne-ziane')
		await sealJournal(now)
		const token = await asSystem(null, (tx) => stopToken(tx, email, 'invitations', null))
		await runAct(stopMails, { kind: 'anonymous' }, { token, extent: 'everything' })
		const withdrawsWords = true
		const before = (await everything()).get('thread_message') ?? []
		assert.ok(before.some((row) => row.author_id === personId && row.body !== null))
		await runAct(eraseMe, signedIn('anne-ziane'), { leavesFirms: true, withdrawsWords }, { now })
		assert.equal(
			await asSystem(null, (tx) => isStopped(tx, email, 'invitations', null)),
			true,
			'an address that asked to be left alone still is',
		)
		const all = await everything()
		for (const [name, { afterwards }] of Object.entries(held)) {
			const [table = '', column = ''] = name.split('.')
			if (afterwards !== 'erased') continue
			const left = all.get(table)?.filter((row) => row[column] === personId) ?? []
			assert.deepEqual(left, [], `${name} is erased`)
		}
		const person = all.get('person')?.find((row) => row.id === personId)
		assert.equal(person?.given_name, 'Personne')
		for (const [table, rows] of all) {
			const told = JSON.stringify(rows)
			assert.ok(!told.includes(email), `${table} still holds the address`)
			if (table !== 'firm') assert.ok(!told.includes(`"${familyName}"`), `${table} holds the name`)
		}
		const messages = all.get('thread_message')?.filter((row) => row.author_id === personId) ?? []
		assert.ok(messages.length > 0 && messages.every((row) => row.body === null && row.erased_at))
		assert.ok(!all.get('word_answer')?.some((row) => row.written_by === personId))
		const firm = all.get('firm')?.find((row) => row.id === worldFirm('ziane-geometre').id)
		assert.equal(firm?.claimed_at, null)
		const mine = new Set(
			(all.get('journal') ?? [])
				.filter((row) => row.person_id === personId)
				.map((row) => row.journal_id),
		)
		assert.ok(mine.size > 0)
		assert.ok(!all.get('journal_salt')?.some((row) => mine.has(row.journal_id as string)))
		await sealJournal(now)
		for (const { broken } of await asSystem(null, verifySeals)) assert.equal(broken, null)
	})
})

/** Reads an archive back, entry by entry, from its own headers. */
function unzip(archive: Buffer): Map<string, string> {
	const files = new Map<string, string>()
	for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
		const [packed, nameLength] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)]
		const start = at + 30 + nameLength
		const name = archive.toString('utf8', at + 30, start)
		files.set(name, inflateRawSync(archive.subarray(start, start + packed)).toString('utf8'))
		at = start + packed
	}
	return files
}
