/** The flaws this field has published, one test each, named for what each would have allowed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { register } from 'prom-client'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { runDueJobs } from '#jobs/server'
import { Invalid, newId, Refusal } from '#kernel'
import { safePath } from './index.ts'
import { addressBucket, seenAddress } from './server/address.ts'
import { askEmailChange } from './server/ask-email-change.ts'
import { changeName } from './server/change-name.ts'
import { changePassword } from './server/change-password.ts'
import { confirmEmail } from './server/confirm-email.ts'
import { findLink, type LinkPurpose, makeLink, stateOfLink, useLink } from './server/links.ts'
import { giveTryBack, limits, spendTry } from './server/rate-limits.ts'
import { requestSignInLink } from './server/request-sign-in-link.ts'
import { revokeSession } from './server/revoke-session.ts'
import { signedInAs } from './server/sessions.ts'
import { signInWithLink } from './server/sign-in-with-link.ts'
import { signInWithPassword } from './server/sign-in-with-password.ts'
import { signOutEverywhere } from './server/sign-out-everywhere.ts'
import { accountsTasks } from './server/tasks.ts'
import {
	actorOf,
	askLink,
	mailedLinks,
	nobody,
	open,
	password,
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

const other = 'un autre secret tout aussi long'
const refusedAs = (code: string) => (error: unknown) => {
	assert.ok(error instanceof Refusal, String(error))
	assert.equal(error.code, code)
	return true
}
const byLink = (token: string) => runAct(signInWithLink, nobody, { token, device: '' })
const byPassword = (email: string, typed: string) =>
	runAct(signInWithPassword, nobody, { email, password: typed, device: '' })
const inSystem = test_inSystem

async function test_inSystem<T>(work: Parameters<typeof reading<T>>[1]): Promise<T> {
	const { sql } = await import('kysely')
	return test.application.db.transaction().execute(async (tx) => {
		await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
		return work(tx)
	})
}
const link = (purpose: LinkPurpose, personId: string, email: string) =>
	inSystem((tx) =>
		makeLink(tx, {
			purpose,
			personId,
			subjectId: newId(),
			email,
			createdBy: null,
			now: Temporal.Now.instant(),
		}),
	)

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
				byLink(await link(purpose, personId, email)),
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
		const token = await link('invitation', personId, email)
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

describe('An account opened by somebody else with my address', () => {
	it('keeps neither their password nor their sessions nor their pending change of address', async () => {
		const { email } = await open('bruno-leclercq', { isVerified: false, password })
		const theirs = (await byPassword(email, password)).token
		const intruder = await actorOf(theirs)
		await runAct(askEmailChange, intruder, { email: 'intrus@ailleurs.example', password })
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
		await runAct(askEmailChange, theirs, { email: 'visee@ailleurs.example', password })
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
			open('helene-dubus', { email, password: other }),
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
		const theirs = await byPassword('helene@dubus-comptabilite.example', password).catch(() => null)
		const victim =
			theirs ??
			(await byPassword(
				(
					await open('odile-marchand', { email: 'o@autre.example', password })
				).email,
				password,
			))
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

describe('A limit on tries', () => {
	const now = Temporal.Now.instant()
	const many = async (n: number, one: (i: number) => Promise<void>) => {
		const tries = await Promise.allSettled(Array.from({ length: n }, (_, i) => one(i)))
		for (const { reason } of tries.filter((tried) => tried.status === 'rejected')) {
			assert.ok(reason instanceof Refusal, String(reason))
			assert.deepEqual([reason.code, reason.status], ['request.tooOften', 429])
		}
		return tries.filter((tried) => tried.status === 'fulfilled').length
	}

	it('is not beaten by fifty tries at once', async () => {
		const account = 'vise@ailleurs.example'
		const passed = await many(50, (i) =>
			spendTry('password', { account, address: `198.51.100.${i}` }, now),
		)
		assert.equal(passed, limits.password.account)
	})

	it('is not beaten by changing address within an IPv6 network', async () => {
		const passed = await many(50, (i) =>
			spendTry(
				'sign-in-link',
				{ account: `${i}@ailleurs.example`, address: `2001:db8:1:2:${i}:${i}::${i}` },
				now,
			),
		)
		assert.equal(passed, limits['sign-in-link'].address)
		await spendTry(
			'sign-in-link',
			{ account: 'voisin@ailleurs.example', address: '2001:db8:1:3::1' },
			now,
		)
	})

	it('is not beaten by writing an IPv4 address as IPv6, nor an e-mail in capitals', async () => {
		assert.equal(addressBucket('::ffff:203.0.113.7'), '203.0.113.7')
		assert.equal(addressBucket('::FFFF:CB00:7107'), '203.0.113.7')
		assert.equal(addressBucket('0:0:0:0:0:ffff:203.0.113.7'), '203.0.113.7')
		assert.equal(addressBucket('2001:db8::1'), '2001:db8:0:0::/64')
		assert.equal(addressBucket('2001:0DB8:0:0:ffff::'), '2001:db8:0:0::/64')
		assert.equal(addressBucket('fe80::1%eth0'), 'fe80:0:0:0::/64')
		const written = ['a@ailleurs.example', 'A@AILLEURS.example', ' a@Ailleurs.Example']
		const passed = await many(12, (i) =>
			spendTry('password', { account: written[i % 3] ?? '', address: `192.0.2.${i}` }, now),
		)
		assert.equal(passed, limits.password.account)
	})

	it('is not beaten by claiming another address in a header', () => {
		assert.equal(seenAddress('203.0.113.7', '198.51.100.1', true), '203.0.113.7')
		assert.equal(seenAddress('127.0.0.1', '198.51.100.1', false), '127.0.0.1')
		assert.equal(seenAddress('127.0.0.1', '1.1.1.1, 198.51.100.1', true), '198.51.100.1')
		assert.equal(
			seenAddress('::ffff:10.0.0.3', '1.1.1.1, 198.51.100.1, 10.0.0.2', true),
			'198.51.100.1',
		)
		assert.equal(seenAddress('127.0.0.1', '1.1.1.1, moi', true), '127.0.0.1')
		assert.equal(seenAddress('10.0.0.3', '[2001:db8::1]:443', true), '2001:db8::1')
	})

	it('stays spent when what it guards is refused, and opens again at its hour', async () => {
		const tried = { account: 'heure@ailleurs.example', address: '192.0.2.200' }
		for (let i = 0; i < 10; i += 1) {
			await spendTry('password', tried, now)
			await assert.rejects(byPassword(tried.account, other), refusedAs('accounts.wrongPassword'))
		}
		const refused = await spendTry('password', tried, now.add({ minutes: 5 })).catch((e) => e)
		assert.ok(refused instanceof Refusal)
		assert.deepEqual(refused.facts, { minutes: 10 })
		await spendTry('password', tried, now.add({ minutes: 15 }))
	})

	it('does not count those who sign in rightly against their club', async () => {
		const address = '192.0.2.201'
		const passed = await many(3 * limits.password.account, async () => {
			const tried = { account: 'juste@ailleurs.example', address }
			await spendTry('password', tried, now)
			await giveTryBack('password', tried)
		})
		assert.ok(passed >= limits.password.account)
		const [row] = await told<{ spent: number }>(
			test,
			`select spent from rate_limit where bucket = 'password|address|${address}'`,
		)
		assert.equal(row?.spent, 3 * limits.password.account - passed)
	})

	it('keeps no list of the addresses that were tried', async () => {
		const buckets = await told<{ bucket: string }>(test, 'select bucket from rate_limit')
		assert.ok(buckets.length > 0)
		assert.ok(buckets.every(({ bucket }) => !bucket.includes('@')))
	})
})

describe('A new password', () => {
	it('closes every other session and the links on their way', async () => {
		const { email } = await open('malika-derrar', { email: 'malika@ailleurs.example', password })
		const left = (await byPassword(email, password)).token
		const here = (await byPassword(email, password)).token
		const pending = await askLink(test, email)
		await runAct(changePassword, await actorOf(here), { current: password, password: other })
		assert.equal(await signedInAs(left), null)
		assert.ok(await signedInAs(here))
		await assert.rejects(byLink(pending), refusedAs('accounts.linkUnknown'))
		await assert.rejects(byPassword(email, password), refusedAs('accounts.wrongPassword'))
		await byPassword(email, other)
	})

	it('is not chosen by who found the session open and does not know the present one', async () => {
		const email = 'malika@ailleurs.example'
		const here = await actorOf((await byPassword(email, other)).token)
		for (const current of [undefined, password])
			await assert.rejects(
				runAct(changePassword, here, { current, password: 'encore un secret plus long' }),
				Invalid,
			)
		await byPassword(email, other)
	})

	it('posted twice is changed once, and its owner is told', async () => {
		const email = 'malika@ailleurs.example'
		const here = await actorOf((await byPassword(email, other)).token)
		const form = { current: other, password: 'encore un secret plus long' }
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

describe('Nobody learns who has an account', () => {
	const computations = async () => {
		const metric = await register.getSingleMetric('maillage_password_computations_total')?.get()
		return metric?.values[0]?.value ?? 0
	}
	const counted = async (work: () => Promise<unknown>) => {
		const before = await computations()
		const answer = await work().catch((error) => ({
			code: error.code,
			status: error.status,
			facts: error.facts,
		}))
		return { answer, computations: (await computations()) - before }
	}
	const jobs = () => told(test, `select task_identifier from graphile_worker.jobs`)

	it('by a password: an unknown address, an account without one and a wrong one cost and answer alike', async () => {
		await open('lea-roy', { email: 'lea@ailleurs.example', password })
		await open('lea-roy', { email: 'lea-sans@ailleurs.example' })
		const wrong = await counted(() => byPassword('lea@ailleurs.example', other))
		const without = await counted(() => byPassword('lea-sans@ailleurs.example', other))
		const unknown = await counted(() => byPassword('personne@ailleurs.example', other))
		assert.equal(wrong.computations, 1)
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
			answers.push(await counted(() => runAct(askEmailChange, actor, { email: wanted, password })))
		assert.deepEqual(answers[0], answers[1])
		assert.equal((await mailedLinks(test, 'libre@ailleurs.example')).length, 1)
	})
})

describe('After signing in, one stays on this site', () => {
	for (const path of ['/', '/e/0197-abc?onglet=2', '/moi/compte', '/r/1/invitations?vers=/x'])
		it(`at ${path}`, () => assert.equal(safePath(path), path))

	for (const elsewhere of [
		'//ailleurs.example',
		'/\\ailleurs.example',
		'\\\\ailleurs.example',
		'///ailleurs.example',
		'/%2failleurs.example',
		'/%2Failleurs.example',
		'/%5cailleurs.example',
		'/%252failleurs.example',
		'/.//ailleurs.example',
		'/e/..//ailleurs.example',
		'/%2e%2e//ailleurs.example',
		'/\t/ailleurs.example',
		'/\n/ailleurs.example',
		'/%09/ailleurs.example',
		' //ailleurs.example',
		'https://ailleurs.example',
		'https:ailleurs.example',
		'javascript:alert(1)',
		'ailleurs.example',
		'@ailleurs.example',
		'/\u2028/ailleurs.example',
		'/%',
		`/${'a'.repeat(600)}`,
		'',
	])
		it(`and not at ${JSON.stringify(elsewhere.slice(0, 40))}`, () =>
			assert.equal(safePath(elsewhere), null))
})

describe('The administrator', () => {
	it('reads no hash of a password nor of a session on any page of theirs', async () => {
		const { myAccount } = await import('./server/readings.ts')
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
