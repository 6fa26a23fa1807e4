import { sql } from 'kysely'
import { application, runAct, type Tx } from '#db'
import { type ColumnMapping, type KnownFirm, mappingOf } from '#firms'
import { checkAside, isToldToNetworks, lookAside } from '#firms/server'
import { asSystem } from '#jobs/server'
import type { Id } from '#kernel'
import { atWork, type MembersFileState } from '../members-file-states.ts'
import { countryOf } from './members-file.ts'
import { planLines } from './plan-lines.ts'
import { takeMembers } from './take-members.ts'
import { forgetProgress, tellProgress, toldProgress } from './told-progress.ts'

type FileIds = { networkId: Id; fileId: Id }

/** How often the work says that it goes on, and after what silence another process may take it over. */
const beatMs = 2000
const silence = '30 seconds'

/**
 * Does what a members' file waits for, until it waits for a person: reads it, checks its lines, takes it.
 * Each part begins anew when it was cut short: what it writes before its end is no fact. One process at a
 * time works on a file.
 */
export async function workOn(file: FileIds): Promise<void> {
	for (;;) {
		const claimed = await claim(file)
		if (!claimed) return
		const beat = setInterval(() => void tellFrom(file).catch(() => {}), beatMs)
		try {
			await doNext(file, claimed)
		} finally {
			clearInterval(beat)
			forgetProgress(file.fileId)
			await release(file)
		}
	}
}

type Claimed = { state: MembersFileState; sheet: string | null; mapping: ColumnMapping }

async function doNext(file: FileIds, { state, sheet, mapping }: Claimed): Promise<void> {
	if (state === 'given') await look(file, sheet)
	if (state === 'mapped') await check(file, sheet, mapping)
	if (state === 'accepted') {
		await runAct(takeMembers, { kind: 'system', networkId: file.networkId }, file)
		await learnSizes()
	}
}

/** The file's next work, unless nothing waits or somebody is at it. */
async function claim({ networkId, fileId }: FileIds): Promise<Claimed | null> {
	return asSystem(networkId, async (tx) => {
		const file = await tx
			.selectFrom('membersFile')
			.select(['state', 'sheet', 'mapping'])
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.where('state', 'in', atWork)
			.executeTakeFirst()
		if (!file) return null
		const { rows } = await sql`insert into members_file_progress as p (network_id, file_id, told_at)
			values (${networkId}, ${fileId}, clock_timestamp())
			on conflict (network_id, file_id) do update set done = 0, total = 0, told_at = clock_timestamp()
			where p.told_at < clock_timestamp() - ${silence}::interval returning 1`.execute(tx)
		if (rows.length === 0) return null
		const { state, sheet, mapping } = file
		return { state: state as MembersFileState, sheet, mapping: (mapping ?? {}) as ColumnMapping }
	})
}

/** Others may work on it at once. */
async function release({ networkId, fileId }: FileIds): Promise<void> {
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
