/** A role for somebody of no member firm: an animator whom a chamber employs, an outside auditor. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import type { Actor, Id } from '#kernel'
import { worldPerson } from '#world'
import {
	acceptRole,
	endRole,
	giveRole,
	inviteFirm,
	networkHome,
	networkRolesSheet,
	offerRole,
	rolePage,
	shareRole,
	withdrawRole,
} from './server/index.ts'
import { gather, nobody, noOf, openTown, password, type Someone, type Town } from './testing.ts'

const now = Temporal.Now.instant()
let town: Town
let agathe: Someone
let gregory: Someone
let cercle: Id
let elsewhere: Id

before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	gregory = await town.person('gregory-delattre')
	cercle = await gather(agathe, 'cercle-du-canal')
	elsewhere = await gather(gregory, 'batisseurs-de-la-lys')
})
after(() => town.test.drop())

const offer = (more: Record<string, unknown> = {}) =>
	runAct(offerRole, agathe, { networkId: cercle, role: 'facilitator', ...more })
const linkOf = async (offerId: Id) => {
	const { url } = await runAct(shareRole, agathe, { networkId: cercle, offerId })
	assert.match(url, /^https:\/\/maillage\.example\/role\/[\w-]{43}$/)
	return url.slice(-43)
}
const newcomer = (key: Parameters<typeof worldPerson>[0]) => {
	const { givenName, familyName, email } = worldPerson(key)
	return { givenName, familyName, email, password }
}

describe('A role offered to somebody without a firm', () => {
	it('is taken by its link with a new account, and lets them run the network, then leave it', async () => {
		const { offerId } = await offer({ givenName: 'Luc' })
		const token = await linkOf(offerId)
		const page = await rolePage(token)
		assert.ok(page.state === 'open')
		assert.deepEqual(
			[page.network, page.role, page.offeredBy, page.givenName, page.email],
			['Cercle du Canal', 'facilitator', 'Agathe Morel', 'Luc', null],
		)
		const { personId, networkId, session } = await runAct(acceptRole, nobody, {
			token,
			newcomer: newcomer('luc-willems'),
		})
		assert.equal(networkId, cercle)
		assert.ok(session)
		const [kept] = await town.told<{ id: Id }>('select id from session where person_id = $1', [
			personId,
		])
		await town.told(`update session set proved_at = now(), proved_by = 'link' where id = $1`, [
			kept?.id,
		])
		const luc: Actor = { kind: 'person', personId, sessionId: kept?.id as Id }
		const home = await reading(luc, (tx) =>
			networkHome({ tx, actor: luc, now }, { networkId: cercle }),
		)
		assert.equal(home.network.name, 'Cercle du Canal')
		const firmName = 'Atelier du Quai'
		assert.equal(await noOf(runAct(inviteFirm, luc, { networkId: cercle, firmName })), 'yes')
		assert.equal(
			await noOf(runAct(inviteFirm, luc, { networkId: elsewhere, firmName })),
			'404 notFound',
		)
		const [role] = await town.told<{ role_id: Id }>(
			'select role_id from network_role where person_id = $1',
			[personId],
		)
		await runAct(endRole, luc, { networkId: cercle, roleId: role?.role_id })
		assert.equal(
			await noOf(runAct(inviteFirm, luc, { networkId: cercle, firmName })),
			'404 notFound',
		)
	})

	it('proves the address it was mailed to, and is not given twice', async () => {
		const email = worldPerson('bruno-leclercq').email
		await offer({ role: 'auditor', email, message: 'Pour nos comptes.' })
		const [mail] = await town.told<{ body_text: string }>(
			'select body_text from mail_body b join mail m on m.id = b.mail_id where m.recipient = $1',
			[email],
		)
		assert.match(mail?.body_text ?? '', /Pour nos comptes\./)
		assert.match(mail?.body_text ?? '', /Contrôle, en lecture seule/)
		const token = /\/role\/([\w-]{43})/.exec(mail?.body_text ?? '')?.[1] ?? ''
		const typed = { ...newcomer('bruno-leclercq'), email: 'quelqu.un@ailleurs.example' }
		const { personId } = await runAct(acceptRole, nobody, { token, newcomer: typed })
		const [account] = await town.told<{ email: string }>(
			'select email from account where person_id = $1',
			[personId],
		)
		assert.equal(account?.email, email)
		assert.match(await noOf(runAct(acceptRole, gregory, { token })), /^410 /)
		assert.equal((await rolePage(token)).state, 'accepted')
	})

	it('may be taken with the account one has, but not by who holds it already', async () => {
		const { offerId } = await offer({ role: 'mediator' })
		const token = await linkOf(offerId)
		await runAct(acceptRole, gregory, { token })
		const again = await linkOf((await offer({ role: 'mediator' })).offerId)
		assert.equal(await noOf(runAct(acceptRole, gregory, { token: again })), '409 networks.roleMine')
		assert.equal((await rolePage(again)).state, 'open', 'the link stays for the person expected')
	})

	it('is offered, shared and taken back by who governs, and by nobody else', async () => {
		const { offerId } = await offer({ role: 'board', email: 'comptable@chambre.example' })
		const ids = { networkId: cercle, offerId }
		const token = await linkOf(offerId)
		assert.equal(await noOf(runAct(shareRole, gregory, ids)), '403 networks.onlyPresident')
		assert.equal(await noOf(runAct(withdrawRole, gregory, ids)), '403 networks.onlyPresident')
		const astray = { networkId: elsewhere, offerId }
		assert.equal(await noOf(runAct(shareRole, gregory, astray)), '404 notFound')
		assert.equal(await noOf(runAct(withdrawRole, gregory, astray)), '404 notFound')
		const sheet = async (actor: Someone) =>
			reading(actor, (tx) => networkRolesSheet({ tx, actor, now }, { networkId: cercle }))
		assert.ok((await sheet(agathe)).offers.some((one) => one.offerId === offerId))
		assert.deepEqual((await sheet(gregory)).offers, [], 'whom one expects is for who governs')
		await runAct(withdrawRole, agathe, ids)
		assert.equal((await rolePage(token)).state, 'withdrawn')
		assert.match(
			await noOf(runAct(acceptRole, gregory, { token })),
			/^410 networks\.roleOfferWithdrawn/,
		)
		assert.match(await noOf(runAct(shareRole, agathe, ids)), /^410 /)
	})

	it('is the president’s to offer, once there is one', async () => {
		await runAct(giveRole, agathe, {
			networkId: cercle,
			personId: gregory.personId,
			role: 'president',
		})
		assert.equal(await noOf(offer()), '403 networks.onlyPresident')
		const input = { networkId: cercle, role: 'treasurer' }
		assert.equal(await noOf(runAct(offerRole, gregory, input)), 'yes')
	})
})
