import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { assert, type Id, notFound, personOf } from '#kernel'
import { accessMeeting, accessNetworkRead, type Meeting } from '#meetings/server'
import { mayLead } from '../policy.ts'
import { lastMove, type Move, sessionClock } from '../session-clock.ts'
import { closedStep, followUpStep, type SessionState } from '../states.ts'
import { stepMinutes } from '../step-minutes.ts'
import { forbid, refuse } from './refusal.ts'

/** The purpose of the link by which a client says, without signing in, what became of their plan. */
export const followUpPurpose = 'peer_help'

/** How long a session may still begin after the hour at which its meeting was to end. */
const graceHours = 24

/** A peer-help session that the actor may know of, or 404: a meeting of that kind, in a network they read. */
export async function accessSession(look: Look, meetingId: Id) {
	const { tx, actor } = look
	const meeting = await accessMeeting(tx, actor, meetingId)
	if (meeting.kind !== 'peer_help' || meeting.removedAt) notFound()
	const network = await accessNetworkRead(look, meeting.networkId)
	const me = personOf(actor)
	assert(me, 'a session is looked at by somebody')
	const { rows } = await sql<{ isPeer: boolean; isInvited: boolean }>`
		select is_peer(${meeting.networkId}, ${meetingId}) as is_peer,
			is_invited(${meeting.networkId}, ${meetingId}) as is_invited`.execute(tx)
	const { isPeer = false, isInvited = false } = rows[0] ?? {}
	return { meeting, network, me, isPeer, isInvited }
}

/** The session, for one of its peers; others who know of it are told to accept its pact first (403). */
export async function accessAsPeer(look: Look, meetingId: Id) {
	const session = await accessSession(look, meetingId)
	if (!session.isPeer) forbid(session.isInvited ? 'peer-help.acceptFirst' : 'peer-help.notInvited')
	return session
}

/** Who facilitates and whose subject it is. */
export async function rolesOf(tx: Tx, { networkId, meetingId }: Where) {
	const rows = await tx
		.selectFrom('peerHelpRole')
		.select(['role', 'personId'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
	const held = (role: string) => rows.find((one) => one.role === role)?.personId ?? null
	return { facilitatorId: held('facilitator'), clientId: held('client') }
}

type Where = Pick<Meeting, 'networkId' | 'meetingId'>

/** What was done in the session, in its order. */
export async function movesOf(tx: Tx, { networkId, meetingId }: Where): Promise<Move[]> {
	const rows = await tx
		.selectFrom('peerHelpMove')
		.select(['position', 'step', 'addedMinutes', 'at', 'undoneAt'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.orderBy('position')
		.execute()
	return rows.map(({ undoneAt, ...move }) => ({ ...move, isUndone: undoneAt !== null }))
}

/** The session before of the same group, whose plan is followed up; null when there was none. */
async function sessionBefore(tx: Tx, { networkId, meetingId }: Where): Promise<Id | null> {
	const { rows } = await sql<{ before: Id | null }>`
		select peer_help_before(${networkId}, ${meetingId}) as before`.execute(tx)
	return rows[0]?.before ?? null
}

/** The minutes of each step: as somebody timed them, else as they share the time of the meeting. */
async function minutesOf(
	tx: Tx,
	meeting: Where & Pick<Meeting, 'minutes'>,
	hasFollowUp: boolean,
): Promise<Map<number, number>> {
	const rows = await tx
		.selectFrom('peerHelpTiming')
		.select(['step', 'minutes'])
		.where('networkId', '=', meeting.networkId)
		.where('meetingId', '=', meeting.meetingId)
		.execute()
	const minutes = new Map(stepMinutes(meeting.minutes, hasFollowUp))
	for (const { step, minutes: chosen } of rows)
		if (step !== followUpStep || hasFollowUp) minutes.set(step, chosen)
	return minutes
}

/** Where the session stands, with all that says it. */
export async function progressOf(look: Pick<Look, 'tx' | 'now'>, meeting: Meeting) {
	const { tx, now } = look
	const moves = await movesOf(tx, meeting)
	const before = await sessionBefore(tx, meeting)
	const first = moves.find(({ step, isUndone }) => step !== null && !isUndone)
	const hasFollowUp = first ? first.step === followUpStep : before !== null
	const minutes = await minutesOf(tx, meeting, hasFollowUp)
	const clock = sessionClock(moves, minutes, now)
	return { moves, before, hasFollowUp, minutes, clock, state: stateOf(meeting, clock.state, now) }
}

/** A session that did not begin within a day of its hour, or was cancelled, does not begin any more. */
function stateOf(
	{ cancelledAt, endsAt }: Pick<Meeting, 'cancelledAt' | 'endsAt'>,
	clock: 'waiting' | 'under_way' | 'closed',
	now: Temporal.Instant,
): SessionState {
	if (clock !== 'waiting') return clock
	const isPast = Temporal.Instant.compare(endsAt.add({ hours: graceHours }), now) <= 0
	return cancelledAt || isPast ? 'over' : 'waiting'
}

/** The session for a peer, while it is neither closed nor over. */
export async function accessOpenSession(look: Look, meetingId: Id) {
	const session = await accessAsPeer(look, meetingId)
	const progress = await progressOf(look, session.meeting)
	if (progress.state === 'closed') refuse('peer-help.closed')
	if (progress.state === 'over') refuse('peer-help.over')
	return { ...session, progress, roles: await rolesOf(look.tx, session.meeting) }
}

/** The session, for who facilitates it. */
export async function accessAsFacilitator(look: Look, meetingId: Id) {
	const session = await accessOpenSession(look, meetingId)
	requireFacilitator(session.me, session.roles.facilitatorId)
	return session
}

export function requireFacilitator(me: Id, facilitatorId: Id | null): void {
	if (!facilitatorId) refuse('peer-help.noFacilitator')
	if (!mayLead(me, facilitatorId)) forbid('peer-help.onlyFacilitator')
}

/** Two people who press together: the second is told what the first did. */
export function requireSeen(moves: readonly Move[], seen: number): void {
	if ((lastMove(moves)?.position ?? 0) !== seen) refuse('peer-help.alreadyMoved')
}

/** The place of the next move, undone ones counted. */
export function nextPosition(moves: readonly Move[]): number {
	return moves.reduce((most, { position }) => Math.max(most, position), 0) + 1
}

/** The step that comes after the present one. */
export function nextStep(present: number | null, hasFollowUp: boolean): number {
	if (present === null) return hasFollowUp ? followUpStep : followUpStep + 1
	return Math.min(present + 1, closedStep)
}
