import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type Id, newId } from '#kernel'
import { worldFirm, worldPerson } from '#world'
import {
	acceptInvitation,
	changeMembership,
	doorReading,
	editJoining,
	inviteFirm,
	inviteMembers,
	leaveNetwork,
	shareInvitation,
	withdrawInvitation,
} from './server/index.ts'
import {
	bringIn,
	found,
	gather,
	invite,
	nobody,
	noOf,
	openTown,
	password,
	type Someone,
	shareOf,
	type Town,
} from './testing.ts'

let town: Town
let agathe: Someone
let claire: Someone
let odile: Someone
let cercle: Id
let vasseur: Id

before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	claire = await town.person('claire-vasseur')
	odile = await town.person('odile-marchand')
	cercle = await gather(agathe, 'cercle-du-canal')
	vasseur = await found(claire, 'menuiserie-vasseur')
	await bringIn(agathe, cercle, claire, vasseur)
})
after(() => town.test.drop())

const newcomer = (key: Parameters<typeof worldPerson>[0], email = worldPerson(key).email) => ({
	givenName: worldPerson(key).givenName,
	familyName: worldPerson(key).familyName,
	email,
	password,
})
const stateOf = async (membershipId: Id) =>
	(
		await town.told<{ state: string; firm_id: Id }>(
			'select state, firm_id from membership where membership_id = $1',
			[membershipId],
		)
	)[0]

