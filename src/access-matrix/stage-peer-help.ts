/** Peer-help sessions of each person of the stage: one to come that they facilitate, one under way whose client they are. */
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { type PersonKey, worldId, worldNetwork, worldPerson } from '#world'
import { type StagedNetwork, standIns } from './cast.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const before = now.subtract({ hours: 48 })

/** Of every session, and nobody who reaches for anything here. */
const others = ['helene-dubus', 'marc-tison'] as const

/** The session of a network that nobody of the stage is of yet. */
export const openSessionOf = (network: StagedNetwork): Id => worldId(`peer-help open in ${network}`)

/** The sessions of a person, each by its name. */
export const sessionsOf = (person: PersonKey) => ({
	peerHelpId: worldId(`peer-help led by ${person}`),
	clientOfId: worldId(`peer-help helping ${person}`),
	planActionId: worldId(`peer-help action of ${person}`),
})

/** Writes the session to which everybody of a network is invited, and a version of its pact to come. */
export async function writeOpenSession(tx: Tx, network: StagedNetwork): Promise<void> {
	const { id: networkId } = worldNetwork(network)
	const writtenBy = worldPerson(standIns[network].runner).id
	await writeMeeting(tx, network, openSessionOf(network), 300)
	await tx
		.insertInto('peerHelpPact')
		.values({
			networkId,
			pactId: worldId(`pact of ${network}`),
			words: 'Rien ne sort d’ici.',
			startsOn: Temporal.PlainDate.from('2027-03-01'),
			writtenBy,
			writtenAt: before,
		})
		.execute()
}

/** Writes the sessions of a person. */
export async function writeSessions(
	tx: Tx,
	person: PersonKey,
	network: StagedNetwork,
): Promise<void> {
	const { peerHelpId, clientOfId, planActionId } = sessionsOf(person)
	const { id: networkId } = worldNetwork(network)
	const known = await tx
		.selectFrom('meeting')
		.select('meetingId')
		.where('meetingId', '=', peerHelpId)
		.executeTakeFirst()
	if (known) return
	const me = worldPerson(person).id
	const [one, other] = others.map((key) => worldPerson(key).id) as [Id, Id]
	const people = [me, one, other]
	await writeMeeting(tx, network, peerHelpId, 200)
	await writeMeeting(tx, network, clientOfId, -1)
	for (const meetingId of [peerHelpId, clientOfId])
		await writePeers(tx, { networkId, meetingId }, people)
	const led = { networkId, meetingId: peerHelpId }
	const helping = { networkId, meetingId: clientOfId }
	const chosen = { chosenBy: one, chosenAt: before }
	await tx
		.insertInto('peerHelpRole')
		.values([
			{ ...led, role: 'facilitator', personId: me, ...chosen },
			{ ...led, role: 'client', personId: one, ...chosen },
			{ ...helping, role: 'facilitator', personId: one, ...chosen },
			{ ...helping, role: 'client', personId: me, ...chosen },
		])
		.execute()
	await tx
		.insertInto('peerHelpVote')
		.values({ ...led, personId: me, forPerson: one, at: before })
		.execute()
	await tx
		.insertInto('peerHelpTiming')
		.values({ ...led, step: 1, minutes: 12 })
		.execute()
	await tx
		.insertInto('peerHelpMove')
		.values({ ...helping, position: 1, step: 5, at: before, byPerson: one })
		.execute()
	const mine = { ...helping, personId: me }
	await tx
		.insertInto('peerHelpAction')
		.values({ ...mine, actionId: planActionId, position: 1, what: 'Appeler', writtenAt: before })
		.execute()
	await tx
		.insertInto('peerHelpNote')
		.values({ ...mine, body: 'À méditer', keptAt: before })
		.execute()
	await tx
		.insertInto('peerHelpReminder')
		.values({ ...mine, sentAt: before })
		.execute()
	await writeFollowed(tx, { networkId, meetingId: peerHelpId, personId: one }, person)
}

/** In the session that a person leads, its client kept their plan, of which something was said. */
async function writeFollowed(
	tx: Tx,
	theirs: { networkId: Id; meetingId: Id; personId: Id },
	person: PersonKey,
): Promise<void> {
	const actionId = worldId(`peer-help action of the client of ${person}`)
	await tx
		.insertInto('peerHelpAction')
		.values({ ...theirs, actionId, position: 1, what: 'Écrire', writtenAt: before })
		.execute()
	await tx
		.insertInto('peerHelpFollowUp')
		.values({ ...theirs, actionId, said: 'done', saidAt: before })
		.execute()
	await tx
		.insertInto('peerHelpPlanKept')
		.values({ ...theirs, keptAt: before })
		.execute()
}

async function writePeers(tx: Tx, where: { networkId: Id; meetingId: Id }, people: Id[]) {
	const accepted = { words: 'Rien ne sort d’ici.', acceptedAt: before }
	for (const personId of people) {
		await tx
			.insertInto('peerHelpAcceptance')
			.values({ ...where, personId, ...accepted })
			.execute()
		await tx
			.insertInto('peerHelpPeer')
			.values({ ...where, personId, joinedAt: before })
			.execute()
		await tx
			.insertInto('peerHelpSubject')
			.values({ ...where, personId, kind: 'question', words: 'Un sujet', proposedAt: before })
			.execute()
	}
}

async function writeMeeting(tx: Tx, network: StagedNetwork, meetingId: Id, hours: number) {
	const startsAt = now.add({ hours })
	const local = startsAt.toZonedDateTimeISO('Europe/Paris')
	await tx
		.insertInto('meeting')
		.values({
			networkId: worldNetwork(network).id,
			meetingId,
			kind: 'peer_help',
			title: 'Entraide',
			mode: 'in_person',
			place: 'Atelier',
			heldOn: local.toPlainDate(),
			heldHour: local.toPlainTime().toString({ smallestUnit: 'minute' }),
			minutes: 120,
			startsAt,
			endsAt: startsAt.add({ minutes: 120 }),
			audience: 'everyone',
			createdBy: worldPerson(standIns[network].runner).id,
			createdAt: before,
			invitedAt: before,
		})
		.execute()
}
