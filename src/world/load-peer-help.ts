import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { FirmKey, PersonKey } from './keys.ts'
import { worldNetwork, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

const timeZone = 'Europe/Paris'
const networkId = worldNetwork('cercle-du-canal').id
const runner = worldPerson('agathe-morel').id
const idOf = (key: PersonKey): Id => worldPerson(key).id

/** Who is of the group, and the firm each comes for. */
const group = [
	['odile-marchand', 'marchand-platrerie'],
	['claire-vasseur', 'menuiserie-vasseur'],
	['luc-willems', 'willems-chauffage'],
	['anne-ziane', 'ziane-geometre'],
	['nora-petit', 'petit-architecture'],
	['samir-oukil', 'oukil-facades'],
] as const satisfies readonly (readonly [PersonKey, FirmKey])[]

const pactId = worldId('peer-help pact')
const pact =
	'Ce qui se dit en séance reste entre nous. Je ne répète ni les noms, ni les chiffres, ni le sujet.\n\nJ’écoute sans juger et je parle de mon expérience.'

/** What Claire went home with, a month ago. */
const plan = [
	{ what: 'Proposer à Julie de diriger l’atelier avec Hervé pendant trois mois', said: 'done' },
	{ what: 'Écrire avec Hervé les réglages qu’il est seul à connaître', said: null },
	{ what: 'Demander à Samir comment il a fait avec son chef d’équipe', said: null },
] as const

/**
 * The peer-help group of the Cercle, around a day: a session held a month ago, whose client is asked about their plan,
 * and one to come, to which some have said yes. Runs as the system, after `loadWorld`.
 */
export async function loadPeerHelp(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const [past, next] = [today.subtract({ days: 29 }), today.add({ days: 6 })]
	await tx
		.insertInto('peerHelpPact')
		.values({
			networkId,
			pactId,
			words: pact,
			startsOn: today.subtract({ days: 200 }),
			writtenBy: runner,
			writtenAt: noonOf(today.subtract({ days: 201 })),
		})
		.execute()
	const held = await writeMeeting(tx, 'past', past)
	await writePeers(
		tx,
		held,
		group.map(([person]) => person),
		noonOf(past.subtract({ days: 4 })),
	)
	await writeHeld(tx, held, past)
	const coming = await writeMeeting(tx, 'next', next)
	await writePeers(
		tx,
		coming,
		['odile-marchand', 'luc-willems', 'anne-ziane'],
		noonOf(today.subtract({ days: 1 })),
	)
	await writeComing(tx, coming, noonOf(today.subtract({ days: 1 })))
	await tx
		.insertInto('peerHelpReminder')
		.values({
			networkId,
			meetingId: held,
			personId: idOf('claire-vasseur'),
			nextMeetingId: coming,
			sentAt: noonOf(today.subtract({ days: 1 })),
		})
		.execute()
}

async function writeMeeting(tx: Tx, which: string, heldOn: Temporal.PlainDate): Promise<Id> {
	const meetingId = worldId(`peer-help ${which}`)
	const startsAt = heldOn.toZonedDateTime({ timeZone, plainTime: '18:00' }).toInstant()
	await tx
		.insertInto('meeting')
		.values({
			networkId,
			meetingId,
			kind: 'peer_help',
			title: 'Entraide entre dirigeants',
			details: 'Venez avec une question à vous, même petite.',
			mode: 'in_person',
			place: 'Atelier Vasseur, Roubaix',
			heldOn,
			heldHour: '18:00',
			minutes: 120,
			startsAt,
			endsAt: startsAt.add({ minutes: 120 }),
			audience: 'chosen',
			takesGuests: false,
			createdBy: runner,
			createdAt: noonOf(heldOn.subtract({ days: 40 })),
			invitedAt: noonOf(heldOn.subtract({ days: 7 })),
		})
		.execute()
	await tx
		.insertInto('meetingInvitee')
		.values(group.map(([, firm]) => ({ networkId, meetingId, membershipId: seatOf(firm) })))
		.execute()
	return meetingId
}

async function writePeers(
	tx: Tx,
	meetingId: Id,
	people: readonly PersonKey[],
	at: Temporal.Instant,
): Promise<void> {
	for (const key of people) {
		const firm = group.find(([person]) => person === key)?.[1] as FirmKey
		const peer = { networkId, meetingId, personId: idOf(key) }
		await tx
			.insertInto('peerHelpAcceptance')
			.values({ ...peer, pactId, words: pact, acceptedAt: at })
			.execute()
		await tx
			.insertInto('peerHelpPeer')
			.values({ ...peer, membershipId: seatOf(firm), joinedAt: at })
			.execute()
	}
}

/** The session of a month ago: Claire’s subject, the six steps, her plan and what she said of it since. */
async function writeHeld(tx: Tx, meetingId: Id, heldOn: Temporal.PlainDate): Promise<void> {
	const at = (hour: string) => heldOn.toZonedDateTime({ timeZone, plainTime: hour }).toInstant()
	const claire = { networkId, meetingId, personId: idOf('claire-vasseur') }
	const chosen = { chosenBy: idOf('odile-marchand'), chosenAt: at('18:02') }
	await tx
		.insertInto('peerHelpSubject')
		.values({
			...claire,
			kind: 'problem',
			words:
				'Hervé, mon chef d’atelier, part à la retraite dans six mois et personne ne connaît ses réglages. Comment préparer sa suite sans le vexer\u202f?',
			proposedAt: noonOf(heldOn.subtract({ days: 3 })),
		})
		.execute()
	await tx
		.insertInto('peerHelpRole')
		.values([
			{ networkId, meetingId, role: 'facilitator', personId: idOf('odile-marchand'), ...chosen },
			{ ...claire, role: 'client', ...chosen },
		])
		.execute()
	const hours = ['18:05', '18:16', '18:33', '18:41', '19:26', '19:38', '19:55']
	await tx
		.insertInto('peerHelpMove')
		.values(
			hours.map((hour, place) => ({
				networkId,
				meetingId,
				position: place + 1,
				step: place + 1,
				at: at(hour),
				byPerson: idOf('odile-marchand'),
			})),
		)
		.execute()
	for (const [place, { what, said }] of plan.entries()) {
		const actionId = worldId(`peer-help action ${place}`)
		await tx
			.insertInto('peerHelpAction')
			.values({
				...claire,
				actionId,
				position: place + 1,
				what,
				dueOn: heldOn.add({ weeks: 2 * (place + 1) }),
				writtenAt: at('19:36'),
			})
			.execute()
		if (said)
			await tx
				.insertInto('peerHelpFollowUp')
				.values({
					...claire,
					actionId,
					said,
					words: 'Elle a dit oui le lendemain.',
					saidAt: noonOf(heldOn.add({ days: 20 })),
				})
				.execute()
	}
	await tx
		.insertInto('peerHelpNote')
		.values({
			networkId,
			meetingId,
			personId: idOf('odile-marchand'),
			body: 'Mes enduits\u00a0: tout est dans ma tête aussi. À écrire avant l’été.',
			keptAt: at('19:52'),
		})
		.execute()
}

/** The next session: two subjects, voices, and Odile who facilitates. */
async function writeComing(tx: Tx, meetingId: Id, at: Temporal.Instant): Promise<void> {
	const subject = (person: PersonKey, kind: string, words: string) => ({
		networkId,
		meetingId,
		personId: idOf(person),
		kind,
		words,
		proposedAt: at,
	})
	await tx
		.insertInto('peerHelpSubject')
		.values([
			subject(
				'luc-willems',
				'question',
				'Faut-il prendre un associé, et comment le choisir\u202f?',
			),
			subject('anne-ziane', 'project', 'Partager un drone de relevé avec d’autres géomètres.'),
		])
		.execute()
	await tx
		.insertInto('peerHelpVote')
		.values({
			networkId,
			meetingId,
			personId: idOf('anne-ziane'),
			forPerson: idOf('luc-willems'),
			at,
		})
		.execute()
	await tx
		.insertInto('peerHelpRole')
		.values({
			networkId,
			meetingId,
			role: 'facilitator',
			personId: idOf('odile-marchand'),
			chosenBy: idOf('odile-marchand'),
			chosenAt: at,
		})
		.execute()
}

const seatOf = (firm: FirmKey): Id => worldId(`membership cercle-du-canal ${firm} `)

function noonOf(day: Temporal.PlainDate): Temporal.Instant {
	return day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
}
