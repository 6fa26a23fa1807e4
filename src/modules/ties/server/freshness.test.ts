import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import type { Id } from '#kernel'
import { type PersonKey, world } from '#world'
import { one, randomFrom } from '../testing.ts'
import { buildGraph } from './build-graph.ts'
import { edgesOf } from './graph.testing.ts'
import { as, firm, person, type Story, tellStory } from './testing.ts'
import type { Question } from './web-process.testing.ts'

/** A real process of its own, with its own copy of the ties. */
class WebProcess {
	readonly #child: ChildProcess = fork(new URL('./web-process.testing.ts', import.meta.url))

	async open(): Promise<this> {
		await this.#ask({ ask: 'open', server: story.test.app, now: story.now.toString() })
		return this
	}
	act(act: Extract<Question, { ask: 'act' }>['act'], who: PersonKey | 'system', input: unknown) {
		const actor = who === 'system' ? ({ kind: 'system', networkId: null } as const) : as(who)
		return this.#ask({ ask: 'act', act, actor, input, now: story.now.toString() })
	}
	async searchForClaire(): Promise<{ firm: Id; paths: Id[][] }[]> {
		const answer = await this.#ask({
			ask: 'search',
			personId: person('claire-vasseur'),
			firmId: firm('menuiserie-vasseur'),
			needId: world.needs.find(({ key }) => key === 'need-electrician-school')?.id as Id,
			now: story.now.toString(),
		})
		return answer as { firm: Id; paths: Id[][] }[]
	}
	async edges(): Promise<string[]> {
		return (await this.#ask({ ask: 'edges', now: story.now.toString() })) as string[]
	}
	close(): void {
		this.#child.kill()
	}

	async #ask(question: Question): Promise<unknown> {
		this.#child.send(question)
		const [reply] = await once(this.#child, 'message')
		if ('failed' in reply) throw new Error(reply.failed)
		return reply.said
	}
}

let story: Story
const processes: WebProcess[] = []
async function start(): Promise<WebProcess> {
	const started = await new WebProcess().open()
	processes.push(started)
	return started
}
let first: WebProcess
let other: WebProcess
before(async () => {
	story = await tellStory()
	first = await start()
	other = await start()
})
after(async () => {
	for (const each of processes) each.close()
	await story.drop()
})

const whole = async () => edgesOf((await buildGraph(story.now)).graph)
const owner = async (sql: string, values: unknown[] = []) => {
	const client = await story.test.owner.connect()
	try {
		await client.query('begin')
		await client.query(`select set_config('maillage.system', 'on', true)`)
		const answer = await client.query(sql, values)
		await client.query('commit')
		return answer
	} finally {
		client.release()
	}
}
const through = (firms: { paths: Id[][] }[]) =>
	new Set(firms.flatMap(({ paths }) => paths.flatMap((path) => path.slice(1, -1))))

describe('Two processes on one database', () => {
	it('both propose the way by Odile, until she no longer serves: then neither does', async () => {
		const odile = person('odile-marchand')
		assert.ok(through(await first.searchForClaire()).has(odile))
		assert.ok(through(await other.searchForClaire()).has(odile))
		assert.equal(
			await first.act('setGoBetweenRule', 'odile-marchand', { isOptedOut: true }),
			'done',
		)
		assert.ok(!through(await other.searchForClaire()).has(odile), 'the very next question')
		assert.ok(!through(await first.searchForClaire()).has(odile))
		await first.act('setGoBetweenRule', 'odile-marchand', {})
		assert.ok(through(await other.searchForClaire()).has(odile), 'and again once she does')
	})

	it('a block is kept from the next question on, whichever process took it', async () => {
		const ines = person('ines-haddad')
		assert.ok(through(await other.searchForClaire()).has(ines))
		await first.act('blockPerson', 'ines-haddad', { personId: person('claire-vasseur') })
		const met = (await other.searchForClaire()).flatMap(({ paths }) => paths.flat())
		assert.ok(!met.includes(ines))
		await owner('delete from tie_block where person_id = $1', [ines])
		assert.ok(through(await other.searchForClaire()).has(ines))
	})

	it('a firm that keeps its people to itself ties nobody by its seat, from the next question on', async () => {
		const marchand = firm('marchand-platrerie')
		const before = await other.edges()
		await owner(`insert into firm_visibility values ($1, 'people', 'self')`, [marchand])
		const hidden = await whole()
		assert.ok(hidden.length < before.length)
		assert.deepEqual(await other.edges(), hidden)
		await owner(`update firm_visibility set audience = 'networks' where firm_id = $1`, [marchand])
		assert.deepEqual(await other.edges(), before)
		await owner(`delete from firm_visibility where firm_id = $1`, [marchand])
		assert.deepEqual(await other.edges(), before)
	})

	it('a tie taken back between what was proposed and the question asks nobody', async () => {
		const [best] = await other.searchForClaire()
		const path = best?.paths[0] as Id[]
		const [introductionId, needId] = [
			world.needs[0]?.id as Id,
			world.needs.find(({ key }) => key === 'need-electrician-school')?.id,
		]
		await owner(
			`insert into introduction (id, need_id, asker_id, asker_firm_id, target_firm_id, message, state, asked_at, ends_at)
			values ($1, $2, $3, $4, $5, 'Bonjour', 'asking', $6, $6::timestamptz + interval '21 days')`,
			[
				introductionId,
				needId,
				path[0],
				firm('menuiserie-vasseur'),
				best?.firm,
				story.now.toString(),
			],
		)
		const pair = [path[1], path[2]].sort()
		const facts = await owner(
			'delete from tie_fact where a_person = $1 and b_person = $2 returning id',
			pair,
		)
		const declared = await owner(
			`update tie_declaration set withdrawn_at = now()
			where least(from_person, to_person) = $1 and greatest(from_person, to_person) = $2 and withdrawn_at is null
			returning id`,
			pair,
		)
		assert.ok((facts.rowCount ?? 0) + (declared.rowCount ?? 0) > 0, 'there was a tie to take back')
		const shared = await owner(
			`update membership set state = 'left' where firm_id in
			(select firm_id from mandate where person_id = $1) and network_id in (select network_id from membership
				join mandate using (firm_id) where mandate.person_id = $2) returning membership_id`,
			pair,
		)
		const asked = await first.act('askPath', 'system', { introductionId, pathNo: 1, people: path })
		assert.equal(asked, 'ties.pathFell')
		for (const each of [first, other]) {
			const paths = (await each.searchForClaire()).flatMap((found) => found.paths)
			assert.ok(!paths.some((again) => again.join().includes(`${path[1]},${path[2]}`)))
		}
		await owner(`update membership set state = 'member' where membership_id = any ($1::uuid[])`, [
			shared.rows.map((row) => row.membership_id),
		])
	})

	it('a change that commits after a later one is not skipped', async () => {
		const client = await story.test.owner.connect()
		const [a, b] = [person('claire-vasseur'), person('karim-benali')].sort()
		const tie = async () => (await other.edges()).find((edge) => edge.startsWith(`${a} ${b} `))
		const before = await tie()
		try {
			await client.query('begin')
			await client.query(`select set_config('maillage.system', 'on', true)`)
			await client.query(
				`insert into tie_fact (id, a_person, b_person, kind, happened_on)
				values (gen_random_uuid(), $1, $2, 'job', '2026-11-20')`,
				[a, b],
			)
			// Numbered after it, seen before it.
			await owner('update go_between_rule set monthly_cap = 7 where person_id = $1', [a])
			assert.equal(await tie(), before)
			await client.query('commit')
			assert.notEqual(await tie(), before)
			assert.deepEqual(await other.edges(), await whole())
		} finally {
			client.release()
		}
	})
})

