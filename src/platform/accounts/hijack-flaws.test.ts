/** Accounts taken over: published flaws, each test named for what one allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { askEmailChange } from './server/ask-email-change.ts'
import { confirmEmail } from './server/confirm-email.ts'
import { signedInAs } from './server/sessions.ts'
import {
	actorOf,
	askLink,
	byLink,
	byPassword,
	mailedLinks,
	open,
	otherPassword,
	password,
	refusedAs,
	setUp,
	told,
} from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

describe('An account opened by somebody else with my address', () => {
	it('keeps neither their password nor their sessions nor their pending change of address', async () => {
		const { email } = await open('bruno-leclercq', { isVerified: false, password })
		const theirs = (await byPassword(email, password)).token
		const intruder = await actorOf(theirs)
		await runAct(askEmailChange, intruder, {
			email: 'intrus@ailleurs.example',
			currentPassword: password,
		})
		const [change = ''] = await mailedLinks(test, 'intrus@ailleurs.example')

		const entered = await byLink(await askLink(test, email))
		assert.equal(entered.dropsPassword, true)
		assert.equal(await signedInAs(theirs), null)
		await assert.rejects(byPassword(email, password), refusedAs('accounts.wrongPassword'))
		const mine = await actorOf(entered.token)
		await assert.rejects(
			runAct(confirmEmail, mine, { token: change }),
			refusedAs('accounts.linkUnknown'),
		)
		const [row] = await told<{ email: string; verified: boolean }>(
			test,
			'select email, email_verified_at is not null as verified from account where person_id = $1',
			[mine.personId],
		)
		assert.deepEqual(row, { email, verified: true })
	})

	it('keeps my own password once my address was verified before', async () => {
		const { email } = await open('sofiane-brahimi', { password })
		assert.equal((await byLink(await askLink(test, email))).dropsPassword, false)
		await byPassword(email, password)
	})

	it('does not take my address by having me open its link', async () => {
		const intruder = await open('karim-benali', { password })
		const theirs = await actorOf((await byPassword(intruder.email, password)).token)
		await runAct(askEmailChange, theirs, {
			email: 'visee@ailleurs.example',
			currentPassword: password,
		})
		const [token = ''] = await mailedLinks(test, 'visee@ailleurs.example')
		const me = await open('lea-roy', { password })
		const mine = await actorOf((await byPassword(me.email, password)).token)
		await assert.rejects(runAct(confirmEmail, mine, { token }), refusedAs('accounts.linkUnknown'))
	})

	it('cannot read in its outbox the link that would prove my address', async () => {
		const { email, personId } = await open('leila-amrani', { isVerified: false, password })
		await askLink(test, email)
		const intruder = await actorOf((await byPassword(email, password)).token)
		const read = await reading(intruder, (tx) => tx.selectFrom('mailBody').selectAll().execute())
		assert.deepEqual(read, [])
		const mails = await told(test, 'select 1 from mail where person_id = $1', [personId])
		assert.equal(mails.length, 0)
	})
})

describe('An invitation', () => {
	it('does not overwrite the account that an address already has', async () => {
		const { email, personId } = await open('helene-dubus', { password })
		await assert.rejects(
			open('helene-dubus', { email, password: otherPassword }),
			refusedAs('accounts.emailTaken'),
		)
		await assert.rejects(
			open('yasmine-cherif', { email: email.toUpperCase(), isVerified: false }),
			refusedAs('accounts.emailTaken'),
		)
		assert.equal((await byPassword(email, password)).personId, personId)
		const [row] = await told<{ name: string }>(
			test,
			'select given_name as name from person where id = $1',
			[personId],
		)
		assert.equal(row?.name, 'Hélène')
	})

	it('accepted twice at the same instant opens one account', async () => {
		const email = 'double@menuiserie-vasseur.example'
		const tries = await Promise.allSettled([
			open('samir-oukil', { email }),
			open('samir-oukil', { email }),
			open('samir-oukil', { email }),
		])
		assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
		for (const one of tries)
			if (one.status === 'rejected') refusedAs('accounts.emailTaken')(one.reason)
		const people = await told(test, 'select 1 from person_contact where email = $1', [email])
		assert.equal(people.length, 1)
	})

	it('handed over does not verify the address that somebody types', async () => {
		const { personId } = await open('samir-oukil', { isVerified: false })
		const [row] = await told<{ at: unknown }>(
			test,
			'select email_verified_at as at from account where person_id = $1',
			[personId],
		)
		assert.equal(row?.at, null)
	})
})
