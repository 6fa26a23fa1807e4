/** A second factor: when it is asked, and the published ways round it, each test named for what one allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { TOTP } from 'otpauth'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, Invalid, newId, Refusal } from '#kernel'
import { SoftAuthenticator } from './authenticator.testing.ts'
import { isFresh, needsSecondFactor, reachOf } from './policy.ts'
import { beginPasskey } from './server/begin-passkey.ts'
import { beginPasskeySignIn } from './server/begin-passkey-sign-in.ts'
import { changePassword } from './server/change-password.ts'
import { confirmApp } from './server/confirm-app.ts'
import { deletePasskey } from './server/delete-passkey.ts'
import { proposeApp } from './server/propose-app.ts'
import { protectWithPasskeys } from './server/protect-with-passkeys.ts'
import { proveWithCode } from './server/prove-with-code.ts'
import { proveWithPassword } from './server/prove-with-password.ts'
import { spendTry } from './server/rate-limits.ts'
import { myProtection, proposedApp } from './server/readings.ts'
import { registerPasskey } from './server/register-passkey.ts'
import { removeSecondFactor } from './server/remove-second-factor.ts'
import { renewRecoveryCodes } from './server/renew-recovery-codes.ts'
import { signedInAs } from './server/sessions.ts'
import { signInWithPasskey } from './server/sign-in-with-passkey.ts'
import {
	actorOf,
	askLink,
	byLink,
	byPassword,
	linkFor,
	nobody,
	open,
	otherPassword,
	password,
	refusedAs,
	setUp,
	told,
} from './testing.ts'

type Person = Actor & { kind: 'person' }

let test: TestDatabase
let administrator: { token: string; email: string }
before(async () => {
	test = await testDatabase()
	administrator = await setUp()
})
after(() => test.drop())

/** The clock of an application, half minutes apart: each code serves once. */
let at = Temporal.Now.instant()
const nextHalfMinute = () => {
	at = at.add({ seconds: 30 })
	return at
}
const codeOf = (secret: string, now: Temporal.Instant) =>
	new TOTP({ secret }).generate({ timestamp: now.epochMilliseconds })
const isWrongCode = (caught: unknown) =>
	caught instanceof Invalid && caught.issues[0]?.code === 'accounts.codeWrong'

/** Sets an application up; answers its secret and the recovery codes. */
async function protect(actor: Person) {
	const now = nextHalfMinute()
	await runAct(proposeApp, actor, {}, { now })
	const app = await reading(actor, (tx) => proposedApp({ tx, actor, now }))
	assert.ok(app)
	const { codes } = await runAct(confirmApp, actor, { code: codeOf(app.secret, now) }, { now })
	return { secret: app.secret, codes }
}
const prove = (actor: Person, code: string, now = at) =>
	runAct(proveWithCode, actor, { code }, { now })
const reach = async (token: string) => (await signedInAs(token))?.reach

describe('Who must have a second factor', () => {
	it('is the administrator, and who holds a role that engages others’ money', () => {
		const none = { isAdministrator: false, roles: [] }
		assert.equal(needsSecondFactor(none), false)
		assert.equal(needsSecondFactor({ ...none, isAdministrator: true }), true)
		for (const role of ['president', 'treasurer', 'category_buyer'])
			assert.equal(needsSecondFactor({ ...none, roles: ['facilitator', role] }), true)
		for (const role of ['facilitator', 'auditor', 'mediator', 'board'])
			assert.equal(needsSecondFactor({ ...none, roles: [role] }), false)
	})

	it('has a delay to choose it, and then nothing else opens', () => {
		const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
		const session = {
			secondFactorAt: null,
			protectedAt: null,
			protectionDueAt: now,
			isAdministrator: true,
			roles: [],
		}
		assert.equal(reachOf(session, now.subtract({ seconds: 1 })), 'whole')
		assert.equal(reachOf(session, now), 'enrolment')
		assert.equal(reachOf({ ...session, isAdministrator: false }, now), 'whole')
		assert.equal(reachOf({ ...session, protectedAt: now }, now), 'code')
		assert.equal(reachOf({ ...session, protectedAt: now, secondFactorAt: now }, now), 'whole')
		assert.equal(isFresh(now.subtract({ minutes: 15 }), now), false)
		assert.equal(isFresh(now.subtract({ minutes: 14 }), now), true)
	})

	it('is told by when, from the first time they are seen with the role, and the delay begins once', async () => {
		const now = Temporal.Now.instant()
		const first = await signedInAs(administrator.token, now)
		assert.equal(first?.reach, 'whole')
		assert.equal(Math.round(first?.protectionDueAt?.since(now).total('hours') ?? 0), 14 * 24)
		const later = now.add({ hours: 14 * 24 + 1 })
		const second = await signedInAs(administrator.token, later)
		assert.equal(
			second?.protectionDueAt?.epochMilliseconds,
			first?.protectionDueAt?.epochMilliseconds,
		)
		assert.equal(second?.reach, 'enrolment')
	})

	it('who must have one does not give it up', async () => {
		const actor = await actorOf(administrator.token)
		await protect(actor)
		await assert.rejects(
			runAct(removeSecondFactor, actor, {}),
			refusedAs('accounts.secondFactorDue'),
		)
		assert.equal(await reach(administrator.token), 'whole')
	})
})

