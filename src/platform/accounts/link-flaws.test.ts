/** Links accepted for what they are not: published flaws, each test named for what one allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { runDueJobs } from '#jobs/server'
import { Refusal } from '#kernel'
import { confirmEmail } from './server/confirm-email.ts'
import { findLink, stateOfLink, useLink } from './server/links.ts'
import { accountsTasks } from './server/tasks.ts'
import {
	actorOf,
	askLink,
	byLink,
	inSystem,
	linkFor,
	mailedLinks,
	open,
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

describe('A link', () => {
	it('of one purpose is not accepted for another', async () => {
		const { personId, email } = await open('claire-vasseur')
		for (const purpose of [
			'invitation',
			'introduction_step',
			'confirm_email',
			'colleague',
		] as const)
			await assert.rejects(
				byLink(await linkFor(purpose, personId, email)),
				refusedAs('accounts.linkUnknown'),
			)
		const signIn = await askLink(test, email)
		for (const purpose of ['invitation', 'introduction_step', 'confirm_email'] as const)
			await assert.rejects(
				inSystem((tx) => findLink(tx, signIn, purpose)),
				refusedAs('accounts.linkUnknown'),
			)
		const session = await actorOf((await byLink(signIn)).token)
		await assert.rejects(
			runAct(confirmEmail, session, { token: await askLink(test, email) }),
			refusedAs('accounts.linkUnknown'),
		)
	})

	it('does not serve twice', async () => {
		const { email } = await open('thomas-vasseur')
		const token = await askLink(test, email)
		await byLink(token)
		await assert.rejects(byLink(token), refusedAs('accounts.linkUsed'))
	})

	it('does not serve when one of its characters is changed, added or removed', async () => {
		const { email } = await open('malika-derrar')
		const token = await askLink(test, email)
		const last = token.at(-1) === 'A' ? 'B' : 'A'
		for (const tampered of [
			token.slice(0, -1) + last,
			`${token}A`,
			token.slice(1),
			token.toUpperCase(),
			`${token}=`,
			'',
		])
			await assert.rejects(byLink(tampered), refusedAs('accounts.linkUnknown'))
		await byLink(token)
	})

	it('is not spent by the scanner of a mailbox that opens it ten times', async () => {
		const { email } = await open('daniel-vasseur')
		const token = await askLink(test, email)
		for (let opened = 0; opened < 10; opened += 1)
			assert.deepEqual(await stateOfLink(token, Temporal.Now.instant()), {
				purpose: 'sign_in',
				state: 'open',
			})
		await byLink(token)
		assert.equal((await stateOfLink(token, Temporal.Now.instant()))?.state, 'used')
	})

	it('is not spent when the act it opens is refused', async () => {
		const { personId, email } = await open('ines-haddad', { email: 'ines@ailleurs.example' })
		const token = await linkFor('invitation', personId, email)
		await assert.rejects(
			inSystem(async (tx) => {
				await useLink(tx, await findLink(tx, token, 'invitation'), Temporal.Now.instant())
				throw new Refusal('test.refused', {}, 409)
			}),
		)
		assert.equal((await stateOfLink(token, Temporal.Now.instant()))?.state, 'open')
	})

	it('asked for before an account exists does not open the account made afterwards', async () => {
		const email = 'futur@menuiserie-vasseur.example'
		assert.equal(await askLink(test, email), '')
		await open('claire-vasseur', { email })
		await runDueJobs(accountsTasks)
		assert.deepEqual(await mailedLinks(test, email), [])
	})

	it('to an address that the account no longer has signs nobody in', async () => {
		const { personId, email } = await open('odile-marchand')
		const token = await askLink(test, email)
		await told(test, `update account set email = 'odile@neuve.example' where person_id = $1`, [
			personId,
		])
		await assert.rejects(byLink(token), refusedAs('accounts.linkUnknown'))
	})
})
