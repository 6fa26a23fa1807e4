import * as v from 'valibot'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { notFound } from '#kernel'
import { sendMail } from '#mail/server'
import { findByEmail } from './find-account.ts'
import { signInLetter } from './letters.ts'
import { linkAddress, linkLifetimes, makeLink } from './links.ts'

/**
 * The worker answers a request for a link: if the address has an account, a link leaves for it. The
 * request is removed in both cases, so that a second run of the job sends nothing.
 */
export const sendSignInLink = defineAct({
	name: 'accounts.send-sign-in-link',
	input: v.strictObject({ requestId: v.pipe(v.string(), v.uuid('form.unexpected')) }),
	door: 'none',
	asSystem: true,
	act: async (act, { requestId }) => {
		const { tx, now, record } = act
		if (act.actor.kind !== 'system') notFound()
		const request = await tx
			.deleteFrom('signInRequest')
			.where('id', '=', requestId)
			.returning(['email', 'goesTo'])
			.executeTakeFirst()
		const account = request && (await findByEmail(tx, request.email))
		if (request && account) {
			const { personId, locale } = account
			const token = await makeLink(tx, {
				purpose: 'sign_in',
				personId,
				subjectId: null,
				email: request.email,
				createdBy: null,
				now,
			})
			const link = linkAddress(await publicAddress(tx), token)
			const url = request.goesTo ? `${link}?vers=${encodeURIComponent(request.goesTo)}` : link
			const minutes = linkLifetimes.sign_in.total('minutes')
			await sendMail(act, {
				kind: 'sign_in_link',
				// Before the address is verified, nobody may read this mail but in its mailbox: read in the
				// outbox, its link would prove an address that is not theirs.
				personId: account.emailVerifiedAt ? personId : null,
				recipient: request.email,
				locale,
				letter: signInLetter(locale, { url, minutes }),
				uselessAfter: now.add(linkLifetimes.sign_in),
			})
		}
		await record({ subjectId: requestId, content: { personId: account?.personId ?? null } })
	},
})
