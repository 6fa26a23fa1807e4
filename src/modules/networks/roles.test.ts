import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import type { Id } from '#kernel'
import {
	editNetwork,
	endRole,
	firmNetworks,
	giveRole,
	leaveNetwork,
	leavingSheet,
	memberCard,
	networkHome,
	networkRolesSheet,
} from './server/index.ts'
import {
	bringIn,
	found,
	gather,
	invite,
	noOf,
	openTown,
	type Someone,
	type Town,
} from './testing.ts'

const now = Temporal.Now.instant()

let town: Town
let agathe: Someone
let bruno: Someone
let claire: Someone
let stranger: Someone
let cercle: Id
let leclercq: Id
let vasseur: Id

before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	bruno = await town.person('bruno-leclercq')
	claire = await town.person('claire-vasseur')
	stranger = await town.person('gregory-delattre')
	cercle = await gather(agathe, 'cercle-du-canal')
	leclercq = await found(bruno, 'imprimerie-leclercq')
	vasseur = await found(claire, 'menuiserie-vasseur')
	await bringIn(agathe, cercle, bruno, leclercq)
	await bringIn(agathe, cercle, claire, vasseur)
})
after(() => town.test.drop())

const settings = () => ({ networkId: cercle, name: 'Cercle du Canal', family: 'geographic' })
const roleOf = async (someone: Someone, role: string): Promise<Id> => {
	const [row] = await town.told<{ role_id: Id }>(
		'select role_id from network_role where person_id = $1 and role = $2 and ends_on is null',
		[someone.personId, role],
	)
	assert.ok(row)
	return row.role_id
}

describe('settings and roles', () => {
	it('are the facilitator’s while nobody presides, then the president’s alone', async () => {
		const asPresident = { networkId: cercle, personId: bruno.personId, role: 'president' }
		assert.equal(await noOf(runAct(editNetwork, agathe, settings())), 'yes')
		assert.equal(await noOf(runAct(giveRole, claire, asPresident)), '403 networks.onlyPresident')
		assert.equal(await noOf(runAct(giveRole, stranger, asPresident)), '404 notFound')
		await runAct(giveRole, agathe, asPresident)
		assert.equal(await noOf(runAct(editNetwork, agathe, settings())), '403 networks.onlyPresident')
		assert.equal(await noOf(runAct(editNetwork, bruno, settings())), 'yes')
		assert.equal(await noOf(runAct(giveRole, bruno, asPresident)), '409 networks.roleHeld')
	})

	it('go to people who act for a member firm, never to a name on a record', async () => {
		const { membershipId } = await invite(agathe, cercle, 'Tison Peinture')
		const [named] = await town.told<{ id: Id }>(
			`insert into person (id, given_name, family_name, created_at)
			 values (gen_random_uuid(), 'Marc', 'Tison', now()) returning id`,
		)
		await town.told(
			`insert into mandate (id, person_id, firm_id, role, starts_on)
			 select gen_random_uuid(), $1, firm_id, 'representative', current_date
			 from membership where membership_id = $2`,
			[named?.id, membershipId],
		)
		const input = { networkId: cercle, role: 'board' }
		assert.equal(
			await noOf(runAct(giveRole, bruno, { ...input, personId: named?.id })),
			'409 networks.notOfNetwork',
		)
		assert.equal(
			await noOf(runAct(giveRole, bruno, { ...input, personId: stranger.personId })),
			'404 notFound',
		)
		assert.equal(
			await noOf(runAct(giveRole, bruno, { ...input, personId: claire.personId })),
			'yes',
		)
		const sheet = await reading(bruno, (tx) =>
			networkRolesSheet({ tx, actor: bruno, now }, { networkId: cercle }),
		)
		assert.deepEqual(sheet.people.map(({ name }) => name).sort(), [
			'Agathe Morel',
			'Bruno Leclercq',
			'Claire Vasseur',
		])
	})

	it('end by their holder or the president, but somebody always runs the network', async () => {
		const claires = await roleOf(claire, 'board')
		assert.equal(
			await noOf(runAct(endRole, agathe, { networkId: cercle, roleId: claires })),
			'403 networks.onlyPresident',
		)
		await runAct(endRole, claire, { networkId: cercle, roleId: claires })
		await runAct(endRole, agathe, {
			networkId: cercle,
			roleId: await roleOf(agathe, 'facilitator'),
		})
		const presidency = await roleOf(bruno, 'president')
		assert.equal(
			await noOf(runAct(endRole, bruno, { networkId: cercle, roleId: presidency })),
			'409 networks.lastRunner',
		)
		const facilitator = { networkId: cercle, personId: claire.personId, role: 'facilitator' }
		await runAct(giveRole, bruno, facilitator)
		assert.equal(
			await noOf(runAct(endRole, bruno, { networkId: cercle, roleId: presidency })),
			'yes',
		)
		assert.equal(await noOf(runAct(editNetwork, claire, settings())), 'yes')
	})
})

