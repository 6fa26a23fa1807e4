/**
 * Row security, as everybody of the named world meets it: nobody reads or writes anything without being
 * somebody, and each person sees the rows of their networks, their firms and their own, no other and no less.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct, reading, runAct, type Tx } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { storeFile } from '#files/server'
import { asSystem } from '#jobs/server'
import { type Actor, newId, noNetwork, Refusal } from '#kernel'
import { world, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { kinds, player, sessionOf, signedIn } from './cast.ts'
import { everything, type Row, rowsOf } from './everything.ts'
import { now, setStage } from './stage.ts'
import { whoSees } from './who-sees.ts'

let test: TestDatabase
let all: Map<string, Row[]>

before(async () => {
	test = await testDatabase()
	await setStage()
	await asSystem(null, fillTheRest)
	all = await everything()
})
after(() => test.drop())

const nobody: Actor = { kind: 'anonymous' }
const networkTables = [
	'network',
	'network_role',
	'membership',
	'membership_step',
	'invitation',
	'role_offer',
	'members_file',
	'members_file_line',
	'members_file_progress',
	'network_zone',
	'network_trade',
	'shown_member',
	'visit_request',
	'import_step',
	'network_file',
	'network_look',
	'document_folder',
	'document',
	'document_version',
	'word',
	'word_attachment',
	'word_recipient',
	'word_opening',
	'word_answer',
	'meeting_series',
	'meeting',
	'meeting_invitee',
	'meeting_change',
	'agenda_item',
	'meeting_document',
	'meeting_guest',
	'guest_contact',
	'registration',
	'attendance_sheet',
	'attendance',
	'attendance_mark',
	'attendance_correction',
	'meeting_code',
	'meeting_minutes',
	'meeting_action',
	'peer_help_pact',
	'journal',
	'journal_salt',
	'seal',
]

/** What nobody may read or write, but for these: each says why. */
const readByNobody: Record<string, string> = {
	instance: 'its name and address are on the first page',
	network_file: 'a logo is on the public page; checked below',
	network_sheet: 'a network shows its page to everybody; checked below',
	sheet_zone: 'the same',
	sheet_trade: 'the same',
	sheet_contact: 'the same',
}
const writtenByNobody: Record<string, string> = {
	mail: 'an act by a link writes its letters in its own transaction',
	mail_body: 'the same',
	journal: 'acts outside any network are journalled for nobody’s network; checked below',
	journal_salt: 'the same',
}

describe('Nobody', () => {
	it('sees no row of any table, and there are rows in each', async () => {
		for (const [table, rows] of all) {
			assert.ok(rows.length > 0, `${table} has a row to hide: add one to this test`)
			const seen: Row[] = await reading(nobody, (tx) => rowsOf(tx, table), { now })
			if (!(table in readByNobody)) assert.equal(seen.length, 0, `${table} shows rows to nobody`)
		}
	})

	it('is handed a network’s logo and none of its other files', async () => {
		const seen: Row[] = await reading(nobody, (tx) => rowsOf(tx, 'network_file'), { now })
		assert.deepEqual([...new Set(seen.map((row) => row.purpose))], ['logo'])
		assert.ok((all.get('network_file')?.length ?? 0) > seen.length)
	})

	it('reads the pages that networks show to everybody, and the contacts these show', async () => {
		const seen = async (table: string) =>
			(await reading(nobody, (tx) => rowsOf(tx, table), { now })).map(asText).sort()
		const open = (all.get('network_sheet') ?? []).filter(
			(row) => row.audience === 'public' && row.closed_at === null && row.network_id !== null,
		)
		const ids = new Set(open.map((row) => row.id))
		assert.ok(open.length > 0 && open.length < (all.get('network_sheet') ?? []).length)
		assert.deepEqual(await seen('network_sheet'), open.map(asText).sort())
		for (const table of ['sheet_zone', 'sheet_trade', 'sheet_contact']) {
			const theirs = (all.get(table) ?? []).filter(
				(row) => ids.has(row.sheet_id) && row.is_shown !== false,
			)
			assert.ok(theirs.length > 0, table)
			assert.deepEqual(await seen(table), theirs.map(asText).sort())
		}
	})

	it('inserts, changes and deletes nothing', async () => {
		for (const [table, rows] of all) {
			if (!(table in writtenByNobody))
				assert.equal(
					await tries(nobody, (tx) => insert(tx, table, rows[0] as Row)),
					'refused',
					table,
				)
			assert.equal(await tries(nobody, (tx) => touch(tx, table, rows[0] as Row)), 0, table)
			assert.equal(await tries(nobody, (tx) => remove(tx, table)), 0, table)
		}
	})

	it('journals nothing in a network', async () => {
		const row = all.get('journal')?.find((one) => one.network_id !== noNetwork) as Row
		assert.equal(await tries(nobody, (tx) => insert(tx, 'journal', row)), 'refused')
		const salt = { ...row, salt: '\\x00000000000000000000000000000000' }
		assert.equal(await tries(nobody, (tx) => insert(tx, 'journal_salt', salt)), 'refused')
	})
})

