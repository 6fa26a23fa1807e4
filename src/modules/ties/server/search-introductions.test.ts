import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import { type Actor, Refusal } from '#kernel'
import { type FirmKey, type PersonKey, world, worldFirm, worldPerson, worldToday } from '#world'
import { loadWorld } from '#world/server'
import type { Found } from '../find-introductions.ts'
import { askIntroduction } from './ask-introduction.ts'
import { doCompete } from './do-compete.ts'
import { parametersOn } from './parameters.ts'
import { searchIntroductions } from './search-introductions.ts'
import { searchParameters } from './search-parameters.ts'

let test: TestDatabase
const now = worldToday.toZonedDateTime({ timeZone: 'UTC', plainTime: '10:00' }).toInstant()
before(async () => {
	test = await testDatabase()
	await asSystem(null, (tx) => loadWorld(tx))
})
after(() => test.drop())

const person = (key: PersonKey) => worldPerson(key).id
const firm = (key: FirmKey) => worldFirm(key).id
const nameOf = (id: string | undefined) => world.people.find((one) => one.id === id)?.key
const firmName = (id: string) => world.firms.find((one) => one.id === id)?.key

async function search(from: PersonKey, acting: FirmKey, needKey: string, at = now): Promise<Found> {
	const actor: Actor = { kind: 'person', personId: person(from), sessionId: person(from) }
	return reading(actor, async (tx) => {
		const need = await tx
			.selectFrom('need')
			.selectAll()
			.where('id', '=', world.needs.find(({ key }) => key === needKey)?.id ?? '')
			.executeTakeFirstOrThrow()
		const parameters = await parametersOn(tx, at.toZonedDateTimeISO('UTC').toPlainDate())
		return searchIntroductions(
			tx,
			at,
			parameters,
			{ personId: person(from), firmId: firm(acting), criteria: need },
			searchParameters(parameters),
		)
	})
}

describe('Who can help Claire', () => {
	it('three electricians, each through someone she knows, in the order of the story', async () => {
		const { firms, setAside } = await search(
			'claire-vasseur',
			'menuiserie-vasseur',
			'need-electrician-school',
		)
		const said = firms.map(({ firmId, paths }) => [
			firmName(firmId),
			nameOf(paths[0]?.people[1]),
			nameOf(paths[0]?.people.at(-1)),
		])
		assert.deepEqual(said, [
			['electricite-benali', 'odile-marchand', 'karim-benali'],
			['vanhoutte-elec', 'ines-haddad', 'paul-vanhoutte'],
			['delannoy-energies', 'bruno-leclercq', 'sophie-delannoy'],
		])
		const firsts = firms[0]?.paths.map(({ people }) => people[1])
		assert.equal(new Set(firsts).size, 3, 'three ways, each by another first contact')
		assert.deepEqual(setAside.map(({ firmId, because }) => [firmName(firmId), because]).sort(), [
			['delattre-services', 'competesWithMember'],
			['flandre-courants', 'onlyThroughOptedOut'],
		])
	})

	it('and a fourth in December, when Marc is a go-between again', async () => {
		const later = now.add({ hours: 24 * 8 })
		const { firms } = await search(
			'claire-vasseur',
			'menuiserie-vasseur',
			'need-electrician-school',
			later,
		)
		const pollet = firms.find(({ firmId }) => firmName(firmId) === 'flandre-courants')
		assert.equal(nameOf(pollet?.paths[0]?.people[1]), 'marc-tison')
	})

	it('nobody passes by her competitor, though he is the shortest way to Paul', async () => {
		const { firms } = await search(
			'claire-vasseur',
			'menuiserie-vasseur',
			'need-electrician-school',
		)
		const met = firms.flatMap(({ paths }) => paths.flatMap(({ people }) => people)).map(nameOf)
		assert.ok(!met.includes('frederic-debruyne'))
	})
})

describe('What a firm keeps for networks that are not Claire’s', () => {
	const vanhoutte = firm('vanhoutte-elec')
	const look = async () => {
		const { firms, setAside, tooFar } = await search(
			'claire-vasseur',
			'menuiserie-vasseur',
			'need-electrician-school',
		)
		return { firms, setAside, tooFar }
	}
	const label = (kind: string, key: string, audience: string) =>
		asSystem(null, (tx) =>
			tx
				.insertInto('firmLabel')
				.values({ firmId: vanhoutte, kind, key, label: key, audience })
				.onConflict((met) => met.columns(['firmId', 'kind', 'key']).doUpdateSet({ audience }))
				.execute(),
		)
	const mayAsk = async () => {
		const needId = world.needs.find(({ key }) => key === 'need-electrician-school')?.id ?? ''
		try {
			await runAct(
				askIntroduction,
				{ kind: 'person', personId: person('claire-vasseur'), sessionId: person('claire-vasseur') },
				{ firmId: firm('menuiserie-vasseur'), needId, targetFirmId: vanhoutte, message: 'Bonjour' },
				{ now },
			)
			return 'asked'
		} catch (caught) {
			return caught instanceof Refusal ? caught.code : String(caught)
		}
	}
	const competes = () =>
		reading(
			{ kind: 'person', personId: person('claire-vasseur') } as Actor,
			(tx) => doCompete(tx, now, firm('menuiserie-vasseur'), vanhoutte),
			{ now },
		)

	it('keeps nobody apart and ranks nobody: a trade of hers there, whom they serve', async () => {
		const before = await look()
		assert.ok(before.firms.some(({ firmId }) => firmId === vanhoutte))
		await label('trade', 'menuiserie', 'networks')
		for (const kind of ['consumers', 'firms', 'public']) await label('customer', kind, 'networks')
		assert.deepEqual(await look(), before)
		assert.equal(await competes(), false)

		await label('trade', 'menuiserie', 'instance')
		const { firms, setAside } = await look()
		assert.ok(!firms.some(({ firmId }) => firmId === vanhoutte), 'told to her, it keeps them apart')
		assert.ok(
			setAside.some(({ firmId, because }) => firmId === vanhoutte && because === 'conflict'),
		)
		assert.equal(await competes(), true)
		assert.equal(await mayAsk(), 'ties.notProposed')
		await label('trade', 'menuiserie', 'networks')
		assert.equal(await mayAsk(), 'asked')
	})
})
