import * as v from 'valibot'
import { defineAct } from '#db'
import { newId, notFound } from '#kernel'
import { device, seenFrom, token } from '../inputs.ts'
import { openNamedSession } from './sessions.ts'
import { hashToken } from './tokens.ts'

/** Who came back from the provider: somebody with an account, signed in; or somebody to link. */
export type Received = { token: string } | { isToLink: true }

/** An identity waits this long for its person to come in by a way they already have. */
const waits = Temporal.Duration.from({ minutes: 30 })

/**
 * Somebody the provider named, its answer checked. A linked identity opens a session; the account's
 * second factor is asked as ever. Any other waits, for the same browser, to be linked by whoever comes in
 * by a way they already have: the e-mail that the provider gives is never looked for among accounts, so
 * that nobody takes one over with an address they wrote elsewhere, nor learns which addresses have one.
 */
export const receiveIdentity = defineAct({
	name: 'accounts.receive-identity',
	input: v.strictObject({
		browser: token,
		issuer: v.pipe(v.string('form.unexpected'), v.maxLength(300, 'form.unexpected')),
		subject: v.pipe(
			v.string('form.unexpected'),
			v.minLength(1, 'form.unexpected'),
			v.maxLength(255, 'form.unexpected'),
		),
		email: v.nullable(v.string()),
		siret: v.nullable(v.string()),
		logout: v.nullable(v.string()),
		device,
		seenFrom,
	}),
	door: 'none',
	asSystem: true,
	act: async ({ tx, actor, now, record }, input): Promise<Received> => {
		if (actor.kind !== 'system') notFound()
		const { browser, issuer, subject, email, siret, logout } = input
		const linked = await tx
			.updateTable('linkedIdentity')
			.set({ email, siret })
			.where('issuer', '=', issuer)
			.where('subject', '=', subject)
			.returning('personId')
			.executeTakeFirst()
		if (!linked) {
			const id = newId()
			await tx
				.insertInto('identityVisit')
				.values({
					id,
					browserHash: hashToken(browser),
					issuer,
					address: issuer,
					subject,
					email,
					siret,
					expiresAt: now.add(waits),
				})
				.execute()
			await record({ subjectId: id, content: null })
			return { isToLink: true }
		}
		const { personId } = linked
		const opened = await openNamedSession(tx, {
			personId,
			device: input.device,
			now,
			by: 'identity',
			from: input.seenFrom,
		})
		if (logout && logout.length <= 8000)
			await tx
				.insertInto('sessionLogout')
				.values({ sessionId: opened.sessionId, address: logout })
				.execute()
		await record({ subjectId: personId, content: { by: 'identity' } })
		return { token: opened.token }
	},
})