describe('A second factor', () => {
	let email: string
	let app: { secret: string; codes: string[] }
	let here: Person

	it('is asked of every other session and every way in, once chosen', async () => {
		;({ email } = await open('claire-vasseur', { password }))
		const left = (await byPassword(email, password)).token
		const token = (await byPassword(email, password)).token
		here = await actorOf(token)
		app = await protect(here)
		assert.equal(await reach(token), 'whole')
		assert.equal(await reach(left), undefined)
		assert.equal(await reach((await byPassword(email, password)).token), 'code')
		assert.equal(await reach((await byLink(await askLink(test, email))).token), 'code')
	})

	it('is given by a code, each once, and the code of a moment ago is as good as its neighbour', async () => {
		const { token } = await byPassword(email, password)
		const actor = await actorOf(token)
		const now = nextHalfMinute()
		const code = codeOf(app.secret, now)
		await prove(actor, code, now.add({ seconds: 29 }))
		assert.equal(await reach(token), 'whole')
		const second = await actorOf((await byPassword(email, password)).token)
		await assert.rejects(prove(second, code, now.add({ seconds: 29 })), isWrongCode)
		const before = codeOf(app.secret, now.subtract({ seconds: 30 }))
		await assert.rejects(prove(second, before, now), isWrongCode)
		for (const nonsense of ['000 000', '12345', 'abcdef', '1234567'])
			if (nonsense !== code) await assert.rejects(prove(second, nonsense, now), isWrongCode)
		await prove(second, codeOf(app.secret, nextHalfMinute()))
	})

	it('is not taken by two requests at once with one code', async () => {
		const sessions = await Promise.all(
			[1, 2, 3, 4].map(async () => actorOf((await byPassword(email, password)).token)),
		)
		const now = nextHalfMinute()
		const code = codeOf(app.secret, now)
		const tries = await Promise.allSettled(sessions.map((actor) => prove(actor, code, now)))
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
	})

	it('is not guessed by fifty tries at once: five in a quarter of an hour', async () => {
		const tried = { account: newId(), address: '203.0.113.9' }
		const tries = await Promise.allSettled(
			Array.from({ length: 50 }, () => spendTry('second-factor', tried)),
		)
		assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 5)
		for (const { reason } of tries.filter((one) => one.status === 'rejected'))
			assert.ok(reason instanceof Refusal && reason.status === 429)
	})

	it('is given by a code kept on paper, once; its owner is told how many are left', async () => {
		const [code = ''] = app.codes
		assert.equal(new Set(app.codes).size, 10)
		const first = (await byPassword(email, password)).token
		await prove(await actorOf(first), code.toLowerCase().replaceAll('-', ' '))
		assert.equal(await reach(first), 'whole')
		const second = await actorOf((await byPassword(email, password)).token)
		await assert.rejects(prove(second, code), isWrongCode)
		const mails = await told<{ text: string }>(
			test,
			`select b.body_text as text from mail m join mail_body b on b.mail_id = m.id
			 where m.recipient = $1 order by m.created_at desc, m.id desc limit 1`,
			[email],
		)
		assert.match(mails[0]?.text ?? '', /Il en\s+reste\s+9/)
	})

	it('kept on paper by one opens nothing for another, nor after ten new ones', async () => {
		const { email: hers } = await open('odile-marchand', { password })
		const odile = await actorOf((await byPassword(hers, password)).token)
		await protect(odile)
		const again = await actorOf((await byPassword(hers, password)).token)
		await assert.rejects(prove(again, app.codes[1] ?? ''), isWrongCode)
		const { codes } = await runAct(renewRecoveryCodes, here, {})
		const claire = await actorOf((await byPassword(email, password)).token)
		await assert.rejects(prove(claire, app.codes[2] ?? ''), isWrongCode)
		await prove(claire, codes[0] ?? '')
		app = { ...app, codes }
	})

	it('leaves neither secret nor recovery code in what is read, kept or journalled', async () => {
		const { email: _, ...shown } = {
			email,
			...(await reading(here, (tx) =>
				myProtection({ tx, actor: here, now: Temporal.Now.instant() }),
			)),
		}
		assert.ok(!JSON.stringify(shown).includes(app.secret))
		assert.equal(
			await reading(here, (tx) => proposedApp({ tx, actor: here, now: Temporal.Now.instant() })),
			null,
		)
		const kept = await told(test, 'select answer from answered_request')
		for (const code of app.codes) assert.ok(!JSON.stringify(kept).includes(code))
	})

	it('is not replaced by the weaker proof: a password alone does not renew an old one', async () => {
		await assert.rejects(
			runAct(proveWithPassword, here, { password }),
			refusedAs('accounts.codeNeeded'),
		)
		await told(test, `update session set proved_at = now() - interval '1 hour' where id = $1`, [
			here.sessionId,
		])
		const tried = [
			runAct(renewRecoveryCodes, here, {}),
			runAct(removeSecondFactor, here, {}),
			runAct(proposeApp, here, {}),
		]
		await Promise.all(tried.map((one) => assert.rejects(one, refusedAs('accounts.proofNeeded'))))
		const form = { currentPassword: password, password: otherPassword }
		await assert.rejects(runAct(changePassword, here, form), refusedAs('accounts.proofNeeded'))
		await prove(here, codeOf(app.secret, nextHalfMinute()), at)
		await told(test, 'update session set proved_at = now() where id = $1', [here.sessionId])
		await runAct(changePassword, here, { password: otherPassword })
	})

	it('is a passkey as well: one that verifies its user needs no code', async () => {
		const phone = new SoftAuthenticator('https://maillage.example')
		const { challengeId, options } = await runAct(beginPasskey, here, {})
		const added = { challengeId, response: phone.create(options), name: 'téléphone' }
		assert.deepEqual(await runAct(registerPasskey, here, added), { isRegistered: true })
		const asked = await runAct(beginPasskeySignIn, nobody, { browser: 'navigateur' })
		const response = phone.get(asked.options)
		const entered = await runAct(signInWithPasskey, nobody, {
			challengeId: asked.challengeId,
			browser: 'navigateur',
			response,
			device: '',
		})
		assert.equal(await reach(entered?.token ?? ''), 'whole')
	})

	it('given up by who may leaves no code that opens', async () => {
		await runAct(removeSecondFactor, here, {})
		const { token } = await byPassword(email, otherPassword)
		assert.equal(await reach(token), 'whole')
		await assert.rejects(
			prove(await actorOf(token), app.codes[5] ?? ''),
			refusedAs('accounts.notProtected'),
		)
	})

	it('made of passkeys alone keeps the last of them', async () => {
		const { passkeys } = await reading(here, (tx) =>
			myProtection({ tx, actor: here, now: Temporal.Now.instant() }),
		)
		const { codes } = await runAct(protectWithPasskeys, here, {})
		assert.equal(codes.length, 10)
		await assert.rejects(
			runAct(deletePasskey, here, { passkeyId: passkeys[0]?.id }),
			refusedAs('accounts.lastFactor'),
		)
		assert.equal(await reach((await byPassword(email, otherPassword)).token), 'code')
	})

	it('proposed by one is not confirmed with another’s code, nor an hour later', async () => {
		const { email: his } = await open('thomas-vasseur', { password })
		const thomas = await actorOf((await byPassword(his, password)).token)
		const { email: theirs } = await open('malika-derrar', { password })
		const malika = await actorOf((await byPassword(theirs, password)).token)
		const now = nextHalfMinute()
		await runAct(proposeApp, thomas, {}, { now })
		await runAct(proposeApp, malika, {}, { now })
		const app = await reading(malika, (tx) => proposedApp({ tx, actor: malika, now }))
		const code = codeOf(app?.secret ?? '', now)
		await assert.rejects(runAct(confirmApp, thomas, { code }, { now }), isWrongCode)
		await told(test, `update authenticator_app set proposed_at = now() - interval '2 hours'`)
		await assert.rejects(
			runAct(confirmApp, malika, { code }, { now }),
			refusedAs('accounts.noAppProposed'),
		)
	})
})

describe('A forgotten password', () => {
	it('is replaced by who has just come in by link, without the one before, for a quarter of an hour', async () => {
		const { email } = await open('yasmine-cherif', { password })
		const here = await actorOf((await byLink(await askLink(test, email))).token)
		await told(test, `update session set proved_at = now() - interval '16 minutes' where id = $1`, [
			here.sessionId,
		])
		await assert.rejects(runAct(changePassword, here, { password: otherPassword }), Invalid)
		await told(test, `update session set proved_at = now() where id = $1`, [here.sessionId])
		await runAct(changePassword, here, { password: otherPassword })
		await byPassword(email, otherPassword)
	})

	it('is not replaced with a link made for something else', async () => {
		const { personId, email } = await open('bruno-leclercq', { password })
		for (const purpose of [
			'invitation',
			'colleague',
			'introduction_step',
			'confirm_email',
		] as const)
			await assert.rejects(
				byLink(await linkFor(purpose, personId, email)),
				refusedAs('accounts.linkUnknown'),
			)
	})
})
