import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { Refusal } from '#kernel'
import { cost } from './server/passwords.ts'
import { signedInAs } from './server/sessions.ts'
import { signInWithLink } from './server/sign-in-with-link.ts'
import { signInWithPassword } from './server/sign-in-with-password.ts'
import { signOut } from './server/sign-out.ts'
import { actorOf, askLink, mailedLinks, nobody, open, password, setUp, told } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

const refusedAs = (code: string, status: number) => (error: unknown) => {
	assert.ok(error instanceof Refusal, String(error))
	assert.deepEqual([error.code, error.status], [code, status])
	return true
}
const enter = (token: string, now?: Temporal.Instant) =>
	runAct(signInWithLink, nobody, { token, device: 'Firefox, Android' }, now ? { now } : {})

describe('A sign-in link', () => {
	it('reaches whoever has an account and signs them in; nothing leaves for anybody else', async () => {
		const odile = await open('odile-marchand')
		const token = await askLink(test, odile.email)
		const entered = await enter(token)
		const signedIn = await signedInAs(entered.token)
		assert.deepEqual(signedIn?.actor.personId, odile.personId)
		assert.equal(signedIn?.name, 'Odile Marchand')
		assert.equal(signedIn?.isAdministrator, false)
		assert.equal(await askLink(test, 'odile@ailleurs.example'), '')
	})

	it('leads back to the page one wanted, when it is one of this site', async () => {
		const { email } = await open('bruno-leclercq')
		const { requestSignInLink } = await import('./server/request-sign-in-link.ts')
		const { runDueJobs } = await import('#jobs/server')
		const { accountsTasks } = await import('./server/tasks.ts')
		for (const goesTo of ['/e/1?x=2', '//ailleurs.example'])
			await runAct(requestSignInLink, nobody, { email, goesTo })
		await runDueJobs(accountsTasks)
		const texts = await told<{ text: string }>(
			test,
			`select body_text as text from mail_body b join mail m on m.id = b.mail_id
			 where recipient = $1 order by m.id`,
			[email],
		)
		assert.match(texts[0]?.text ?? '', /\/lien\/[\w-]{43}\?vers=%2Fe%2F1%3Fx%3D2\s/)
		assert.match(texts[1]?.text ?? '', /\/lien\/[\w-]{43}\s/)
	})

	it('is mailed whole, with the stored address, and kept nowhere else', async () => {
		const { email } = await open('sofiane-brahimi')
		const token = await askLink(test, email)
		const [row] = await told<{ hash: string }>(
			test,
			`select encode(token_hash, 'hex') as hash from one_time_link where email = $1`,
			[email],
		)
		const { createHash } = await import('node:crypto')
		assert.equal(row?.hash, createHash('sha256').update(token).digest('hex'))
		const requests = await told(test, 'select 1 from sign_in_request')
		assert.equal(requests.length, 0)
		assert.equal((await mailedLinks(test, email)).length, 1)
	})

	it('works for fifteen minutes and not one more', async () => {
		const { email } = await open('karim-benali')
		const token = await askLink(test, email)
		const soon = Temporal.Now.instant().add({ minutes: 14 })
		const late = Temporal.Now.instant().add({ minutes: 16 })
		await assert.rejects(enter(token, late), refusedAs('accounts.linkExpired', 410))
		await enter(token, soon)
	})

	it('is spent by one of two who use it at the same instant', async () => {
		const { email } = await open('lea-roy')
		const token = await askLink(test, email)
		const tries = await Promise.allSettled([enter(token), enter(token), enter(token)])
		assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
		const sessions = await told(
			test,
			`select 1 from session s join account a using (person_id) where a.email = $1`,
			[email],
		)
		assert.equal(sessions.length, 1)
	})
})

describe('A password', () => {
	it('signs in with its address, however the address is written, and not with another password', async () => {
		const { email } = await open('helene-dubus', { password })
		const entered = await runAct(signInWithPassword, nobody, {
			email: `  ${email.toUpperCase()} `,
			password,
			device: '',
		})
		assert.equal((await signedInAs(entered.token))?.name, 'Hélène Dubus')
		const wrong = runAct(signInWithPassword, nobody, {
			email,
			password: `${password}s`,
			device: '',
		})
		await assert.rejects(wrong, refusedAs('accounts.wrongPassword', 403))
	})

	it('is hashed anew when the cost of today is higher than that of its day', async () => {
		const { email } = await open('samir-oukil', { password })
		const hashes = () =>
			told<{ hash: string }>(test, 'select password_hash as hash from account where email = $1', [
				email,
			])
		const before = cost.passes
		cost.passes = 3
		try {
			await runAct(signInWithPassword, nobody, { email, password, device: '' })
			assert.match((await hashes())[0]?.hash ?? '', /^\$argon2id\$v=19\$m=19456,t=3,p=1\$/)
			await runAct(signInWithPassword, nobody, { email, password, device: '' })
		} finally {
			cost.passes = before
		}
	})
})

describe('A session', () => {
	it('is a secret of which the database keeps the hash, and closes when one signs out', async () => {
		const { email } = await open('leila-amrani')
		const { token } = await enter(await askLink(test, email))
		const actor = await actorOf(token)
		const kept = await told(test, `select 1 from session where token_hash = $1`, [
			Buffer.from(token, 'base64url'),
		])
		assert.equal(kept.length, 0)
		await runAct(signOut, actor, {})
		assert.equal(await signedInAs(token), null)
	})

	it('lasts thirty days from the last visit, written once an hour at most', async () => {
		const { email } = await open('yasmine-cherif')
		const { token } = await enter(await askLink(test, email))
		const start = Temporal.Now.instant()
		const seenAt = async () =>
			(
				await told<{ at: Temporal.Instant }>(
					test,
					`select s.seen_at as at from session s join account a using (person_id) where a.email = $1`,
					[email],
				)
			)[0]?.at.toString()
		const first = await seenAt()
		await signedInAs(token, start.add({ minutes: 50 }))
		assert.equal(await seenAt(), first)
		const later = start.add({ hours: 29 * 24 })
		assert.ok(await signedInAs(token, later))
		assert.notEqual(await seenAt(), first)
		assert.ok(await signedInAs(token, later.add({ hours: 29 * 24 })))
		assert.equal(await signedInAs(token, later.add({ hours: 60 * 24 })), null)
	})

	it('tells who administers the instance', async () => {
		const entered = await runAct(signInWithPassword, nobody, {
			email: (await import('#world')).worldPerson('ines-haddad').email,
			password,
			device: '',
		})
		assert.equal((await signedInAs(entered.token))?.isAdministrator, true)
	})
})
