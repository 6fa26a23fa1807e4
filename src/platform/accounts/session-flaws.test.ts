/** Identities and sessions: published flaws, each test named for what one allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { Invalid } from '#kernel'
import { changeName } from './server/change-name.ts'
import { changePassword } from './server/change-password.ts'
import { myAccount } from './server/readings.ts'
import { revokeSession } from './server/revoke-session.ts'
import { signedInAs } from './server/sessions.ts'
import { signOutEverywhere } from './server/sign-out-everywhere.ts'
import {
	actorOf,
	askLink,
	byLink,
	byPassword,
	open,
	otherPassword,
	password,
	refusedAs,
	setUp,
	system,
	told,
} from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

describe('Who one is', () => {
	it('comes from the session alone: an id added to the form is refused, and changes nobody', async () => {
		const mine = await open('yasmine-cherif', { password })
		const theirs = await open('claire-vasseur', { email: 'claire@ailleurs.example', password })
		const actor = await actorOf((await byPassword(mine.email, password)).token)
		const form = { givenName: 'Autre', familyName: 'Personne', personId: theirs.personId }
		await assert.rejects(runAct(changeName, actor, form), Invalid)
		const { personId: _, ...name } = form
		await runAct(changeName, actor, name)
		const names = await told<{ name: string }>(
			test,
			`select given_name || ' ' || family_name as name from person where id = any ($1)
			 order by family_name`,
			[[mine.personId, theirs.personId]],
		)
		assert.deepEqual(
			names.map(({ name }) => name),
			['Autre Personne', 'Claire Vasseur'],
		)
	})

	it('does not let one close somebody else’s session', async () => {
		const mine = await actorOf((await byPassword('claire@ailleurs.example', password)).token)
		const { email } = await open('odile-marchand', { email: 'odile@ailleurs.example', password })
		const victim = await byPassword(email, password)
		const { sessionId } = await actorOf(victim.token)
		await assert.rejects(runAct(revokeSession, mine, { sessionId }), refusedAs('notFound'))
		assert.ok(await signedInAs(victim.token))
	})

	it('is never decided by a session secret planted beforehand', async () => {
		const { email } = await open('thomas-vasseur', { email: 'thomas@ailleurs.example', password })
		const planted = 'A'.repeat(43)
		const first = (await byPassword(email, password)).token
		const second = (await byPassword(email, password)).token
		assert.equal(await signedInAs(planted), null)
		assert.equal(new Set([planted, first, second]).size, 3)
	})

	it('leaves no usable secret among the answers kept for double clicks', async () => {
		const kept = await told<{ answer: unknown }>(test, 'select answer from answered_request')
		assert.ok(!JSON.stringify(kept).includes('token'))
	})
})

describe('A new password', () => {
	it('closes every other session and the links on their way', async () => {
		const { email } = await open('malika-derrar', { email: 'malika@ailleurs.example', password })
		const left = (await byPassword(email, password)).token
		const here = (await byPassword(email, password)).token
		const pending = await askLink(test, email)
		await runAct(changePassword, await actorOf(here), {
			currentPassword: password,
			password: otherPassword,
		})
		assert.equal(await signedInAs(left), null)
		assert.ok(await signedInAs(here))
		await assert.rejects(byLink(pending), refusedAs('accounts.linkUnknown'))
		await assert.rejects(byPassword(email, password), refusedAs('accounts.wrongPassword'))
		await byPassword(email, otherPassword)
	})

	it('is not chosen by who found the session open and does not know the present one', async () => {
		const email = 'malika@ailleurs.example'
		const here = await actorOf((await byPassword(email, otherPassword)).token)
		for (const currentPassword of [undefined, password])
			await assert.rejects(
				runAct(changePassword, here, { currentPassword, password: 'encore un secret plus long' }),
				Invalid,
			)
		await byPassword(email, otherPassword)
	})

	it('posted twice is changed once, and its owner is told', async () => {
		const email = 'malika@ailleurs.example'
		const here = await actorOf((await byPassword(email, otherPassword)).token)
		const form = { currentPassword: otherPassword, password: 'encore un secret plus long' }
		await runAct(changePassword, here, form)
		await runAct(changePassword, here, form)
		const mails = await told(
			test,
			`select 1 from mail where recipient = $1 and kind = 'password_changed'`,
			[email],
		)
		assert.ok(mails.length >= 2)
	})

	it('is not needed to close everything at once, links on their way included', async () => {
		const { email } = await open('daniel-vasseur', { email: 'daniel@ailleurs.example', password })
		const tokens = [await byPassword(email, password), await byPassword(email, password)]
		const pending = await askLink(test, email)
		await runAct(signOutEverywhere, await actorOf(tokens[0]?.token ?? ''), {})
		for (const { token } of tokens) assert.equal(await signedInAs(token), null)
		await assert.rejects(byLink(pending), refusedAs('accounts.linkUnknown'))
	})
})

describe('The page of one’s account', () => {
	it('holds no hash of a password nor of a session', async () => {
		const { email } = await open('karim-benali', { email: 'karim@ailleurs.example', password })
		const actor = await actorOf((await byPassword(email, password)).token)
		const now = Temporal.Now.instant()
		const page = await reading(actor, (tx) => myAccount({ tx, actor, now }))
		assert.deepEqual(Object.keys(page).sort(), [
			'email',
			'emailIsVerified',
			'familyName',
			'givenName',
			'hasPassword',
			'locale',
			'sessions',
		])
		assert.ok(!JSON.stringify(page).includes('argon2'))
		await assert.rejects(reading(system, (tx) => myAccount({ tx, actor: system, now })))
	})
})
