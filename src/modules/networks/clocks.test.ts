/** What networks forget: an invitation that is over names nobody, who never came is not kept for ever. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runAct } from '#db'
import { isRetention, runRetention } from '#jobs/server'
import type { Id } from '#kernel'
import { inviteFirm, networksTasks } from './server/index.ts'
import { gather, openTown, type Someone, type Town } from './testing.ts'

let town: Town
let agathe: Someone
let networkId: Id
before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	networkId = await gather(agathe, 'cercle-du-canal')
})
after(() => town.test.drop())

const clock = (name: string) => {
	const found = networksTasks.filter(isRetention).find(({ retention }) => retention === name)
	assert.ok(found, name)
	return found
}
const inDays = (days: number) => Temporal.Now.instant().add({ hours: 24 * days })
const invite = (familyName: string) =>
	runAct(inviteFirm, agathe, {
		networkId,
		firmName: `Atelier ${familyName}`,
		givenName: 'Odile',
		familyName,
		email: `odile@${familyName.toLowerCase()}.example`,
		message: 'Venez jeudi.',
	})

describe('An invitation nobody answered', () => {
	it('keeps its name, address and words until its clock, then only that it was made', async () => {
		const { invitationId } = await invite('Vannier')
		const told = async () =>
			(
				await town.told<{ named: boolean; email: string | null }>(
					`select given_name is not null or message is not null as named, email, created_at
					 from invitation where invitation_id = $1`,
					[invitationId],
				)
			)[0]
		// It lasts 14 days and is kept 180 after its end.
		assert.equal(await runRetention(clock('invitation'), inDays(193)), 0)
		assert.equal((await told())?.named, true)
		assert.equal(await runRetention(clock('invitation'), inDays(195)), 1)
		assert.deepEqual([(await told())?.named, (await told())?.email], [false, null])
	})

	it('is not made again by a clock that runs twice', async () => {
		assert.equal(await runRetention(clock('invitation'), inDays(196)), 0)
	})
})

describe('Somebody named on a record that nobody took up', () => {
	it('is forgotten three years after the last word to them; the firm and its members’ people are not', async () => {
		const { membershipId } = await invite('Delattre')
		const [firm] = await town.told<{ firm_id: Id }>(
			'select firm_id from membership where membership_id = $1',
			[membershipId],
		)
		const personId = '01900000-0000-7000-8000-0000000000aa'
		await town.told(
			`with p as (insert into person (id, given_name, family_name, created_at)
					values ($1, 'Odile', 'Delattre', now()) returning id),
				c as (insert into person_contact (person_id, email) values ($1, 'odile@delattre.example'))
			 insert into mandate (id, person_id, firm_id, role, starts_on)
				values (gen_random_uuid(), $1, $2, 'representative', current_date)`,
			[personId, firm?.firm_id],
		)
		const nameOf = async () =>
			(
				await town.told<{ family_name: string }>('select family_name from person where id = $1', [
					personId,
				])
			)[0]?.family_name
		const people = clock('unclaimed_person')
		assert.equal(await runRetention(people, inDays(1094)), 0)
		await town.told(`update membership set state = 'member' where membership_id = $1`, [
			membershipId,
		])
		assert.equal(await runRetention(people, inDays(1097)), 0, 'a club keeps its own members')
		assert.equal(await nameOf(), 'Delattre')
		await town.told(`update membership set state = 'left' where membership_id = $1`, [membershipId])
		assert.equal(await runRetention(people, inDays(1097)), 1)
		assert.equal(await nameOf(), 'effacée')
		const left = await town.told(
			`select 1 from person_contact where person_id = $1 union all select 1 from mandate where person_id = $1`,
			[personId],
		)
		assert.deepEqual(left, [])
		const [kept] = await town.told<{ name: string }>('select name from firm where id = $1', [
			firm?.firm_id,
		])
		assert.equal(kept?.name, 'Atelier Delattre')
	})
})

describe('Who is not written to', () => {
	it('is invited by hand: the inviter learns that, and neither whose wish it was nor where', async () => {
		const email = 'refuse@vannier.example'
		await town.told(
			`insert into mail_stop (id, address_hash, network_id, topic, text_version, proof, stopped_at)
			 values (gen_random_uuid(), address_hash($1), null, 'all', '2026-11', 'page', now())`,
			[email],
		)
		const input = { networkId, firmName: 'Atelier Discret', email, message: 'Venez.' }
		const answer = await runAct(inviteFirm, agathe, input)
		assert.equal(answer.isUnwritten, true)
		const [kept] = await town.told<{ email: string | null }>(
			'select email from invitation where invitation_id = $1',
			[answer.invitationId],
		)
		assert.equal(kept?.email, null)
		assert.deepEqual(await town.told('select 1 from mail where recipient = $1', [email]), [])
		const other = await runAct(inviteFirm, agathe, { ...input, email: 'accepte@vannier.example' })
		assert.equal(other.isUnwritten, false)
	})
})
