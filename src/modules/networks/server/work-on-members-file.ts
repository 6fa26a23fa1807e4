import { sql } from 'kysely'
import { application, runAct, type Tx } from '#db'
import { type ColumnMapping, type KnownFirm, mappingOf } from '#firms'
import { checkAside, isToldToNetworks, lookAside } from '#firms/server'
import { asSystem } from '#jobs/server'
import { type Id, Refusal } from '#kernel'
import { atWork, type MembersFileState } from '../members-file-states.ts'
import { countryOf, type TakingRefused } from './members-file.ts'
import { planLines } from './plan-lines.ts'
import { takeMembers } from './take-members.ts'
import { forgetProgress, tellProgress, toldProgress } from './told-progress.ts'

type FileIds = { networkId: Id; fileId: Id }

/** How often the work says how far it is. */
const beatMs = 2000
/** With the file's own hash, the lock of who works on it. */
const space = 716_011_906

/**
 * Does what a members' file waits for, until it waits for a person: reads it, checks its lines, takes it.
 * Each part begins anew when it was cut short: what it writes before its end is no fact. One process at a
 * time works on a file; whoever comes meanwhile leaves it to that one, which looks again at its end.
 */
export async function workOn(file: FileIds): Promise<void> {
	let isMine = true
	while (isMine && (await whatWaits(file)))
		isMine = await alone(file.fileId, async () => {
			const waiting = await whatWaits(file)
			if (waiting) await doAndTell(file, waiting)
		})
}

/**
 * Works while nobody else is at this file, in this process or another; false when somebody is. The lock is kept by a
 * connection: a process that dies lets it go, and the next one begins at once.
 */
async function alone(fileId: Id, work: () => Promise<void>): Promise<boolean> {
	const client = await application().pool.connect()
	try {
		const { rows } = await client.query(
			'select pg_try_advisory_lock($1, hashtext($2)) as is_mine',
			[space, fileId],
		)
		if (rows[0].is_mine) await work()
		return rows[0].is_mine
	} finally {
		client.release(true)
	}
}

type Waiting = { state: MembersFileState; sheet: string | null; mapping: ColumnMapping }

async function whatWaits({ networkId, fileId }: FileIds): Promise<Waiting | null> {
	const file = await asSystem(networkId, (tx) =>
		tx
			.selectFrom('membersFile')
			.select(['state', 'sheet', 'mapping'])
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.where('state', 'in', atWork)
			.executeTakeFirst(),
	)
	if (!file) return null
	const { state, sheet, mapping } = file
	return { state: state as MembersFileState, sheet, mapping: (mapping ?? {}) as ColumnMapping }
}

async function doAndTell(file: FileIds, waiting: Waiting): Promise<void> {
	await begin(file)
	const beat = setInterval(() => void tellFrom(file).catch(() => {}), beatMs)
	try {
		await doNext(file, waiting)
	} finally {
		clearInterval(beat)
		forgetProgress(file.fileId)
	}
	await end(file)
}

async function doNext(file: FileIds, { state, sheet, mapping }: Waiting): Promise<void> {
	if (state === 'given') await look(file, sheet)
	if (state === 'mapped') await check(file, sheet, mapping)
	if (state === 'accepted') await take(file)
}

/** What is still told of this work was told by one that was cut short: people are told so. */
async function begin({ networkId, fileId }: FileIds): Promise<void> {
	await asSystem(networkId, (tx) =>
		sql`insert into members_file_progress as p (network_id, file_id, told_at)
			values (${networkId}, ${fileId}, clock_timestamp())
			on conflict (network_id, file_id) do update set done = 0, total = 0,
				told_at = clock_timestamp(), interrupted_at = p.told_at`.execute(tx),
	)
}

async function end({ networkId, fileId }: FileIds): Promise<void> {
	await asSystem(networkId, (tx) =>
		tx
			.deleteFrom('membersFileProgress')
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute(),
	)
}

async function tellFrom({ networkId, fileId }: FileIds): Promise<void> {
	const { done, total } = toldProgress(fileId) ?? { done: 0, total: 0 }
	await asSystem(networkId, (tx) =>
		sql`update members_file_progress set done = ${done}, total = ${total},
			told_at = clock_timestamp()
			where network_id = ${networkId} and file_id = ${fileId}`.execute(tx),
	)
}

const contentOf = (file: FileIds) =>
	asSystem(file.networkId, (tx) =>
		tx
			.selectFrom('membersFile')
			.innerJoin('network', 'network.networkId', 'membersFile.networkId')
			.select(['membersFile.content', 'network.timeZone'])
			.where('membersFile.networkId', '=', file.networkId)
			.where('fileId', '=', file.fileId)
			.executeTakeFirstOrThrow(),
	)

