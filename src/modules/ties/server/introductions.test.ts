import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { runAct } from '#db'
import { asSystem } from '#jobs/server'
import { type Actor, type Id, newId } from '#kernel'
import type { FirmKey, PersonKey } from '#world'
import {
	answerIntroduction,
	askedOfMe,
	askIntroduction,
	blockPerson,
	closeNeed,
	helpAnswers,
	helpPage,
	introductionSheet,
	introductionsOf,
	outcomeByLink,
	sayOutcome,
	setGoBetweenRule,
	stateNeed,
	stepByLink,
	stepSheet,
	thankGoBetweens,
	undoAnswer,
	withdrawIntroduction,
	withdrawTie,
} from './index.ts'
import { as, firm, keyOf, person, type Story, tellStory } from './testing.ts'

let story: Story
const tell = () => {
	before(async () => {
		story = await tellStory()
	})
	after(() => story.drop())
}

const claire = as('claire-vasseur')
const vasseur = firm('menuiserie-vasseur')

async function stateClaires(more: Record<string, unknown> = {}): Promise<Id> {
	const { needId } = await story.act(stateNeed, claire, {
		firmId: vasseur,
		words: 'Un électricien pour une école',
		trade: 'Électricité du bâtiment',
		skills: ['Marchés publics'],
		commune: 'Roubaix',
		withinKm: 20,
		...more,
	})
	return needId
}

async function askFor(target: FirmKey, first?: PersonKey): Promise<Id> {
	const { introductionId } = await story.act(askIntroduction, claire, {
		firmId: vasseur,
		needId: await stateClaires(),
		targetFirmId: firm(target),
		...(first && { firstPersonId: person(first) }),
		message: 'Bonjour, je rénove une école.',
	})
	await story.pass({ seconds: 2 })
	return introductionId
}

/** Whose turn it is, on which path; null when nobody is asked. */
async function turn(introductionId: Id) {
	const step = await story.all((tx) =>
		tx
			.selectFrom('introductionStep')
			.selectAll()
			.where('introductionId', '=', introductionId)
			.where('askedAt', 'is not', null)
			.where('passedOnAt', 'is', null)
			.where('concluded', 'is', null)
			.executeTakeFirst(),
	)
	return step
		? { who: keyOf(step.personId) as PersonKey, stepId: step.id, path: step.pathNo }
		: null
}

async function answer(introductionId: Id, said: 'yes' | 'no') {
	const asked = await turn(introductionId)
	assert.ok(asked, 'somebody is asked')
	await story.act(answerIntroduction, as(asked.who), { stepId: asked.stepId, answer: said })
	await story.pass({ minutes: 11 })
	return asked
}

const stateOf = (introductionId: Id) =>
	story.all((tx) =>
		tx
			.selectFrom('introduction')
			.select(['state', 'targetId'])
			.where('id', '=', introductionId)
			.executeTakeFirstOrThrow(),
	)
const sheetFor = (introductionId: Id) =>
	story.look(claire, (tx) =>
		introductionSheet({ tx, actor: claire, now: story.now }, { firmId: vasseur, introductionId }),
	)
const lettersOf = async (introductionKind: string) =>
	(await story.letters()).filter(({ kind }) => kind === introductionKind)