describe('an invitation', () => {
	it('is given by who runs the network, and by nobody else', async () => {
		const firmName = 'Imprimerie Leclercq'
		assert.equal(await noOf(runAct(inviteFirm, agathe, { networkId: cercle, firmName })), 'yes')
		assert.equal(
			await noOf(runAct(inviteFirm, claire, { networkId: cercle, firmName })),
			'403 networks.onlyRunners',
		)
		assert.equal(
			await noOf(runAct(inviteFirm, odile, { networkId: cercle, firmName })),
			'404 notFound',
			'somebody of another network does not learn that this one exists',
		)
	})

	it('opens an account for who has none, and the prepared record is theirs', async () => {
		const { token, membershipId } = await invite(agathe, cercle, 'Haddad Expertise')
		const answer = await runAct(acceptInvitation, nobody, {
			token,
			newcomer: newcomer('ines-haddad'),
			device: 'Firefox, Android',
		})
		assert.equal((await stateOf(membershipId))?.state, 'member')
		const [firm] = await town.told('select name, claimed_at from firm where id = $1', [
			answer.firmId,
		])
		assert.ok(firm?.claimed_at)
		const [account] = await town.told('select * from account where person_id = $1', [
			answer.personId,
		])
		assert.equal(account?.email, worldPerson('ines-haddad').email)
		assert.equal(account?.email_verified_at, null, 'a link handed over proves no address')
		const [session] = await town.told('select device from session where person_id = $1', [
			answer.personId,
		])
		assert.equal(session?.device, 'Firefox, Android')
	})

	it('proves the address it was mailed to, whatever address the form says', async () => {
		const email = worldPerson('bruno-leclercq').email
		await runAct(inviteFirm, agathe, {
			networkId: cercle,
			firmName: 'Imprimerie Leclercq',
			email,
			message: 'On se voit jeudi ?',
		})
		const [mail] = await town.told<{ body_text: string }>(
			`select body_text from mail_body b join mail m on m.id = b.mail_id where m.recipient = $1`,
			[email],
		)
		assert.match(mail?.body_text ?? '', /On se voit jeudi/)
		const token = /\/invitation\/([\w-]{43})/.exec(mail?.body_text ?? '')?.[1] ?? ''
		const page = await doorReading(token)
		assert.equal(page.state === 'open' && page.email, email)
		const { personId } = await runAct(acceptInvitation, nobody, {
			token,
			newcomer: newcomer('bruno-leclercq', 'quelqu.un@ailleurs.example'),
		})
		const [account] = await town.told('select * from account where person_id = $1', [personId])
		assert.equal(account?.email, email)
		assert.ok(account?.email_verified_at)
	})

	it('never touches an account that exists: its owner signs in first', async () => {
		const { token } = await invite(agathe, cercle, 'Marchand Plâtrerie')
		const before = await town.told('select * from account order by person_id')
		const sessions = await town.told('select count(*) from session')
		assert.equal(
			await noOf(runAct(acceptInvitation, nobody, { token, newcomer: newcomer('odile-marchand') })),
			'409 accounts.emailTaken',
		)
		assert.deepEqual(await town.told('select * from account order by person_id'), before)
		assert.deepEqual(await town.told('select count(*) from session'), sessions)
		assert.equal(await noOf(runAct(acceptInvitation, odile, { token })), 'yes')
	})

	it('serves once, until its day, and not when it was taken back or tampered with', async () => {
		const { token, membershipId } = await invite(agathe, cercle, 'Tison Peinture')
		const marc = await town.person('marc-tison')
		const tampered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
		const inFifteenDays = Temporal.Now.instant().add({ hours: 15 * 24 })
		assert.equal(
			await noOf(runAct(acceptInvitation, marc, { token: tampered })),
			'410 accounts.linkUnknown',
		)
		assert.deepEqual(await doorReading(tampered), { state: 'unknown' })
		assert.equal(
			await noOf(runAct(acceptInvitation, marc, { token }, { now: inFifteenDays })),
			'410 accounts.linkExpired',
		)
		assert.equal((await doorReading(token, inFifteenDays)).state, 'expired')
		await runAct(withdrawInvitation, agathe, { networkId: cercle, membershipId })
		assert.equal((await doorReading(token)).state, 'withdrawn')
		assert.equal(
			await noOf(runAct(acceptInvitation, marc, { token })),
			'410 networks.invitationWithdrawn',
		)
		await runAct(inviteMembers, agathe, { networkId: cercle, membershipIds: [membershipId] })
		const again = await shareOf(agathe, cercle, membershipId)
		const other = await shareOf(agathe, cercle, membershipId)
		assert.equal(
			await noOf(runAct(acceptInvitation, marc, { token })),
			'410 networks.invitationWithdrawn',
		)
		assert.equal(await noOf(runAct(acceptInvitation, marc, { token: again })), 'yes')
		assert.equal(
			await noOf(runAct(acceptInvitation, marc, { token: again })),
			'410 accounts.linkUsed',
		)
		assert.equal(
			await noOf(runAct(acceptInvitation, odile, { token: other })),
			'410 networks.invitationServed',
			'a second link to the same invitation, forwarded to somebody else',
		)
		assert.equal((await doorReading(other)).state, 'accepted')
	})

	it('is no sign-in link and no mandate: a secret serves the purpose it was made for', async () => {
		const { token } = await invite(agathe, cercle, 'Petit Architecture')
		const [link] = await town.told<{ purpose: string; token_hash: Buffer }>(
			`select purpose, token_hash from one_time_link order by created_at desc, id desc limit 1`,
		)
		assert.equal(link?.purpose, 'invitation')
		assert.ok(!link?.token_hash.includes(token))
		await town.told(`update one_time_link set purpose = 'colleague' where token_hash = $1`, [
			link?.token_hash,
		])
		assert.equal(await noOf(runAct(acceptInvitation, odile, { token })), '410 accounts.linkUnknown')
	})

	it('keeps no secret in what is kept for a replay', async () => {
		const { membershipId } = await invite(agathe, cercle, 'Ziane Géomètre')
		const key = newId()
		const first = await runAct(
			inviteFirm,
			agathe,
			{ networkId: cercle, firmName: 'Oukil' },
			{ key },
		)
		const again = await runAct(
			inviteFirm,
			agathe,
			{ networkId: cercle, firmName: 'Oukil' },
			{ key },
		)
		assert.deepEqual(again, first, 'a double click invites once')
		const token = await shareOf(agathe, cercle, membershipId)
		const kept = await town.told<{ answer: unknown }>('select answer from answered_request')
		assert.ok(!JSON.stringify(kept).includes(token))
		assert.equal((await town.told(`select 1 from firm where name = 'Oukil'`)).length, 1)
	})

	it('may be taken by a firm one already represents: the prepared record goes away', async () => {
		const benali = await town.person('karim-benali')
		const own = await found(benali, 'electricite-benali')
		const { token, membershipId } = await invite(agathe, cercle, 'Benali')
		const prepared = (await stateOf(membershipId))?.firm_id
		assert.equal(
			await noOf(runAct(acceptInvitation, benali, { token, forFirmId: vasseur })),
			'403 networks.onlyRepresentative',
		)
		await runAct(acceptInvitation, benali, { token, forFirmId: own })
		assert.deepEqual(await stateOf(membershipId), { state: 'member', firm_id: own })
		assert.deepEqual(await town.told('select 1 from firm where id = $1', [prepared]), [])
		const second = await invite(agathe, cercle, 'Benali encore')
		assert.equal(
			await noOf(runAct(acceptInvitation, benali, { token: second.token, forFirmId: own })),
			'409 networks.alreadyIn',
		)
	})

	it('brings back who had left, and only they answer it', async () => {
		const nora = await town.person('nora-petit')
		const own = await found(nora, 'petit-architecture')
		const membershipId = await bringIn(agathe, cercle, nora, own)
		await runAct(leaveNetwork, nora, { networkId: cercle, firmId: own })
		const fresh = await invite(agathe, cercle, 'Petit Architecture')
		assert.equal(
			await noOf(runAct(acceptInvitation, nora, { token: fresh.token, forFirmId: own })),
			'409 networks.cameBack',
		)
		await runAct(inviteMembers, agathe, { networkId: cercle, membershipIds: [membershipId] })
		const token = await shareOf(agathe, cercle, membershipId)
		const page = await doorReading(token)
		assert.equal(page.state === 'open' && page.hasPeople, true)
		assert.equal(
			await noOf(runAct(acceptInvitation, claire, { token, forFirmId: vasseur })),
			'403 networks.firmHasPeople',
			'forwarded to somebody else, it does not give them the seat of another firm',
		)
		assert.equal(
			await noOf(runAct(acceptInvitation, nobody, { token, newcomer: newcomer('samir-oukil') })),
			'403 networks.firmHasPeople',
		)
		await runAct(acceptInvitation, nora, { token, forFirmId: own })
		assert.deepEqual(await stateOf(membershipId), { state: 'member', firm_id: own })
	})

	it('stops with the firm’s suspension', async () => {
		const { token, membershipId } = await invite(agathe, cercle, 'Willems Chauffage')
		const luc = await town.person('luc-willems')
		await runAct(acceptInvitation, luc, { token })
		const marked = await noOf(
			runAct(changeMembership, agathe, { networkId: cercle, membershipId, to: 'suspended' }),
		)
		assert.equal(marked, '422 reason networks.reasonNeeded')
		const reason = 'Cotisation de 2026 à régler'
		await runAct(changeMembership, agathe, {
			networkId: cercle,
			membershipId,
			to: 'suspended',
			reason,
		})
		assert.equal(
			await noOf(runAct(shareInvitation, agathe, { networkId: cercle, membershipId })),
			'409 networks.notInvited',
		)
		await runAct(changeMembership, agathe, { networkId: cercle, membershipId, to: 'member' })
		assert.equal((await stateOf(membershipId))?.state, 'member')
		assert.equal(
			await noOf(
				runAct(changeMembership, claire, {
					networkId: cercle,
					membershipId,
					to: 'suspended',
					reason,
				}),
			),
			'403 networks.onlyRunners',
		)
	})

	it('finds its seat, or the ceiling says no', async () => {
		const small = await gather(agathe, 'dirigeantes-du-nord', await found(agathe, 'roue-libre'))
		await runAct(editJoining, agathe, { networkId: small, sizeCeiling: 2 })
		assert.equal(
			await noOf(runAct(inviteFirm, agathe, { networkId: small, firmName: 'La seconde' })),
			'yes',
		)
		assert.equal(
			await noOf(runAct(inviteFirm, agathe, { networkId: small, firmName: 'La troisième' })),
			'409 networks.full',
		)
	})

	it('answers alike whether or not the firm is elsewhere on the instance', async () => {
		const gregory = await town.person('gregory-delattre')
		const elsewhere = await gather(gregory, 'batisseurs-de-la-lys')
		const known = await runAct(inviteFirm, gregory, {
			networkId: elsewhere,
			firmName: worldFirm('menuiserie-vasseur').name,
			email: worldPerson('claire-vasseur').email,
		})
		const unknown = await runAct(inviteFirm, gregory, {
			networkId: elsewhere,
			firmName: 'Menuiserie que personne ne connaît',
			email: 'personne@ailleurs.example',
		})
		assert.deepEqual(Object.keys(known), Object.keys(unknown))
		const seen = await reading(gregory, (tx) =>
			tx.selectFrom('firm').select('name').where('id', '=', vasseur).execute(),
		)
		assert.deepEqual(seen, [])
	})
})
