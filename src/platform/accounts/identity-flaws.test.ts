/** A provider of identities, a real one: how it opens an account, and the published ways round it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, Invalid } from '#kernel'
import {
	clientId,
	clientSecret,
	startProvider,
	type TestProvider,
} from './identity-provider.testing.ts'
import { chooseIdentityProvider } from './server/choose-identity-provider.ts'
import { beginVisit, endVisit, visitOf } from './server/identity-visits.ts'
import { linkIdentity } from './server/link-identity.ts'
import { signedInAs } from './server/sessions.ts'
import { signOut } from './server/sign-out.ts'
import { unlinkIdentity } from './server/unlink-identity.ts'
import { actorOf, byPassword, open, password, refusedAs, setUp, told } from './testing.ts'

type Person = Actor & { kind: 'person' }

let test: TestDatabase
let idp: TestProvider
let administrator: string
before(async () => {
	test = await testDatabase()
	administrator = (await setUp()).token
	idp = await startProvider()
	await choose(idp)
})
after(async () => {
	await idp.close()
	await test.drop()
})

/** Written past the act, which asks for https: a provider on this machine has none. */
const choose = ({ issuer }: TestProvider, preset = 'generic') =>
	told(
		test,
		`insert into identity_provider (preset, label, issuer, client, client_secret, changed_at)
		 values ($1, 'Notre annuaire', $2, $3, $4, now())
		 on conflict (is_only) do update set preset = excluded.preset, issuer = excluded.issuer`,
		[preset, issuer, clientId, clientSecret],
	)
const reach = () => ({ allowedForTests: [idp.host] })
const begin = async () => {
	const { browser } = await beginVisit({ goesTo: '/moi/compte' }, reach())
	const visit = await visitOf(browser)
	assert.ok(visit)
	return { browser, ...visit }
}
const end = (browser: string, search: string, at = reach()) =>
	endVisit({ browser, search, device: '', seenFrom: '' }, at)
const enterAs = async (subject: string) => {
	const { browser, address } = await begin()
	return { browser, received: await end(browser, await idp.visit(address, subject)) }
}
const isRefused = refusedAs('accounts.identityRefused')