describe('Someone helped', () => {
	tell()
	let introductionId: Id

	it('Claire sees three electricians, through whom, and no name beyond her own contacts', async () => {
		const needId = await stateClaires()
		const seen = await story.look(claire, (tx) =>
			helpAnswers({ tx, actor: claire, now: story.now }, { firmId: vasseur, needId }),
		)
		assert.deepEqual(
			seen.answers.map(({ name, target, commune, paths }) => [
				name,
				target,
				commune,
				paths[0]?.firstName,
			]),
			[
				['Électricité Benali', 'Karim Benali', 'Wattrelos', 'Odile Marchand'],
				['Vanhoutte Élec', 'Paul Vanhoutte', 'Mouvaux', 'Inès Haddad'],
				[null, null, 'Lille', 'Bruno Leclercq'],
			],
		)
		const [benali, , hidden] = seen.answers
		assert.deepEqual(benali?.paths[0]?.reasons.metThisYear, 6)
		assert.deepEqual(benali?.paths[0]?.words.length, 2)
		assert.deepEqual(hidden?.covered, [])
		assert.equal(hidden?.fit, null)
		const said = JSON.stringify([seen.answers, seen.setAside])
		for (const name of ['Delannoy', 'Sophie', 'Tison', person('sophie-delannoy')])
			assert.ok(!said.includes(name), name)
		// Where another path has two go-betweens, the first is named and the second is a number.
		const longer = seen.answers.flatMap(({ paths }) => paths).find(({ between }) => between === 1)
		assert.ok(longer)
		assert.equal(
			longer.words.length,
			2,
			'of the third tie, which is not next to hers, not even the word',
		)
		assert.deepEqual(
			Object.values(longer).filter((value) => typeof value === 'string').length,
			longer.firstFirm ? 4 : 3,
			'an id, a name, a given name and a firm: the first contact’s alone',
		)
		assert.deepEqual(
			seen.setAside.map(({ name, because, member }) => [name, because, member]).sort(),
			[
				['Delattre Services', 'competesWithMember', 'Électricité Benali'],
				['Flandre Courants', 'onlyThroughOptedOut', null],
			],
		)
	})

	it('she asks; Odile gets a letter with two answers, and nobody else is told', async () => {
		introductionId = await askFor('electricite-benali')
		assert.equal((await turn(introductionId))?.who, 'odile-marchand')
		const [letter, ...others] = await lettersOf('introduction.asked')
		assert.equal(others.length, 0)
		assert.equal(letter?.to, 'odile-marchand')
		assert.match(
			letter?.body ?? '',
			/Claire Vasseur vous demande de faire le lien avec Karim Benali/,
		)
		assert.match(letter?.body ?? '', /https:\/\/reseau\.example\/repondre\/[\w-]{43}\?reponse=oui/)
		const sheet = await sheetFor(introductionId)
		assert.deepEqual([sheet.state, sheet.led], ['asking', []])
		assert.equal(story.now.until(sheet.endsAt).round('days').days, 21)
	})

	it('Odile sees both neighbours, the need and the message; Karim sees nothing yet', async () => {
		const asked = await turn(introductionId)
		const odile = as('odile-marchand')
		const sheet = await story.look(odile, (tx) =>
			stepSheet({ tx, actor: odile, now: story.now }, { stepId: asked?.stepId as Id }),
		)
		assert.equal(sheet.kind, 'first')
		assert.deepEqual(
			[sheet.previous.name, sheet.previous.firm, sheet.next?.name, sheet.message],
			['Claire Vasseur', 'Menuiserie Vasseur', 'Karim Benali', 'Bonjour, je rénove une école.'],
		)
		const karim = as('karim-benali')
		const waiting = await story.look(karim, (tx) => askedOfMe({ tx, actor: karim, now: story.now }))
		assert.deepEqual(waiting.waiting, [])
		assert.equal(
			await story.refusal(answerIntroduction, karim, { stepId: asked?.stepId, answer: 'yes' }),
			'notFound',
		)
	})

	it('she says yes by her link, changes her mind, and says yes again before it leaves', async () => {
		const [letter] = await lettersOf('introduction.asked')
		const token = /repondre\/([\w-]+)\?/.exec(letter?.body ?? '')?.[1] ?? ''
		const linked = await stepByLink(token, story.now)
		assert.ok(linked.state === 'open')
		const { actor, sheet } = linked
		assert.equal(sheet.me, 'Odile Marchand')
		const { stepId } = { stepId: sheet.id }
		await story.act(answerIntroduction, actor, { stepId, answer: 'no' })
		assert.equal(
			await story.refusal(answerIntroduction, actor, { stepId, answer: 'yes' }),
			'ties.stepAnswered',
		)
		await story.pass({ minutes: 9 })
		await story.act(undoAnswer, actor, { stepId })
		await story.pass({ minutes: 9 })
		assert.equal((await turn(introductionId))?.who, 'odile-marchand', 'the no never left')
		await story.act(answerIntroduction, actor, { stepId, answer: 'yes' })
		await story.pass({ minutes: 11 })
		assert.equal(await story.refusal(undoAnswer, actor, { stepId }), 'ties.answerLeft')
		const later = await stepByLink(token, story.now)
		assert.ok(later.state === 'open' && later.sheet.state === 'passed_on')
	})

	it('of her yes Claire learns nothing yet, or a no of Karim’s would be known; he is asked in his turn', async () => {
		assert.deepEqual((await sheetFor(introductionId)).led, [])
		assert.ok(!(await story.letters()).some(({ to }) => to === 'claire-vasseur'))
		const asked = await turn(introductionId)
		assert.equal(asked?.who, 'karim-benali')
		const karim = as('karim-benali')
		const sheet = await story.look(karim, (tx) =>
			stepSheet({ tx, actor: karim, now: story.now }, { stepId: asked?.stepId as Id }),
		)
		assert.equal(sheet.kind, 'target')
		assert.equal(sheet.previous.name, 'Odile Marchand')
		assert.ok(!JSON.stringify(sheet).includes('Claire'), 'who asks is not named before his yes')
		assert.equal((await sheetFor(introductionId)).card, null)
	})

	it('Karim says yes: each gets the other’s card, Claire reads who led there, and Odile learns what came of it', async () => {
		const { stepId } = await answer(introductionId, 'yes')
		const sheet = await sheetFor(introductionId)
		assert.equal(sheet.state, 'introduced')
		assert.deepEqual(sheet.led, ['Odile Marchand', 'Karim Benali'])
		assert.deepEqual(
			[sheet.card?.name, sheet.card?.email, sheet.card?.firm],
			['Karim Benali', 'karim@electricite-benali.example', 'Électricité Benali'],
		)
		const karim = as('karim-benali')
		const his = await story.look(karim, (tx) =>
			stepSheet({ tx, actor: karim, now: story.now }, { stepId }),
		)
		assert.deepEqual(
			[his.met?.card.name, his.met?.card.email, his.met?.card.firm],
			['Claire Vasseur', 'claire@menuiserie-vasseur.example', 'Menuiserie Vasseur'],
		)
		const letters = await lettersOf('introduction.introduced')
		assert.deepEqual(letters.map(({ to }) => to).sort(), ['claire-vasseur', 'karim-benali'])
		const odile = as('odile-marchand')
		const hers = await story.look(odile, (tx) => askedOfMe({ tx, actor: odile, now: story.now }))
		assert.deepEqual(
			hers.past.map(({ state }) => state),
			['introduced'],
		)
	})

	it('both may say whether they met; nobody else may, and the introduction is a fact of their tie', async () => {
		const said = { introductionId, met: true, wasUseful: true }
		await story.act(sayOutcome, claire, said)
		await story.act(sayOutcome, as('karim-benali'), { introductionId, met: true })
		assert.equal(await story.refusal(sayOutcome, as('thomas-vasseur'), said), 'ties.onlyBothEnds')
		assert.equal(await story.refusal(sayOutcome, as('odile-marchand'), said), 'notFound')
		const facts = await story.all((tx) =>
			tx.selectFrom('tieFact').selectAll().where('subjectId', '=', introductionId).execute(),
		)
		assert.deepEqual(
			facts.map(({ kind, aPerson, bPerson }) => [kind, keyOf(aPerson), keyOf(bPerson)].sort()),
			[['claire-vasseur', 'introduction', 'karim-benali'].sort()],
		)
	})

	it('those who led there learn that the two met, and are thanked once, by who asked alone', async () => {
		await story.pass({ seconds: 1 })
		const odile = as('odile-marchand')
		const hers = () =>
			story.look(odile, async (tx) => {
				const look = { tx, actor: odile, now: story.now }
				const [line] = (await askedOfMe(look)).past
				return (await stepSheet(look, { stepId: line?.id as Id })).cameOf
			})
		assert.ok((await hers())?.metOn)
		assert.equal((await hers())?.thanks, null)
		const thanks = { introductionId, words: 'Grâce à vous, l’école avance.' }
		assert.equal(
			await story.refusal(thankGoBetweens, as('thomas-vasseur'), thanks),
			'ties.onlyAsker',
		)
		assert.equal(await story.refusal(thankGoBetweens, as('karim-benali'), thanks), 'ties.onlyAsker')
		assert.equal(await story.refusal(thankGoBetweens, odile, thanks), 'notFound')
		await story.act(thankGoBetweens, claire, thanks)
		assert.equal(await story.refusal(thankGoBetweens, claire, thanks), 'ties.alreadyThanked')
		await story.pass({ seconds: 1 })
		assert.equal((await hers())?.thanks, thanks.words)
		const letters = await lettersOf('introduction.thanks')
		assert.deepEqual(
			letters.map(({ to }) => to),
			['odile-marchand'],
		)
		assert.match(letters[0]?.body ?? '', /l’école avance/)
		const karims = await story.look(as('karim-benali'), (tx) =>
			tx.selectFrom('introductionThanks').select('words').execute(),
		)
		assert.deepEqual(karims, [], 'the one who was met reads no thanks to others')
	})

	it('jobs that run twice change nothing', async () => {
		const count = () =>
			story.all(async (tx) => {
				const rows = await sql<{ n: number }>`select (select count(*) from mail)
					+ (select count(*) from introduction_step) + (select count(*) from journal) as n`.execute(
					tx,
				)
				return rows.rows[0]?.n
			})
		const before = await count()
		const { tiesTasks } = await import('./tasks.ts')
		const steps = await story.all((tx) =>
			tx
				.selectFrom('introductionStep')
				.select(['id as stepId', 'personId'])
				.where('introductionId', '=', introductionId)
				.execute(),
		)
		for (const task of tiesTasks)
			for (const step of steps)
				if (!/tell-tie|ask-outcome|note|call|facts|sponsorship/.test(task.name))
					await task.run({ introductionId, ...step }, { now: story.now, jobKey: null })
		assert.equal(await count(), before)
	})
})

