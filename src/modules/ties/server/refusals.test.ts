import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { type ActDefinition, reading, runAct, type Tx } from '#db'
import type { TestDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { firmHome, shellSheet } from '#pages'
import { one, randomFrom } from '../testing.ts'
import { attacker, firm, type Hidden, makeWorld, now, person } from './hidden-world.testing.ts'
import {
	answerIntroduction,
	askedOfMe,
	askIntroduction,
	blockPerson,
	declareTie,
	helpAnswers,
	helpPage,
	introductionSheet,
	introductionsOf,
	myTies,
	setGoBetweenRule,
	stateNeed,
	stepSheet,
	thankGoBetweens,
	unblockPerson,
	withdrawIntroduction,
} from './index.ts'
import { tiesTasks } from './tasks.ts'

/**
 * What a hostile member learns of who refused, or did not answer. They ask for introductions, declare whom they like,
 * open and close themselves, block and unblock, and look each day at every screen and every row that the database
 * lets them read. Others answer as chance wills: at once, late, never, no, yes and then the next one no. In all the
 * histories in which nothing comes of it, and in all those in which the same people lead to an introduction at the
 * same hour, what they see is the same, byte for byte: words, states, order, dates and paths proposed.
 *
 * As many seeds as wished: MAILLAGE_PRIVACY_SEEDS=1,2,3 node --test … refusals.test.ts
 */
const seeds = process.env.MAILLAGE_PRIVACY_SEEDS?.split(',').map(Number) ?? [1]

/**
 * The attacker's contacts are 1, 2 and 3. To 20 lead 1 alone, then 2 alone, then 3 and 6; to 22 lead 2, then 3 and 7;
 * 24 is a contact of theirs. 3 accepts one request a month, 2 two.
 */
const hidden: Hidden = {
	ties: [
		[0, 1, 5],
		[0, 2, 60],
		[0, 3, 200],
		[0, 24, 30],
		[1, 20, 5],
		[2, 20, 30],
		[3, 6, 5],
		[6, 20, 5],
		[2, 22, 40],
		[3, 7, 5],
		[7, 22, 5],
		[1, 2, 3],
	],
	optedOut: [],
	caps: [
		[3, 1],
		[2, 2],
	],
}

/** What somebody answers to whatever they are asked, and how many days after: null, nothing. */
type Conduct = { says: 'yes' | 'no' | null; days: number }
/** A history: what each answers, and on which day the one to meet says yes to the first request. */
type History = {
	conducts: ReadonlyMap<number, Conduct>
	meets?: { who: number; onDay: number }
	/** The day on which the attacker takes back their first request, for who looks from the middle of a path. */
	withdrawnOn?: number
}

/** As it is, or one that leaks: it ends a request when no path is left; or it tells each path as it goes. */
type Product = 'ours' | 'ending at once' | 'telling paths'

const days = 23
const whole = 'Je cherche quelqu’un.'

/** All that somebody sees, day after day, of one history. */
async function live(
	history: History,
	product: Product = 'ours',
	observer: Observer = asAttacker,
): Promise<string[]> {
	const test = await makeWorld(hidden)
	try {
		await asSystem(null, (tx) =>
			sql`insert into instance (name, public_address, set_up_at)
				values ('Cercle', 'https://reseau.example', ${now})`.execute(tx),
		)
		if (product === 'telling paths') await tellPaths(test)
		const seen: string[] = []
		const script = new Script(history)
		for (let day = 0; day < days; day++) {
			const at = now.add({ hours: 24 * day })
			await run(at)
			const told = await script.act(day, at)
			if (observer === asAttacker) seen.push(...told)
			await run(at.add({ minutes: 1 }))
			await answerAll(history, script.introductions[0] as Id, day, at.add({ minutes: 2 }))
			const evening = at.add({ minutes: 15 })
			await run(evening)
			if (product === 'ending at once') await endWhatHasNoPath(evening)
			seen.push(await observer(evening, script))
		}
		return seen
	} finally {
		await test.drop()
	}
}

const run = (at: Temporal.Instant) =>
	runDueJobs([...tiesTasks, { name: 'mail.send', run: async () => {} }], at)

/** What the attacker does, the same in every history, and what each act answers. */
class Script {
	readonly needs: Id[] = []
	readonly introductions: Id[] = []
	readonly #withdrawnOn: number | undefined

	constructor({ withdrawnOn }: History) {
		this.#withdrawnOn = withdrawnOn
	}

	async act(day: number, at: Temporal.Instant): Promise<string[]> {
		// biome-ignore lint/suspicious/noExplicitAny: an act of any input and any answer
		const tried = async (definition: ActDefinition<any, any>, input: unknown) => {
			try {
				return await runAct(definition, attacker, input, { now: at })
			} catch (caught) {
				if (caught instanceof Refusal) return caught.code
				throw caught
			}
		}
		const ask = async (need: number, target: number, first: number) => {
			const answer = await tried(askIntroduction, {
				firmId: firm(0),
				needId: this.needs[need],
				targetFirmId: firm(target),
				firstPersonId: person(first),
				message: 'Bonjour',
			})
			if (typeof answer === 'string') return answer
			this.introductions.push(answer.introductionId)
			return 'asked'
		}
		const state = async (trade: string) => {
			const { needId } = await tried(stateNeed, { firmId: firm(0), words: whole, trade })
			this.needs.push(needId)
		}
		const withdraw = (n: number) =>
			tried(withdrawIntroduction, { firmId: firm(0), introductionId: this.introductions[n] })
		if (this.#withdrawnOn === day) await withdraw(0)
		switch (day) {
			case 0:
				await state('plomberie')
				await state('peinture')
				return [await ask(0, 20, 1), await ask(0, 24, 24)]
			case 2:
				return [await ask(1, 22, 2)]
			case 3: {
				const told: unknown[] = []
				for (let n = 1; n < 20; n++) told.push(await tried(declareTie, { personId: person(n) }))
				return [legible(told)]
			}
			case 4:
				await tried(setGoBetweenRule, { isOptedOut: true })
				await tried(blockPerson, { personId: person(7) })
				return []
			case 5:
				await tried(setGoBetweenRule, {})
				await tried(unblockPerson, { personId: person(7) })
				await state('plomberie')
				return [await ask(0, 20, 2), await ask(2, 20, 3)]
			case 10:
				return [
					legible(await withdraw(2)),
					await ask(1, 22, 3),
					String(
						await tried(thankGoBetweens, {
							introductionId: this.introductions[0],
							words: 'Merci',
						}),
					),
				]
			default:
				return []
		}
	}
}

/** Everybody who is asked answers as the history says. */
async function answerAll({ conducts, meets }: History, met: Id, day: number, at: Temporal.Instant) {
	const open = await asSystem(null, async (tx) => {
		const { rows } = await sql<{
			id: Id
			introductionId: Id
			personId: Id
			askedAt: Temporal.Instant
		}>`select id, introduction_id, person_id, asked_at from introduction_step
			where asked_at is not null and answer is null and concluded is null
			order by asked_at, person_id, id`.execute(tx)
		return rows
	})
	for (const { id: stepId, introductionId, personId, askedAt } of open) {
		const who = Number.parseInt(personId.slice(-12), 16)
		const isMet = meets?.who === who && meets.onDay === day && introductionId === met
		const { says, days: after } = conducts.get(who) ?? { says: null, days: 0 }
		const isTime = Temporal.Instant.compare(askedAt.add({ hours: 24 * after }), at) <= 0
		const said = isMet ? 'yes' : meets?.who !== who && isTime ? says : null
		if (!said) continue
		const them: Actor = { kind: 'person', personId, sessionId: personId }
		await runAct(answerIntroduction, them, { stepId, answer: said }, { now: at })
	}
}

/** What somebody sees at an instant, once what chance alone names (ids, secrets of links) is left out. */
type Observer = (at: Temporal.Instant, script: Script) => Promise<string>

const asAttacker: Observer = async (at, { needs, introductions }) =>
	reading(
		attacker,
		async (tx) => {
			const look = { tx, actor: attacker, now: at }
			const firmId = firm(0)
			const screens: unknown[] = [
				await shellSheet(look, { firmId, networkId: null }),
				await firmHome(look, { firmId }),
				await introductionsOf(look, { firmId }),
				await helpPage(look, { firmId }),
				await myTies(look),
				await askedOfMe(look),
			]
			for (const introductionId of introductions)
				screens.push(await introductionSheet(look, { firmId, introductionId }))
			for (const needId of needs) screens.push(await helpAnswers(look, { firmId, needId }))
			return legible([...screens, await everyRow(tx)])
		},
		{ now: at },
	)

/** Whoever said yes first, and looks at what becomes of it. */
const asFirstContact: Observer = async (at) => {
	const actor: Actor = { kind: 'person', personId: person(1), sessionId: person(1) }
	return reading(
		actor,
		async (tx) => {
			const look = { tx, actor, now: at }
			const { waiting, past, carried } = await askedOfMe(look)
			const sheets = []
			for (const { id: stepId } of [...waiting, ...past])
				sheets.push(await stepSheet(look, { stepId }))
			const { rows } = await sql`select * from introduction_step`.execute(tx)
			return legible([waiting, past, carried, sheets, rows])
		},
		{ now: at },
	)
}

/** Every row of every table that row security lets the attacker read. */
async function everyRow(tx: Tx): Promise<Record<string, string[]>> {
	const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
			and obj_description(oid) in ('class: party', 'class: network') order by relname`.execute(tx)
	const read: Record<string, string[]> = {}
	for (const { name } of tables) {
		const { rows } = await sql`select * from ${sql.table(name)}`.execute(tx)
		if (rows.length > 0) read[name] = rows.map(legible).sort()
	}
	return read
}

const known = /^018f000[12]-0000-7000-8000-/
const byChance =
	/(?<=\/rencontre\/)[\w-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{"type":"Buffer","data":\[[\d,]*\]\}/g
function legible(value: unknown): string {
	return JSON.stringify(value ?? null).replaceAll(byChance, (one) => (known.test(one) ? one : '#'))
}

async function tellPaths(test: TestDatabase): Promise<void> {
	const client = await test.owner.connect()
	await client.query(`drop policy read_path on introduction_path;
		create policy read_path on introduction_path for select using (is_system() or exists (select 1
			from introduction i where i.id = introduction_id and i.asker_firm_id = any (my_firms())))`)
	client.release()
}

async function endWhatHasNoPath(at: Temporal.Instant): Promise<void> {
	await asSystem(null, async (tx) => {
		await sql`update introduction i set ends_at = greatest(i.asked_at + interval '1 second', ${at})
			where i.state = 'asking' and i.ends_at > ${at} and not exists (select from introduction_path p
				where p.introduction_id = i.id and p.state = 'asking')`.execute(tx)
	})
	await run(at)
	const over = tiesTasks.find(({ name }) => name === 'ties.end-introductions')
	await over?.run({}, { now: at, jobKey: null })
}

/** Chance's answers: `never` says who says no yes at all, `always` who says yes the day after. */
function drawConducts(
	seed: number,
	never: readonly number[],
	always: readonly number[] = [],
): ReadonlyMap<number, Conduct> {
	const random = randomFrom(seed)
	const conducts = new Map<number, Conduct>()
	for (const who of [1, 2, 3, 6, 7, 20, 22, 24]) {
		const says = one(
			random,
			never.includes(who) ? (['no', null] as const) : (['yes', 'no', null] as const),
		)
		conducts.set(who, { says, days: Math.floor(random() * 6) })
	}
	for (const who of always) conducts.set(who, { says: 'yes', days: 0 })
	return conducts
}

/** The same day after day; else says where the first difference is, not all that was seen. */
function assertSame(seen: string[], expected: string[]): void {
	for (const [i, screen] of seen.entries()) {
		const other = expected[i] ?? ''
		let at = 0
		while (at < screen.length && screen[at] === other[at]) at++
		const around = (text: string) => text.slice(Math.max(0, at - 200), at + 100)
		assert.equal(around(screen), around(other), `the ${i + 1}th thing seen`)
	}
	assert.equal(seen.length, expected.length)
}

const silence: History = { conducts: new Map() }
/** Nobody of the firms sought ever agrees: nothing comes of anything. */
const nothing = (seed: number): History => ({ conducts: drawConducts(seed, [20, 22, 24]) })
/** 1 does not lead to 20; 2 does, on the ninth day. */
const bySecond = (seed: number): History => ({
	conducts: drawConducts(seed, [1, 20, 22, 24], [2]),
	meets: { who: 20, onDay: 8 },
})

describe('What a hostile member learns of who did not follow up', () => {
	for (const seed of seeds) {
		it(`nothing, when nothing comes of it: a no, a silence, one or the other (seed ${seed})`, async () => {
			const silent = await live(silence)
			for (const drawn of [0, 1, 2]) assertSame(await live(nothing(10 * seed + drawn)), silent)
		})

		it(`nothing of the ways that failed, when another led there (seed ${seed})`, async () => {
			const known = await live(bySecond(10 * seed))
			assert.ok(
				known.some((day) => day.includes('"introduced"')),
				'somebody was met',
			)
			for (const drawn of [1, 2]) assertSame(await live(bySecond(10 * seed + drawn)), known)
		})

		it(`nor does a go-between learn of who comes after them: a no, a silence, a request taken back (seed ${seed})`, async () => {
			const conducts = (says: 'no' | null, after: number) =>
				new Map<number, Conduct>([
					[1, { says: 'yes', days: 0 }],
					[20, { says, days: after }],
				])
			const silent = await live({ conducts: conducts(null, 0) }, 'ours', asFirstContact)
			const refused = { conducts: conducts('no', seed % 6) }
			assertSame(await live(refused, 'ours', asFirstContact), silent)
			const withdrawn = { conducts: conducts(null, 0), withdrawnOn: 3 }
			assertSame(await live(withdrawn, 'ours', asFirstContact), silent)
		})
	}

	for (const product of ['ending at once', 'telling paths'] as const)
		it(`and the attack does catch a product ${product}`, async () => {
			assert.notDeepEqual(await live(nothing(10), product), await live(silence, product))
		})
})