/** Takes it whole; when the network says no by now, as when it filled up meanwhile, people see it again, and why. */
async function take(file: FileIds): Promise<void> {
	const { networkId, fileId } = file
	try {
		await runAct(takeMembers, { kind: 'system', networkId }, file)
	} catch (caught) {
		if (!(caught instanceof Refusal)) throw caught
		const problem: TakingRefused = { code: caught.code, facts: caught.facts }
		await asSystem(networkId, (tx) =>
			tx
				.updateTable('membersFile')
				.set({ state: 'checked', problem: JSON.stringify(problem) })
				.where('networkId', '=', networkId)
				.where('fileId', '=', fileId)
				.where('state', '=', 'accepted')
				.execute(),
		)
		return
	}
	await learnSizes()
}

async function look(file: FileIds, sheet: string | null): Promise<void> {
	const { content } = await contentOf(file)
	const reading = await lookAside(content, sheet)
	await asSystem(file.networkId, (tx) =>
		tx
			.updateTable('membersFile')
			.set(
				reading.ok
					? {
							state: 'read',
							look: JSON.stringify(reading.look),
							sheet: reading.look.sheet,
							mapping: JSON.stringify(mappingOf(reading.look.guesses)),
						}
					: {
							state: 'unreadable',
							problem: JSON.stringify(reading.problem),
							content: Buffer.alloc(0),
						},
			)
			.where('networkId', '=', file.networkId)
			.where('fileId', '=', file.fileId)
			.where('state', '=', 'given')
			.execute(),
	)
}

async function check(file: FileIds, sheet: string | null, mapping: ColumnMapping): Promise<void> {
	const { networkId, fileId } = file
	const { content, timeZone } = await contentOf(file)
	const { knownFirms, communes } = await asSystem(networkId, async (tx) => {
		await tx
			.deleteFrom('membersFileLine')
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		return { knownFirms: await firmsOf(tx, networkId), communes: await communesOf(tx) }
	})
	let done = 0
	const reading = await checkAside(
		{ bytes: content, sheet, mapping, country: countryOf({ timeZone }), knownFirms, communes },
		async (lines, { rows }) => {
			await asSystem(networkId, (tx) => planLines(tx, file, lines))
			done += lines.length
			tellProgress(fileId, done, rows)
		},
	)
	// Whoever corrected the columns meanwhile gets another turn.
	await asSystem(networkId, (tx) =>
		sql`update members_file set state = ${reading.ok ? 'checked' : 'unreadable'},
				summary = ${reading.ok ? JSON.stringify(reading.summary) : null}::jsonb,
				problem = ${reading.ok ? null : JSON.stringify(reading.problem)}::jsonb
			where network_id = ${networkId} and file_id = ${fileId} and state = 'mapped'
				and mapping = ${JSON.stringify(mapping)}::jsonb`.execute(tx),
	)
}

/**
 * What the network's records are recognised by; those who left are recognised too. What a firm does not tell the
 * network recognises nobody: else whoever gives files would learn a number by trying.
 */
async function firmsOf(tx: Tx, networkId: Id): Promise<KnownFirm[]> {
	const hasLeft = sql`m.state in ('left', 'excluded')`
	const { rows } = await sql<KnownFirm>`select f.id, f.name, m.reference,
			case when n.is_told then f.siren end as siren, case when n.is_told then f.siret end as siret,
			case when ${isToldToNetworks('address', hasLeft)} then f.commune_code end as commune_code
		from membership m join firm f on f.id = m.firm_id
		cross join lateral (select ${isToldToNetworks('identifiers', hasLeft)} as is_told) n
		where m.network_id = ${networkId}
		order by m.state in ('left', 'excluded'), f.id`.execute(tx)
	return rows
}

/** Every commune as one text: thirty-five thousand rows would be made into objects here, then copied. */
async function communesOf(tx: Tx): Promise<string> {
	const { rows } = await sql<{
		communes: string
	}>`select coalesce(json_agg(one), '[]')::text as communes
		from (select code, name, postcodes, null as "partOf" from commune union all
			select kind || ' ' || key, name, '{}', code from place_name where kind = 'commune') one`.execute(
		tx,
	)
	return rows[0]?.communes ?? '[]'
}

/** After thousands of rows, what PostgreSQL believes of its tables is far from true. It may refuse, in silence. */
async function learnSizes(): Promise<void> {
	await application().pool.query(
		'analyze membership, firm, firm_label, person, mandate, person_contact',
	)
}
