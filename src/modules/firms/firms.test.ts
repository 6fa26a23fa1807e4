import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, type Id, Invalid, newId, Refusal } from '#kernel'
import { type PersonKey, worldFirm, worldPerson } from '#world'
import {
	acceptMandate,
	colleagues,
	createFirm,
	editFirm,
	endMandate,
	firmSheet,
	inviteColleague,
	offerReading,
	shareOffer,
	withdrawColleagueOffer,
} from './server/index.ts'

type Someone = Actor & { kind: 'person' }
const nobody: Actor = { kind: 'anonymous' }
const now = Temporal.Now.instant()

let test: TestDatabase
let claire: Someone
let odile: Someone
let vasseur: Id

before(async () => {
	test = await testDatabase()
	await told(
		`insert into instance (public_address, set_up_at) values ('https://maillage.example', now())`,
	)
	claire = await person('claire-vasseur')
	odile = await person('odile-marchand')
	const { name, siren, communeName, postcode, trades, skills } = worldFirm('menuiserie-vasseur')
	const card = { name, siren, commune: communeName, postcode, trades, skills }
	vasseur = (await runAct(createFirm, claire, card)).firmId
})
after(() => test.drop())

async function told<Row = Record<string, unknown>>(statement: string, values: unknown[] = []) {
	const client = await test.owner.connect()
	try {
		await client.query(`select set_config('maillage.system', 'on', false)`)
		return (await client.query(statement, values)).rows as Row[]
	} finally {
		client.release()
	}
}
async function person(key: PersonKey): Promise<Someone> {
	const { givenName, familyName } = worldPerson(key)
	const personId = newId()
	await told(
		'insert into person (id, given_name, family_name, created_at) values ($1, $2, $3, now())',
		[personId, givenName, familyName],
	)
	return { kind: 'person', personId, sessionId: newId() }
}
async function noOf(trying: Promise<unknown>): Promise<string> {
	try {
		await trying
	} catch (caught) {
		if (caught instanceof Refusal) return `${caught.status} ${caught.code}`
		if (caught instanceof Invalid)
			return caught.issues.map(({ field, code }) => `422 ${field} ${code}`).join(', ')
		throw caught
	}
	return 'yes'
}
const sheet = (someone: Actor, firmId = vasseur) =>
	reading(someone, (tx) => firmSheet({ tx, actor: someone, now }, { firmId }))
const offer = async (someone: Someone, role: string) => {
	const { offerId } = await runAct(inviteColleague, someone, { firmId: vasseur, role })
	const { url } = await runAct(shareOffer, someone, { firmId: vasseur, offerId })
	return { offerId, token: url.split('/').at(-1) ?? '' }
}

describe('a firm’s card', () => {
	it('is written by its own people, and does not exist for strangers', async () => {
		const card = { firmId: vasseur, name: 'Menuiserie Vasseur' }
		assert.equal(await noOf(runAct(editFirm, claire, card)), 'yes')
		assert.equal(await noOf(runAct(editFirm, odile, card)), '404 notFound')
		await told(`update firm set visibility = 'instance' where id = $1`, [vasseur])
		assert.equal(await noOf(runAct(editFirm, odile, card)), '403 firms.onlyItsPeople')
		await told(`update firm set visibility = 'networks' where id = $1`, [vasseur])
		assert.equal(await noOf(sheet(odile)), '404 notFound')
	})

	it('keeps its words, places and numbers as they are meant', async () => {
		await runAct(editFirm, claire, {
			firmId: vasseur,
			name: ' Menuiserie Vasseur ',
			siret: '999 000 003 00015',
			postcode: '59100',
			commune: 'ROUBAIX',
			website: 'menuiserie-vasseur.example',
			trades: ['Menuiserie', 'menuiserie'],
			skills: ['Fenêtres bois'],
			customers: ['consumers', 'public'],
			places: ['59', 'hauts de france', 'Lille'],
			radiusKm: 25,
		})
		const { firm, card } = await sheet(claire)
		assert.equal(firm.name, 'Menuiserie Vasseur')
		assert.equal(card.identifiers?.siren, '999000003')
		assert.equal(card.address?.town, 'Roubaix')
		assert.equal(card.website, 'https://menuiserie-vasseur.example')
		assert.deepEqual(card.customers, ['consumers', 'public'])
		assert.deepEqual(card.skills, [{ key: 'fenetres bois', label: 'Fenêtres bois' }])
		assert.deepEqual(
			card.trades?.map(({ key }) => key),
			['menuiserie'],
		)
		assert.deepEqual(card.zones?.map(({ kind, name, km }) => [kind, name, km]).sort(), [
			['commune', 'Lille', null],
			['departement', 'Nord', null],
			['radius', 'Roubaix', 25],
			['region', 'Hauts-de-France', null],
		])
	})

	it('says every field that is wrong, at once', async () => {
		const wrong = runAct(editFirm, claire, {
			firmId: vasseur,
			name: '',
			siren: '99900000',
			website: 'nulle part',
			radiusKm: 0,
		})
		assert.equal(
			await noOf(wrong),
			'422 name text.missing, 422 siren firms.siren, 422 website firms.website, 422 radiusKm firms.radius',
		)
		const place = { firmId: vasseur, name: 'Menuiserie Vasseur' }
		assert.equal(
			await noOf(runAct(editFirm, claire, { ...place, commune: 'Rubaix' })),
			'422 commune firms.communeUnknown',
		)
		assert.equal(
			await noOf(runAct(editFirm, claire, { ...place, places: ['Nord', 'Atlantide'] })),
			'422 places firms.zoneUnknown',
		)
		assert.equal(
			await noOf(
				runAct(editFirm, claire, { ...place, siren: '999000003', siret: '99900001100018' }),
			),
			'422 siret firms.siretOfAnother',
		)
	})

	it('of a firm abroad keeps the town as it is written', async () => {
		const { firmId } = await runAct(createFirm, odile, {
			name: 'Plafonds de Tournai',
			postcode: '7500',
			commune: 'Tournai',
		})
		assert.equal((await sheet(odile, firmId)).card.address?.town, 'Tournai')
	})

	it('with a number that exists elsewhere is made like any other', async () => {
		const card = { name: 'Menuiserie Vasseur', siren: '999000003' }
		const { firmId } = await runAct(createFirm, odile, card)
		assert.notEqual(firmId, vasseur)
		const same = await told('select 1 from firm where siren = $1', ['999000003'])
		assert.equal(same.length, 2)
	})
})

