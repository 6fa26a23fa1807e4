import * as v from 'valibot'
import { defineAct } from '#db'
import { newId, notFound } from '#kernel'
import { goesTo, token } from '../inputs.ts'
import { hashToken } from './tokens.ts'

/** People are given this long at the provider's. */
const lifetime = Temporal.Duration.from({ minutes: 15 })
const text = v.pipe(
	v.string('form.unexpected'),
	v.minLength(1, 'form.unexpected'),
	v.maxLength(8000, 'form.unexpected'),
)

/** Keeps what was sent to the provider of identities, until its answer comes back to the same browser. */
export const keepIdentityVisit = defineAct({
	name: 'accounts.keep-identity-visit',
	input: v.strictObject({
		browser: token,
		issuer: text,
		address: text,
		state: text,
		nonce: text,
		codeVerifier: text,
		goesTo,
	}),
	door: 'none',
	asSystem: true,
	act: async ({ tx, actor, now, record }, { browser, ...sent }) => {
		if (actor.kind !== 'system') notFound()
		const id = newId()
		await tx
			.insertInto('identityVisit')
			.values({ id, browserHash: hashToken(browser), expiresAt: now.add(lifetime), ...sent })
			.execute()
		await record({ subjectId: id, content: null })
	},
})
