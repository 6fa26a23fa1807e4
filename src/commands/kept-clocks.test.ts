/** How long things are kept: columns, clocks, days and words say the same, for every table there is. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parametersOn } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, isRetention, runRetention } from '#jobs/server'
import { locales } from '#phrases'
import { held, heldInWords, privacyPhrases } from '#privacy'
import { loadWorld } from '#world/server'
import { allTasks } from './tasks.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await asSystem(null, (tx) => loadWorld(tx))
})
after(() => test.drop())

describe('How long what names people is kept', () => {
	const clocks = allTasks(null).filter(isRetention)
	const swept = ['answered_request', 'link', 'mail_body', 'rate_limit', 'sign_in_request']
	const known = [...swept, ...clocks.map(({ retention }) => retention)].sort()

	it('is said of every column that names or reaches somebody in words', async () => {
		const { rows } = await test.owner.query<{ name: string }>(`
			select c.relname || '.' || a.attname as name
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
				and a.atttypid = 'text'::regtype
				and a.attname ~ '(^|_)(email|phone|recipient|given_name|family_name|contact_name|reach|proof)$'
			order by 1`)
		const notAddresses = ['network_file.reach', 'party_file.reach', 'mail_stop.proof']
		assert.deepEqual(
			rows.map(({ name }) => name).filter((name) => !notAddresses.includes(name)),
			Object.keys(heldInWords).sort(),
			'Say in src/modules/privacy/held.ts until when each is kept',
		)
	})

	it('is a clock that runs, with its days and its words, or the life of an account or a network', async () => {
		const { rows } = await test.owner.query<{ name: string }>(
			`select distinct substring(name from '^retention\\.(.*)_days$') as name from parameter
			 where name like 'retention.%' order by 1`,
		)
		assert.deepEqual(
			rows.map(({ name }) => name),
			known,
			'A clock has a parameter retention.<name>_days, and each parameter a clock among the tasks',
		)
		for (const locale of locales)
			assert.deepEqual(
				Object.keys(privacyPhrases(locale).retentions).sort(),
				known,
				`the page of what is kept has a line for each clock (${locale})`,
			)
		const days = await asSystem(null, (tx) =>
			parametersOn(tx, Temporal.PlainDate.from('2026-11-25')),
		)
		for (const name of known) assert.ok((days.get(`retention.${name}_days`) ?? 0) > 0, name)
		const said = [...Object.values(held).map(({ until }) => until), ...Object.values(heldInWords)]
		for (const until of said)
			assert.ok(['account', 'life', ...known].includes(until), `${until} is a clock`)
	})

	it('goes by every clock without touching what still serves, and does nothing the second time', async () => {
		for (const clock of clocks) {
			await runRetention(clock, now)
			assert.equal(await runRetention(clock, now), 0, `${clock.retention} is harmless to repeat`)
		}
		const inTenYears = now.add({ hours: 24 * 3650 })
		for (const clock of clocks) {
			await runRetention(clock, inTenYears)
			assert.equal(await runRetention(clock, inTenYears), 0, clock.retention)
		}
	})
})