describe('a mandate', () => {
	it('is offered by representatives and deputies, a representative’s by a representative', async () => {
		const { token } = await offer(claire, 'deputy')
		await runAct(acceptMandate, odile, { token })
		assert.equal(
			await noOf(runAct(inviteColleague, odile, { firmId: vasseur, role: 'buyer' })),
			'yes',
		)
		assert.equal(
			await noOf(runAct(inviteColleague, odile, { firmId: vasseur, role: 'representative' })),
			'403 firms.onlyRepresentative',
		)
		const stranger = await person('marc-tison')
		assert.equal(
			await noOf(runAct(inviteColleague, stranger, { firmId: vasseur, role: 'buyer' })),
			'404 notFound',
		)
	})

	it('is taken once by its link, which its own giver cannot spend', async () => {
		const { token } = await offer(claire, 'representative')
		assert.equal(await noOf(runAct(acceptMandate, claire, { token })), '409 firms.mandateHeld')
		const page = await offerReading(token)
		assert.deepEqual(page.state === 'open' && [page.firm, page.role, page.offeredBy], [
			'Menuiserie Vasseur',
			'representative',
			'Claire Vasseur',
		])
		const newcomer = {
			givenName: 'Youssef',
			familyName: 'Amrani',
			email: 'youssef@menuiserie-vasseur.example',
			password: 'la porte bleue du canal',
		}
		const answer = await runAct(acceptMandate, nobody, { token, newcomer })
		assert.ok(answer.session)
		assert.equal(await noOf(runAct(acceptMandate, odile, { token })), '410 accounts.linkUsed')
		assert.equal((await offerReading(token)).state, 'accepted')
		const [account] = await told('select email_verified_at from account where person_id = $1', [
			answer.personId,
		])
		assert.equal(account?.email_verified_at, null)
	})

	it('is no longer on offer once withdrawn, expired, or made for another purpose', async () => {
		const marc = await person('marc-tison')
		const { token, offerId } = await offer(claire, 'buyer')
		const later = now.add({ hours: 15 * 24 })
		assert.equal(
			await noOf(runAct(acceptMandate, marc, { token }, { now: later })),
			'410 accounts.linkExpired',
		)
		await runAct(withdrawColleagueOffer, claire, { firmId: vasseur, offerId })
		assert.equal(await noOf(runAct(acceptMandate, marc, { token })), '410 firms.offerWithdrawn')
		assert.equal((await offerReading(token)).state, 'withdrawn')
		assert.equal(
			await noOf(runAct(shareOffer, claire, { firmId: vasseur, offerId })),
			'404 notFound',
		)
		const another = await offer(claire, 'buyer')
		await told(`update one_time_link set purpose = 'invitation' where token_hash = $1`, [
			createHash('sha256').update(another.token).digest(),
		])
		assert.equal(
			await noOf(runAct(acceptMandate, marc, { token: another.token })),
			'410 accounts.linkUnknown',
		)
	})

	it('ends by its holder or a representative, and the last representative stays', async () => {
		const { people, offers } = await reading(claire, (tx) =>
			colleagues({ tx, actor: claire, now }, { firmId: vasseur }),
		)
		assert.ok(offers.length > 0)
		const of = (name: string) =>
			people.find(({ familyName }) => familyName === name)?.mandateId ?? ''
		const end = (someone: Someone, mandateId: Id) =>
			noOf(runAct(endMandate, someone, { firmId: vasseur, mandateId }))
		assert.equal(await end(odile, of('Amrani')), '403 firms.onlyRepresentative')
		assert.equal(await end(odile, of('Marchand')), 'yes')
		assert.equal(await end(claire, of('Amrani')), 'yes')
		assert.equal(await end(claire, of('Vasseur')), '409 firms.lastRepresentative')
		assert.equal(await noOf(sheet(odile)), '404 notFound', 'without a mandate, a stranger')
	})
})
