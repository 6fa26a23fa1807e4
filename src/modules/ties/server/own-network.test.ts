import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Look } from '#db'
import type { PersonKey } from '#world'
import {
	blockPerson,
	declareTie,
	eraseNote,
	informOutsider,
	myNotes,
	nextToMeet,
	noteByLink,
	objectToNote,
	ownNetwork,
	setMeetingAside,
	tieCandidates,
	unblockPerson,
	writeNote,
} from './index.ts'
import { as, person, type Story, tellStory } from './testing.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

const look = <T>(who: PersonKey, read: (look: Look) => Promise<T>) =>
	story.look(as(who), (tx) => read({ tx, actor: as(who), now: story.now }))
const anonymous = { kind: 'anonymous' } as const

describe('Whom one may declare', () => {
	it('is found by a name or a firm, without accents, a page at a time', async () => {
		const ask = (words?: string, page?: number) =>
			look('claire-vasseur', (at) => tieCandidates(at, { words, page }))
		const all = await ask()
		assert.ok(all.total > 0)
		const [first] = all.candidates
		assert.ok(first)
		const [given = ''] = first.name.split(' ')
		const found = await ask(given.toUpperCase())
		assert.ok(found.candidates.some(({ personId }) => personId === first.personId))
		assert.deepEqual((await ask('personne de ce nom')).candidates, [])
		assert.deepEqual((await ask(undefined, 900)).candidates, [])
	})

	it('no longer holds whom one just declared', async () => {
		const personId = person('samir-oukil')
		const ask = () => look('claire-vasseur', (at) => tieCandidates(at, { chosenId: personId }))
		assert.equal((await ask()).chosen?.personId, personId)
		await story.act(declareTie, as('claire-vasseur'), { personId })
		assert.equal((await ask()).chosen, null)
	})
})

describe('One’s own network', () => {
	it('reads the facts of the story: strong ties first, each with the day of its last news', async () => {
		const network = await look('claire-vasseur', ownNetwork)
		const words = network.ties.map(({ word }) => word)
		assert.deepEqual(
			words.toSorted((a, b) => Number(b === 'strong') - Number(a === 'strong')),
			words,
		)
		assert.ok(network.ties.slice(0, network.strong).some(({ name }) => name === 'Odile Marchand'))
		assert.equal(network.strong, words.filter((word) => word === 'strong').length)
		assert.ok(network.opening > 0, 'some weaker tie opens something')
		for (const { opens, word } of network.ties) assert.ok(word !== 'strong' || opens.length === 0)
	})

	it('loses sight of somebody after a year without news', async () => {
		const before = await look('claire-vasseur', ownNetwork)
		const later = story.now.add({ hours: 24 * 800 })
		const after = await story.look(as('claire-vasseur'), (tx) =>
			ownNetwork({ tx, actor: as('claire-vasseur'), now: later }),
		)
		assert.equal(after.ties.length, before.ties.length)
		assert.equal(after.lost, after.ties.length)
		assert.equal(after.active, 0)
	})
})

describe('Whom to meet next', () => {
	const proposed = () => look('claire-vasseur', nextToMeet)

	it('is nobody one has a tie with, nobody of a competing firm, and each has a reason', async () => {
		const { proposed: list } = await proposed()
		const { ties } = await look('claire-vasseur', ownNetwork)
		assert.ok(list.length > 0)
		for (const { personId, reasons, points } of list) {
			assert.ok(!ties.some((tie) => tie.personId === personId))
			assert.equal(
				points,
				reasons.reduce((sum, reason) => sum + reason.points, 0),
			)
			assert.ok(reasons.length > 0)
		}
	})

	it('set aside, is proposed no more, until asked again; blocked by either side, neither', async () => {
		const first = (await proposed()).proposed[0]
		assert.ok(first)
		const { personId } = first
		const isThere = async () => (await proposed()).proposed.some((one) => one.personId === personId)
		await story.act(setMeetingAside, as('claire-vasseur'), { personId, isAside: true })
		assert.equal(await isThere(), false)
		assert.ok((await proposed()).setAside.some((one) => one.personId === personId))
		await story.act(setMeetingAside, as('claire-vasseur'), { personId, isAside: false })
		assert.equal(await isThere(), true)
		const theirs = { kind: 'person', personId, sessionId: personId } as const
		const claire = { personId: person('claire-vasseur') }
		await story.act(blockPerson, theirs, claire)
		assert.equal(await isThere(), false)
		await story.act(unblockPerson, theirs, claire)
		assert.equal(await isThere(), true)
	})
})

describe('A note about somebody who is no user', () => {
	const notes = async (who: PersonKey) => (await look(who, myNotes)).notes
	const write = (name: string) =>
		story.act(writeNote, as('claire-vasseur'), {
			name,
			firmName: 'Atelier Berrada',
			sinceYear: 2019,
		})

	it('is its author’s alone, and no path ever passes by it', async () => {
		const { noteId } = await write('Amina Berrada')
		assert.deepEqual(
			(await notes('claire-vasseur')).map(({ name }) => name),
			['Amina Berrada'],
		)
		assert.deepEqual(await notes('odile-marchand'), [])
		for (const act of [eraseNote, informOutsider])
			assert.equal(await story.refusal(act, as('odile-marchand'), { noteId }), 'notFound')
		assert.equal(
			await story.refusal(writeNote, as('odile-marchand'), { noteId, name: 'Volée' }),
			'notFound',
		)
		const people = await story.all((tx) =>
			tx.selectFrom('person').select('id').where('id', '=', noteId).execute(),
		)
		assert.deepEqual(people, [], 'whoever is noted is nobody in the graph')
		await story.act(eraseNote, as('claire-vasseur'), { noteId })
		assert.deepEqual(await notes('claire-vasseur'), [])
	})

	it('is shown to whom it names by the link, and erased at once when they object', async () => {
		const { noteId } = await write('Amina Berrada')
		const { url } = await story.act(informOutsider, as('claire-vasseur'), { noteId })
		const token = url.replace(/^.*\/note\//, '')
		assert.ok((await notes('claire-vasseur'))[0]?.informedAt)
		const seen = await noteByLink(token, story.now)
		assert.equal(seen.state, 'open')
		assert.deepEqual(seen.state === 'open' && [seen.note.name, seen.author], [
			'Amina Berrada',
			'Claire Vasseur',
		])
		assert.equal((await noteByLink('un secret inventé', story.now)).state, 'unknown')
		const before = (await story.letters()).length
		await story.act(objectToNote, anonymous, { token })
		assert.equal((await noteByLink(token, story.now)).state, 'erased')
		assert.deepEqual(await notes('claire-vasseur'), [])
		const letter = (await story.letters()).slice(before)
		assert.deepEqual(
			letter.map(({ kind, to }) => [kind, to]),
			[['note.erased', 'claire-vasseur']],
		)
		assert.doesNotMatch(letter[0]?.body ?? '', /Berrada/)
		assert.equal(await story.refusal(objectToNote, anonymous, { token }), 'accounts.linkUsed')
	})

	it('is announced a month before its end, and gone after twelve months', async () => {
		await write('Amina Berrada')
		const told = async () =>
			(await story.letters()).filter(({ kind }) => kind === 'note.ends').map(({ to }) => to)
		await story.pass({ hours: 24 * 334 })
		assert.deepEqual(await told(), [])
		await story.pass({ hours: 24 * 3 })
		assert.deepEqual(await told(), ['claire-vasseur'])
		assert.equal((await notes('claire-vasseur')).length, 1)
		await story.pass({ hours: 24 * 30 })
		assert.deepEqual(await notes('claire-vasseur'), [])
	})
})