describe('What came of an introduction', () => {
	tell()

	const tokenIn = (body: string | undefined) =>
		/rencontre\/([\w-]{43})\?reponse=oui/.exec(body ?? '')?.[1] ?? ''
	const asked = (who: PersonKey) => async () =>
		(await lettersOf('introduction.outcome')).filter(({ to }) => to === who)
	const askedOfKarim = asked('karim-benali')

	it('is asked of both after two weeks: did they meet, then was it useful; nothing once said', async () => {
		const introductionId = await askFor('electricite-benali', 'odile-marchand')
		await answer(introductionId, 'yes')
		await answer(introductionId, 'yes')
		await story.pass({ hours: 24 * 13 })
		assert.equal((await lettersOf('introduction.outcome')).length, 0)
		await story.pass({ hours: 25 })
		assert.deepEqual((await lettersOf('introduction.outcome')).map(({ to }) => to).sort(), [
			'claire-vasseur',
			'karim-benali',
		])
		const [letter] = await askedOfKarim()
		assert.match(letter?.body ?? '', /Avez-vous rencontré Claire Vasseur/)
		const { tiesTasks } = await import('./tasks.ts')
		const again = tiesTasks.find(({ name }) => name === 'ties.ask-outcome')
		const ids = { introductionId, personId: person('karim-benali') }
		await again?.run(ids, { now: story.now.add({ seconds: 5 }), jobKey: null })
		assert.equal((await askedOfKarim()).length, 1, 'a job that runs twice writes once')
		const token = tokenIn(letter?.body)
		const linked = await outcomeByLink(token, story.now)
		assert.ok(linked.state === 'open' && linked.question === 'met')
		const said = { introductionId, met: false }
		await story.act(sayOutcome, linked.actor, said)
		await story.pass({ hours: 24 * 14 + 1 })
		assert.equal((await askedOfKarim()).length, 2, '« pas encore » is asked again')
		assert.equal((await asked('claire-vasseur')()).length, 1, 'silence is not')
		await story.act(sayOutcome, linked.actor, { introductionId, met: true })
		const next = await outcomeByLink(token, story.now)
		assert.ok(next.state === 'open' && next.question === 'useful')
		await story.pass({ hours: 24 * 14 + 1 })
		assert.match((await askedOfKarim()).at(-1)?.body ?? '', /vous a-t-elle été utile/)
		const fresh = await outcomeByLink(tokenIn((await askedOfKarim()).at(-1)?.body), story.now)
		assert.ok(fresh.state === 'open')
		await story.act(sayOutcome, fresh.actor, { introductionId, met: true, wasUseful: true })
		await story.pass({ hours: 24 * 60 })
		assert.equal((await askedOfKarim()).length, 3)
		assert.equal((await outcomeByLink(token, story.now)).state, 'expired')
	})

	it('is said by the link made for it, and by no other', async () => {
		const introductionId = await askFor('vanhoutte-elec')
		const [letter] = await askedOfKarim()
		const token = tokenIn(letter?.body)
		const elsewhere = { kind: 'link', personId: person('karim-benali'), linkId: newId() } as const
		for (const [purpose, subjectId] of [
			['introduction_step', introductionId],
			['introduction_outcome', newId()],
		] as const)
			assert.equal(
				await story.refusal(
					sayOutcome,
					{ ...elsewhere, purpose, subjectId },
					{ introductionId, met: true },
				),
				'notFound',
			)
		assert.equal((await outcomeByLink(`${token.slice(0, -1)}_`, story.now)).state, 'unknown')
		await withdrawAll()
	})
})

