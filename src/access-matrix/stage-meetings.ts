/** In each network of the stage, meetings in each of their states, with a guest, marks and a code at the door. */
import { createHash } from 'node:crypto'
import { makeLink } from '#accounts/server'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { type PersonKey, worldId, worldNetwork, worldPerson } from '#world'
import { type StagedNetwork, standIns } from './cast.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const before = now.subtract({ hours: 48 })

/** The secrets that the stage handed over. */
const guestTokens = new Map<StagedNetwork, string>()
const oldGuestTokens = new Map<StagedNetwork, string>()

/** The things of a network's meetings, each by its name. */
export const meetingsOf = (network: StagedNetwork) => ({
	meetingId: worldId(`meeting in ${network}`),
	plannedMeetingId: worldId(`planned meeting in ${network}`),
	removedMeetingId: worldId(`removed meeting in ${network}`),
	cancelledMeetingId: worldId(`cancelled meeting in ${network}`),
	presentMeetingId: worldId(`meeting under way in ${network}`),
	signedMeetingId: worldId(`signed meeting in ${network}`),
	frozenMeetingId: worldId(`frozen meeting in ${network}`),
	seriesId: worldId(`series in ${network}`),
	guestId: worldId(`guest in ${network}`),
	removedGuestId: worldId(`removed guest in ${network}`),
	closedGuestId: worldId(`guest of whom nothing comes in ${network}`),
	guestToken: guestTokens.get(network) as string,
	oldGuestToken: oldGuestTokens.get(network) as string,
	doorCode: `code-${network}`,
	lateMarkId: worldId(`late mark in ${network}`),
	actionId: worldId(`action in ${network}`),
	expectedName: nameOf(standIns[network].person),
	seatedId: worldId(`membership ${network} ${standIns[network].firm} `),
})

function nameOf(key: PersonKey): string {
	const { givenName, familyName } = worldPerson(key)
	return `${givenName} ${familyName}`
}

/** Writes the meetings of a network and what belongs to them. */
export async function writeMeetings(tx: Tx, network: StagedNetwork): Promise<void> {
	const { id: networkId } = worldNetwork(network)
	const ids = meetingsOf(network)
	const createdBy = worldPerson(standIns[network].runner).id
	await tx
		.insertInto('meetingSeries')
		.values({
			networkId,
			seriesId: ids.seriesId,
			rhythm: 'weekly',
			startsOn: Temporal.PlainDate.from('2026-12-03'),
			madeUntil: Temporal.PlainDate.from('2027-11-25'),
			createdBy,
			createdAt: before,
		})
		.execute()
	const meeting = (meetingId: Id, hours: number, more: object = {}) => {
		const startsAt = now.add({ minutes: Math.round(hours * 60) })
		const local = startsAt.toZonedDateTimeISO('Europe/Paris')
		return {
			networkId,
			meetingId,
			kind: 'breakfast',
			title: 'Petit déjeuner',
			mode: 'hybrid',
			place: 'Brasserie des Halles',
			videoUrl: 'https://visio.example/salon',
			heldOn: local.toPlainDate(),
			heldHour: local.toPlainTime().toString({ smallestUnit: 'minute' }),
			minutes: 90,
			startsAt,
			endsAt: startsAt.add({ minutes: 90 }),
			audience: 'everyone',
			createdBy,
			createdAt: before,
			...more,
		}
	}
	const told = { invitedAt: before }
	for (const row of [
		meeting(ids.meetingId, 200, {
			...told,
			seriesId: ids.seriesId,
			scheduledOn: Temporal.PlainDate.from('2026-12-03'),
		}),
		meeting(ids.plannedMeetingId, 400),
		meeting(ids.removedMeetingId, 410, { removedAt: before }),
		meeting(ids.cancelledMeetingId, 240, { ...told, cancelledAt: before }),
		meeting(ids.presentMeetingId, -0.5, told),
		meeting(ids.signedMeetingId, -30, told),
		meeting(ids.frozenMeetingId, -60, told),
	])
		await tx.insertInto('meeting').values(row).execute()
	await writeAround(tx, networkId, network, createdBy)
	await writeSheets(tx, networkId, network, createdBy)
}

