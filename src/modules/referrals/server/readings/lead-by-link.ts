import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading } from '#db'
import type { Id } from '#kernel'
import type { LeadState } from '../../states.ts'
import { leadPurpose } from '../access-referral.ts'

/** A lead, as the page of its link shows it, or why the link opens nothing. */
export type LinkedLead =
	| {
			state: 'open'
			actor: Look['actor']
			lead: {
				id: Id
				firmId: Id
				state: LeadState
				words: string
				firm: string | null
				giver: string | null
				receiver: string
			}
	  }
	| { state: 'unknown' | 'expired' }

/** Looks at a lead by the link of its mail. Changes nothing: mail scanners open every link. */
export async function leadByLink(token: string, now: Temporal.Instant): Promise<LinkedLead> {
	const link = await reading({ kind: 'system', networkId: null }, (tx) =>
		lookAtLink(tx, token, leadPurpose),
	)
	if (!link?.personId || !link.subjectId) return { state: 'unknown' }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId } = link
	const actor = { kind: 'link', personId, linkId, purpose: leadPurpose, subjectId } as const
	return reading(
		actor,
		async (tx): Promise<LinkedLead> => {
			const { rows } = await sql<(LinkedLead & { state: 'open' })['lead']>`
				select l.id, l.to_firm_id as firm_id, l.state, l.words, f.name as firm,
					p.given_name || ' ' || p.family_name as giver, mine.name as receiver
				from lead l join firm mine on mine.id = l.to_firm_id
				left join firm f on f.id = l.from_firm_id left join person p on p.id = l.given_by
				where l.id = ${subjectId} and l.to_firm_id = any (my_firms())`.execute(tx)
			const [lead] = rows
			return lead ? { state: 'open', actor, lead } : { state: 'unknown' }
		},
		{ now },
	)
}
