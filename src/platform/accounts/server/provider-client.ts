import type { Configuration, CustomFetch } from 'openid-client'
import type { Tx } from '#db'
import { outbound } from '#outbound/server'
import type { IdentityPreset } from '../identity-presets.ts'

/** The provider chosen by the administrator, secret included: for the server's own conversation with it. */
export type Provider = {
	preset: IdentityPreset
	label: string
	issuer: string
	clientId: string
	clientSecret: string
}

/** For tests against a provider of their own: its `address:port`, reached without TLS. */
export type Reach = { allowedForTests?: readonly string[] }

/** The provider of this instance, or nothing when none was chosen. Seen by the system and the administrator. */
export async function identityProvider(tx: Tx): Promise<Provider | null> {
	const row = await tx
		.selectFrom('identityProvider')
		.select(['preset', 'label', 'issuer', 'client as clientId', 'clientSecret'])
		.executeTakeFirst()
	return row ? { ...row, preset: row.preset as IdentityPreset } : null
}

/** Loaded by the instances that chose a provider, with the first visit. */
export const openidClient = () => import('openid-client')

const patienceMs = 8_000
const largestAnswer = 500_000

/**
 * Asks a provider what it offers. Every call leaves by `outbound`; signatures of what it says are checked
 * even where TLS would do (OpenID Connect Core, 3.1.3.7).
 */
export async function clientOf(provider: Provider, reach: Reach = {}): Promise<Configuration> {
	const { issuer, clientId, clientSecret } = provider
	const { allowInsecureRequests, customFetch, discovery, enableNonRepudiationChecks } =
		await openidClient()
	return discovery(new URL(issuer), clientId, clientSecret, undefined, {
		[customFetch]: throughOutbound(reach),
		timeout: patienceMs / 1000,
		execute: [
			enableNonRepudiationChecks,
			...(reach.allowedForTests ? [allowInsecureRequests] : []),
		],
	})
}

function throughOutbound({ allowedForTests }: Reach): CustomFetch {
	return async (url, { method, headers, body }) => {
		const answer = await outbound(url, {
			timeoutMs: patienceMs,
			maxBytes: largestAnswer,
			method: method === 'POST' ? 'POST' : 'GET',
			headers,
			...(body != null && { body: String(body) }),
			...(allowedForTests && { allowedForTests }),
		})
		const kept = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
			typeof value === 'string' ? [[name, value]] : [],
		)
		return new Response(answer.status === 204 ? null : new Uint8Array(answer.body), {
			status: answer.status,
			headers: kept,
		})
	}
}
