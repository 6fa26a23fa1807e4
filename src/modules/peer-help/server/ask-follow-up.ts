import { sql } from 'kysely'
import * as v from 'valibot'
import { linkLifetimes, makeLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { sendMail, whoTakesMail } from '#mail/server'
import { dressOf } from '#meetings/server'
import type { Locale } from '#phrases'
import { peerHelpPhrases } from '../index.ts'
import { followUpPurpose } from './access.ts'
import { refuse } from './refusal.ts'

/**
 * By its clock, some days before the group's next session, or when none comes: asks the client of a session, once,
 * what became of their plan. The letter names no subject and no action: it may be read over a shoulder. Who takes no
 * mail about meetings reads the question on their home page.
 */
export const askFollowUp = defineAct({
	name: 'peer-help.ask-follow-up',
	input: v.strictObject({ meetingId: id, nextMeetingId: v.optional(id) }),
	door: 'none',
	act: async (act, { meetingId, nextMeetingId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const client = await clientToAsk(act, meetingId)
		if (!client) return refuse('peer-help.settled')
		const { networkId, personId, heldOn } = client
		const next = nextMeetingId
			? await tx
					.selectFrom('meeting')
					.select('heldOn')
					.where('networkId', '=', networkId)
					.where('meetingId', '=', nextMeetingId)
					.executeTakeFirst()
			: undefined
		await tx
			.insertInto('peerHelpReminder')
			.values({
				networkId,
				meetingId,
				personId,
				nextMeetingId: next ? (nextMeetingId as Id) : null,
				sentAt: now,
			})
			.execute()
		const [reader] = await whoTakesMail(tx, 'meetings', [personId])
		if (reader) await write(act, client, reader, next?.heldOn ?? null)
		await record({ networkId, subjectId: meetingId, content: { heldOn } })
	},
})

type Client = {
	networkId: Id
	meetingId: Id
	personId: Id
	heldOn: Temporal.PlainDate
}

/** Whose plan has an action of which nothing was said, if they were not asked yet. */
async function clientToAsk({ tx }: Act, meetingId: Id): Promise<Client | undefined> {
	const { rows } = await sql<Client>`
		select m.network_id, m.meeting_id, r.person_id, m.held_on
		from meeting m
		join peer_help_role r on r.network_id = m.network_id and r.meeting_id = m.meeting_id
			and r.role = 'client'
		where m.meeting_id = ${meetingId}
			and exists (select from peer_help_action x where x.network_id = m.network_id
				and x.meeting_id = m.meeting_id and x.person_id = r.person_id
				and not exists (select from peer_help_follow_up f where f.network_id = x.network_id
					and f.action_id = x.action_id))
			and not exists (select from peer_help_reminder e where e.network_id = m.network_id
				and e.meeting_id = m.meeting_id)`.execute(tx)
	return rows[0]
}

async function write(
	act: Act,
	{ networkId, meetingId, personId, heldOn }: Client,
	{ email, locale }: { email: string; locale: string },
	nextOn: Temporal.PlainDate | null,
): Promise<void> {
	const { tx, now } = act
	const token = await makeLink(tx, {
		purpose: followUpPurpose,
		personId,
		subjectId: meetingId,
		email,
		createdBy: null,
		now,
	})
	const letters = peerHelpPhrases(locale as Locale).letter
	const dress = await dressOf(tx, networkId)
	await sendMail(act, {
		kind: 'peer-help.follow-up',
		personId,
		recipient: email,
		locale: locale as Locale,
		...dress,
		letter: letters.followUp({
			network: dress.from,
			heldOn,
			nextOn,
			url: `${await publicAddress(tx)}/suite/${token}`,
		}),
		uselessAfter: now.add(linkLifetimes[followUpPurpose]),
	})
}
