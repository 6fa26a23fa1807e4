/** Passkeys: how they open an account, and the published ways round them, each test named for what one allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import type { Actor } from '#kernel'
import { type Oddity, SoftAuthenticator } from './authenticator.testing.ts'
import { beginPasskey } from './server/begin-passkey.ts'
import { beginPasskeyProof } from './server/begin-passkey-proof.ts'
import { beginPasskeySignIn } from './server/begin-passkey-sign-in.ts'
import { deletePasskey } from './server/delete-passkey.ts'
import { proveWithPasskey } from './server/prove-with-passkey.ts'
import { myProtection } from './server/readings.ts'
import { registerPasskey } from './server/register-passkey.ts'
import { relyingPartyOf } from './server/relying-party.ts'
import { renamePasskey } from './server/rename-passkey.ts'
import { signedInAs } from './server/sessions.ts'
import { signInWithPasskey } from './server/sign-in-with-passkey.ts'
import {
	actorOf,
	askLink,
	byLink,
	byPassword,
	nobody,
	open,
	password,
	refusedAs,
	setUp,
	told,
} from './testing.ts'

const here = 'https://maillage.example'
type Person = Actor & { kind: 'person' }

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

const add = async (actor: Person, authenticator: SoftAuthenticator, oddity: Oddity = {}) => {
	const { challengeId, options } = await runAct(beginPasskey, actor, {})
	const response = authenticator.create(options, oddity)
	return runAct(registerPasskey, actor, { challengeId, response, name: 'téléphone' })
}
const ask = (browser = 'navigateur') => runAct(beginPasskeySignIn, nobody, { browser })
const enter = (challengeId: string, response: unknown, browser = 'navigateur') =>
	runAct(signInWithPasskey, nobody, { challengeId, browser, response, device: '' })
const own = (actor: Person) =>
	reading(actor, (tx) => myProtection({ tx, actor, now: Temporal.Now.instant() }))
const long = (sessionId: string) =>
	told(test, `update session set proved_at = now() - interval '1 hour' where id = $1`, [sessionId])

let email: string
let odileEmail: string
let claire: Person
const phone = new SoftAuthenticator(here)

describe('A passkey', () => {
	it('is added by whoever has just come in, and then opens the account without a word typed', async () => {
		;({ email } = await open('claire-vasseur', { password }))
		claire = await actorOf((await byPassword(email, password)).token)
		assert.deepEqual(await add(claire, phone), { isRegistered: true })
		const { challengeId, options } = await ask()
		assert.equal(options.allowCredentials, undefined)
		assert.equal(options.userVerification, 'required')
		const entered = await enter(challengeId, phone.get(options))
		assert.ok(entered)
		const session = await signedInAs(entered.token)
		assert.equal(session?.actor.personId, claire.personId)
		assert.equal(session?.reach, 'whole')
	})

	it('is known under the name its owner gives it, and used when it was', async () => {
		const [key] = (await own(claire)).passkeys
		assert.ok(key?.usedAt)
		await runAct(renamePasskey, claire, { passkeyId: key.id, name: 'Téléphone de Claire' })
		assert.equal((await own(claire)).passkeys[0]?.name, 'Téléphone de Claire')
	})

	it('is not made for an address that browsers refuse', () => {
		assert.deepEqual(relyingPartyOf('http://localhost:3000', 'x')?.id, 'localhost')
		assert.equal(relyingPartyOf('http://nas.local:3000', 'x'), null)
		assert.equal(relyingPartyOf('https://192.168.1.2', 'x'), null)
	})

	it('does not open twice with one answer', async () => {
		const { challengeId, options } = await ask()
		const answer = phone.get(options)
		assert.ok(await enter(challengeId, answer))
		assert.equal(await enter(challengeId, answer), null)
	})

	it('spends its question even when the answer does not hold', async () => {
		const { challengeId, options } = await ask()
		assert.equal(await enter(challengeId, phone.get(options, { isUserVerified: false })), null)
		assert.equal(await enter(challengeId, phone.get(options)), null)
	})

	it('answers nothing when it was not asked, or asked of another browser, or too long ago', async () => {
		const { challengeId, options } = await ask('un navigateur')
		assert.equal(await enter(challengeId, phone.get(options), 'un autre'), null)
		const late = await ask()
		await told(test, 'update passkey_challenge set expires_at = now() where id = $1', [
			late.challengeId,
		])
		assert.equal(await enter(late.challengeId, phone.get(late.options)), null)
		const other = await ask()
		assert.equal(await enter(other.challengeId, phone.get({ challenge: 'AAAAAAAAAAAA' })), null)
	})

	it('does not take a question asked for one purpose for another', async () => {
		const proof = await runAct(beginPasskeyProof, claire, {})
		assert.equal(await enter(proof.challengeId, phone.get(proof.options)), null)
		const { challengeId, options } = await ask()
		const taken = { challengeId, response: phone.get(options) }
		assert.deepEqual(await runAct(proveWithPasskey, claire, taken), { isProved: false })
	})

	it('opens nothing without verifying its user, for another site, or from another address', async () => {
		for (const oddity of [
			{ isUserVerified: false },
			{ rpId: 'ailleurs.example' },
			{ origin: 'https://maillage.example.ailleurs.example' },
			{ origin: 'http://maillage.example' },
		]) {
			const { challengeId, options } = await ask()
			assert.equal(await enter(challengeId, phone.get(options, oddity)), null)
		}
	})

	it('that was copied is found out: a counter never goes back', async () => {
		const ahead = await ask()
		assert.ok(await enter(ahead.challengeId, phone.get(ahead.options, { counter: 500 })))
		const behind = await ask()
		assert.equal(await enter(behind.challengeId, phone.get(behind.options, { counter: 500 })), null)
		const next = await ask()
		assert.ok(await enter(next.challengeId, phone.get(next.options, { counter: 501 })))
	})

	it('is not added from a device left open: who one is was proved too long ago', async () => {
		const left = await actorOf((await byPassword(email, password)).token)
		await long(left.sessionId)
		await assert.rejects(runAct(beginPasskey, left, {}), refusedAs('accounts.proofNeeded'))
		const { challengeId, options } = await runAct(beginPasskey, claire, {})
		const input = { challengeId, response: phone.create(options), name: 'intruse' }
		await assert.rejects(runAct(registerPasskey, left, input), refusedAs('accounts.proofNeeded'))
	})

	it('made for the question of one session is not added in another', async () => {
		const other = await actorOf((await byPassword(email, password)).token)
		const { challengeId, options } = await runAct(beginPasskey, claire, {})
		const made = new SoftAuthenticator(here).create(options)
		const input = { challengeId, response: made, name: 'ailleurs' }
		assert.deepEqual(await runAct(registerPasskey, other, input), { isRegistered: false })
	})

	it('is refused when it does not verify its user, and when it is already somebody’s', async () => {
		const careless = new SoftAuthenticator(here)
		assert.deepEqual(await add(claire, careless, { isUserVerified: false }), {
			isRegistered: false,
		})
		odileEmail = (await open('odile-marchand', { password })).email
		const odile = await actorOf((await byPassword(odileEmail, password)).token)
		assert.deepEqual(await add(odile, phone), { isRegistered: false })
	})

	it('of somebody else cannot be deleted nor renamed: it does not exist', async () => {
		const odile = await actorOf((await byPassword(odileEmail, password)).token)
		const [key] = (await own(claire)).passkeys
		const passkeyId = key?.id
		await assert.rejects(runAct(deletePasskey, odile, { passkeyId }), refusedAs('notFound'))
		const name = 'à moi'
		await assert.rejects(runAct(renamePasskey, odile, { passkeyId, name }), refusedAs('notFound'))
		assert.equal((await own(claire)).passkeys.length, 1)
	})

	it('added or removed closes the other sessions and the links on their way, and its owner is told', async () => {
		const left = (await byPassword(email, password)).token
		const pending = await askLink(test, email)
		const kept = await actorOf((await byPassword(email, password)).token)
		await add(kept, new SoftAuthenticator(here))
		assert.equal(await signedInAs(left), null)
		await assert.rejects(byLink(pending), refusedAs('accounts.linkUnknown'))
		const keys = (await own(kept)).passkeys
		await runAct(deletePasskey, kept, { passkeyId: keys.at(-1)?.id })
		const subjects = await told<{ subject: string }>(
			test,
			`select b.subject from mail m join mail_body b on b.mail_id = m.id
			 where m.recipient = $1 and m.kind = 'credentials_changed' order by m.created_at desc, m.id desc limit 2`,
			[email],
		)
		assert.deepEqual(
			subjects.map(({ subject }) => subject),
			['Une clé d’accès est retirée de votre compte', 'Une clé d’accès est ajoutée à votre compte'],
		)
	})
})