describe('Everybody of the named world', () => {
	for (const { key, givenName, familyName } of world.people)
		it(`sees their own world: ${givenName} ${familyName}`, async () => {
			const sees = whoSees(all, worldPerson(key).id, '2026-11-25')
			const surprises: string[] = []
			await reading(
				signedIn(key),
				async (tx) => {
					for (const [table, rows] of all) {
						const seen = new Set((await rowsOf(tx, table)).map(asText))
						const mine = new Set(rows.filter(sees[table] ?? (() => false)).map(asText))
						for (const row of seen.difference(mine)) surprises.push(`sees in ${table}: ${row}`)
						for (const row of mine.difference(seen)) surprises.push(`misses in ${table}: ${row}`)
					}
				},
				{ now },
			)
			assert.deepEqual(surprises.slice(0, 5), [], `${surprises.length} surprises`)
		})
})

describe('Every kind of actor', () => {
	for (const kind of kinds.filter((one) => one !== 'link'))
		it(`writes nothing in the networks of others: ${kind}`, async () => {
			const { actor, person } = player(kind)
			const sees = person ? whoSees(all, worldPerson(person).id, '2026-11-25') : {}
			const foreign = (all.get('network') ?? [])
				.filter((row) => !(person && sees.network?.(row)))
				.map((row) => row.network_id)
			assert.ok(foreign.length > 0)
			for (const table of networkTables) {
				const rows = (all.get(table) ?? []).filter((row) => foreign.includes(row.network_id))
				for (const row of rows.slice(0, 20)) {
					assert.equal(await tries(actor, (tx) => touch(tx, table, row)), 0, `changes ${table}`)
					if (table === 'network') continue
					const copy = { ...row, ...(table === 'journal' && { person_id: null, firm_id: null }) }
					assert.equal(
						await tries(actor, (tx) => insert(tx, table, copy)),
						'refused',
						`adds to ${table}`,
					)
				}
			}
		})

	it('seats no firm, not even their own, in a network where they are nobody', async () => {
		for (const kind of kinds) {
			const { actor, firm, away } = player(kind)
			const seat = all
				.get('membership')
				?.find((row) => row.network_id === worldNetwork(away).id && row.state === 'member') as Row
			const mine = { ...seat, membership_id: newId(), ...(firm && { firm_id: worldFirm(firm).id }) }
			assert.equal(await tries(actor, (tx) => insert(tx, 'membership', mine)), 'refused', kind)
		}
	})
})

/**
 * What an actor may write, tried for real and undone: how many rows, or `refused` by row security. A
 * constraint that stops it afterwards counts as let through.
 */
async function tries(actor: Actor, work: (tx: Tx) => Promise<number>): Promise<number | 'refused'> {
	let found = 0
	const trial = defineAct({
		name: 'test.trial',
		input: v.strictObject({}),
		door: 'link',
		act: async ({ tx }) => {
			found = await work(tx)
			throw new Refusal('test.undone', {}, 409)
		},
	})
	try {
		await runAct(trial, actor, {}, { now })
	} catch (error) {
		const { code = '' } = error as { code?: string }
		if (code === '42501') return 'refused'
		if (!(error instanceof Refusal) && !code.startsWith('23')) throw error
		if (code.startsWith('23')) return 1
	}
	return found
}