describe('A path that is not possible', () => {
	tell()

	it('gives way to the next best after a no, and the asker reads the same as before', async () => {
		const introductionId = await askFor('electricite-benali')
		const before = [await sheetFor(introductionId), await rawAs(claire)]
		const { who, stepId } = await answer(introductionId, 'no')
		assert.equal(who, 'odile-marchand')
		const next = await turn(introductionId)
		assert.ok(next && next.path === 2 && next.who !== 'odile-marchand')
		const after = [await sheetFor(introductionId), await rawAs(claire)]
		assert.deepEqual(after, before)
		assert.ok(!String(after[1]).includes(stepId), 'Claire reads no step, hence no answer')
		assert.ok(!(await story.letters()).some(({ to }) => to === 'claire-vasseur'))
		await withdrawAll()
	})

	it('gives way alike after seven days of silence, with one reminder after three', async () => {
		const introductionId = await askFor('electricite-benali')
		const first = await turn(introductionId)
		const reminders = async () =>
			(await lettersOf('introduction.reminder')).filter(({ to }) => to === first?.who).length
		await story.pass({ hours: 24 * 2 })
		assert.equal(await reminders(), 0)
		await story.pass({ hours: 25 })
		assert.equal(await reminders(), 1)
		await story.pass({ hours: 24 * 3 })
		assert.equal(await reminders(), 1)
		const late = await turn(introductionId)
		assert.equal(late?.path, 1)
		await story.pass({ hours: 24 })
		const next = await turn(introductionId)
		assert.equal(next?.path, 2)
		assert.notEqual(next?.who, late?.who)
		assert.equal(
			await story.refusal(answerIntroduction, as(late?.who as PersonKey), {
				stepId: late?.stepId,
				answer: 'yes',
			}),
			'ties.stepEnded',
		)
		await story.act(withdrawIntroduction, claire, { firmId: vasseur, introductionId })
		await story.pass({ hours: 24 * 21 })
	})

	it('ends on the day told from the start, with a sentence on what to do, when the one to meet declines', async () => {
		const introductionId = await askFor('electricite-benali')
		const odile = await answer(introductionId, 'yes')
		const { who } = await answer(introductionId, 'no')
		assert.equal(who, 'karim-benali')
		const odiles = () =>
			story.look(as('odile-marchand'), async (tx) => {
				const look = { tx, actor: as('odile-marchand'), now: story.now }
				return (await stepSheet(look, { stepId: odile.stepId })).state
			})
		await story.pass({ hours: 24 * 20 })
		assert.equal((await stateOf(introductionId)).state, 'asking')
		assert.equal(await odiles(), 'passed_on', 'nor does whoever led there learn of a no')
		await story.pass({ hours: 24 })
		assert.equal((await stateOf(introductionId)).state, 'no_path')
		assert.equal(await odiles(), 'ended')
		const told = async () =>
			(await lettersOf('introduction.no-path')).filter(({ to }) => to === 'claire-vasseur')
		const [letter] = await told()
		assert.ok(letter)
		assert.ok(!/Karim|Odile/.test(letter.body))
		const sheet = await sheetFor(introductionId)
		assert.deepEqual(sheet.led, [], 'who said yes would tell who did not')
		assert.equal(sheet.card, null)
		await story.pass({ hours: 24 })
		assert.equal((await told()).length, 1)
	})

	it('nobody is asked whom the last day would leave no time to be reminded, nor waited for beyond it', async () => {
		const introductionId = await askFor('electricite-benali')
		const spent: PersonKey[] = []
		for (let day = 0; day < 21; day++) {
			const asked = await turn(introductionId)
			if (asked && !spent.includes(asked.who)) {
				spent.push(asked.who)
				assert.ok(day <= 18, `${asked.who} is asked on day ${day}`)
			}
			await story.pass({ hours: 24 })
		}
		assert.ok(spent.length > 1)
		assert.equal(await turn(introductionId), null)
		assert.equal((await stateOf(introductionId)).state, 'no_path')
	})
})

