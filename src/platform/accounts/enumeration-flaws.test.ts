/** Words, rows and computations that would tell who is a member. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { register } from 'prom-client'
import { runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { runDueJobs } from '#jobs/server'
import { askEmailChange } from './server/ask-email-change.ts'
import { requestSignInLink } from './server/request-sign-in-link.ts'
import { accountsTasks } from './server/tasks.ts'
import {
	actorOf,
	byPassword,
	mailedLinks,
	nobody,
	open,
	otherPassword,
	password,
	setUp,
	told,
} from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

describe('Nobody learns who has an account', () => {
	const workDoneMib = async () => {
		const metric = await register.getSingleMetric('maillage_password_work_mib_total')?.get()
		return metric?.values[0]?.value ?? 0
	}
	const counted = async (attempt: () => Promise<unknown>) => {
		const before = await workDoneMib()
		const answer = await attempt().catch((error) => ({
			code: error.code,
			status: error.status,
			facts: error.facts,
		}))
		return { answer, workMib: (await workDoneMib()) - before }
	}
	const jobs = () => told(test, `select task_identifier from graphile_worker.jobs`)

	it('by a password: an unknown address, an account without one and a wrong one cost and answer alike', async () => {
		await open('lea-roy', { email: 'lea@ailleurs.example', password })
		await open('lea-roy', { email: 'lea-sans@ailleurs.example' })
		const wrong = await counted(() => byPassword('lea@ailleurs.example', otherPassword))
		const without = await counted(() => byPassword('lea-sans@ailleurs.example', otherPassword))
		const unknown = await counted(() => byPassword('personne@ailleurs.example', otherPassword))
		assert.equal(wrong.workMib, 38)
		assert.deepEqual(without, wrong)
		assert.deepEqual(unknown, wrong)
	})

	it('by asking for a link: the same answer, the same rows, the same job, whoever asks', async () => {
		const trace = async (email: string) => {
			await told(test, 'delete from graphile_worker._private_jobs')
			const before = await told(test, 'select * from mail')
			const answer = await runAct(requestSignInLink, nobody, { email })
			const mails = (await told(test, 'select * from mail')).length - before.length
			const requests = await told(test, 'select * from sign_in_request')
			const queued = await jobs()
			await runDueJobs(accountsTasks)
			return { answer, mails, requests: requests.length, queued }
		}
		const known = await trace('lea@ailleurs.example')
		const unknown = await trace('personne@ailleurs.example')
		assert.deepEqual(known, unknown)
		assert.equal(known.mails, 0)
		assert.deepEqual(known.queued, [{ task_identifier: 'accounts.send-sign-in-link' }])
		assert.equal((await mailedLinks(test, 'lea@ailleurs.example')).length, 1)
		assert.equal((await mailedLinks(test, 'personne@ailleurs.example')).length, 0)
	})

	it('by changing one’s own address to theirs: the same answer, and a link to its owner alone', async () => {
		const { email } = await open('bruno-leclercq', { email: 'bruno@ailleurs.example', password })
		const actor = await actorOf((await byPassword(email, password)).token)
		const answers = []
		for (const wanted of ['lea@ailleurs.example', 'libre@ailleurs.example'])
			answers.push(
				await counted(() =>
					runAct(askEmailChange, actor, { email: wanted, currentPassword: password }),
				),
			)
		assert.deepEqual(answers[0], answers[1])
		assert.equal((await mailedLinks(test, 'libre@ailleurs.example')).length, 1)
	})
})
