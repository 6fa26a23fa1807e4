import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { calls, lostTie, needWithoutPath, note } from './around-ties.ts'
import type { Day } from './sheets.ts'
import { world, worldFirm, worldNetwork, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

/**
 * Adds to the named world what lives around ties: needs published in a network with their answers, a tie
 * gone quiet, a private note. Apart from `loadWorld`, whose ties are counted by many tests.
 */
export async function loadAroundTies(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const shift = worldToday.until(today, { largestUnit: 'days' })
	const day = (text: Day) => Temporal.PlainDate.from(text).add(shift)
	const at = (text: Day) =>
		day(text).toZonedDateTime({ timeZone: 'UTC', plainTime: '08:00' }).toInstant()
	const needId = worldId(needWithoutPath.key)
	await tx
		.insertInto('need')
		.values({
			id: needId,
			firmId: worldFirm(needWithoutPath.firm).id,
			personId: worldPerson(needWithoutPath.person).id,
			words: needWithoutPath.words,
			communeCode: needWithoutPath.communeCode,
			statedAt: at(needWithoutPath.statedOn),
		})
		.execute()
	await writeCalls(tx, at, needId)
	const [a, b] = lostTie.between.map((key) => worldPerson(key).id).sort() as [Id, Id]
	await tx
		.insertInto('tieFact')
		.values({
			id: worldId('a tie gone quiet'),
			aPerson: a,
			bPerson: b,
			kind: lostTie.kind,
			happenedOn: day(lostTie.on),
			words: lostTie.words,
		})
		.execute()
	const { author, notedOn, ...noted } = note
	await tx
		.insertInto('outsiderNote')
		.values({
			id: worldId('a note'),
			authorId: worldPerson(author).id,
			...noted,
			notedAt: at(notedOn),
			expiresAt: at(notedOn).toZonedDateTimeISO('UTC').add({ months: 12 }).toInstant(),
		})
		.execute()
}

async function writeCalls(
	tx: Tx,
	at: (text: Day) => Temporal.Instant,
	ownNeedId: Id,
): Promise<void> {
	for (const call of calls) {
		const known = world.needs.find(({ key }) => key === call.need)
		const { firm, person } = known ?? needWithoutPath
		const [networkId, callId] = [worldNetwork(call.network).id, worldId(`call for ${call.need}`)]
		const published = at(call.publishedOn)
		await tx
			.insertInto('needCall')
			.values({
				networkId,
				callId,
				needId: known?.id ?? ownNeedId,
				firmId: worldFirm(firm).id,
				personId: worldPerson(person).id,
				words: call.words,
				tradeLabel: known?.trade ?? null,
				communeCode: known?.communeCode ?? needWithoutPath.communeCode,
				publishedAt: published,
				expiresAt: published.add({ hours: 24 * 21 }),
				toldAt: published,
			})
			.execute()
		for (const answer of call.answers)
			await tx
				.insertInto('callAnswer')
				.values({
					networkId,
					answerId: worldId(`answer of ${answer.firm} for ${call.need}`),
					callId,
					firmId: worldFirm(answer.firm).id,
					personId: worldPerson(answer.person).id,
					kind: answer.kind,
					words: answer.words,
					answeredAt: at(answer.on),
					toldAt: at(answer.on),
				})
				.execute()
	}
}