describe('What a person allows holds at each step', () => {
	tell()

	/** Two who know each other by a declaration that both made, and by nothing else; its id. */
	async function tiedByWordAlone(from: PersonKey, to: PersonKey): Promise<Id> {
		const [a, b] = [person(from), person(to)]
		const id = newId()
		// Their club is too large to make a tie of its own.
		await story.test.owner.query(
			`update parameter set value = 1 where name = 'tie.same_network.largest_network'`,
		)
		await asSystem(null, async (tx) => {
			await sql`delete from tie_fact where (a_person, b_person) in ((${a}, ${b}), (${b}, ${a}))`.execute(
				tx,
			)
			await sql`delete from tie_declaration where (from_person, to_person) in ((${a}, ${b}), (${b}, ${a}))`.execute(
				tx,
			)
			await tx
				.insertInto('tieDeclaration')
				.values({ id, fromPerson: a, toPerson: b, declaredAt: story.now, confirmedAt: story.now })
				.execute()
		})
		return id
	}

	/** The step is over, another path is asked or none is left, and the asker reads of neither. */
	async function gaveWay(introductionId: Id, asked: Awaited<ReturnType<typeof turn>>) {
		await story.pass({ seconds: 1 })
		const next = await turn(introductionId)
		assert.notEqual(next?.stepId, asked?.stepId)
		const late = { stepId: asked?.stepId, answer: 'yes' }
		assert.equal(
			await story.refusal(answerIntroduction, as(asked?.who as PersonKey), late),
			'ties.stepEnded',
		)
		const { led, state } = await sheetFor(introductionId)
		assert.deepEqual([state, led], ['asking', []])
		assert.ok(!(await rawAs(claire)).includes(asked?.stepId as string))
		await story.act(withdrawIntroduction, claire, { firmId: vasseur, introductionId })
		// Each case begins in the morning, with no need spent.
		await story.pass({ hours: 24 })
	}

	it('a go-between who opts out meanwhile gives way at once', async () => {
		const introductionId = await askFor('electricite-benali')
		const asked = await turn(introductionId)
		await story.act(setGoBetweenRule, as(asked?.who as PersonKey), { isOptedOut: true })
		await story.pass({ seconds: 1 })
		const next = await turn(introductionId)
		assert.equal(next?.path, 2)
		assert.notEqual(next?.who, asked?.who)
		await story.act(withdrawIntroduction, claire, { firmId: vasseur, introductionId })
		await story.act(setGoBetweenRule, as(asked?.who as PersonKey), {})
	})

	it('a pause with a last day ends by itself', async () => {
		await story.act(setGoBetweenRule, as('odile-marchand'), {
			isOptedOut: true,
			optedOutUntil: '30/11/2026',
		})
		assert.notEqual((await turn(await askFor('electricite-benali')))?.who, 'odile-marchand')
		await story.pass({ hours: 24 * 7 })
		assert.equal((await turn(await askFor('electricite-benali')))?.who, 'odile-marchand')
		await withdrawAll()
	})

	it('a monthly ceiling counts what one was asked, whatever became of it, until the month is over', async () => {
		await story.pass({ hours: 24 * 31 })
		await story.act(setGoBetweenRule, as('odile-marchand'), { monthlyCap: 1 })
		const first = await askFor('electricite-benali')
		assert.equal((await turn(first))?.who, 'odile-marchand')
		await answer(first, 'no')
		const second = await askFor('electricite-benali')
		assert.notEqual((await turn(second))?.who, 'odile-marchand')
		await withdrawAll()
		await story.pass({ hours: 24 * 31 })
		const third = await askFor('electricite-benali')
		assert.equal((await turn(third))?.who, 'odile-marchand')
		await withdrawAll()
		await story.act(setGoBetweenRule, as('odile-marchand'), {})
	})

	it('a tie taken back while its go-between is asked ends their step, whichever end took it back', async () => {
		for (const who of ['claire-vasseur', 'odile-marchand'] as const) {
			const declarationId = await tiedByWordAlone('claire-vasseur', 'odile-marchand')
			const introductionId = await askFor('electricite-benali', 'odile-marchand')
			const asked = await turn(introductionId)
			assert.equal(asked?.who, 'odile-marchand')
			await story.act(withdrawTie, as(who), { declarationId })
			await gaveWay(introductionId, asked)
		}
	})

	it('so does the tie ahead of whoever is asked, and the one behind them', async () => {
		for (const [accepted, end] of [
			[0, 'after'],
			[1, 'before'],
			[1, 'asked'],
		] as const) {
			await tiedByWordAlone('claire-vasseur', 'odile-marchand')
			const introductionId = await askFor('electricite-benali', 'odile-marchand')
			for (let said = 0; said < accepted; said++) await answer(introductionId, 'yes')
			const asked = await turn(introductionId)
			const step = await story.all((tx) =>
				tx
					.selectFrom('introductionStep')
					.select(['previousPerson', 'nextPerson'])
					.where('id', '=', asked?.stepId as Id)
					.executeTakeFirstOrThrow(),
			)
			const before = keyOf(step.previousPerson) as PersonKey
			const after = keyOf(step.nextPerson) as PersonKey
			const who = { before, asked: asked?.who as PersonKey, after }
			const declarationId =
				end === 'after'
					? await tiedByWordAlone(who.asked, after)
					: await tiedByWordAlone(before, who.asked)
			await story.act(withdrawTie, as(who[end]), { declarationId })
			await gaveWay(introductionId, asked)
		}
	})

	it('a tie taken back after a yes, before it left, carries the request no further', async () => {
		const declarationId = await tiedByWordAlone('claire-vasseur', 'odile-marchand')
		const introductionId = await askFor('electricite-benali', 'odile-marchand')
		const asked = await turn(introductionId)
		const yes = { stepId: asked?.stepId, answer: 'yes' }
		await story.act(answerIntroduction, as('odile-marchand'), yes)
		await story.act(withdrawTie, as('odile-marchand'), { declarationId })
		await story.pass({ minutes: 11 })
		await gaveWay(introductionId, asked)
	})

	it('whoever the one to meet blocked meanwhile does not reach them, from that moment on', async () => {
		const introductionId = await askFor('electricite-benali')
		await story.act(blockPerson, as('karim-benali'), { personId: person('claire-vasseur') })
		await story.pass({ seconds: 1 })
		assert.equal(await turn(introductionId), null)
		const karims = await story.letters()
		assert.ok(
			!karims.some(({ to, kind }) => to === 'karim-benali' && kind === 'introduction.asked'),
		)
		assert.deepEqual((await sheetFor(introductionId)).led, [])
	})

	it('one who no longer acts for the firm is not reached as its own', async () => {
		const introductionId = await askFor('vanhoutte-elec')
		assert.equal((await turn(introductionId))?.who, 'ines-haddad')
		await story.test.owner.query(`select set_config('maillage.system', 'on', false)`)
		const yesterday = story.now.toString().slice(0, 10)
		await story.test.owner.query(`update mandate set ends_on = $2::date - 1 where person_id = $1`, [
			person('paul-vanhoutte'),
			yesterday,
		])
		await answer(introductionId, 'yes')
		assert.equal(await turn(introductionId), null)
	})
})

