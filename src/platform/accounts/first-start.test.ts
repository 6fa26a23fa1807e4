import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { changeInstance, isSetUp, prepareFirstStart, publicAddress } from '#instance/server'
import { Invalid, Refusal } from '#kernel'
import { setUpInstance } from './server/set-up-instance.ts'
import { actorOf, nobody, open, password, system, told } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
})
after(() => test.drop())

const form = {
	name: 'Cercle du Canal',
	publicAddress: 'https://Maillage.example/',
	givenName: 'Inès',
	familyName: 'Haddad',
	email: 'ines@maillage.example',
	password,
}
const setUp = (code: string, changed: object = {}) =>
	runAct(setUpInstance, nobody, { ...form, code, ...changed })
const issues =
	(...wanted: string[]) =>
	(error: unknown) => {
		assert.ok(error instanceof Invalid, String(error))
		assert.deepEqual(
			error.issues.map(({ field, code }) => `${field} ${code}`),
			wanted,
		)
		return true
	}

describe('The first start', () => {
	let code = ''

	it('prints a code that only the console knows, a new one at each start', async () => {
		assert.equal(await isSetUp(), false)
		const first = (await prepareFirstStart()) ?? ''
		code = (await prepareFirstStart()) ?? ''
		assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
		await assert.rejects(setUp(first), issues('code instance.codeWrong'))
		const kept = await told(test, 'select setup_code_hash from instance')
		assert.ok(!JSON.stringify(kept).includes(code))
	})

	it('says everything that is to correct at once', async () => {
		const wrong = { publicAddress: 'maillage.example/chez-nous', email: 'ines@', password: 'court' }
		await assert.rejects(
			setUp(code, { ...wrong, familyName: ' ' }),
			issues(
				'publicAddress instance.addressMalformed',
				'familyName accounts.familyNameMissing',
				'email accounts.emailMalformed',
				'password accounts.passwordTooShort',
			),
		)
		await assert.rejects(
			setUp(code, { password: 'Motdepasse123!' }),
			issues('password accounts.passwordTooCommon'),
		)
		assert.equal(await isSetUp(), false)
	})

	it('is done once, by one of those who hold the code, however it was copied', async () => {
		const copied = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`
		const tries = await Promise.allSettled([
			setUp(copied),
			setUp(code, { email: 'autre@maillage.example' }),
		])
		const done = tries.filter((one) => one.status === 'fulfilled')
		assert.equal(done.length, 1)
		assert.equal(await isSetUp(), true)
		assert.equal(await prepareFirstStart(), null)
		const actor = await actorOf(done[0]?.value.token ?? '')
		assert.equal(await reading(actor, publicAddress), 'https://maillage.example')
		assert.equal((await told(test, 'select 1 from administrator')).length, 1)
		await assert.rejects(setUp(code), (error: unknown) => {
			assert.ok(error instanceof Refusal)
			return error.status === 404
		})
	})

	it('leaves its settings to the administrator alone', async () => {
		const [row] = await told<{ id: string }>(test, 'select person_id as id from administrator')
		const administrator = { kind: 'person', personId: row?.id ?? '', sessionId: '' } as const
		const { personId } = await open('odile-marchand')
		const member = { kind: 'person', personId, sessionId: '' } as const
		const settings = { name: 'Le Canal', publicAddress: 'http://nas.local:3000' }
		await assert.rejects(runAct(changeInstance, member, settings), Refusal)
		await assert.rejects(runAct(changeInstance, system, settings), Refusal)
		await runAct(changeInstance, administrator, settings)
		assert.equal(await reading(member, publicAddress), 'http://nas.local:3000')
	})
})
