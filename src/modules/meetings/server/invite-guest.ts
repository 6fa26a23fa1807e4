import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { showsPeople } from '#firms/server'
import { assert, dayAt, type Id, Invalid, newId, personOf } from '#kernel'
import { inviteGuestInput } from '../inputs.ts'
import { mayInviteGuests, mayOrganise } from '../policy.ts'
import { meetingState } from '../states.ts'
import { accessMeeting, accessNetworkRead, type Meeting } from './access.ts'
import { mailGuest } from './mail-guest.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * Invites somebody who is not of the network: by mail when their address is given, else by a link to hand over. Who
 * already sits in this network is not a guest; whether they are a member of another one is nobody's business here.
 */
export const inviteGuest = defineAct({
	name: 'meetings.invite-guest',
	input: inviteGuestInput,
	door: 'none',
	act: async (act, { meetingId, email, message, ...named }) => {
		const { tx, actor, now, record } = act
		const meeting = await accessMeeting(tx, actor, meetingId)
		const network = await accessNetworkRead(act, meeting.networkId)
		if (!mayInviteGuests(network.standing, meeting.takesGuests)) forbid('meetings.noGuests')
		if (!['planned', 'announced', 'under_way'].includes(meetingState(meeting, now)))
			refuse('meetings.over')
		const { networkId } = meeting
		if (email) {
			await refuseMembers(act, networkId, email)
			await refuseTwice(act, meeting, email)
			if (!mayOrganise(network.standing)) await refuseRegulars(act, networkId, email)
		}
		const invitedBy = personOf(actor)
		assert(invitedBy, 'someone invites')
		const guestId = newId()
		await tx
			.insertInto('meetingGuest')
			.values({
				networkId,
				guestId,
				meetingId,
				givenName: named.givenName,
				familyName: named.familyName,
				firmName: named.firmName || null,
				trade: named.trade || null,
				invitedBy,
				membershipId: await mySeat(act, networkId),
				invitedAt: now,
			})
			.execute()
		if (email) {
			await tx.insertInto('guestContact').values({ networkId, guestId, email }).execute()
			await mailGuest(act, { networkId, guestId, message, sentBy: invitedBy })
		}
		await record({ networkId, subjectId: guestId, content: { meetingId, ...named, email } })
		return { guestId }
	},
})

/** The seat on whose behalf one invites: the only one, or the first of those one sits in. */
async function mySeat({ tx }: Act, networkId: Id): Promise<Id | null> {
	const { rows } = await sql<{ membershipId: Id }>`select membership_id from membership m
		where network_id = ${networkId} and state in ('member', 'on_trial')
			and is_my_seat(network_id, membership_id) order by since, membership_id limit 1`.execute(tx)
	return rows[0]?.membershipId ?? null
}

/** Of a firm that keeps its people nothing is said: an address tried would tell whose it is. */
async function refuseMembers({ tx, now }: Act, networkId: Id, email: string): Promise<void> {
	const { rows } = await sql<{ name: string; firm: string }>`
		select p.given_name || ' ' || p.family_name as name, f.name as firm
		from person_contact c join person p on p.id = c.person_id
		join mandate d on d.person_id = p.id and (d.ends_on is null or d.ends_on >= ${dayAt(now, 'UTC')})
		join membership m on m.firm_id = d.firm_id and m.network_id = ${networkId}
			and m.state in ('member', 'on_trial') and (m.person_id is null or m.person_id = p.id)
			and ${showsPeople}
		join firm f on f.id = m.firm_id
		where c.email = ${email} limit 1`.execute(tx)
	if (rows[0]) refuse('meetings.guestIsMember', rows[0])
}

async function refuseTwice({ tx }: Act, meeting: Meeting, email: string): Promise<void> {
	const { rows } = await sql<{ isThere: boolean }>`
		select is_guest_invited(${meeting.networkId}, ${meeting.meetingId}, ${email}) as is_there`.execute(
		tx,
	)
	if (rows[0]?.isThere) throw new Invalid([{ field: 'email', code: 'meetings.guestTwice' }])
}

/** After as many visits as the network gives, one joins or is invited by who runs it. */
async function refuseRegulars({ tx }: Act, networkId: Id, email: string): Promise<void> {
	const { rows } = await sql<{ came: number; most: number | null }>`
		select guest_visits(${networkId}, ${email}) as came,
			(select trial_visits from network where network_id = ${networkId}) as most`.execute(tx)
	const { came = 0, most = null } = rows[0] ?? {}
	if (most !== null && most > 0 && came >= most) refuse('meetings.guestCameEnough', { came, most })
}
