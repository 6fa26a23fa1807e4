/** A real OpenID provider (oidc-provider) on a port of this machine, with people of ours, for tests. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
// It ships no types; what is used of it is written below.
// @ts-expect-error: no declaration file
import Provider from 'oidc-provider'

export const clientId = 'maillage'
export const clientSecret = 'un-secret-partage-en-essai'
const callback = 'https://maillage.example/connexion/retour'

/** What the provider knows of somebody, by their subject. */
export type Someone = { email: string; email_verified: boolean; siret?: string }

export type TestProvider = {
	issuer: string
	/** The `address:port` that outbound may reach in tests. */
	host: string
	people: Map<string, Someone>
	/** Goes through the provider's own pages as `subject`; answers the query of the way back. */
	visit(address: string, subject: string): Promise<string>
	close(): Promise<void>
}

/** Starts a provider; `signsUserinfo` says what it tells of people as a signed JWT, as ProConnect does. */
export async function startProvider({ signsUserinfo = false } = {}): Promise<TestProvider> {
	const people = new Map<string, Someone>()
	const server = createServer()
	const port = await listen(server)
	const issuer = `http://127.0.0.1:${port}`
	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				redirect_uris: [callback],
				post_logout_redirect_uris: ['https://maillage.example/connexion'],
				token_endpoint_auth_method: 'client_secret_post',
				...(signsUserinfo && { userinfo_signed_response_alg: 'RS256' }),
			},
		],
		features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: true } },
		pkce: { required: () => true },
		claims: { openid: ['sub'], email: ['email', 'email_verified'], siret: ['siret'], profile: [] },
		scopes: ['openid', 'email', 'profile', 'siret', 'given_name', 'usual_name', 'uid', 'idp_id'],
		cookies: { keys: ['essai'] },
		findAccount: (_: unknown, subject: string) => ({
			accountId: subject,
			claims: () => ({ sub: subject, ...people.get(subject) }),
		}),
	})
	server.on('request', provider.callback())
	return {
		issuer,
		host: `127.0.0.1:${port}`,
		people,
		visit: (address, subject) => visit(address, subject),
		close: () =>
			new Promise((done) => {
				server.close(() => done())
				server.closeAllConnections()
			}),
	}
}

function listen(server: Server): Promise<number> {
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
	})
}

/** Follows the provider's redirections and fills its forms (login, consent), as a browser would. */
async function visit(address: string, subject: string): Promise<string> {
	const jar = new Map<string, string>()
	let url = new URL(address)
	let sent: RequestInit = {}
	for (let steps = 0; steps < 20; steps++) {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
		const answer = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie } })
		for (const one of answer.headers.getSetCookie()) {
			const [pair = ''] = one.split(';')
			const [name = '', value = ''] = pair.split(/=(.*)/)
			jar.set(name, value)
		}
		sent = {}
		const location = answer.headers.get('location')
		if (location) {
			url = new URL(location, url)
			if (url.href.startsWith(callback)) return url.search
			continue
		}
		const page = await answer.text()
		const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1]
		if (!action) throw new Error(`${answer.status} ${page.slice(-500)}`)
		const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
		url = new URL(action, url)
		const fields = prompt === 'login' ? { prompt, login: subject, password: 'x' } : { prompt }
		sent = { method: 'POST', body: new URLSearchParams(fields as Record<string, string>) }
	}
	throw new Error('the provider never came back')
}
