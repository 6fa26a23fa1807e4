import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type ActDefinition, type Look, reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { declareLeave } from '#firms/server'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, Invalid, Refusal } from '#kernel'
import { tiesTasks } from '#ties/server'
import { worldNetwork, worldPerson } from '#world'
import { signedIn, toldWorld } from '#world/testing'
import {
	answerOneToOne,
	askOneToOne,
	drawPairs,
	dropDraw,
	keepNote,
	keepPreparation,
	myOneToOnes,
	oneToOneByLink,
	oneToOneSheet,
	oneToOnesTasks,
	pairsSheet,
	sayHeld,
	sendDraw,
	setPause,
	withdrawOneToOne,
} from './index.ts'

let test: TestDatabase
const start = Temporal.Instant.from('2026-11-24T09:00:00Z')
before(async () => {
	test = await toldWorld(start)
})
after(() => test.drop())

type Key = Parameters<typeof worldPerson>[0]
const idOf = (key: Key) => worldPerson(key).id
const [agathe, claire, odile, luc, bruno] = (
	['agathe-morel', 'claire-vasseur', 'odile-marchand', 'luc-willems', 'bruno-leclercq'] as const
).map(signedIn) as [Actor, Actor, Actor, Actor, Actor]
const networkId = worldNetwork('cercle-du-canal').id
const meetUntil = '2026-12-18'

let now = start
// biome-ignore lint/suspicious/noExplicitAny: any act of the module
const run = (definition: ActDefinition<any, any>, actor: Actor, input: unknown) =>
	runAct(definition, actor, input, { now })
const see = <T>(actor: Actor, read: (look: Look) => Promise<T>) =>
	reading(actor, (tx) => read({ tx, actor, now }), { now })
