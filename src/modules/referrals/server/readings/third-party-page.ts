import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { reading } from '#db'
import type { Actor } from '#kernel'
import { thirdPartyPurpose } from '../access-referral.ts'
import { thirdPartyDays } from '../forget-nightly.ts'

/** What the third party reads by their link: what was passed on about them, by whom, to whom, for what. */
export type ThirdPartyPage =
	| {
			state: 'open'
			giver: string | null
			giverFirm: string
			receiver: string
			agreedOn: Temporal.PlainDate
			third: {
				name: string
				organisation: string | null
				email: string | null
				phone: string | null
				need: string
			}
			keptDays: number
	  }
	| { state: 'forgotten' | 'expired' | 'unknown' }

const asDoor: Actor = { kind: 'system', networkId: null }

/** Reads what is held of a third party by the secret of their link. Changes nothing, however often it is opened. */
export async function thirdPartyPage(
	token: string,
	now: Temporal.Instant,
): Promise<ThirdPartyPage> {
	return reading(
		asDoor,
		async (tx): Promise<ThirdPartyPage> => {
			const link = await lookAtLink(tx, token, thirdPartyPurpose)
			if (!link?.subjectId) return { state: 'unknown' }
			if (link.usedAt) return { state: 'forgotten' }
			if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
			const { rows } = await sql<Found>`
				select p.given_name || ' ' || p.family_name as giver, f.name as giver_firm, g.name as receiver,
					r.agreed_on, t.name, t.organisation, t.email, t.phone, t.need
				from referral r join referral_third_party t on t.referral_id = r.id
				join firm f on f.id = r.from_firm_id join firm g on g.id = r.to_firm_id
				left join person p on p.id = r.given_by
				where r.id = ${link.subjectId}`.execute(tx)
			const [row] = rows
			if (!row) return { state: 'forgotten' }
			const { giver, giverFirm, receiver, agreedOn, ...third } = row
			const keptDays = (await thirdPartyDays(tx, now)).ended
			return { state: 'open', giver, giverFirm, receiver, agreedOn, third, keptDays }
		},
		{ now },
	)
}

type Found = {
	giver: string | null
	giverFirm: string
	receiver: string
	agreedOn: Temporal.PlainDate
	name: string
	organisation: string | null
	email: string | null
	phone: string | null
	need: string
}
