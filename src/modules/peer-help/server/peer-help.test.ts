import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type ActDefinition, type Look, reading, runAct, type Tx } from '#db'
import type { TestDatabase } from '#db/testing'
import { declareLeave } from '#firms/server'
import { asSystem, runDueJobs, runRetention } from '#jobs/server'
import { type Actor, type Id, Invalid, newId, Refusal } from '#kernel'
import { chooseMails } from '#mail/server'
import { cancelMeeting, markAttendance, scheduleMeeting } from '#meetings/server'
import { tiesTasks } from '#ties/server'
import { type FirmKey, type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { signedIn, toldWorld } from '#world/testing'
import { peerHelpClocks } from './clocks.ts'
import {
	chooseRole,
	extendStep,
	joinSession,
	keepLearning,
	leaveSession,
	mySessions,
	networkSessions,
	openStep,
	peerHelpAtHome,
	peerHelpTasks,
	planByLink,
	proposeSubject,
	sayFollowed,
	sessionSheet,
	timeSteps,
	undoMove,
	voteSubject,
	withdrawSubject,
	writePact,
	writePlan,
} from './index.ts'

let test: TestDatabase
/** Tuesday 24 November 2026, ten in the morning in Roubaix. */
const start = Temporal.Instant.from('2026-11-24T09:00:00Z')
let now = start
before(async () => {
	test = await toldWorld(now)
})
after(() => test.drop())

const idOf = (key: PersonKey) => worldPerson(key).id
const [agathe, claire, odile, luc, anne, nora, samir] = (
	[
		'agathe-morel',
		'claire-vasseur',
		'odile-marchand',
		'luc-willems',
		'anne-ziane',
		'nora-petit',
		'samir-oukil',
	] as const
).map(signedIn) as [Actor, Actor, Actor, Actor, Actor, Actor, Actor]
const networkId = worldNetwork('cercle-du-canal').id
const seat = (firm: FirmKey) => worldId(`membership cercle-du-canal ${firm} `)
const group: FirmKey[] = [
	'menuiserie-vasseur',
	'marchand-platrerie',
	'willems-chauffage',
	'ziane-geometre',
	'petit-architecture',
]
// biome-ignore lint/suspicious/noExplicitAny: any act of the module
const run = (definition: ActDefinition<any, any>, actor: Actor, input: unknown) =>
	runAct(definition, actor, input, { now })
const see = <T>(actor: Actor, read: (look: Look) => Promise<T>) =>
	reading(actor, (tx) => read({ tx, actor, now }), { now })
const refused = (code: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.code === code
const wrong = (code: string) => (caught: unknown) =>
	caught instanceof Invalid && caught.issues.some((issue) => issue.code === code)
const at = (text: string) => {
	now = Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).toInstant()
}
const work = () => runDueJobs([...peerHelpTasks, ...tiesTasks], now)
/** What the worker does each night, then what is due. */
async function night() {
	for (const task of peerHelpTasks.filter(({ name }) => name === 'peer-help.plan-follow-ups'))
		await task.run({}, { now, jobKey: null })
	await work()
}
const sheetOf = (actor: Actor, meetingId: Id) =>
	see(actor, (look) => sessionSheet(look, { meetingId }))
const shared = async (actor: Actor, meetingId: Id) => {
	const { session } = await sheetOf(actor, meetingId)
	assert.ok(session, 'a peer sees the session')
	return session
}

/** A session of two hours on a day, to which the group is invited. */
async function planned(heldOn: string, firms: readonly FirmKey[] = group): Promise<Id> {
	const { meetingId } = await run(scheduleMeeting, agathe, {
		networkId,
		kind: 'peer_help',
		title: 'Entraide du jeudi',
		mode: 'in_person',
		place: 'Atelier Vasseur',
		heldOn,
		heldHour: '18 h',
		minutes: 120,
		audience: 'chosen',
		invitees: firms.map(seat),
	})
	return meetingId
}
const joins = async (actor: Actor, meetingId: Id) => {
	const { pactId } = (await sheetOf(actor, meetingId)).pact
	return run(joinSession, actor, {
		meetingId,
		accepts: true,
		locale: 'fr',
		...(pactId && { pactId }),
	})
}
const seen = async (actor: Actor, meetingId: Id) => (await shared(actor, meetingId)).seen
const goesOn = async (actor: Actor, meetingId: Id) =>
	run(openStep, actor, { meetingId, seen: await seen(actor, meetingId) })

/** A session of which some are peers, Anne facilitates, and Claire’s subject is chosen. */
async function prepared(heldOn: string, peers: Actor[] = [claire, odile, luc, anne, nora]) {
	const meetingId = await planned(heldOn)
	for (const peer of peers) await joins(peer, meetingId)
	await run(proposeSubject, claire, {
		meetingId,
		kind: 'problem',
		words: 'Mon chef d’atelier part dans six mois',
	})
	await run(chooseRole, anne, { meetingId, role: 'facilitator', personId: idOf('anne-ziane') })
	await run(chooseRole, anne, { meetingId, role: 'client', personId: idOf('claire-vasseur') })
	return meetingId
}

const contents = [
	'peer_help_peer',
	'peer_help_subject',
	'peer_help_vote',
	'peer_help_role',
	'peer_help_timing',
	'peer_help_move',
	'peer_help_action',
	'peer_help_plan_kept',
	'peer_help_follow_up',
	'peer_help_note',
	'peer_help_acceptance',
	'peer_help_reminder',
] as const
/** How many rows of each table of a session somebody sees: asked of the tables themselves. */
async function rowsSeen(actor: Actor, meetingId: Id): Promise<Record<string, number>> {
	return reading(
		actor,
		async (tx) => {
			const counts: Record<string, number> = {}
			for (const table of contents) counts[table] = await count(tx, table, meetingId)
			return counts
		},
		{ now },
	)
}
async function count(tx: Tx, table: (typeof contents)[number], meetingId: Id): Promise<number> {
	const camel = table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
	const rows = await tx
		.selectFrom(camel as 'peerHelpPeer')
		.select('meetingId')
		.where('meetingId', '=', meetingId)
		.execute()
	return rows.length
}
const nothing = Object.fromEntries(contents.map((table) => [table, 0]))

describe('The pact of a session', () => {
	it('is accepted in its words before anything shows; who did not accept sees nothing', async () => {
		const meetingId = await planned('03/12/2026')
		await assert.rejects(
			run(proposeSubject, claire, { meetingId, kind: 'problem', words: 'Un sujet' }),
			refused('peer-help.acceptFirst'),
		)
		await assert.rejects(
			run(joinSession, claire, { meetingId, locale: 'fr' }),
			wrong('peer-help.acceptMissing'),
		)
		await joins(claire, meetingId)
		await assert.rejects(joins(claire, meetingId), refused('peer-help.alreadyPeer'))
		await run(proposeSubject, claire, { meetingId, kind: 'problem', words: 'Un sujet' })
		const mine = await sheetOf(claire, meetingId)
		assert.match(mine.accepted?.words ?? '', /reste entre nous/)
		assert.ok(mine.accepted?.acceptedAt.equals(now))
		assert.equal(mine.session?.subjects[0]?.words, 'Un sujet')

		const waiting = await sheetOf(odile, meetingId)
		assert.equal(waiting.session, null)
		assert.equal(waiting.outline?.peers, 1, 'that somebody accepted is told, not who')
		assert.ok(!JSON.stringify(waiting).includes('Un sujet'))
		assert.ok(!JSON.stringify(waiting).includes('Vasseur,'))
		assert.deepEqual(await rowsSeen(odile, meetingId), nothing)
	})

	it('is not for who is not invited; the session’s peers alone are its facilitator’s too', async () => {
		const meetingId = await planned('03/12/2026')
		await assert.rejects(joins(samir, meetingId), refused('peer-help.notInvited'))
		const sheet = await sheetOf(samir, meetingId)
		assert.equal(sheet.outline, null, 'not even how many')
		await joins(luc, meetingId)
		assert.equal((await shared(luc, meetingId)).peers.length, 1)
	})

	it('has dated versions: a session keeps the words of its day, and of what its peers read', async () => {
		const words = 'Ce qui se dit ici reste ici.'
		await assert.rejects(
			run(writePact, claire, { networkId, words, startsOn: '10/12/2026' }),
			refused('peer-help.onlyRunners'),
		)
		await assert.rejects(
			run(writePact, agathe, { networkId, words, startsOn: '24/11/2026' }),
			wrong('peer-help.pactFromTomorrow'),
		)
		await run(writePact, agathe, { networkId, words: 'Brouillon', startsOn: '10/12/2026' })
		await run(writePact, agathe, { networkId, words, startsOn: '10/12/2026' })
		const [before, later] = [await planned('09/12/2026'), await planned('10/12/2026')]
		assert.equal((await sheetOf(odile, before)).pact.pactId, null)
		const { pact } = await sheetOf(odile, later)
		assert.equal(pact.words, words)
		await assert.rejects(
			run(joinSession, odile, { meetingId: later, accepts: true, locale: 'fr' }),
			refused('peer-help.pactChanged'),
		)
		await run(joinSession, odile, {
			meetingId: later,
			accepts: true,
			pactId: pact.pactId,
			locale: 'fr',
		})
		assert.equal((await sheetOf(odile, later)).accepted?.words, words)
		const sheet = await see(agathe, (look) => networkSessions(look, { networkId }))
		assert.deepEqual(
			sheet.toCome.map((version) => version.words),
			[words],
		)
	})
})

describe('The group of a session', () => {
	it('votes by one tap each; the facilitator chooses, and nobody is both', async () => {
		const meetingId = await planned('03/12/2026')
		for (const peer of [claire, odile, luc, anne]) await joins(peer, meetingId)
		for (const [peer, words] of [
			[claire, 'Succession'],
			[luc, 'Devis impayé'],
		] as const)
			await run(proposeSubject, peer, { meetingId, kind: 'question', words })
		const [forClaire, forLuc] = [idOf('claire-vasseur'), idOf('luc-willems')]
		await assert.rejects(
			run(voteSubject, odile, { meetingId, forPerson: idOf('anne-ziane') }),
			wrong('choice.missing'),
		)
		await run(voteSubject, odile, { meetingId, forPerson: forClaire })
		await run(voteSubject, odile, { meetingId, forPerson: forLuc })
		await run(voteSubject, anne, { meetingId, forPerson: forLuc })
		assert.deepEqual(
			(await shared(odile, meetingId)).subjects.map(({ personId, voices, isMyVoice }) => [
				personId,
				voices,
				isMyVoice,
			]),
			[
				[forLuc, 2, true],
				[forClaire, 0, false],
			],
		)
		const asClient = { meetingId, role: 'client', personId: forLuc }
		await assert.rejects(run(chooseRole, anne, asClient), refused('peer-help.noFacilitator'))
		const lead = { meetingId, role: 'facilitator', personId: idOf('anne-ziane') }
		await run(chooseRole, odile, lead)
		await assert.rejects(run(chooseRole, odile, asClient), refused('peer-help.onlyFacilitator'))
		await assert.rejects(
			run(chooseRole, anne, { ...asClient, personId: idOf('odile-marchand') }),
			refused('peer-help.noSubject'),
		)
		await run(chooseRole, anne, asClient)
		await assert.rejects(
			run(chooseRole, luc, { ...lead, personId: forLuc }),
			refused('peer-help.oneRoleEach'),
		)
		await assert.rejects(
			run(withdrawSubject, luc, { meetingId }),
			refused('peer-help.subjectChosen'),
		)
		await run(chooseRole, odile, { ...lead, personId: idOf('odile-marchand') })
		const session = await shared(claire, meetingId)
		assert.equal(session.facilitatorId, idOf('odile-marchand'), 'anybody may take it over')
	})

	it('is left with one’s subject as long as it has not begun; the pact that was accepted stays', async () => {
		const meetingId = await prepared('03/12/2026')
		await run(leaveSession, claire, { meetingId })
		const session = await shared(odile, meetingId)
		assert.deepEqual(session.subjects, [])
		assert.equal(session.clientId, null)
		const left = await sheetOf(claire, meetingId)
		assert.equal(left.session, null)
		assert.ok(left.accepted?.leftAt)
		await joins(claire, meetingId)
		assert.equal((await shared(claire, meetingId)).peers.length, 5)
	})

	it('begins with three peers and a client, and no fewer', async () => {
		at('2026-11-24T10:00')
		const meetingId = await planned('03/12/2026')
		for (const peer of [claire, anne]) await joins(peer, meetingId)
		await run(chooseRole, anne, { meetingId, role: 'facilitator', personId: idOf('anne-ziane') })
		await assert.rejects(goesOn(anne, meetingId), refused('peer-help.noClient'))
		await run(proposeSubject, claire, { meetingId, kind: 'project', words: 'Un atelier commun' })
		await run(chooseRole, anne, { meetingId, role: 'client', personId: idOf('claire-vasseur') })
		await assert.rejects(goesOn(anne, meetingId), refused('peer-help.tooFew'))
		await joins(luc, meetingId)
		assert.deepEqual(await goesOn(anne, meetingId), { step: 1 })
		await assert.rejects(run(leaveSession, luc, { meetingId }), refused('peer-help.begun'))
	})
})

describe('The steps', () => {
	it('are gone through by who facilitates, lengthened, and gone back on', async () => {
		at('2026-12-03T18:00')
		const meetingId = await prepared('10/12/2026', [claire, odile, luc, anne])
		await assert.rejects(goesOn(odile, meetingId), refused('peer-help.onlyFacilitator'))
		await run(timeSteps, anne, { meetingId, minutes: [5, 15, 10, 45, 10, 15] })
		await goesOn(anne, meetingId)
		const first = await shared(claire, meetingId)
		assert.ok(first.clock.state === 'under_way')
		assert.equal(first.clock.secondsLeft, 300)
		const before = first.seen
		await run(extendStep, anne, { meetingId, seen: before })
		await assert.rejects(
			run(openStep, anne, { meetingId, seen: before }),
			refused('peer-help.alreadyMoved'),
		)
		at('2026-12-03T18:04')
		await goesOn(anne, meetingId)
		const second = await shared(odile, meetingId)
		assert.ok(second.clock.state === 'under_way')
		assert.equal(second.clock.step, 2)
		await run(undoMove, anne, { meetingId, seen: second.seen })
		const back = await shared(odile, meetingId)
		assert.ok(back.clock.state === 'under_way')
		assert.deepEqual(
			[back.clock.step, back.clock.secondsLeft, back.clock.addedMinutes],
			[1, 360, 5],
		)
		const rows = await rowsSeen(odile, meetingId)
		assert.equal(rows.peer_help_move, 3, 'what was undone stays, and says so')
	})

	it('end with a closing that may be taken back for ten minutes, then makes facts of ties', async () => {
		at('2026-12-10T18:00')
		const meetingId = await prepared('17/12/2026', [claire, odile, luc, anne])
		const there = ['menuiserie-vasseur', 'marchand-platrerie', 'ziane-geometre'] as const
		await seenThere(meetingId, there)
		for (let step = 1; step <= 7; step++) await goesOn(anne, meetingId)
		assert.equal((await shared(luc, meetingId)).state, 'closed')
		await assert.rejects(goesOn(anne, meetingId), refused('peer-help.closed'))
		at('2026-12-10T18:05')
		await run(undoMove, anne, { meetingId, seen: await seen(anne, meetingId) })
		at('2026-12-10T18:11')
		await work()
		assert.deepEqual(await metThrough(meetingId), [], 'a closing taken back tells nothing')
		await goesOn(anne, meetingId)
		at('2026-12-10T18:22')
		await assert.rejects(
			run(undoMove, anne, { meetingId, seen: await seen(anne, meetingId) }),
			refused('peer-help.closed'),
		)
		await work()
		assert.deepEqual(
			await metThrough(meetingId),
			(['claire-vasseur', 'odile-marchand', 'anne-ziane'] as const).map(idOf).sort(),
			'those who were marked: of Luc, who neither excused himself nor was seen, nothing is known',
		)
	})

	it('close by themselves half a day after their end when everybody forgot', async () => {
		at('2026-12-17T18:00')
		const meetingId = await prepared('24/12/2026', [claire, odile, anne])
		at('2026-12-24T18:10')
		await goesOn(anne, meetingId)
		await seenThere(meetingId, ['menuiserie-vasseur', 'marchand-platrerie', 'ziane-geometre'])
		at('2026-12-25T07:59')
		await work()
		assert.equal((await shared(claire, meetingId)).state, 'under_way')
		at('2026-12-25T08:01')
		await work()
		assert.equal((await shared(claire, meetingId)).state, 'closed')
		assert.equal((await metThrough(meetingId)).length, 3)
	})

	it('do not begin in a session that was cancelled, or is a day late', async () => {
		at('2026-12-25T09:00')
		const [cancelled, missed] = [await prepared('30/12/2026'), await prepared('29/12/2026')]
		await run(cancelMeeting, agathe, { meetingId: cancelled, reason: 'Neige' })
		await assert.rejects(goesOn(anne, cancelled), refused('peer-help.over'))
		at('2026-12-30T19:59')
		assert.equal((await shared(anne, missed)).state, 'waiting')
		at('2026-12-30T20:01')
		assert.equal((await shared(anne, missed)).state, 'over')
		await assert.rejects(goesOn(anne, missed), refused('peer-help.over'))
	})
})

/** Who keeps the sheet marks some seats as present. */
async function seenThere(meetingId: Id, firms: readonly FirmKey[]): Promise<void> {
	await run(markAttendance, agathe, {
		meetingId,
		marks: firms.map((firm) => ({ markId: newId(), attendeeId: seat(firm), status: 'present' })),
	})
}

async function metThrough(meetingId: Id): Promise<Id[]> {
	const rows = await asSystem(null, (tx) =>
		tx
			.selectFrom('tieFact')
			.select(['aPerson', 'bPerson'])
			.where('subjectId', '=', meetingId)
			.execute(),
	)
	return [...new Set(rows.flatMap(({ aPerson, bPerson }) => [aPerson, bPerson]))].sort()
}

describe('The plan and what each keeps of a session', () => {
	let meetingId: Id
	const action = (what: string) => ({ what, dueOn: '15/02/2027' })
	const plan = {
		readers: 'peers',
		actions: [action('Nommer Julie adjointe'), action('Appeler Paul')],
	}

	before(async () => {
		at('2027-01-07T18:00')
		meetingId = await prepared('14/01/2027')
		at('2027-01-14T18:00')
		for (let step = 1; step <= 4; step++) await goesOn(anne, meetingId)
	})

	it('are written by the client, from the fifth step on', async () => {
		await assert.rejects(
			run(writePlan, claire, { meetingId, ...plan }),
			refused('peer-help.planLater'),
		)
		await goesOn(anne, meetingId)
		await assert.rejects(
			run(writePlan, odile, { meetingId, ...plan }),
			refused('peer-help.onlyClient'),
		)
		await assert.rejects(
			run(writePlan, claire, { meetingId, readers: 'peers', actions: [] }),
			wrong('peer-help.noAction'),
		)
		await run(writePlan, claire, { meetingId, ...plan })
		assert.deepEqual(
			(await shared(odile, meetingId)).actions.map(({ what }) => what),
			['Nommer Julie adjointe', 'Appeler Paul'],
		)
	})

	it('are the client’s alone when they say so, and the peers’ again when they change their mind', async () => {
		await run(writePlan, claire, { meetingId, ...plan, readers: 'client' })
		const peer = await shared(odile, meetingId)
		assert.deepEqual([peer.actions, peer.isPlanKept], [[], true])
		assert.equal((await rowsSeen(odile, meetingId)).peer_help_action, 0)
		assert.equal((await shared(claire, meetingId)).actions.length, 2)
		await run(writePlan, claire, { meetingId, ...plan })
		assert.equal((await rowsSeen(odile, meetingId)).peer_help_action, 2)
	})

	it('keep each one’s note for its author', async () => {
		await run(keepLearning, odile, { meetingId, body: 'Parler à mon conducteur de travaux' })
		assert.equal((await shared(odile, meetingId)).note, 'Parler à mon conducteur de travaux')
		assert.equal((await shared(claire, meetingId)).note, null)
		assert.equal((await rowsSeen(claire, meetingId)).peer_help_note, 0)
		await run(keepLearning, odile, { meetingId })
		assert.equal((await shared(odile, meetingId)).note, null)
	})

	it('are hidden from who runs the network: it sees when, and how many', async () => {
		await run(keepLearning, odile, { meetingId, body: 'Parler à mon conducteur de travaux' })
		for (const step of [6, 7]) assert.deepEqual(await goesOn(anne, meetingId), { step })
		assert.deepEqual(await rowsSeen(agathe, meetingId), nothing)
		const { behind } = await see(agathe, (look) => networkSessions(look, { networkId }))
		const line = behind.find((one) => one.meetingId === meetingId)
		assert.equal(line?.peers, 5)
		assert.ok(line?.endedAt)
		const told = JSON.stringify([behind, await sheetOf(agathe, meetingId)])
		for (const secret of ['Julie', 'chef d’atelier', 'conducteur', idOf('claire-vasseur')])
			assert.ok(!told.includes(secret), secret)
		await assert.rejects(
			see(claire, (look) => networkSessions(look, { networkId })),
			refused('peer-help.onlyRunners'),
		)
	})

	it('open the next session: its client is asked a week before, and answers by a link', async () => {
		at('2027-01-20T10:00')
		const next = await planned('04/02/2027')
		at('2027-01-27T03:00')
		await night()
		assert.equal((await letters()).length, 0, 'eight days before: not yet')
		at('2027-01-29T03:00')
		await night()
		at('2027-01-29T08:30')
		await work()
		const [letter, ...others] = await letters()
		assert.deepEqual(others, [])
		assert.match(letter?.bodyText ?? '', /4 février 2027/)
		assert.ok(!/Julie|Paul|atelier/.test(letter?.bodyText ?? ''), 'the letter tells nothing of it')
		const home = await see(claire, (look) => peerHelpAtHome(look, firmOf('menuiserie-vasseur')))
		assert.ok(home.some(({ kind, id }) => kind === 'plan' && id === meetingId))

		const token = /suite\/([\w-]+)/.exec(letter?.bodyText ?? '')?.[1] ?? ''
		assert.deepEqual(await planByLink('rien', now), { state: 'unknown' })
		const linked = await planByLink(token, now)
		assert.ok(linked.state === 'open')
		const [julie, paul] = linked.actions
		assert.ok(julie && paul)
		const answer = { meetingId, actionId: julie.actionId, said: 'done', words: 'Elle a dit oui.' }
		await assert.rejects(
			run(sayFollowed, odile, answer),
			(caught: unknown) => caught instanceof Refusal && caught.status === 404,
		)
		await assert.rejects(
			run(sayFollowed, { ...linked.actor, subjectId: next } as Actor, answer),
			(caught: unknown) => caught instanceof Refusal && caught.status === 404,
		)
		await run(sayFollowed, linked.actor, answer)
		await run(sayFollowed, claire, { ...answer, actionId: paul.actionId, said: 'dropped' })
		await assert.rejects(
			run(writePlan, claire, { meetingId, ...plan }),
			refused('peer-help.planClosed'),
		)

		at('2027-02-04T17:00')
		for (const peer of [claire, luc, anne]) await joins(peer, next)
		const opened = await shared(luc, next)
		assert.equal(opened.hasFollowUp, true)
		assert.equal(opened.before?.clientId, idOf('claire-vasseur'))
		assert.deepEqual(
			opened.before?.actions.map(({ said, words }) => [said, words]),
			[
				['done', 'Elle a dit oui.'],
				['dropped', 'Elle a dit oui.'],
			],
		)
		await run(proposeSubject, luc, {
			meetingId: next,
			kind: 'question',
			words: 'Un associé\u202f?',
		})
		await run(chooseRole, anne, {
			meetingId: next,
			role: 'facilitator',
			personId: idOf('anne-ziane'),
		})
		await run(chooseRole, anne, { meetingId: next, role: 'client', personId: idOf('luc-willems') })
		assert.deepEqual(await goesOn(anne, next), { step: 0 })
		assert.deepEqual(await goesOn(anne, next), { step: 1 })
	})

	it('stay with those who were there: who joins the next session reads that there was one', async () => {
		at('2027-02-05T10:00')
		const next = await planned('11/02/2027', [...group, 'oukil-facades'])
		for (const peer of [claire, luc, anne, samir]) await joins(peer, next)
		const { before } = await shared(samir, next)
		assert.equal(before?.wasThere, false)
		assert.deepEqual([before?.client, before?.actions], [null, []])
	})

	it('are asked about once in any case, when no session comes', async () => {
		at('2027-03-01T18:00')
		const lonely = await planWritten('04/03/2027')
		const { hasFollowUp } = await shared(claire, lonely)
		assert.equal(hasFollowUp, true)
		const told = (await letters()).length
		await nightAndMorning('2027-04-15')
		assert.equal((await letters()).length, told)
		await nightAndMorning('2027-04-16')
		assert.equal((await letters()).length, told + 1)
		await nightAndMorning('2027-04-20')
		assert.equal((await letters()).length, told + 1, 'once')
	})

	it('wait until their client is back, and write nothing to who takes no mail about meetings', async () => {
		const asked = async (meetingId: Id) =>
			asSystem(null, (tx) => count(tx, 'peer_help_reminder', meetingId))
		at('2027-05-03T18:00')
		const away = await planWritten('06/05/2027')
		await run(declareLeave, claire, { startsOn: '15/06/2027', endsOn: '30/06/2027' })
		const told = (await letters()).length
		await nightAndMorning('2027-06-25')
		assert.equal(await asked(away), 0)
		await nightAndMorning('2027-07-01')
		assert.deepEqual([await asked(away), (await letters()).length], [1, told + 1])

		await run(chooseMails, claire, { words: 'immediate', threads: 'immediate', meetings: 'none' })
		const silent = await planWritten('08/07/2027')
		await nightAndMorning('2027-08-23')
		assert.deepEqual([await asked(silent), (await letters()).length], [1, told + 1])
		const home = await see(claire, (look) => peerHelpAtHome(look, firmOf('menuiserie-vasseur')))
		assert.ok(home.some(({ kind, id }) => kind === 'plan' && id === silent))
	})

	/** A session closed with a plan of which nothing was said. */
	async function planWritten(heldOn: string): Promise<Id> {
		const written = await prepared(heldOn, [claire, odile, anne])
		for (let step = 0; step <= 5; step++) await goesOn(anne, written)
		await run(writePlan, claire, { meetingId: written, ...plan })
		for (const step of [6, 7]) assert.deepEqual(await goesOn(anne, written), { step })
		return written
	}
	async function nightAndMorning(day: string): Promise<void> {
		at(`${day}T03:00`)
		await night()
		at(`${day}T09:00`)
		await work()
	}

	it('are forgotten a year later, the pact that was accepted excepted', async () => {
		const [clock] = peerHelpClocks
		assert.ok(clock)
		const held = async () =>
			asSystem(null, async (tx) => {
				const counts: Record<string, number> = {}
				for (const table of contents) counts[table] = await count(tx, table, meetingId)
				return counts
			})
		at('2028-01-28T03:00')
		await runRetention(clock, now)
		assert.equal((await held()).peer_help_action, 2, 'a year has not passed since their last word')
		at('2028-01-30T03:00')
		await runRetention(clock, now)
		const left = await held()
		for (const table of [
			'peer_help_subject',
			'peer_help_action',
			'peer_help_follow_up',
			'peer_help_note',
		])
			assert.equal(left[table], 0, table)
		assert.equal(left.peer_help_acceptance, 5)
		assert.equal(await runRetention(clock, now), 0, 'done once')
		const behind = await see(odile, (look) => mySessions(look))
		assert.ok(behind.behind.some((one) => one.meetingId === meetingId))
	})
})

const firmOf = (firm: FirmKey) => worldFirm(firm).id

async function letters() {
	return asSystem(null, (tx) =>
		tx
			.selectFrom('mail')
			.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
			.select(['mailBody.bodyText', 'mail.personId'])
			.where('kind', '=', 'peer-help.follow-up')
			.orderBy('mail.createdAt')
			.execute(),
	)
}