describe('a firm', () => {
	it('sees who is in its networks, and nobody of another', async () => {
		const gregorys = await found(stranger, 'oukil-facades')
		const card = (someone: Someone, firmId: Id, id: Id) =>
			noOf(reading(someone, (tx) => memberCard({ tx, actor: someone, now }, { firmId, id })))
		assert.equal(await card(claire, vasseur, leclercq), 'yes')
		assert.equal(await card(stranger, gregorys, leclercq), '404 notFound')
		assert.equal(
			await card(stranger, vasseur, leclercq),
			'404 notFound',
			'acting for another’s firm',
		)
		assert.equal(
			await noOf(
				reading(stranger, (tx) => networkHome({ tx, actor: stranger, now }, { networkId: cercle })),
			),
			'404 notFound',
		)
	})

	it('shows no address of who has not come yet', async () => {
		const { membershipId } = await invite(claire, cercle, 'Willems Chauffage')
		await town.told(
			`with p as (insert into person (id, given_name, family_name, created_at)
					values (gen_random_uuid(), 'Luc', 'Willems', now()) returning id),
				k as (insert into person_contact select id, 'luc@willems.example', null from p)
			 insert into mandate (id, person_id, firm_id, role, starts_on)
			 select gen_random_uuid(), p.id, m.firm_id, 'representative', current_date
			 from p, membership m where m.membership_id = $1`,
			[membershipId],
		)
		await town.told(`update membership set state = 'member' where membership_id = $1`, [
			membershipId,
		])
		const [seat] = await town.told<{ firm_id: Id }>(
			'select firm_id from membership where membership_id = $1',
			[membershipId],
		)
		const { card } = await reading(bruno, (tx) =>
			memberCard({ tx, actor: bruno, now }, { firmId: leclercq, id: seat?.firm_id ?? '' }),
		)
		assert.deepEqual(
			card.people?.map(({ familyName, email }) => ({ familyName, email })),
			[{ familyName: 'Willems', email: null }],
		)
	})

	it('leaves by its representative, and keeps what is its own', async () => {
		const sheet = await reading(bruno, (tx) =>
			leavingSheet({ tx, actor: bruno, now }, { firmId: leclercq, networkId: cercle }),
		)
		assert.equal(sheet.mayEngage, true)
		assert.equal(
			await noOf(runAct(leaveNetwork, claire, { firmId: leclercq, networkId: cercle })),
			'404 notFound',
		)
		await town.told(`update mandate set role = 'deputy' where firm_id = $1`, [leclercq])
		assert.equal(
			await noOf(runAct(leaveNetwork, bruno, { firmId: leclercq, networkId: cercle })),
			'403 networks.onlyRepresentative',
		)
		await town.told(`update mandate set role = 'representative' where firm_id = $1`, [leclercq])
		await town.told(`update membership set state = 'suspended' where firm_id = $1`, [leclercq])
		await runAct(leaveNetwork, bruno, {
			firmId: leclercq,
			networkId: cercle,
			reason: 'Nous partons pour Lille',
		})
		const mine = await reading(bruno, (tx) =>
			firmNetworks({ tx, actor: bruno, now }, { firmId: leclercq }),
		)
		assert.deepEqual(
			mine.seats.map(({ name, state }) => ({ name, state })),
			[{ name: 'Cercle du Canal', state: 'left' }],
		)
		assert.equal(
			await noOf(runAct(leaveNetwork, bruno, { firmId: leclercq, networkId: cercle })),
			'404 notFound',
		)
		const visible = await reading(bruno, (tx) => tx.selectFrom('firm').select('id').execute())
		assert.deepEqual(visible, [{ id: leclercq }])
	})
})

describe('a network of nominative seats', () => {
	it('gives each person of a firm a seat of their own', async () => {
		const melanie = await town.person('melanie-wattel')
		const nord = await gather(melanie, 'dirigeantes-du-nord')
		const sandrine = await town.person('sandrine-ledoux')
		const firm = await found(sandrine, 'haddad-expertise')
		await bringIn(melanie, nord, sandrine, firm)
		const [seat] = await town.told<{ person_id: Id }>(
			'select person_id from membership where network_id = $1 and firm_id = $2',
			[nord, firm],
		)
		assert.equal(seat?.person_id, sandrine.personId)
		const contexts = await reading(sandrine, (tx) =>
			tx.selectFrom('network').select('networkId').execute(),
		)
		assert.deepEqual(contexts, [{ networkId: nord }])
	})
})