describe('An answer', () => {
	tell()

	it('counts once: of two at the same instant, one gets a sentence', async () => {
		const introductionId = await askFor('electricite-benali')
		const asked = await turn(introductionId)
		const who = as(asked?.who as PersonKey)
		const both = await Promise.allSettled(
			(['yes', 'no'] as const).map((said) =>
				story.act(answerIntroduction, who, { stepId: asked?.stepId, answer: said }),
			),
		)
		assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
		const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
		assert.equal(refused.reason.code, 'ties.stepAnswered')
		await withdrawAll()
	})

	it('posted twice with one key acts once', async () => {
		const introductionId = await askFor('electricite-benali')
		const asked = await turn(introductionId)
		const input = { stepId: asked?.stepId, answer: 'yes' }
		const options = { key: newId(), now: story.now }
		await runAct(answerIntroduction, as(asked?.who as PersonKey), input, options)
		await runAct(answerIntroduction, as(asked?.who as PersonKey), input, options)
		await withdrawAll()
	})

	it('belongs to the person asked: no colleague, no link made for another request', async () => {
		const introductionId = await askFor('electricite-benali', 'ines-haddad')
		const asked = await turn(introductionId)
		assert.equal(asked?.who, 'ines-haddad')
		const input = { stepId: asked?.stepId, answer: 'yes' }
		assert.equal(await story.refusal(answerIntroduction, as('leila-amrani'), input), 'notFound')
		const byLink = (more: Partial<Extract<Actor, { kind: 'link' }>>): Actor => ({
			kind: 'link',
			personId: person('ines-haddad'),
			linkId: newId(),
			purpose: 'introduction_step',
			subjectId: asked?.stepId ?? null,
			...more,
		})
		for (const wrong of [byLink({ subjectId: newId() }), byLink({ purpose: 'sign_in' })])
			assert.equal(await story.refusal(answerIntroduction, wrong, input), 'notFound')
		assert.equal(await story.refusal(answerIntroduction, byLink({}), input), null)
		await withdrawAll()
	})

	it('is no longer waited for once the request is withdrawn', async () => {
		const introductionId = await askFor('electricite-benali')
		const asked = await turn(introductionId)
		const input = { firmId: vasseur, introductionId }
		await story.act(withdrawIntroduction, claire, input)
		assert.equal(await story.refusal(withdrawIntroduction, claire, input), 'ties.notAsking')
		assert.equal(
			await story.refusal(answerIntroduction, as(asked?.who as PersonKey), {
				stepId: asked?.stepId,
				answer: 'yes',
			}),
			'ties.stepEnded',
		)
		await story.pass({ hours: 24 * 8 })
		assert.equal((await stateOf(introductionId)).state, 'withdrawn')
	})

	it('by a link that expired or was mistyped opens nothing', async () => {
		const introductionId = await askFor('electricite-benali')
		const letters = await lettersOf('introduction.asked')
		const token = /repondre\/([\w-]+)\?/.exec(letters.at(-1)?.body ?? '')?.[1] ?? ''
		assert.equal((await stepByLink(token, story.now)).state, 'open')
		assert.equal((await stepByLink(`${token.slice(0, -1)}_`, story.now)).state, 'unknown')
		assert.equal((await stepByLink(token, story.now.add({ hours: 24 * 11 }))).state, 'expired')
		assert.equal((await turn(introductionId))?.path, 1, 'looking changed nothing')
		await withdrawAll()
	})
})

