/** What people do in these years, some days, and never all of it. */
import { sql } from 'kysely'
import { reading } from '#db'
import { typedDay } from '#firms'
import { declareLeave } from '#firms/server'
import { type Id, newId } from '#kernel'
import {
	addAction,
	answerMeeting,
	endAction,
	markAttendance,
	scheduleMeeting,
	signSheet,
} from '#meetings/server'
import { leaveNetwork } from '#networks/server'
import {
	answerOneToOne,
	askOneToOne,
	drawPairs,
	makeDraw,
	sayHeld,
	sendDraw,
} from '#one-to-ones/server'
import {
	chooseRole,
	joinSession,
	openStep,
	proposeSubject,
	sayFollowed,
	sessionSheet,
	writePlan,
} from '#peer-help/server'
import { setGoBetweenRule } from '#ties/server'
import {
	as,
	chance,
	firstDay,
	may,
	type Network,
	networks,
	person,
	pick,
	roubaix,
	rowsOf,
	seatsOf,
	time,
} from './play.testing.ts'

type Day = Temporal.PlainDate
const place = { mode: 'in_person', place: 'Salle du réseau' }

/** The meetings of two years, and a monthly evening of peer help for six seats. */
export async function planMeetings(until: Day): Promise<void> {
	for (const { id: networkId, facilitator, rhythm, heldHour } of networks)
		await may(scheduleMeeting, as(facilitator), {
			...{ networkId, kind: 'breakfast', title: 'Réunion', ...place, rhythm, heldHour },
			...{ minutes: 90, audience: 'everyone', meals: ['Le plat'], closesDays: 2 },
			...{ heldOn: typedDay(firstDay.add({ days: 10 })), endsOn: typedDay(until) },
		})
	const peers = (await seatsOf(roubaix.id)).slice(0, 6)
	await may(scheduleMeeting, as(roubaix.facilitator), {
		...{ networkId: roubaix.id, kind: 'peer_help', title: 'Entraide', ...place, rhythm: 'monthly' },
		...{ heldHour: '18 h', minutes: 120, audience: 'chosen' },
		...{ heldOn: typedDay(firstDay.add({ days: 15 })), endsOn: typedDay(until) },
		invitees: peers.map(({ membershipId }) => membershipId),
	})
}

export type Leave = { personId: Id; from: Day; until: Day }
export const leaves: Leave[] = []

/** What a day begins: a leave, a one-to-one, pairs for all, a departure. */
export async function begin(today: Day, day: number): Promise<void> {
	const { id: networkId, facilitator } = pick(networks)
	const seats = await seatsOf(networkId)
	const [one, other] = [pick(seats), pick(seats)]
	if (day % 17 === 5) await goOnLeave(one.personId, today)
	if (day % 9 === 2)
		await may(askOneToOne, person(one.personId), {
			...{ networkId, personId: other.personId, message: 'Un café\u202f?' },
		})
	if (day % 45 === 20) {
		const meetUntil = typedDay(today.add({ days: 28 }))
		const drawn = await may(drawPairs, as(facilitator), { networkId, meetUntil, leftOut: [] })
		if (!drawn) return
		await makeDraw(networkId, drawn.drawId, time.now)
		await may(sendDraw, as(facilitator), { networkId, drawId: drawn.drawId })
	}
	if (day === 300 || day === 520) {
		const { personId, firmId } = pick(seats.slice(8))
		await may(leaveNetwork, person(personId), { firmId, networkId })
	}
}

/** An absence, or a pause as a go-between that has an end: clocks take both for a leave. */
async function goOnLeave(personId: Id, from: Day): Promise<void> {
	const until = from.add({ days: 5 + Math.floor(chance() * 20) })
	leaves.push({ personId, from, until })
	const endsOn = typedDay(until)
	if (chance() < 0.3)
		await may(setGoBetweenRule, person(personId), { isOptedOut: true, optedOutUntil: endsOn })
	else await may(declareLeave, person(personId), { startsOn: typedDay(from), endsOn })
}

/** What goes on of what was begun. */
export async function goOn(today: Day, day: number): Promise<void> {
	if (day % 3 === 0) await answerPairs(today)
	if (day % 7 === 1) await answerMeetings(today)
	if (day % 5 === 2) await endActions()
	if (day % 6 === 4) await sayFollowedUp()
	for (const network of networks) await keepSheets(network, today.subtract({ days: 1 }))
	await helpEachOther(today)
}

async function answerPairs(today: Day): Promise<void> {
	const seats = await rowsOf<{ oneToOneId: Id; personId: Id; answer: string | null }>(sql`
		select s.one_to_one_id, s.person_id, s.answer from one_to_one_seat s
		where s.said is null and not exists (select from one_to_one_end e
			where e.network_id = s.network_id and e.one_to_one_id = s.one_to_one_id) order by 1, 2`)
	for (const { oneToOneId, personId, answer } of seats) {
		if (chance() < 0.75) continue
		const isYes = chance() < 0.9
		if (answer === null)
			await may(answerOneToOne, person(personId), { oneToOneId, answer: isYes ? 'yes' : 'no' })
		else {
			const said = isYes ? { said: 'held', heldOn: typedDay(today) } : { said: 'not_held' }
			await may(sayHeld, person(personId), { oneToOneId, ...said })
		}
	}
}