describe('A provider of identities', () => {
	it('is asked with PKCE, a state and a nonce long enough, and nothing it does not know', async () => {
		const { searchParams } = new URL((await begin()).address)
		assert.deepEqual([...searchParams.keys()].sort(), [
			'client_id',
			'code_challenge',
			'code_challenge_method',
			'nonce',
			'redirect_uri',
			'response_type',
			'scope',
			'state',
		])
		assert.equal(searchParams.get('code_challenge_method'), 'S256')
		for (const secret of ['state', 'nonce'])
			assert.ok((searchParams.get(secret) ?? '').length >= 32)
		assert.equal(searchParams.get('redirect_uri'), 'https://maillage.example/connexion/retour')
	})

	it('opens nothing by an e-mail that an account has, even verified: it must be linked from inside', async () => {
		const { email } = await open('claire-vasseur', { password })
		idp.people.set('claire', { email, email_verified: true })
		const { browser, received } = await enterAs('claire')
		assert.deepEqual(received, { isToLink: true, goesTo: '/moi/compte' })
		const linked = await told(test, 'select 1 from linked_identity')
		assert.equal(linked.length, 0)
		const claire = await actorOf((await byPassword(email, password)).token)
		await runAct(linkIdentity, claire, { browser })
		const again = await enterAs('claire')
		assert.ok('token' in again.received)
		const session = await signedInAs(again.received.token)
		assert.equal(session?.actor.personId, claire.personId)
		const out = await runAct(signOut, session?.actor as Person, {})
		assert.match(out.leavesAt ?? '', /\/session\/end\?.*id_token_hint=/)
	})

	it('says the same to an e-mail that has an account and to one that has none', async () => {
		idp.people.set('inconnu', { email: 'personne@ailleurs.example', email_verified: true })
		idp.people.set('imposteur', {
			email: 'claire@menuiserie-vasseur.example',
			email_verified: true,
		})
		assert.deepEqual((await enterAs('inconnu')).received, (await enterAs('imposteur')).received)
	})

	it('does not give one identity to two accounts, nor to who does not hold the browser it came to', async () => {
		const { email } = await open('odile-marchand', { password })
		const odile = await actorOf((await byPassword(email, password)).token)
		idp.people.set('odile', { email, email_verified: true })
		const { browser } = await enterAs('odile')
		await assert.rejects(
			runAct(linkIdentity, odile, { browser: 'un autre navigateur' }),
			refusedAs('accounts.noIdentityWaiting'),
		)
		await told(test, `update session set proved_at = now() - interval '1 hour' where id = $1`, [
			odile.sessionId,
		])
		await assert.rejects(
			runAct(linkIdentity, odile, { browser }),
			refusedAs('accounts.proofNeeded'),
		)
		await told(test, `update session set proved_at = now() where id = $1`, [odile.sessionId])
		await runAct(linkIdentity, odile, { browser })
		await assert.rejects(
			runAct(linkIdentity, odile, { browser }),
			refusedAs('accounts.noIdentityWaiting'),
		)
		const claire = await told<{ subject: string }>(test, `select subject from linked_identity`)
		assert.deepEqual(claire.map(({ subject }) => subject).sort(), ['claire', 'odile'])
		const theirs = { issuer: idp.issuer, subject: 'claire' }
		await assert.rejects(runAct(unlinkIdentity, odile, theirs), refusedAs('notFound'))
	})

	it('does not finish in one browser what another began: no session is planted on anybody', async () => {
		const mine = await begin()
		const search = await idp.visit(mine.address, 'claire')
		const theirs = await begin()
		await assert.rejects(end(theirs.browser, search), isRefused)
		await assert.rejects(end('aucun secret', search), isRefused)
	})

	it('is answered once: the same way back opens nothing again', async () => {
		const { browser, address } = await begin()
		const search = await idp.visit(address, 'claire')
		await end(browser, search)
		await assert.rejects(end(browser, search), isRefused)
	})

	it('is refused when its answer names another issuer, no issuer, another state, or an error', async () => {
		const spoilt = async (spoil: (query: URLSearchParams) => void) => {
			const { browser, address } = await begin()
			const query = new URLSearchParams(await idp.visit(address, 'claire'))
			spoil(query)
			await assert.rejects(end(browser, `?${query}`), isRefused)
		}
		await spoilt((query) => query.set('iss', 'https://ailleurs.example'))
		await spoilt((query) => query.delete('iss'))
		await spoilt((query) => query.set('state', 'A'.repeat(43)))
		await spoilt((query) => query.delete('state'))
		await spoilt((query) => query.set('code', 'inventé'))
		await spoilt((query) => query.set('error', 'access_denied'))
	})

	it('that was changed meanwhile does not answer for the one before', async () => {
		const other = await startProvider()
		try {
			const { browser, address } = await begin()
			const search = await idp.visit(address, 'claire')
			await choose(other)
			const at = { allowedForTests: [idp.host, other.host] }
			await assert.rejects(end(browser, search, at), isRefused)
		} finally {
			await choose(idp)
			await other.close()
		}
	})

	it('is reached through the door that leads to no private network', async () => {
		const nowhere = { allowedForTests: [] }
		await assert.rejects(beginVisit({ goesTo: null }, nowhere), refusedAs('accounts.providerAway'))
	})

	it('is still followed by the second factor that the account asks for', async () => {
		await told(
			test,
			`update account set protected_at = now() where person_id =
			 (select person_id from linked_identity where subject = 'odile')`,
		)
		const { received } = await enterAs('odile')
		assert.ok('token' in received)
		assert.equal((await signedInAs(received.token))?.reach, 'code')
	})

	it('as ProConnect signs what it tells, and its establishment is kept as a hint alone', async () => {
		const signed = await startProvider({ signsUserinfo: true })
		const before = idp
		try {
			idp = signed
			await choose(signed, 'proconnect')
			signed.people.set('agent', {
				email: 'agent@chambre.example',
				email_verified: true,
				siret: '99900000100017',
			})
			const { searchParams } = new URL((await begin()).address)
			assert.equal(searchParams.get('acr_values'), 'eidas1')
			assert.equal(searchParams.get('scope'), 'openid given_name usual_name email uid siret idp_id')
			assert.ok('isToLink' in (await enterAs('agent')).received)
			const [visit] = await told<{ siret: string; email: string }>(
				test,
				`select siret, email from identity_visit where subject = 'agent'`,
			)
			assert.deepEqual(visit, { siret: '99900000100017', email: 'agent@chambre.example' })
			const mandates = await told(test, 'select 1 from mandate')
			assert.equal(mandates.length, 0)
		} finally {
			idp = before
			await choose(idp)
			await signed.close()
		}
	})
})

describe('The choice of a provider', () => {
	const chosen = {
		preset: 'generic',
		label: 'Notre annuaire',
		issuer: 'https://identite.example',
		clientId,
	}

	it('is the administrator’s, in https, and its secret goes nowhere else than where it was given for', async () => {
		const actor = await actorOf(administrator)
		await runAct(chooseIdentityProvider, actor, { ...chosen, clientSecret })
		await runAct(chooseIdentityProvider, actor, { ...chosen, label: 'Annuaire' })
		for (const refused of [
			{ ...chosen, issuer: 'https://ailleurs.example' },
			{ ...chosen, issuer: 'http://identite.example', clientSecret },
			{ ...chosen, issuer: 'https://identite.example?a=b', clientSecret },
		])
			await assert.rejects(runAct(chooseIdentityProvider, actor, refused), Invalid)
		const { email } = await open('thomas-vasseur', { password })
		const thomas = await actorOf((await byPassword(email, password)).token)
		await assert.rejects(
			runAct(chooseIdentityProvider, thomas, { ...chosen, clientSecret }),
			refusedAs('notFound'),
		)
	})
})