describe('Asking in a firm’s name', () => {
	tell()

	it('is for who represents it or a deputy; others get a sentence, strangers a 404', async () => {
		const need = { firmId: vasseur, words: 'Un carreleur' }
		assert.equal(await story.refusal(stateNeed, as('thomas-vasseur'), need), null)
		assert.equal(await story.refusal(stateNeed, as('malika-derrar'), need), 'ties.onlySpeakers')
		assert.equal(await story.refusal(stateNeed, as('odile-marchand'), need), 'notFound')
		const needId = await stateClaires()
		const ask = {
			firmId: vasseur,
			needId,
			targetFirmId: firm('electricite-benali'),
			message: 'Oui',
		}
		assert.equal(
			await story.refusal(askIntroduction, as('malika-derrar'), ask),
			'ties.onlySpeakers',
		)
		assert.equal(await story.refusal(askIntroduction, as('odile-marchand'), ask), 'notFound')
		const own = { ...ask, firmId: firm('marchand-platrerie') }
		assert.equal(await story.refusal(askIntroduction, as('odile-marchand'), own), 'notFound')
		assert.equal(
			await story.refusal(askIntroduction, claire, { ...ask, targetFirmId: vasseur }),
			'ties.ownFirm',
		)
		assert.equal(await story.refusal(askIntroduction, claire, ask), null)
		assert.equal(await story.refusal(askIntroduction, claire, ask), 'ties.alreadyAsking')
		await story.act(closeNeed, claire, { firmId: vasseur, needId })
		assert.equal(await story.refusal(askIntroduction, claire, ask), 'ties.needClosed')
		await story.pass({ seconds: 1 })
		const { introductions } = await story.look(claire, (tx) =>
			introductionsOf({ tx, actor: claire, now: story.now }, { firmId: vasseur }),
		)
		assert.deepEqual(
			introductions.map(({ state, target }) => [state, target]),
			[['withdrawn', 'Électricité Benali']],
		)
	})

	it('a firm suspended by its only network, or gone from it, keeps its data and asks nobody', async () => {
		for (const [who, of] of [
			['sylvain-bailleul', 'deule-desamiantage'],
			['francois-pruvost', 'pruvost-assurances'],
		] as const) {
			const [actor, firmId] = [as(who), firm(of)]
			const need = { firmId, words: 'Un électricien', trade: 'Électricité du bâtiment' }
			assert.equal(await story.refusal(stateNeed, actor, need), 'ties.setAside')
			const page = await story.look(actor, (tx) =>
				helpPage({ tx, actor, now: story.now }, { firmId }),
			)
			assert.ok(page.setAsideBy, 'the page says which network')
			// A need of before: it is read and closed, and shows nobody else's firm.
			const needId = newId()
			await asSystem(null, (tx) =>
				tx
					.insertInto('need')
					.values({
						id: needId,
						firmId,
						personId: person(who),
						words: need.words,
						tradeKey: 'electricite du batiment',
						tradeLabel: need.trade,
						skillKeys: [],
						skillLabels: [],
						statedAt: story.now.subtract({ hours: 48 }),
					})
					.execute(),
			)
			const seen = await story.look(actor, (tx) =>
				helpAnswers({ tx, actor, now: story.now }, { firmId, needId }),
			)
			assert.deepEqual([seen.answers, seen.setAside], [[], []])
			const targetFirmId = firm('electricite-benali')
			const ask = { firmId, needId, targetFirmId, message: 'Bonjour' }
			assert.equal(await story.refusal(askIntroduction, actor, ask), 'ties.setAside')
			assert.equal(await story.refusal(closeNeed, actor, { firmId, needId }), null)
		}
	})

	it('reaches the firms that the need’s search may propose, and no other by its number', async () => {
		const needId = await stateClaires()
		const ask = (targetFirmId: Id) =>
			story.refusal(askIntroduction, claire, {
				firmId: vasseur,
				needId,
				targetFirmId,
				message: 'Oui',
			})
		assert.equal(await ask(firm('marchand-platrerie')), 'ties.notProposed', 'another trade')
		assert.equal(await ask(newId()), 'ties.notProposed', 'said alike of a firm that does not exist')
		assert.equal(await ask(firm('vanhoutte-elec')), null)
		await withdrawAll()
	})

	it('stops at ten needs a day, and starts again the next day', async () => {
		const ask = () => story.refusal(stateNeed, claire, { firmId: vasseur, words: 'Un plombier' })
		let refused: string | null = null
		for (let tries = 0; tries < 12 && !refused; tries++) refused = await ask()
		assert.equal(refused, 'ties.needsSpent')
		const today = story.now.toString().slice(0, 10)
		const stated = await story.all((tx) =>
			tx.selectFrom('need').select('statedAt').where('firmId', '=', vasseur).execute(),
		)
		assert.equal(stated.filter(({ statedAt }) => statedAt.toString().startsWith(today)).length, 10)
		await story.pass({ hours: 24 })
		assert.equal(await ask(), null)
	})

	it('spends none of them for a need said again, forty times a day; another trade is another need', async () => {
		await story.pass({ hours: 24 })
		const need = {
			firmId: vasseur,
			words: 'Un électricien qui connaît les écoles à Roubaix',
			trade: 'Électricité du bâtiment',
			skills: ['Écoles'],
			commune: '59512',
		}
		const first = await story.act(stateNeed, claire, need)
		let replaces = first.needId
		const again = async (changed: object) => {
			const { needId } = await story.act(stateNeed, claire, { ...need, ...changed, replaces })
			replaces = needId
		}
		await again({ skills: [] })
		await again({ skills: [], commune: undefined })
		await again({})
		for (let others = 1; others < 10; others++) await again({ words: `Un plombier, ${others}` })
		const spent = { ...need, trade: 'Plomberie', replaces: first.needId }
		assert.equal(await story.refusal(stateNeed, claire, spent), 'ties.needsSpent')
		replaces = first.needId
		for (let times = 4; times <= 40; times++) await again({ skills: [] })
		const oneMore = { ...need, replaces }
		assert.equal(await story.refusal(stateNeed, claire, oneMore), 'ties.needsSpent')
		await story.pass({ hours: 24 })
	})

	it('stops at thirty requests in a day, withdrawn ones included: each writes to somebody', async () => {
		await story.pass({ hours: 24 })
		const needId = await stateClaires()
		const targetFirmId = firm('electricite-benali')
		const input = { firmId: vasseur, needId, targetFirmId, message: 'Encore' }
		for (let asked = 0; asked < 30; asked++) {
			const { introductionId } = await story.act(askIntroduction, claire, input)
			await story.act(withdrawIntroduction, claire, { firmId: vasseur, introductionId })
		}
		assert.equal(await story.refusal(askIntroduction, claire, input), 'request.tooOften')
		await story.pass({ hours: 24 })
		assert.equal(await story.refusal(askIntroduction, claire, input), null)
		await withdrawAll()
	})

	it('someone of two firms asks for one, and neither of theirs is proposed', async () => {
		const helene = as('helene-dubus')
		const { needId } = await story.act(stateNeed, helene, {
			firmId: firm('dubus-isolation'),
			words: 'De l’aide',
			skills: ['Marchés publics'],
		})
		const seen = await story.look(helene, (tx) =>
			helpAnswers(
				{ tx, actor: helene, now: story.now },
				{ firmId: firm('dubus-isolation'), needId },
			),
		)
		assert.ok(seen.answers.length > 0)
		const mine = await story.all((tx) =>
			tx
				.selectFrom('mandate')
				.select('firmId')
				.where('personId', '=', person('helene-dubus'))
				.execute(),
		)
		assert.ok(mine.length >= 2)
		assert.ok(!seen.answers.some(({ firmId }) => mine.some((one) => one.firmId === firmId)))
	})

	it('someone of five firms is met for each of them, and for none once one of them competes', async () => {
		await story.pass({ hours: 24 })
		const karim = person('karim-benali')
		const others = ['willems-chauffage', 'oukil-facades', 'ziane-geometre', 'petit-architecture']
		await asSystem(null, async (tx) => {
			await tx
				.deleteFrom('mandate')
				.where(
					'firmId',
					'in',
					others.map((key) => firm(key as FirmKey)),
				)
				.execute()
			for (const key of others)
				await tx
					.insertInto('mandate')
					.values({
						id: newId(),
						personId: karim,
						firmId: firm(key as FirmKey),
						role: 'representative',
						startsOn: Temporal.PlainDate.from('2026-01-01'),
					})
					.execute()
			for (const key of others)
				await tx
					.insertInto('firmLabel')
					.values({
						firmId: firm(key as FirmKey),
						kind: 'trade',
						key: 'vitrail',
						label: 'Vitrail',
						audience: 'instance',
					})
					.execute()
		})
		const needId = await stateClaires({ trade: 'Vitrail', skills: [], withinKm: 100 })
		const reached = async () =>
			(
				await story.look(claire, (tx) =>
					helpAnswers({ tx, actor: claire, now: story.now }, { firmId: vasseur, needId }),
				)
			).answers
				.map(({ firmId, target }) => [keyOf(firmId) as string, target])
				.sort()
		assert.deepEqual(
			await reached(),
			others.toSorted().map((key) => [key, 'Karim Benali']),
		)
		// One of the five becomes a competitor of Claire's: he is met for none of them.
		await asSystem(null, async (tx) => {
			const labels = await tx
				.selectFrom('firmLabel')
				.selectAll()
				.where('firmId', '=', vasseur)
				.execute()
			for (const row of labels)
				await tx
					.insertInto('firmLabel')
					.values({ ...row, firmId: firm('electricite-benali') })
					.onConflict((same) => same.doNothing())
					.execute()
		})
		assert.deepEqual(await reached(), [])
	})
})

