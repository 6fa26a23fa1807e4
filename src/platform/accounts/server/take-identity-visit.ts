import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { token } from '../inputs.ts'
import { hashToken } from './tokens.ts'

/** What was sent to the provider, to judge its answer by. */
export type Visit = {
	issuer: string
	state: string
	nonce: string
	codeVerifier: string
	goesTo: string | null
}

/** Takes out a browser's visit: whatever its answer is worth, there is no second one. Null when there is none. */
export const takeIdentityVisit = defineAct({
	name: 'accounts.take-identity-visit',
	input: v.strictObject({ browser: token }),
	door: 'none',
	asSystem: true,
	act: async ({ tx, actor, now, record }, { browser }): Promise<Visit | null> => {
		if (actor.kind !== 'system') notFound()
		const visit = await tx
			.deleteFrom('identityVisit')
			.where('browserHash', '=', hashToken(browser))
			.where('state', 'is not', null)
			.returning(['id', 'issuer', 'state', 'nonce', 'codeVerifier', 'goesTo', 'expiresAt'])
			.executeTakeFirst()
		await record({ subjectId: visit?.id ?? null, content: null })
		if (!visit || Temporal.Instant.compare(visit.expiresAt, now) <= 0) return null
		const { issuer, state, nonce, codeVerifier, goesTo } = visit
		return state && nonce && codeVerifier ? { issuer, state, nonce, codeVerifier, goesTo } : null
	},
})
