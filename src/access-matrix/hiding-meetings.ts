/**
 * What the firms of the test of visibility live together, the same in every world: a meeting about to begin, with its
 * agenda and actions, for which who runs it answered; one that was held; pairs that were drawn. And all that shows it.
 */
import { sql } from 'kysely'
import { type Look, runAct, type Tx } from '#db'
import { Invalid } from '#kernel'
import { papers } from '#meetings'
import {
	agendaToWrite,
	checkInByCode,
	checkInSheet,
	codePage,
	inviteGuest,
	meetingPaper,
	meetingSheet,
	meetingToEdit,
	meetingTools,
	minutesToWrite,
	networkAttendance,
	newMeetingSheet,
} from '#meetings/server'
import { pairsSheet } from '#one-to-ones/server'
import { actorOf, addressOf, type Cast, now, type Reader, values } from './hiding-world.ts'

const code = 'a-code-at-the-door'

/** The meetings, and the pairs; of nobody yet. */
export async function planMeetings(tx: Tx, cast: Cast): Promise<void> {
	const [networkId] = cast.networks
	const by = cast.firms[2]?.personId
	const { ahead, held } = cast.meetings
	for (const [meetingId, hours] of [
		[ahead, 0.5],
		[held, -24 * 14],
	] as const) {
		const startsAt = now.add({ minutes: hours * 60 })
		await sql`insert into meeting (network_id, meeting_id, kind, title, mode, place, held_on, held_hour,
				minutes, starts_at, ends_at, audience, created_by, created_at, invited_at)
			values (${networkId}, ${meetingId}, 'breakfast', 'Petit déjeuner', 'in_person', 'Les Halles',
				${startsAt}::date, '09:30', 90, ${startsAt}, ${startsAt.add({ minutes: 90 })},
				'everyone', ${by}, ${now}, ${now})`.execute(tx)
	}
	await sql`insert into meeting_minutes (network_id, meeting_id, body, written_at, written_by, published_at,
			published_by) values (${networkId}, ${ahead}, 'Ouvert à l’heure', ${now}, ${by}, ${now}, ${by})`.execute(
		tx,
	)
	await sql`insert into attendance_sheet (network_id, meeting_id, signed_at, signed_by, frozen_at)
		values (${networkId}, ${held}, ${now}, ${by}, ${now})`.execute(tx)
	await sql`insert into meeting_code (network_id, meeting_id, code)
		values (${networkId}, ${ahead}, ${code})`.execute(tx)
	await drawPairs(tx, cast)
}

/** What concerns each seat, once it is there; what somebody tried at the door or of a guest is forgotten. */
export async function fillMeetings(tx: Tx, cast: Cast): Promise<void> {
	const [networkId] = cast.networks
	const by = cast.firms[2]?.personId
	const { ahead, held } = cast.meetings
	for (const table of ['attendance_mark', 'attendance', 'guest_contact', 'meeting_guest'])
		await sql`delete from ${sql.table(table)} where network_id = ${networkId}`.execute(tx)
	for (const [at, { seats, personId }] of cast.firms.entries()) {
		const isSeat = sql`from membership where network_id = ${networkId} and membership_id = ${seats[0]}`
		await sql`insert into registration (network_id, meeting_id, attendee_id, membership_id, answer, answered_at,
				answered_by) select network_id, ${ahead}, membership_id, membership_id, 'comes', ${now}, ${by}
			${isSeat} on conflict do nothing`.execute(tx)
		await sql`insert into agenda_item (network_id, meeting_id, position, title, minutes, speaker_id)
			select network_id, ${ahead}, ${at + 1}, 'Tour de table', 5, membership_id
			${isSeat} on conflict do nothing`.execute(tx)
		await sql`insert into meeting_action (network_id, action_id, meeting_id, what, membership_id, written_at,
				written_by) select network_id, membership_id, ${ahead}, 'Rappeler', membership_id, ${now}, ${by}
			${isSeat} on conflict do nothing`.execute(tx)
		await sql`insert into attendance (network_id, meeting_id, attendee_id, membership_id, status, person_id,
				marked_at) select network_id, ${held}, membership_id, membership_id, 'present', ${personId}, ${now}
			${isSeat}`.execute(tx)
	}
}

async function drawPairs(tx: Tx, { networks, drawId, firms }: Cast): Promise<void> {
	const people = firms.map(({ personId }) => personId)
	const reasons = { isFirstTime: true, answers: [], sharedCustomers: [] }
	const pairs = [1, 3, 5, 7].map((at) => ({
		people: [people[at - 1], people[at]],
		reasons: [{ ...reasons, areTradesDifferent: true, minutesApart: null }],
	}))
	const alone = people.slice(8).map((id) => ({ id, because: 'nobodyElse' }))
	await sql`insert into pair_draw (network_id, draw_id, asked_by, asked_at, meet_until, drawn_at, pairs, alone)
		values (${networks[0]}, ${drawId}, ${people[2]}, ${now}, '2026-12-31', ${now}, ${JSON.stringify(pairs)},
			${JSON.stringify(alone)})`.execute(tx)
}

type Channels = {
	read(channel: string, of: (look: Look) => Promise<unknown>): Promise<void>
	keep(channel: string, told: () => Promise<unknown>): Promise<void>
}

/** All that shows somebody the meetings and the pairs of the first network; what they learn by trying names. */
export async function lookAtMeetings(
	cast: Cast,
	reader: Reader,
	{ read, keep }: Channels,
): Promise<void> {
	const actor = actorOf(cast, reader)
	const [networkId] = cast.networks
	const { ahead: meetingId } = cast.meetings
	await read('page of a meeting', (look) => meetingSheet(look, { meetingId }))
	await keep('code at the door', () => codePage(code, actor, now))
	if (reader === 'facilitator') {
		const ids = { networkId, meetingId }
		await read('meeting to run', (look) => meetingTools(look, ids))
		await read('who is there', (look) => checkInSheet(look, ids))
		await read('agenda to write', (look) => agendaToWrite(look, ids))
		await read('minutes to write', (look) => minutesToWrite(look, ids))
		await read('meeting to plan', (look) => newMeetingSheet(look, { networkId }))
		await read('meeting to change', (look) => meetingToEdit(look, { meetingId }))
		await read('regularity', (look) => networkAttendance(look, { networkId }))
		await read('pairs', (look) => pairsSheet(look, { networkId, page: 1 }))
		for (const paper of papers)
			await read(`paper of a meeting: ${paper}`, async (look) => {
				const pdf = await meetingPaper(look, { ...ids, paper, locale: 'fr' })
				return Buffer.from(pdf).toString('base64')
			})
	}
	// The code at the door is read in the room.
	if (reader === 'neighbour') return
	for (const name of values.people) {
		const [givenName = '', familyName = ''] = name.split(' ')
		const guest = { meetingId, givenName, familyName, email: addressOf(name) }
		await keep('address tried of a guest', () =>
			runAct(inviteGuest, actor, guest, { now }).then(() => 'invited'),
		)
		await keep('name tried at the door', () =>
			runAct(checkInByCode, { kind: 'anonymous' }, { code, name }, { now })
				.then(() => 'found')
				.catch((caught: unknown) => {
					if (caught instanceof Invalid) return 'not found'
					throw caught
				}),
		)
	}
}