describe('Row security', () => {
	tell()

	it('gives each person their own steps, and the asker none', async () => {
		const introductionId = await askFor('electricite-benali')
		await answer(introductionId, 'yes')
		const steps = (who: PersonKey) =>
			story.look(as(who), async (tx) => {
				const rows = await tx
					.selectFrom('introductionStep')
					.select(['personId'])
					.where('introductionId', '=', introductionId)
					.execute()
				return rows.map(({ personId }) => keyOf(personId))
			})
		assert.deepEqual(await steps('odile-marchand'), ['odile-marchand'])
		assert.deepEqual(await steps('karim-benali'), ['karim-benali'])
		assert.deepEqual(await steps('claire-vasseur'), [])
		assert.deepEqual(await steps('bruno-leclercq'), [])
		assert.deepEqual(await steps('nicolas-breant'), [])
		const introductions = (who: PersonKey) =>
			story.look(
				as(who),
				async (tx) =>
					(
						await tx
							.selectFrom('introduction')
							.select('id')
							.where('id', '=', introductionId)
							.execute()
					).length,
			)
		for (const who of [
			'odile-marchand',
			'karim-benali',
			'bruno-leclercq',
			'agathe-morel',
			'nicolas-breant',
		] as const)
			assert.equal(await introductions(who), 0, who)
		assert.equal(await introductions('thomas-vasseur'), 1)
	})
})

/** Everything the database lets somebody read of introductions, as text. */
function rawAs(who: Actor): Promise<string> {
	return story.look(who, async (tx) => {
		const parts: unknown[] = []
		for (const table of [
			'introduction',
			'introduction_path',
			'introduction_step',
			'introduction_acceptance',
			'journal',
		])
			parts.push(
				(await sql`select row_to_json(t) as row from ${sql.table(table)} t`.execute(tx)).rows,
			)
		return JSON.stringify(parts)
	})
}

async function withdrawAll(): Promise<void> {
	const asking = await story.all((tx) =>
		tx
			.selectFrom('introduction')
			.select('id')
			.where('askerFirmId', '=', vasseur)
			.where('state', '=', 'asking')
			.execute(),
	)
	for (const { id } of asking)
		await story.act(withdrawIntroduction, claire, { firmId: vasseur, introductionId: id })
	await story.pass({ hours: 24 })
}