async function answerMeetings(today: Day): Promise<void> {
	const asked = await rowsOf<{ networkId: Id; meetingId: Id }>(sql`
		select network_id, meeting_id from meeting where kind = 'breakfast' and invited_at is not null
			and held_on > ${today.add({ days: 2 })} order by 1, 2`)
	for (const { networkId, meetingId } of asked)
		for (const { personId, membershipId } of await seatsOf(networkId)) {
			if (chance() < 0.6) continue
			const says = chance() < 0.7 ? { answer: 'comes', meal: 'Le plat' } : { answer: 'excused' }
			await may(answerMeeting, person(personId), { meetingId, membershipId, ...says })
		}
}

/** The day after: who was seen is marked, the sheet is signed, somebody takes something on. */
async function keepSheets({ id: networkId, facilitator }: Network, day: Day): Promise<void> {
	const held = await rowsOf<{ meetingId: Id }>(sql`select meeting_id from meeting
		where network_id = ${networkId} and held_on = ${day} order by 1`)
	for (const { meetingId } of held) {
		const seats = await seatsOf(networkId)
		const marks = seats
			.filter(() => chance() < 0.6)
			.map(({ membershipId }) => ({
				markId: newId(),
				attendeeId: membershipId,
				status: 'present',
			}))
		if (marks.length > 0) await may(markAttendance, as(facilitator), { meetingId, marks })
		await may(signSheet, as(facilitator), { meetingId })
		if (chance() < 0.5)
			await may(addAction, as(facilitator), {
				...{ meetingId, what: 'Réserver la salle', membershipId: pick(seats).membershipId },
				dueOn: typedDay(day.add({ days: 21 })),
			})
	}
}

async function endActions(): Promise<void> {
	const open = await rowsOf<{ networkId: Id; actionId: Id }>(sql`
		select network_id, action_id from meeting_action where ended_at is null order by 2`)
	for (const { networkId, actionId } of open) {
		if (chance() < 0.95) continue
		const { facilitator } = networks.find(({ id }) => id === networkId) as Network
		await may(endAction, as(facilitator), { actionId, ending: pick(['done', 'dropped']) })
	}
}

/** On the evening of a session: the pact, a subject, six steps, a plan; in June and December it is left open. */
async function helpEachOther(today: Day): Promise<void> {
	const [found] = await rowsOf<{ meetingId: Id }>(sql`
		select meeting_id from meeting where kind = 'peer_help' and held_on = ${today}`)
	const peers = (await seatsOf(roubaix.id)).slice(0, 6).filter(() => chance() < 0.85)
	const [client, facilitator] = peers
	if (!found || !client || !facilitator || peers.length < 3) return
	const { meetingId } = found
	const [lead, owner] = [person(facilitator.personId), person(client.personId)]
	for (const { personId } of peers)
		await may(joinSession, person(personId), { meetingId, accepts: true, locale: 'fr' })
	await may(proposeSubject, owner, { meetingId, kind: 'problem', words: 'Mon chef d’atelier part' })
	await may(chooseRole, lead, { meetingId, role: 'facilitator', personId: facilitator.personId })
	await may(chooseRole, lead, { meetingId, role: 'client', personId: client.personId })
	const plan = {
		readers: 'peers',
		actions: [{ what: 'Nommer une adjointe' }, { what: 'Appeler Paul' }],
	}
	for (;;) {
		const { session } = await reading(
			lead,
			(tx) => sessionSheet({ tx, actor: lead, now: time.now }, { meetingId }),
			{ now: time.now },
		)
		if (!session || session.state === 'closed') return
		const step = session.clock.state === 'under_way' ? session.clock.step : 0
		if (step === 6) await may(writePlan, owner, { meetingId, ...plan })
		if (step === 6 && today.month % 6 === 0) return
		if (!(await may(openStep, lead, { meetingId, seen: session.seen }))) return
	}
}

async function sayFollowedUp(): Promise<void> {
	const open = await rowsOf<{ meetingId: Id; actionId: Id; personId: Id }>(sql`
		select a.meeting_id, a.action_id, a.person_id from peer_help_action a where not exists
			(select from peer_help_follow_up f where f.network_id = a.network_id and f.action_id = a.action_id)
		order by 2`)
	for (const { meetingId, actionId, personId } of open)
		if (chance() < 0.1)
			await may(sayFollowed, person(personId), {
				...{ meetingId, actionId, said: pick(['done', 'under_way', 'dropped']) },
			})
}
