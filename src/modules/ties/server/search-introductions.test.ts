import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import type { Actor } from '#kernel'
import { type FirmKey, type PersonKey, world, worldFirm, worldPerson, worldToday } from '#world'
import { loadWorld } from '#world/server'
import type { Found } from '../find-introductions.ts'
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
