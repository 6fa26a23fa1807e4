import { sql } from 'kysely'
import type { Tx } from '#db'
import { storeFile } from '#files/server'
import type { Id } from '#kernel'
import { everyday } from './everyday.ts'
import type { PersonKey } from './keys.ts'
import { onePagePdf } from './one-page-pdf.ts'
import type { Day } from './sheets.ts'
import { worldNetwork, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

/**
 * Adds to the named world what its first network keeps and says: documents, two words with answers, a
 * discussion, a colour. Apart from `loadWorld` because it writes files: their folder must be known.
 */
export async function loadEveryday(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const shift = worldToday.until(today, { largestUnit: 'days' })
	const at = (text: Day) =>
		Temporal.PlainDate.from(text)
			.add(shift)
			.toZonedDateTime({ timeZone: 'UTC', plainTime: '08:00' })
			.toInstant()
	const told: Told = { tx, at, networkId: worldNetwork(everyday.network).id }
	await tx
		.insertInto('networkLook')
		.values({ networkId: told.networkId, accent: everyday.accent, changedAt: at('2026-09-01') })
		.execute()
	await writeDocuments(told)
	await writeWords(told)
}

type Told = { tx: Tx; at: (text: Day) => Temporal.Instant; networkId: Id }

async function keep(
	{ tx, networkId }: Told,
	now: Temporal.Instant,
	file: { name: string; lines: readonly string[]; isAttached: boolean },
): Promise<Id> {
	const { fileId } = await storeFile(
		{ tx, actor: { kind: 'system', networkId: null }, now },
		{
			owner: { kind: 'network', networkId },
			purpose: file.isAttached ? 'attachment' : 'document',
			reach: file.isAttached ? 'attached' : 'network',
			upload: { name: file.name, content: onePagePdf(file.lines) },
		},
	)
	return fileId
}

async function writeDocuments(told: Told): Promise<void> {
	const { tx, at, networkId } = told
	const folderId = worldId(`folder ${everyday.folder.key}`)
	const createdAt = at('2025-09-01')
	await tx
		.insertInto('documentFolder')
		.values({ networkId, folderId, name: everyday.folder.name, createdAt })
		.execute()
	for (const { key, title, folder, by, versions } of everyday.documents) {
		const documentId = worldId(`document ${key}`)
		const createdBy = worldPerson(by).id
		await tx
			.insertInto('document')
			.values({
				networkId,
				documentId,
				title,
				folderId: folder ? folderId : null,
				createdBy,
				createdAt: at(versions[0].on),
			})
			.execute()
		for (const [i, version] of versions.entries()) {
			const addedAt = at(version.on)
			const fileId = await keep(told, addedAt, { ...version, isAttached: false })
			await tx
				.insertInto('documentVersion')
				.values({ networkId, documentId, versionNo: i + 1, fileId, addedBy: createdBy, addedAt })
				.execute()
		}
	}
	for (const [i, { on, by, body }] of everyday.said.entries())
		await tx
			.insertInto('threadMessage')
			.values({
				id: worldId(`said ${i}`),
				kind: 'document',
				objectId: worldId(`document ${on}`),
				authorId: worldPerson(by).id,
				body,
				writtenAt: at('2026-10-07').add({ minutes: i * 40 }),
			})
			.execute()
}

async function writeWords(told: Told): Promise<void> {
	const { tx, at, networkId } = told
	for (const one of everyday.words) {
		const wordId = worldId(`word ${one.key}`)
		const [sentAt, author] = [at(one.on), worldPerson(one.by).id]
		const readers = await readersOf(told, one.audience, author)
		await tx
			.insertInto('word')
			.values({
				networkId,
				wordId,
				authorId: author,
				subject: one.subject,
				body: one.body,
				audience: one.audience,
				writtenAt: sentAt,
				sendsAt: sentAt,
				sentAt,
				recipients: readers.length,
			})
			.execute()
		await tx
			.insertInto('wordRecipient')
			.values(readers.map((personId) => ({ networkId, wordId, personId, mailedAt: sentAt })))
			.execute()
		const opened = one.openedBy.map((key: PersonKey) => ({
			networkId,
			wordId,
			personId: worldPerson(key).id,
			at: sentAt.add({ hours: 2 }),
		}))
		if (opened.length > 0) await tx.insertInto('wordOpening').values(opened).execute()
		for (const { by, body } of one.answers) {
			const { id: personId } = worldPerson(by)
			const answerId = worldId(`answer ${one.key} ${by}`)
			const said = { body, at: sentAt.add({ hours: 3 }), toldAt: sentAt.add({ hours: 3 }) }
			await tx
				.insertInto('wordAnswer')
				.values({ networkId, answerId, wordId, personId, writtenBy: personId, ...said })
				.execute()
		}
		if (!one.attachment) continue
		const fileId = await keep(told, sentAt, { ...one.attachment, isAttached: true })
		await tx
			.insertInto('wordAttachment')
			.values({ networkId, wordId, fileId, position: 1 })
			.execute()
	}
}

async function readersOf({ tx, networkId }: Told, audience: string, author: Id): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select d.person_id from membership m join firm f on f.id = m.firm_id and f.claimed_at is not null
		join mandate d on d.firm_id = m.firm_id and d.ends_on is null
		where m.network_id = ${networkId} and m.state in ('member', 'on_trial') and ${audience} = 'everyone'
		union select person_id from network_role
		where network_id = ${networkId} and ends_on is null
			and (${audience} = 'everyone' or role in ('president', 'board', 'treasurer', 'facilitator'))
		order by 1`.execute(tx)
	return rows.map(({ personId }) => personId).filter((personId) => personId !== author)
}