async function insert(tx: Tx, table: string, row: Record<string, unknown>): Promise<number> {
	const found = await sql`insert into ${sql.table(table)}
		select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
		tx,
	)
	return Number(found.numAffectedRows)
}

/** Writes a column over itself. */
async function touch(tx: Tx, table: string, row: Row): Promise<number> {
	const column = sql.ref(Object.keys(row)[0] as string)
	const found = await sql`update ${sql.table(table)} t set ${column} = ${column}
		where to_jsonb(t) = ${JSON.stringify(row)}::jsonb`.execute(tx)
	return Number(found.numAffectedRows)
}

async function remove(tx: Tx, table: string): Promise<number> {
	return Number((await sql`delete from ${sql.table(table)}`.execute(tx)).numAffectedRows)
}

/** A row, comparable and short enough to be read in a failure. */
function asText(row: Row): string {
	return JSON.stringify(row, (_, value) =>
		typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : value,
	)
}

/** One row in each table that the stage leaves empty. */
async function fillTheRest(tx: Tx): Promise<void> {
	const personId = worldPerson('anne-ziane').id
	const networkId = worldNetwork('cercle-du-canal').id
	const introductionId = worldId('meeting of ziane-geometre')
	const at = now
	await tx
		.insertInto('seal')
		.values({
			networkId,
			n: 1,
			rowsSealed: 1,
			hash: Buffer.alloc(32),
			previous: null,
			sealedAt: at,
		})
		.execute()
	await tx
		.insertInto('commonTerm')
		.values({ audience: networkId, term: 'menuis', documents: 700 })
		.execute()
	await tx
		.insertInto('rateLimit')
		.values({ bucket: 'link|address|x', windowEndsAt: at, spent: 1 })
		.execute()
	await tx
		.insertInto('answeredRequest')
		.values({ personId, key: newId(), act: 'test.trial', inputHash: Buffer.alloc(32), at })
		.execute()
	await tx
		.insertInto('signInRequest')
		.values({ id: newId(), email: 'anne@reseau.example', askedAt: at })
		.execute()
	await tx
		.insertInto('firmClaimEnd')
		.values({ claimId: worldId('claim by anne-ziane'), outcome: 'withdrawn', at })
		.execute()
	await tx
		.insertInto('proposalEnd')
		.values({ proposalId: worldId('proposal on ziane-geometre'), outcome: 'outdated', at })
		.execute()
	const sessionId = sessionOf('anne-ziane')
	await tx
		.insertInto('passkeyChallenge')
		.values({
			id: newId(),
			challenge: 'une question à signer, une fois',
			purpose: 'prove',
			sessionId,
			expiresAt: at,
		})
		.execute()
	await tx
		.insertInto('recoveryCode')
		.values({ personId, codeHash: Buffer.alloc(32), createdAt: at })
		.execute()
	await tx
		.insertInto('sessionLogout')
		.values({ sessionId, address: 'https://identite.example/sortie' })
		.execute()
	await tx
		.insertInto('identityProvider')
		.values({
			preset: 'generic',
			label: 'Notre annuaire',
			issuer: 'https://identite.example',
			client: 'maillage',
			clientSecret: 'un secret',
			changedAt: at,
		})
		.execute()
	const mergeId = worldId('merge with ziane-geometre')
	await tx.insertInto('firmMergeEnd').values({ mergeId, outcome: 'lapsed', at }).execute()
	await tx
		.insertInto('firmMerged')
		.values({
			oldId: newId(),
			newId: worldFirm('ziane-geometre').id,
			mergeId,
			was: '{}',
			at,
		})
		.execute()
	const { fileId } = await tx
		.selectFrom('membersFile')
		.select('fileId')
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	const membershipId = worldId('membership cercle-du-canal ziane-geometre ')
	await tx.insertInto('importStep').values({ networkId, fileId, membershipId, line: 2 }).execute()
	await tx.insertInto('membersFileProgress').values({ networkId, fileId, toldAt: at }).execute()
	await tx
		.insertInto('mailPreference')
		.values({ personId, kind: 'words', choice: 'none' })
		.execute()
	await tx
		.insertInto('consent')
		.values({
			id: newId(),
			personId,
			purpose: 'network.page',
			firmId: worldFirm('ziane-geometre').id,
			networkId,
			wording: 'J’accepte que mon entreprise paraisse.',
			locale: 'fr',
			textVersion: '2026-11',
			door: 'session',
			givenAt: at,
		})
		.execute()
	const upload = { name: 'plan.txt', content: new TextEncoder().encode('Le plan') }
	const owner = { kind: 'network', networkId } as const
	const system = { kind: 'system', networkId: null } as const
	const attached = await storeFile(
		{ tx, actor: system, now },
		{ owner, purpose: 'attachment', reach: 'attached', upload },
	)
	const wordId = worldId('word to cercle-du-canal')
	await tx
		.insertInto('wordAttachment')
		.values({ networkId, wordId, fileId: attached.fileId, position: 1 })
		.execute()
	const logo = await storeFile(
		{ tx, actor: system, now },
		{ owner, purpose: 'logo', reach: 'public', upload },
	)
	await tx
		.insertInto('networkLook')
		.values({ networkId, logoFileId: logo.fileId, accent: '#1d5c3a', changedAt: at })
		.onConflict((same) => same.doNothing())
		.execute()
	await tx
		.insertInto('introductionOutcome')
		.values({ introductionId, personId, met: true, at })
		.execute()
	await tx
		.insertInto('introductionThanks')
		.values({ introductionId, personId, words: 'Merci à vous', thankedAt: at })
		.execute()
	await tx
		.insertInto('introductionAcceptance')
		.values({
			introductionId,
			position: 1,
			personId: worldPerson('luc-willems').id,
			acceptedAt: at,
		})
		.execute()
}
