import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { reading } from '#db'
import type { Actor } from '#kernel'
import { type Sheet, sheetColumns } from './sheet-columns.ts'

/** What whoever holds the link « still right? » sees of the sheet it is about. */
export type ConfirmationPage =
	| {
			state: 'open'
			sheet: Sheet & { members: number | null }
			contact: {
				name: string | null
				email: string | null
				phone: string | null
				isShown: boolean
			} | null
			/** The address that the link was sent to. */
			email: string | null
			until: Temporal.Instant
	  }
	| { state: 'used' | 'expired' | 'unknown' | 'over' }

const asDoor: Actor = { kind: 'system', networkId: null }

/** Reads a sheet by the secret of its link. Changes nothing, however often a scanner opens it. */
export async function confirmationPage(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<ConfirmationPage> {
	return reading(
		asDoor,
		async (tx) => {
			const link = await lookAtLink(tx, token, 'listing')
			if (!link) return { state: 'unknown' }
			if (link.usedAt) return { state: 'used' }
			if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
			const { rows } = await sql<
				Sheet & {
					members: number | null
					contact: (ConfirmationPage & { state: 'open' })['contact']
				}
			>`select ${sheetColumns}, s.members, (select json_build_object('name', c.name, 'email', c.email,
					'phone', c.phone, 'isShown', c.is_shown) from sheet_contact c where c.sheet_id = s.id) as contact
				from network_sheet s
				where s.id = ${link.subjectId} and s.network_id is null and s.closed_at is null`.execute(tx)
			const [row] = rows
			if (!row) return { state: 'over' }
			const { contact, ...sheet } = row
			return { state: 'open', sheet, contact, email: link.email, until: link.expiresAt }
		},
		{ now },
	)
}
