import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { PersonKey } from './keys.ts'
import { world, worldNetwork, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

const network = 'cercle-du-canal'

/** Who waits for whose answer on the day of the story. */
const proposed = {
	from: 'samir-oukil',
	to: 'claire-vasseur',
	message:
		'Nous avons les mêmes architectes et jamais le même chantier. Un café jeudi 3 ou mardi 8, à l’atelier\u202f?',
} as const

/**
 * Adds to the named world the one-to-ones that its ties remember between members of its first network, so
 * that who met whom can be looked at, and one that waits for an answer. Apart from `loadWorld`, whose
 * readers count what they put there themselves.
 */
export async function loadOneToOnes(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const { id: networkId } = worldNetwork(network)
	const shift = worldToday.until(today, { largestUnit: 'days' })
	const firms = await firmsOf(tx, networkId)
	for (const { a, b, facts } of world.ties) {
		const seats = [a, b].map((key) => ({ key, firmId: firms.get(worldPerson(key).id) }))
		if (seats.some(({ firmId }) => !firmId)) continue
		for (const { kind, on } of facts) {
			if (kind !== 'one_to_one') continue
			const heldOn = Temporal.PlainDate.from(on).add(shift)
			await write(tx, networkId, firms, { people: [a, b], askedBy: a, heldOn, on: heldOn })
		}
	}
	await write(tx, networkId, firms, {
		people: [proposed.from, proposed.to],
		askedBy: proposed.from,
		message: proposed.message,
		on: today.add({ days: 27 }),
	})
	await tx
		.insertInto('preparationSheet')
		.values({
			personId: worldPerson(proposed.from).id,
			goals: 'Deux façades d’écoles en 2027, avec un menuisier que l’on connaît.',
			customers: 'Les architectes qui rénovent pour les communes.',
			needs: 'Une poseuse de fenêtres pour les chantiers occupés.',
			keptAt: noonOf(today.subtract({ days: 3 })),
		})
		.execute()
}

type Meeting = {
	people: readonly [PersonKey, PersonKey]
	askedBy: PersonKey
	message?: string
	/** The last day to meet; when they met, that day. */
	on: Temporal.PlainDate
	heldOn?: Temporal.PlainDate
}

async function write(
	tx: Tx,
	networkId: Id,
	firms: ReadonlyMap<Id, Id>,
	{ people: keys, askedBy, message = 'Un café\u202f?', on, heldOn }: Meeting,
): Promise<void> {
	const people = keys.map((key) => worldPerson(key).id)
	const oneToOneId = worldId(`one-to-one ${keys.join(' ')} ${heldOn ?? 'proposed'}`)
	const thing = { networkId, oneToOneId, people }
	const proposedAt = noonOf(on.subtract({ days: 28 }))
	await tx
		.insertInto('oneToOne')
		.values({ ...thing, askedBy: worldPerson(askedBy).id, message, proposedAt, meetUntil: on })
		.execute()
	await tx
		.insertInto('oneToOneSeat')
		.values(
			people.map((personId, i) => ({
				...thing,
				personId,
				firmId: firms.get(personId) as Id,
				place: i + 1,
				answer: heldOn || i === 0 ? 'yes' : null,
				answeredAt: heldOn || i === 0 ? proposedAt : null,
				said: heldOn ? 'held' : null,
				heldOn: heldOn ?? null,
				saidAt: heldOn ? noonOf(heldOn) : null,
			})),
		)
		.execute()
	if (heldOn)
		await tx
			.insertInto('oneToOneEnd')
			.values({ ...thing, kind: 'held', heldOn, endedAt: noonOf(heldOn) })
			.execute()
}

/** The people of the members of a network, and for which firm they are there. */
async function firmsOf(tx: Tx, networkId: Id): Promise<Map<Id, Id>> {
	const { rows } = await sql<{ personId: Id; firmId: Id }>`
		select distinct on (d.person_id) d.person_id, m.firm_id from membership m
		join mandate d on d.firm_id = m.firm_id and d.ends_on is null
		where m.network_id = ${networkId} and m.state in ('member', 'on_trial')
		order by d.person_id, m.since, m.firm_id`.execute(tx)
	return new Map(rows.map(({ personId, firmId }) => [personId, firmId]))
}

function noonOf(day: Temporal.PlainDate): Temporal.Instant {
	return day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '12:00' }).toInstant()
}