/** Everything that can change whom somebody may be led to, as rows. */
function changes(random: () => number): [string, unknown[]] {
	const people = world.people.map(({ id }) => id)
	const [a, b] = [one(random, people), one(random, people)].sort() as [Id, Id]
	const anyFirm = one(random, world.firms).id
	const kinds: [string, unknown[]][] = [
		[
			`insert into tie_fact (id, a_person, b_person, kind, happened_on)
			select gen_random_uuid(), $1, $2, 'meeting', '2026-10-01' where $1::uuid < $2::uuid`,
			[a, b],
		],
		['delete from tie_fact where $1 in (a_person, b_person)', [a]],
		[
			`insert into tie_declaration (id, from_person, to_person, declared_at, confirmed_at)
			select gen_random_uuid(), $1, $2, now(), now() where $1::uuid <> $2::uuid on conflict do nothing`,
			[a, b],
		],
		['update tie_declaration set withdrawn_at = now() where from_person = $1', [a]],
		[
			`insert into tie_block (person_id, blocked_id, since) select $1, $2, now() where $1::uuid <> $2::uuid
			on conflict do nothing`,
			[a, b],
		],
		['delete from tie_block', []],
		[
			`insert into go_between_rule (person_id, opted_out_at) values ($1, now())
			on conflict (person_id) do update set opted_out_at = now(), opted_out_until = null`,
			[a],
		],
		['delete from go_between_rule where person_id = $1', [a]],
		[
			`update mandate set ends_on = '2026-11-01' where person_id = $1 and starts_on < '2026-11-01'`,
			[a],
		],
		['update mandate set ends_on = null where person_id = $1', [b]],
		[`update mandate set role = 'buyer' where firm_id = $1 and role = 'representative'`, [anyFirm]],
		[`update membership set state = 'left' where firm_id = $1`, [anyFirm]],
		[`update membership set state = 'member' where firm_id = $1`, [anyFirm]],
		['delete from account where person_id = $1', [a]],
		[
			`insert into account (person_id, email, created_at) values ($1::uuid, $1::uuid || '@reseau.example', now())
			on conflict do nothing`,
			[b],
		],
	]
	return one(random, kinds)
}

describe('A copy kept fresh', () => {
	const seed = 12
	it(`is, after each of a hundred changes of every kind, what a process that starts reads (seed ${seed})`, async () => {
		const random = randomFrom(seed)
		for (let n = 0; n < 100; n++) {
			const [sql, values] = changes(random)
			await owner(sql, values).catch((error) => {
				// A network's own rule refused it: nothing changed, so nothing is to be seen.
				if (!/^23/.test(error.code)) throw error
			})
			assert.deepEqual(await other.edges(), await whole(), `after change ${n}: ${sql} ${values}`)
		}
		assert.deepEqual(
			await first.edges(),
			await whole(),
			'nor does one that slept through them all differ',
		)
	})

	it('is right too when its process starts while ties change', async () => {
		const random = randomFrom(seed + 1)
		let goesOn = true
		const changing = (async () => {
			while (goesOn) {
				const [sql, values] = changes(random)
				await owner(sql, values).catch(() => {})
			}
		})()
		const started = await start()
		for (let n = 0; n < 5; n++) await started.edges()
		goesOn = false
		await changing
		assert.deepEqual(await started.edges(), await whole())
	})
})
