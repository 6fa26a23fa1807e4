import type { Configuration } from 'openid-client'
import { reading, runAct } from '#db'
import { publicAddress } from '#instance/server'
import { type Actor, notFound } from '#kernel'
import { logger } from '#logs/server'
import { identityPresets } from '../identity-presets.ts'
import { keepIdentityVisit } from './keep-identity-visit.ts'
import {
	clientOf,
	identityProvider,
	openidClient,
	type Provider,
	type Reach,
} from './provider-client.ts'
import { type Received, receiveIdentity } from './receive-identity.ts'
import { forbid } from './refusal.ts'
import { takeIdentityVisit, type Visit } from './take-identity-visit.ts'
import { hashToken, newToken } from './tokens.ts'

/**
 * Going to the provider of identities and back: the conversation with it, which no transaction may hold.
 * What was sent is kept for one browser, by a secret that only it has; what comes back is judged by what
 * was sent: state, nonce, PKCE verifier, issuer, signature. The acts around it only keep and take.
 */
const system: Actor = { kind: 'system', networkId: null }

/** Where the provider sends people back: a page of this instance, by its stored address. */
const callback = '/connexion/retour'

/** Prepares a visit; answers the secret that its browser keeps. Nothing here (404) without a provider. */
export async function beginVisit(
	{ goesTo }: { goesTo: string | null },
	reach: Reach = {},
): Promise<{ browser: string }> {
	const { provider, here } = await settings()
	const client = await reached(provider, reach)
	const openid = await openidClient()
	const state = openid.randomState()
	const nonce = openid.randomNonce()
	const codeVerifier = openid.randomPKCECodeVerifier()
	const { scope, acrValues } = identityPresets[provider.preset]
	const address = openid.buildAuthorizationUrl(client, {
		redirect_uri: here + callback,
		scope,
		state,
		nonce,
		code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
		code_challenge_method: 'S256',
		...(acrValues && { acr_values: acrValues }),
	})
	const browser = newToken()
	await runAct(keepIdentityVisit, system, {
		browser,
		issuer: client.serverMetadata().issuer,
		address: address.href,
		state,
		nonce,
		codeVerifier,
		goesTo,
	})
	return { browser }
}

/** Where a browser's visit leads, and to whom; null for another browser, and once it served. */
export async function visitOf(
	browser: string,
	now = Temporal.Now.instant(),
): Promise<{ address: string; label: string } | null> {
	return reading(system, async (tx) => {
		const visit = await tx
			.selectFrom('identityVisit')
			.select('address')
			.where('browserHash', '=', hashToken(browser))
			.where('state', 'is not', null)
			.where('expiresAt', '>', now)
			.executeTakeFirst()
		const provider = await identityProvider(tx)
		return visit && provider ? { address: visit.address, label: provider.label } : null
	})
}

/**
 * What came back from the provider, as the query of its redirection. Refuses (403), in one sentence,
 * whatever was not asked from this browser, served already, or does not hold; the visit is over in any
 * case. Answers a session when the identity is linked to an account, else how to link it.
 */
export async function endVisit(
	visitor: { browser: string; search: string; device: string; seenFrom: string },
	reach: Reach = {},
): Promise<Received & { goesTo: string | null }> {
	const { browser, device, seenFrom } = visitor
	const visit = await runAct(takeIdentityVisit, system, { browser })
	if (!visit) return forbid('accounts.identityRefused')
	const { provider, here } = await settings()
	const named = await namedBy(provider, visit, new URL(callback + visitor.search, here), reach)
	const received = await runAct(receiveIdentity, system, { browser, device, seenFrom, ...named })
	return { ...received, goesTo: visit.goesTo }
}

async function namedBy(provider: Provider, visit: Visit, back: URL, reach: Reach) {
	const client = await reached(provider, reach)
	const { issuer } = client.serverMetadata()
	if (visit.issuer !== issuer) return forbid('accounts.identityRefused')
	const openid = await openidClient()
	try {
		const tokens = await openid.authorizationCodeGrant(client, back, {
			expectedState: visit.state,
			expectedNonce: visit.nonce,
			pkceCodeVerifier: visit.codeVerifier,
			idTokenExpected: true,
		})
		const subject = tokens.claims()?.sub ?? ''
		const told = client.serverMetadata().userinfo_endpoint
			? await openid.fetchUserInfo(client, tokens.access_token, subject)
			: tokens.claims()
		return {
			issuer,
			subject,
			email: textOf(told?.email, 254),
			siret: siretOf(told?.siret),
			logout: await logoutOf(client, tokens.id_token, back.origin),
		}
	} catch (error) {
		logger.warn(reasonOf(error), 'an answer of the provider of identities was refused')
		return forbid('accounts.identityRefused')
	}
}

/** Where the session is closed at the provider too, when it says where. */
async function logoutOf(
	client: Configuration,
	idToken: string | undefined,
	here: string,
): Promise<string | null> {
	if (!client.serverMetadata().end_session_endpoint || !idToken) return null
	const { buildEndSessionUrl, randomState } = await openidClient()
	return buildEndSessionUrl(client, {
		id_token_hint: idToken,
		post_logout_redirect_uri: `${here}/connexion`,
		state: randomState(),
	}).href
}

async function reached(provider: Provider, reach: Reach): Promise<Configuration> {
	try {
		return await clientOf(provider, reach)
	} catch (error) {
		logger.warn(reasonOf(error), 'the provider of identities does not answer')
		return forbid('accounts.providerAway')
	}
}

/** What went wrong, in the library's own words; what was exchanged stays out of the log. */
function reasonOf(error: unknown): { reason: string } {
	const { code, message, cause } = error as Error & { code?: string; cause?: Error }
	return { reason: [code, message, cause?.message].filter(Boolean).join(': ') }
}

function settings(): Promise<{ provider: Provider; here: string }> {
	return reading(system, async (tx) => ({
		provider: (await identityProvider(tx)) ?? notFound(),
		here: await publicAddress(tx),
	}))
}

function textOf(claim: unknown, longest: number): string | null {
	return typeof claim === 'string' && claim.length <= longest ? claim : null
}

function siretOf(claim: unknown): string | null {
	return typeof claim === 'string' && /^\d{14}$/.test(claim) ? claim : null
}
