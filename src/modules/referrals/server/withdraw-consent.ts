import { sql } from 'kysely'
import { findLink, useLink } from '#accounts/server'
import { defineAct } from '#db'
import { assert } from '#kernel'
import { consentInput } from '../inputs.ts'
import { thirdPartyPurpose } from './access-referral.ts'
import { withdrawThirdParty } from './forget-third-party.ts'

/**
 * The third party takes back their agreement by the link of their mail, without an account, whoever holds it: their
 * data go from both firms in this very act. They may also ask to be written to no more.
 */
export const withdrawConsent = defineAct({
	name: 'referrals.withdraw-consent',
	input: consentInput,
	door: 'open',
	asSystem: true,
	act: async (act, { token, opposes }) => {
		const { tx, now, record } = act
		const link = await findLink(tx, token, thirdPartyPurpose, now)
		assert(link.subjectId, 'such a link is about a recommendation')
		await useLink(tx, link, now)
		const third = await tx
			.selectFrom('referralThirdParty')
			.select('email')
			.where('referralId', '=', link.subjectId)
			.executeTakeFirst()
		if (opposes && third?.email)
			await sql`insert into contact_opposition (email_hash, opposed_at)
				values (contact_hash(${third.email}), ${now}) on conflict do nothing`.execute(tx)
		if (third) await withdrawThirdParty(act, link.subjectId)
		await record({ subjectId: link.subjectId, content: { opposes } })
	},
})