const refusedWith = (status: number, code?: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.status === status && (!code || caught.code === code)
const invalidWith = (code: string) => (caught: unknown) =>
	caught instanceof Invalid && caught.issues.some((issue) => issue.code === code)
const work = () => runDueJobs([...oneToOnesTasks, ...tiesTasks], now)
const days = (count: number) => {
	now = now.add({ hours: 24 * count })
}
const mails = (kind: string, person: Key) =>
	asSystem(null, (tx) =>
		tx
			.selectFrom('mail')
			.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
			.select(['mailBody.bodyText', 'mailBody.subject'])
			.where('kind', '=', kind)
			.where('personId', '=', idOf(person))
			.orderBy('mail.createdAt')
			.execute(),
	)
const tokenIn = (text: string) => /tete-a-tete\/([\w-]+)/.exec(text)?.[1] as string

async function asked(from: Actor, to: Key): Promise<Id> {
	const message = 'Prenons un café jeudi, j’ai deux chantiers pour vous.'
	const { oneToOneId } = await run(askOneToOne, from, { networkId, personId: idOf(to), message })
	await work()
	return oneToOneId
}

describe('A one-to-one that a member asks for', () => {
	it('is answered from a link that never acts by itself, held when both say so, and makes a fact', async () => {
		const oneToOneId = await asked(claire, 'luc-willems')
		assert.equal((await mails('one-to-one.proposed', 'claire-vasseur')).length, 0)
		const [letter] = await mails('one-to-one.proposed', 'luc-willems')
		assert.match(letter?.bodyText ?? '', /Prenons un café jeudi/)
		const token = tokenIn(letter?.bodyText ?? '')
		const linked = await oneToOneByLink(token, now)
		assert.ok(linked.state === 'open')
		assert.equal(linked.sheet.state, 'proposed')
		assert.equal(linked.sheet.others[0]?.email, null, 'no address before both agreed')
		await run(answerOneToOne, linked.actor, { oneToOneId, answer: 'yes' })
		await work()
		const sheet = await see(claire, (look) => oneToOneSheet(look, { oneToOneId }))
		assert.equal(sheet.state, 'agreed')
		assert.ok(sheet.others[0]?.email)
		assert.equal((await mails('one-to-one.agreed', 'claire-vasseur')).length, 1)
		assert.equal((await mails('one-to-one.agreed', 'luc-willems')).length, 1)

		days(2)
		const heldOn = '2026-11-26'
		await run(sayHeld, claire, { oneToOneId, said: 'held', heldOn })
		await work()
		assert.equal((await see(luc, (look) => oneToOneSheet(look, { oneToOneId }))).state, 'agreed')
		await run(sayHeld, linked.actor, { oneToOneId, said: 'held', heldOn })
		await work()
		const done = await see(luc, (look) => oneToOneSheet(look, { oneToOneId }))
		assert.equal(done.state, 'held')
		assert.equal(done.heldOn?.toString(), heldOn)
		const { rows } = await asSystem(null, (tx) =>
			sql<{ count: number }>`select count(*)::int from tie_fact
				where subject_id = ${oneToOneId} and kind = 'one_to_one' and happened_on = ${heldOn}`.execute(
				tx,
			),
		)
		assert.equal(rows[0]?.count, 1)
		await assert.rejects(
			run(answerOneToOne, linked.actor, { oneToOneId, answer: 'no' }),
			refusedWith(409, 'one-to-ones.over'),
		)
	})

	it('exists for those who meet alone: not for a third member, nor for who runs the network', async () => {
		const oneToOneId = await asked(claire, 'odile-marchand')
		for (const other of [luc, agathe])
			await assert.rejects(
				see(other, (look) => oneToOneSheet(look, { oneToOneId })),
				refusedWith(404),
			)
		await assert.rejects(run(answerOneToOne, luc, { oneToOneId, answer: 'yes' }), refusedWith(404))
		await run(withdrawOneToOne, claire, { oneToOneId })
		await assert.rejects(
			run(answerOneToOne, odile, { oneToOneId, answer: 'yes' }),
			refusedWith(409, 'one-to-ones.over'),
		)
	})

	it('is refused with oneself, twice at once, with somebody of elsewhere, and without a word', async () => {
		const message = 'Bonjour'
		const ask = (from: Actor, personId: Id, words = message) =>
			run(askOneToOne, from, { networkId, personId, message: words })
		await assert.rejects(
			ask(claire, idOf('claire-vasseur')),
			refusedWith(409, 'one-to-ones.withOneself'),
		)
		await assert.rejects(ask(claire, idOf('amal-sebti')), refusedWith(404))
		await assert.rejects(ask(claire, idOf('bruno-leclercq'), '  '), invalidWith('text.missing'))
		const oneToOneId = await asked(claire, 'bruno-leclercq')
		await assert.rejects(
			ask(bruno, idOf('claire-vasseur')),
			refusedWith(409, 'one-to-ones.alreadyOpen'),
		)
		await run(answerOneToOne, bruno, { oneToOneId, answer: 'no' })
		await work()
		const [told] = await mails('one-to-one.ended', 'claire-vasseur')
		assert.match(told?.subject ?? '', /pas|Pas/)
		assert.equal((await mails('one-to-one.ended', 'bruno-leclercq')).length, 0)
	})

	it('is reminded once, and ends by itself without an answer', async () => {
		const oneToOneId = await asked(odile, 'luc-willems')
		days(4)
		await work()
		await work()
		assert.equal((await mails('one-to-one.reminder', 'luc-willems')).length, 1)
		const state = async () =>
			(await see(odile, (look) => oneToOneSheet(look, { oneToOneId }))).state
		days(32)
		await work()
		assert.equal(await state(), 'proposed', 'on New Year’s Day nobody is written to')
		days(3)
		await work()
		assert.equal(await state(), 'unanswered')
		assert.equal((await mails('one-to-one.ended', 'odile-marchand')).length, 1)
	})

	it('reminds who is away once they are back, on a working day', async () => {
		const bridge = now
		now = Temporal.Instant.from('2027-03-22T09:00:00Z')
		const oneToOneId = await asked(odile, 'bruno-leclercq')
		await run(declareLeave, bruno, { startsOn: '24/03/2027', endsOn: '28/03/2027' })
		const reminded = async () => (await mails('one-to-one.reminder', 'bruno-leclercq')).length
		const before = await reminded()
		for (const day of ['25', '26', '29']) {
			now = Temporal.Instant.from(`2027-03-${day}T08:00:00Z`)
			await work()
			assert.equal(await reminded(), before, `away, then Easter Monday: ${day} March`)
		}
		now = Temporal.Instant.from('2027-03-30T07:00:00Z')
		await work()
		assert.equal(await reminded(), before + 1)
		await run(withdrawOneToOne, odile, { oneToOneId })
		now = bridge
	})

	it('never took place on a day before it was proposed, nor tomorrow', async () => {
		const oneToOneId = await asked(odile, 'claire-vasseur')
		await run(answerOneToOne, claire, { oneToOneId, answer: 'yes' })
		const today = now.toZonedDateTimeISO('Europe/Paris').toPlainDate()
		for (const day of [today.subtract({ days: 1 }), today.add({ days: 1 })])
			await assert.rejects(
				run(sayHeld, claire, { oneToOneId, said: 'held', heldOn: day.toString() }),
				invalidWith('one-to-ones.dayElsewhere'),
			)
		await assert.rejects(
			run(sayHeld, claire, { oneToOneId, said: 'held' }),
			invalidWith('one-to-ones.dayMissing'),
		)
		await run(sayHeld, claire, { oneToOneId, said: 'not_held' })
		await run(sayHeld, odile, { oneToOneId, said: 'not_held' })
		await work()
		assert.equal(
			(await see(odile, (look) => oneToOneSheet(look, { oneToOneId }))).state,
			'not_held',
		)
	})
})

describe('What one keeps for oneself', () => {
	it('a note is read by its author alone, a preparation by those they meet, no other', async () => {
		const oneToOneId = await asked(luc, 'bruno-leclercq')
		await run(keepNote, luc, { oneToOneId, body: 'Cherche un local à Wattrelos.' })
		await run(keepPreparation, luc, { goals: 'Deux chantiers publics en 2027' })
		const [his, theirs] = [
			await see(luc, (look) => oneToOneSheet(look, { oneToOneId })),
			await see(bruno, (look) => oneToOneSheet(look, { oneToOneId })),
		]
		assert.equal(his.note, 'Cherche un local à Wattrelos.')
		assert.equal(theirs.note, null)
		assert.equal(theirs.prepared[idOf('luc-willems')]?.goals, 'Deux chantiers publics en 2027')
		const read = (actor: Actor) =>
			see(actor, ({ tx }) =>
				tx
					.selectFrom('preparationSheet')
					.select('goals')
					.where('personId', '=', idOf('luc-willems'))
					.execute(),
			)
		assert.equal((await read(bruno)).length, 1)
		assert.equal((await read(agathe)).length, 0)
	})
})

describe('Pairs drawn for a network', () => {
	const draw = (input: Record<string, unknown> = {}) =>
		run(drawPairs, agathe, { networkId, meetUntil: '2027-02-26', ...input })
	const drawn = () => see(agathe, (look) => pairsSheet(look, { networkId, page: 1 }))

	it('are asked by who runs it alone, for a day neither too near nor too far', async () => {
		await assert.rejects(
			run(drawPairs, claire, { networkId, meetUntil }),
			refusedWith(403, 'one-to-ones.onlyRunners'),
		)
		await assert.rejects(
			see(claire, (look) => pairsSheet(look, { networkId, page: 1 })),
			refusedWith(403),
		)
		await assert.rejects(
			run(drawPairs, signedIn('amal-sebti'), { networkId, meetUntil }),
			refusedWith(404),
		)
		await assert.rejects(
			draw({ meetUntil: now.toString().slice(0, 10) }),
			invalidWith('one-to-ones.tooSoon'),
		)
		await assert.rejects(draw({ meetUntil: '2029-01-01' }), invalidWith('one-to-ones.tooFar'))
		await assert.rejects(draw({ meetUntil: '31/02/2027' }), invalidWith('one-to-ones.dayMalformed'))
	})

	it('leave nobody out, leave after a while, and may be held back until then', async () => {
		await run(setPause, bruno, { isPaused: true })
		const { drawId } = await draw({ leftOut: [idOf('odile-marchand')] })
		await assert.rejects(
			run(sendDraw, agathe, { networkId, drawId }),
			refusedWith(409, 'one-to-ones.notDrawnYet'),
		)
		await work()
		const sheet = await drawn()
		const found = sheet.draws[0]
		assert.ok(found && found.state === 'drawn')
		const people = found.pairs.flatMap((pair) => pair.people.map(({ personId }) => personId))
		assert.equal(new Set(people).size, people.length)
		assert.ok(people.length >= 6 && found.alone.length === 0)
		for (const key of ['bruno-leclercq', 'odile-marchand'] as const)
			assert.ok(!people.includes(idOf(key)), `${key} is left aside`)
		await run(sendDraw, agathe, { networkId, drawId })
		await work()
		assert.equal((await drawn()).draws[0]?.state, 'leaving')
		await assert.rejects(draw(), refusedWith(409, 'one-to-ones.drawUnderWay'))
		await run(dropDraw, agathe, { networkId, drawId })
		now = now.add({ minutes: 15 })
		await work()
		assert.equal((await drawn()).draws.length, 0)
	})

	it('once sent, are proposed to each with the reason, counted for who runs it, and closed by a departure', async () => {
		const { drawId } = await draw()
		await work()
		await run(sendDraw, agathe, { networkId, drawId })
		now = now.add({ minutes: 11 })
		await work()
		const before = await drawn()
		const sent = before.draws.find((one) => one.drawId === drawId)
		assert.equal(sent?.state, 'sent')
		await assert.rejects(
			run(dropDraw, agathe, { networkId, drawId }),
			refusedWith(409, 'one-to-ones.drawSent'),
		)
		const line = (await see(claire, myOneToOnes)).lines.find(
			({ state, isMine }) => state === 'proposed' && !isMine,
		)
		assert.ok(line, 'Claire is in a pair')
		const { oneToOneId } = line
		const sheet = await see(claire, (look) => oneToOneSheet(look, { oneToOneId }))
		assert.ok((sheet.reasons[0]?.reasons.points ?? 0) > 0)
		await run(answerOneToOne, claire, { oneToOneId, answer: 'yes' })
		const other = sheet.others[0]?.personId as Id
		await asSystem(null, (tx) =>
			tx
				.updateTable('mandate')
				.set({ endsOn: Temporal.PlainDate.from('2026-12-01') })
				.where('personId', '=', other)
				.execute(),
		)
		const nightly = oneToOnesTasks.find(({ isNightly }) => isNightly)
		await nightly?.run({}, { now, jobKey: null })
		await work()
		assert.equal((await see(claire, (look) => oneToOneSheet(look, { oneToOneId }))).state, 'left')
		const counted = (await drawn()).draws.find((one) => one.drawId === drawId)
		assert.equal(counted?.ended, 1)
	})

	it('name nobody of a firm that keeps its people, from the moment it does; nor does the grid', async () => {
		now = Temporal.Instant.from('2027-03-01T09:00:00Z')
		await draw({ meetUntil: '2027-04-02' })
		await work()
		const named = async () => {
			const { draws, people } = await drawn()
			const pairs = draws[0]?.pairs ?? []
			return {
				drawn: pairs.flatMap((pair) => pair.people.map(({ name }) => name)),
				listed: people.map(({ name }) => name),
				areWhole: pairs.every(({ people }) => people.length > 1),
			}
		}
		const before = await named()
		assert.ok(before.drawn.includes('Claire Vasseur') && before.listed.includes('Claire Vasseur'))
		const keep = (audience: string | null) =>
			asSystem(null, async (tx) => {
				const firm = sql`(select firm_id from mandate where person_id = ${idOf('claire-vasseur')} limit 1)`
				await sql`delete from firm_visibility where firm_id = ${firm} and field = 'people'`.execute(
					tx,
				)
				if (audience)
					await sql`insert into firm_visibility (firm_id, field, audience)
						values (${firm}, 'people', ${audience})`.execute(tx)
			})
		await keep('self')
		const after = await named()
		assert.ok(!after.drawn.includes('Claire Vasseur') && !after.listed.includes('Claire Vasseur'))
		assert.ok(after.areWhole, 'a pair that lost one of its two is no pair')
		await keep(null)
		assert.deepEqual(await named(), before)
	})

	it('tell who runs the network counts and days; a member reads no draw and no grid', async () => {
		const { cells, people } = await drawn()
		assert.ok(cells.some(({ held }) => held > 0))
		assert.ok(people.some(({ met }) => met > 0))
		const { rows } = await see(claire, ({ tx }) =>
			sql<{ draws: number; cells: number }>`select
				(select count(*)::int from pair_draw) as draws,
				(select count(*)::int from one_to_one_grid(${networkId},
					${people.map(({ personId }) => personId)}::uuid[])) as cells`.execute(tx),
		)
		assert.deepEqual(rows[0], { draws: 0, cells: 0 })
	})
})