/** Answers, guests, an agenda, a document, a change: around the meeting to come. */
async function writeAround(tx: Tx, networkId: Id, network: StagedNetwork, runner: Id) {
	const { meetingId, guestId, removedGuestId, seatedId } = meetingsOf(network)
	const invitedBy = worldPerson(standIns[network].person).id
	await tx
		.insertInto('meetingInvitee')
		.values({ networkId, meetingId, membershipId: seatedId })
		.execute()
	await tx
		.insertInto('registration')
		.values({
			networkId,
			meetingId,
			attendeeId: seatedId,
			membershipId: seatedId,
			answer: 'comes',
			personId: invitedBy,
			answeredAt: before,
			answeredBy: invitedBy,
		})
		.execute()
	const guest = { networkId, meetingId, givenName: 'Ada', invitedBy, invitedAt: before }
	await tx
		.insertInto('meetingGuest')
		.values([
			{ ...guest, guestId, familyName: 'Lemoine', removedAt: null },
			{ ...guest, guestId: removedGuestId, familyName: 'Vidal', removedAt: before },
		])
		.execute()
	await tx
		.insertInto('guestContact')
		.values({ networkId, guestId, email: `ada.lemoine@${network}.example` })
		.execute()
	await tx
		.insertInto('registration')
		.values({
			networkId,
			meetingId,
			attendeeId: guestId,
			guestId,
			answer: 'comes',
			answeredAt: before,
		})
		.execute()
	await tx
		.insertInto('registration')
		.values({
			networkId,
			meetingId,
			attendeeId: removedGuestId,
			guestId: removedGuestId,
			answer: 'excused',
			answeredAt: before,
		})
		.execute()
	guestTokens.set(
		network,
		await makeLink(tx, {
			purpose: 'meeting_guest',
			personId: null,
			subjectId: guestId,
			email: null,
			createdBy: null,
			now: before,
		}),
	)
	const oldGuestId = worldId(`guest who came in ${network}`)
	await tx
		.insertInto('meetingGuest')
		.values({
			...guest,
			meetingId: meetingsOf(network).frozenMeetingId,
			guestId: oldGuestId,
			familyName: 'Caron',
		})
		.execute()
	oldGuestTokens.set(
		network,
		await makeLink(tx, {
			purpose: 'meeting_guest',
			personId: null,
			subjectId: oldGuestId,
			email: null,
			createdBy: null,
			now: before,
		}),
	)
	const { closedGuestId, frozenMeetingId } = meetingsOf(network)
	await tx
		.insertInto('meetingGuest')
		.values({
			...guest,
			meetingId: frozenMeetingId,
			guestId: closedGuestId,
			familyName: 'Rolland',
			closedAt: before,
			closedBy: invitedBy,
		})
		.execute()
	await tx
		.insertInto('registration')
		.values({
			networkId,
			meetingId: frozenMeetingId,
			attendeeId: closedGuestId,
			guestId: closedGuestId,
			answer: 'comes',
			answeredAt: before,
		})
		.execute()
	await tx
		.insertInto('agendaItem')
		.values({
			networkId,
			meetingId,
			position: 1,
			title: 'Tour de table',
			minutes: 20,
			speakerId: seatedId,
		})
		.execute()
	await tx
		.insertInto('meetingDocument')
		.values({ networkId, meetingId, documentId: worldId(`document of ${network}`) })
		.execute()
	await tx
		.insertInto('meetingChange')
		.values({
			networkId,
			changeId: worldId(`change in ${network}`),
			meetingId,
			kind: 'moved',
			wasAt: now,
			at: before,
			byPerson: runner,
			toldAt: before,
		})
		.execute()
}

/** A code at the door, sheets signed and frozen, a mark come too late, minutes with an action. */
async function writeSheets(tx: Tx, networkId: Id, network: StagedNetwork, runner: Id) {
	const ids = meetingsOf(network)
	const { frozenMeetingId, signedMeetingId, presentMeetingId, seatedId, lateMarkId } = ids
	await tx
		.insertInto('meetingCode')
		.values({ networkId, meetingId: presentMeetingId, code: ids.doorCode })
		.execute()
	const signed = { networkId, signedAt: before, signedBy: runner }
	await tx
		.insertInto('attendanceSheet')
		.values([
			{ ...signed, meetingId: signedMeetingId, frozenAt: null },
			{ ...signed, meetingId: frozenMeetingId, frozenAt: before },
		])
		.execute()
	const line = { networkId, attendeeId: seatedId, membershipId: seatedId }
	await tx
		.insertInto('attendance')
		.values({
			...line,
			meetingId: frozenMeetingId,
			status: 'absent',
			markedAt: before,
			markedBy: runner,
		})
		.execute()
	await tx
		.insertInto('attendanceMark')
		.values({
			...line,
			markId: lateMarkId,
			meetingId: frozenMeetingId,
			status: 'present',
			madeAt: before,
			receivedAt: now,
			madeBy: runner,
			via: 'names',
			outcome: 'frozen',
		})
		.execute()
	await tx
		.insertInto('attendanceCorrection')
		.values({
			...line,
			correctionId: worldId(`correction in ${network}`),
			meetingId: frozenMeetingId,
			fromStatus: 'present',
			toStatus: 'absent',
			reason: 'Confondu avec son voisin',
			at: before,
			byPerson: runner,
		})
		.execute()
	const written = { writtenAt: before, writtenBy: runner }
	await tx
		.insertInto('meetingMinutes')
		.values({
			networkId,
			meetingId: frozenMeetingId,
			body: 'Trois mises en relation.',
			...written,
			publishedAt: before,
			publishedBy: runner,
		})
		.execute()
	await tx
		.insertInto('meetingMinutes')
		.values({ networkId, meetingId: signedMeetingId, body: 'À relire.', ...written })
		.execute()
	await tx
		.insertInto('meetingAction')
		.values({
			networkId,
			actionId: ids.actionId,
			meetingId: frozenMeetingId,
			what: 'Réserver la salle',
			membershipId: seatedId,
			...written,
		})
		.execute()
}

/** Somebody away for some days, whose calendar reads their meetings. */
export async function writeLeave(tx: Tx, person: PersonKey): Promise<void> {
	await tx
		.insertInto('oneTimeLink')
		.values({
			id: worldId(`calendar of ${person}`),
			purpose: 'calendar',
			personId: worldPerson(person).id,
			tokenHash: createHash('sha256').update(`calendar of ${person}`).digest(),
			createdAt: before,
			expiresAt: now.add({ hours: 24 * 300 }),
		})
		.onConflict((same) => same.doNothing())
		.execute()
	await tx
		.insertInto('leave')
		.values({
			id: worldId(`leave of ${person}`),
			personId: worldPerson(person).id,
			startsOn: Temporal.PlainDate.from('2026-12-21'),
			endsOn: Temporal.PlainDate.from('2026-12-26'),
			declaredAt: before,
		})
		.onConflict((same) => same.doNothing())
		.execute()
}
