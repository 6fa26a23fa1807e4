/** Limits on tries, and the ways round them that others have published. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '#db/testing'
import { Refusal } from '#kernel'
import { addressBucket, seenAddress } from './server/address.ts'
import { giveTryBack, limits, spendTry } from './server/rate-limits.ts'
import { byPassword, otherPassword, refusedAs, setUp, told } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setUp()
})
after(() => test.drop())

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
			await assert.rejects(
				byPassword(tried.account, otherPassword),
				refusedAs('accounts.wrongPassword'),
			)
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
