import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '#db/testing'
import { Refusal } from '#kernel'
import { spendLinkTry } from './[token]/come-in.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
})
after(() => test.drop())

describe('The link of an invitation', () => {
	const newcomer = {
		givenName: 'Ève',
		familyName: 'Roy',
		locale: 'fr' as const,
		password: undefined,
	}
	const spend = (token: string, host: number, email: string) => {
		const event = {
			params: { token },
			request: new Request('http://reseau.example/'),
			getClientAddress: () => `203.0.113.${host}`,
		} as unknown as Parameters<typeof spendLinkTry>[0]
		return spendLinkTry(event, { ...newcomer, email })
	}

	it('does not serve to ask which of many addresses have an account, from many places either', async () => {
		const tries = Array.from({ length: 12 }, (_, i) =>
			spend('one-link', i, `eve${i}@ailleurs.example`).then(
				() => 'counted',
				(caught) => (caught instanceof Refusal ? caught.code : caught),
			),
		)
		const answers = await Promise.all(tries)
		assert.equal(answers.filter((answer) => answer === 'counted').length, 10)
		assert.equal(answers.filter((answer) => answer === 'request.tooOften').length, 2)
		await spend('another-link', 0, 'eve@ailleurs.example')
	})
})
