/** Two records of one firm: silent until both sides say yes, then one, with everything that was the other's. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { createFirm, editFirm, mandatesIn } from '#firms/server'
import { asSystem } from '#jobs/server'
import { type Id, newId } from '#kernel'
import { inviteFirm } from '#networks/server'
import {
	answerForRecord,
	confirmMerge,
	firmBecame,
	mergeDoor,
	mergeInNetwork,
	mergeSheet,
	nearDuplicates,
	recordMerges,
	refuseMerge,
	shareMergeLink,
	shareRecordLink,
	startMerge,
} from '#records/server'
import { type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { toldWorld } from '#world/testing'
import { as, now } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await toldWorld(now)
})
after(() => test.drop())

const networkId = worldNetwork('cercle-du-canal').id
const vasseur = worldFirm('menuiserie-vasseur')
const claire = as('claire-vasseur')
const hicham = as('hicham-naciri')

const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
const link = async (who: PersonKey, firmId: Id) =>
	tokenOf((await runAct(shareMergeLink, as(who), { firmId }, { now })).url)
const twin = async (who: PersonKey, card: object = {}): Promise<Id> =>
	(
		await runAct(
			createFirm,
			as(who),
			{ name: 'Vasseur Menuiserie', siren: vasseur.siren, skills: ['Escaliers'], ...card },
			{ now },
		)
	).firmId
const roles = (who: PersonKey, firmId: Id) =>
	reading(as(who), (tx) => mandatesIn(tx, as(who), firmId, now), { now })
const rowsWith = (firmId: Id) =>
	asSystem(null, async (tx) => {
		const { rows } = await sql<{ table: string; column: string }>`
			select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
				and not a.attisdropped and a.atttypid = 'uuid'::regtype`.execute(tx)
		const found: string[] = []
		for (const { table, column } of rows) {
			const { rows: hit } = await sql`select 1 from ${sql.table(table)}
				where ${sql.ref(column)} = ${firmId} limit 1`.execute(tx)
			if (hit.length > 0) found.push(`${table}.${column}`)
		}
		return found.sort()
	})

describe('Two records of one firm', () => {
	it('coexist silently: whoever makes the second is answered as for any number', async () => {
		const known = await runAct(
			createFirm,
			hicham,
			{ name: 'Deux fois', siren: vasseur.siren },
			{ now },
		)
		const unknown = await runAct(
			createFirm,
			hicham,
			{ name: 'Une fois', siren: '999009996' },
			{ now },
		)
		assert.deepEqual(Object.keys(known), Object.keys(unknown))
		assert.deepEqual(await roles('hicham-naciri', vasseur.id), [])
	})

	it('are found by nobody but through a link that its own people hand over', async () => {
		const mine = await twin('hicham-naciri')
		await assert.rejects(
			runAct(shareMergeLink, hicham, { firmId: vasseur.id }, { now }),
			/notFound/,
		)
		await assert.rejects(
			runAct(shareMergeLink, as('thomas-vasseur'), { firmId: vasseur.id }, { now }),
			/onlyRepresentative/,
		)
		const token = await link('claire-vasseur', vasseur.id)
		const door = await mergeDoor(token, worldPerson('hicham-naciri').id, mine, now)
		assert.equal(door.state === 'comparing' && door.cards.absorbed.name, vasseur.name)
		const forged = await mergeDoor(`${token}x`, worldPerson('hicham-naciri').id, mine, now)
		assert.equal(forged.state, 'over')
	})

	it('stay two when the other side refuses: nothing has moved', async () => {
		const mine = await twin('anne-ziane')
		const token = await link('claire-vasseur', vasseur.id)
		const before = await rowsWith(vasseur.id)
		const { mergeId } = await runAct(
			startMerge,
			as('anne-ziane'),
			{ token, firmId: mine, keep: 'mine', choices: {} },
			{ now },
		)
		await assert.rejects(
			runAct(confirmMerge, as('anne-ziane'), { firmId: mine, mergeId }, { now }),
			/notFound/,
			'nobody says yes for the other side',
		)
		await runAct(
			refuseMerge,
			claire,
			{ firmId: vasseur.id, mergeId, reason: 'Ce n’est pas nous' },
			{ now },
		)
		assert.deepEqual(await roles('anne-ziane', vasseur.id), [])
		assert.deepEqual(await roles('claire-vasseur', vasseur.id), ['representative'])
		const merges = ['firm_merge.absorbed_id', 'journal.firm_id', 'journal.subject_id']
		assert.deepEqual(
			(await rowsWith(vasseur.id)).filter((one) => !merges.includes(one)),
			before.filter((one) => !merges.includes(one)),
		)
		await assert.rejects(
			runAct(confirmMerge, claire, { firmId: vasseur.id, mergeId }, { now }),
			/mergeEnded/,
		)
	})

	it('stay two when a card changed between the choice and the yes', async () => {
		const mine = await twin('luc-willems')
		const token = await link('claire-vasseur', vasseur.id)
		const { mergeId } = await runAct(
			startMerge,
			as('luc-willems'),
			{ token, firmId: mine, keep: 'theirs', choices: {} },
			{ now },
		)
		await runAct(editFirm, as('luc-willems'), { firmId: mine, name: 'Autre enseigne' }, { now })
		await assert.rejects(
			runAct(confirmMerge, claire, { firmId: vasseur.id, mergeId }, { now }),
			/cardChanged/,
		)
		assert.deepEqual(await roles('luc-willems', mine), ['representative'], 'nothing is half done')
		await runAct(refuseMerge, claire, { firmId: vasseur.id, mergeId, reason: 'À revoir' }, { now })
	})

	it('become one when both say yes: what was the other’s is there, and its address leads there', async () => {
		const old = await twin('nora-petit', { description: 'Escaliers et parquets' })
		await asSystem(null, async (tx) => {
			await tx
				.insertInto('need')
				.values({
					id: newId(),
					firmId: old,
					personId: worldPerson('nora-petit').id,
					words: 'Un scieur',
					statedAt: now,
				})
				.execute()
			await tx
				.insertInto('membership')
				.values([
					{
						networkId,
						membershipId: newId(),
						firmId: old,
						state: 'visitor',
						since: now.subtract({ hours: 24 * 4000 }),
					},
					{
						networkId: worldNetwork('atlas-export-casablanca').id,
						membershipId: newId(),
						firmId: old,
						state: 'member',
						since: now,
						joinedAt: now,
					},
				])
				.execute()
			const [a, b] = [old, worldFirm('menuiserie-debruyne').id].sort() as [Id, Id]
			await tx
				.insertInto('firmAccord')
				.values({
					id: newId(),
					aFirm: a,
					bFirm: b,
					words: 'Les escaliers à Vasseur',
					startsOn: Temporal.PlainDate.from('2026-01-01'),
				})
				.execute()
		})
		const token = await link('claire-vasseur', vasseur.id)
		const { mergeId } = await runAct(
			startMerge,
			as('nora-petit'),
			{
				token,
				firmId: old,
				keep: 'theirs',
				choices: { skills: 'both', description: 'absorbed' },
			},
			{ now },
		)
		const sheet = await reading(
			claire,
			(tx) => mergeSheet({ tx, actor: claire, now }, { firmId: vasseur.id, mergeId }),
			{ now },
		)
		assert.ok(sheet.isAsked && sheet.fields.includes('description'))
		await runAct(confirmMerge, claire, { firmId: vasseur.id, mergeId }, { now })

		assert.deepEqual(await roles('nora-petit', vasseur.id), ['representative'])
		const card = await asSystem(null, (tx) =>
			tx
				.selectFrom('firm')
				.select(['name', 'description'])
				.where('id', '=', vasseur.id)
				.executeTakeFirstOrThrow(),
		)
		assert.deepEqual(card, { name: vasseur.name, description: 'Escaliers et parquets' })
		const { skills, seats, accords, needs } = await asSystem(null, async (tx) => ({
			skills: await tx
				.selectFrom('firmLabel')
				.select('label')
				.where('firmId', '=', vasseur.id)
				.where('kind', '=', 'skill')
				.execute(),
			seats: await tx
				.selectFrom('membership')
				.selectAll()
				.where('firmId', '=', vasseur.id)
				.execute(),
			accords: await sql`select 1 from firm_accord where ${vasseur.id} in (a_firm, b_firm)`.execute(
				tx,
			),
			needs: await tx
				.selectFrom('need')
				.select('id')
				.where('firmId', '=', vasseur.id)
				.where('words', '=', 'Un scieur')
				.execute(),
		}))
		assert.ok(skills.some(({ label }) => label === 'Escaliers'))
		assert.ok(skills.length > 1, 'both lists')
		const canal = seats.find((one) => one.networkId === networkId)
		assert.equal(canal?.state, 'member', 'the further state stays')
		assert.equal(
			Temporal.Instant.compare(canal?.since ?? now, now.subtract({ hours: 24 * 3999 })),
			-1,
			'since the older date',
		)
		assert.ok(seats.some((one) => one.networkId === worldNetwork('atlas-export-casablanca').id))
		assert.equal(accords.rows.length, 1)
		assert.equal(needs.length, 1)
		assert.deepEqual(
			await rowsWith(old),
			[
				'firm_merge.absorbed_id',
				'firm_merge.started_for',
				'firm_merged.old_id',
				'journal.firm_id',
				'journal.subject_id',
				'membership.firm_id',
				'tie_change.firm_id',
			],
			'what still says the old id is history',
		)
		assert.equal(await firmBecame(claire, old), vasseur.id)
		assert.equal(await firmBecame(as('odile-marchand'), old), vasseur.id, 'of the same network')
		const stranger = await asSystem(null, (tx) =>
			tx.updateTable('firm').set({ visibility: 'networks' }).where('id', '=', vasseur.id).execute(),
		)
		assert.ok(stranger)
		assert.equal(await firmBecame(as('meryem-lahlou'), newId()), null)
		await assert.rejects(
			runAct(
				startMerge,
				as('nora-petit'),
				{ token, firmId: vasseur.id, keep: 'mine', choices: {} },
				{ now },
			),
			/linkUsed/,
		)
	})

	it('join no suspended seat to one that takes part: the network settles that first', async () => {
		const bailleul = worldFirm('deule-desamiantage')
		const mine = await twin('maeva-dupont', { name: 'Autre nom', siren: undefined })
		await asSystem(null, (tx) =>
			tx
				.insertInto('membership')
				.values({
					networkId: worldNetwork('batisseurs-de-la-lys').id,
					membershipId: newId(),
					firmId: mine,
					state: 'member',
					since: now,
					joinedAt: now,
				})
				.execute(),
		)
		const token = await link('sylvain-bailleul', bailleul.id)
		const { mergeId } = await runAct(
			startMerge,
			as('maeva-dupont'),
			{ token, firmId: mine, keep: 'mine', choices: {} },
			{ now },
		)
		await assert.rejects(
			runAct(confirmMerge, as('sylvain-bailleul'), { firmId: bailleul.id, mergeId }, { now }),
			/seatsDisagree/,
		)
		assert.deepEqual(await roles('sylvain-bailleul', bailleul.id), ['representative'])
	})
})

describe('Within one network', () => {
	const agathe = as('agathe-morel')

	it('two records nobody has taken become one at once; one with people is asked', async () => {
		const invite = (firmName: string) =>
			runAct(inviteFirm, agathe, { networkId, firmName }, { now })
		const one = await invite('Serrurerie du Parc')
		const other = await invite('La Serrurerie du Parc SARL')
		const { pairs } = await reading(
			agathe,
			(tx) => nearDuplicates({ tx, actor: agathe, now }, { networkId }),
			{ now },
		)
		assert.ok(pairs.some((pair) => pair.one.name.includes('Serrurerie du Parc')))
		const merged = await runAct(
			mergeInNetwork,
			agathe,
			{
				networkId,
				keptMembershipId: one.membershipId,
				absorbedMembershipId: other.membershipId,
				choices: {},
			},
			{ now },
		)
		assert.equal(merged.isMerged, true)

		const third = await invite('Menuiserie Vasseur (Roubaix)')
		const vasseurSeat = worldId('membership cercle-du-canal menuiserie-vasseur ')
		const asked = await runAct(
			mergeInNetwork,
			agathe,
			{
				networkId,
				keptMembershipId: vasseurSeat,
				absorbedMembershipId: third.membershipId,
				choices: {},
			},
			{ now },
		)
		assert.equal(asked.isMerged, false)
		await assert.rejects(
			runAct(confirmMerge, agathe, { firmId: vasseur.id, mergeId: asked.mergeId }, { now }),
			/notFound/,
			'whoever runs the network says no yes for them',
		)
		await runAct(confirmMerge, claire, { firmId: vasseur.id, mergeId: asked.mergeId }, { now })
		await assert.rejects(
			runAct(
				mergeInNetwork,
				agathe,
				{
					networkId,
					keptMembershipId: worldId('membership cercle-du-canal marchand-platrerie '),
					absorbedMembershipId: vasseurSeat,
					choices: {},
				},
				{ now },
			),
			/bothHavePeople/,
		)
	})

	it('are told apart or alike by what each firm tells its networks, and by nothing else', async () => {
		const marchand = worldFirm('marchand-platrerie')
		const hide = (field: string, audience: string) =>
			asSystem(null, (tx) =>
				tx
					.insertInto('firmVisibility')
					.values({ firmId: marchand.id, field, audience })
					.onConflict((met) => met.columns(['firmId', 'field']).doUpdateSet({ audience }))
					.execute(),
			)
		const guess = async (firmName: string, set: { siren?: string; communeCode?: string }) => {
			const { membershipId } = await runAct(inviteFirm, agathe, { networkId, firmName }, { now })
			await asSystem(null, (tx) =>
				sql`update firm set siren = ${set.siren ?? null}, commune_code = ${set.communeCode ?? null}
					where id = (select firm_id from membership where membership_id = ${membershipId})`.execute(
					tx,
				),
			)
			return membershipId
		}
		const { communeCode, siren } = await asSystem(null, (tx) =>
			tx
				.selectFrom('firm')
				.select(['communeCode', 'siren'])
				.where('id', '=', marchand.id)
				.executeTakeFirstOrThrow(),
		)
		assert.ok(siren && communeCode)
		const guesses = [
			await guess('Essai de numéro', { siren }),
			await guess(`${marchand.name}s`, { communeCode }),
		]
		const found = async () => {
			const { pairs } = await reading(
				agathe,
				(tx) => nearDuplicates({ tx, actor: agathe, now }, { networkId }),
				{ now },
			)
			const theirs = pairs.flatMap(({ one, other, sameNumber }) => {
				const seats = [one.membershipId, other.membershipId]
				const twin = [one, other].find(({ firmId }) => firmId === marchand.id)
				const guessed = guesses.findIndex((guess) => seats.includes(guess))
				return twin && guessed >= 0
					? [{ guessed, sameNumber, siren: twin.siren, hasPlace: twin.commune !== null }]
					: []
			})
			return theirs.sort((a, b) => a.guessed - b.guessed)
		}
		assert.deepEqual(await found(), [
			{ guessed: 0, sameNumber: true, siren, hasPlace: true },
			{ guessed: 1, sameNumber: false, siren, hasPlace: true },
		])
		await hide('identifiers', 'self')
		assert.deepEqual(await found(), [
			{ guessed: 1, sameNumber: false, siren: null, hasPlace: true },
		])
		await hide('address', 'self')
		assert.deepEqual(await found(), [])
		await hide('address', 'public')
		await hide('identifiers', 'networks')
		assert.equal((await found()).length, 2)
	})
})

describe('A record that nobody has taken, and one with its people elsewhere', () => {
	const agathe = as('agathe-morel')
	const prepared = async (firmName: string) => {
		const { membershipId } = await runAct(inviteFirm, agathe, { networkId, firmName }, { now })
		const seat = { networkId, membershipId }
		const { url } = await runAct(shareRecordLink, agathe, seat, { now })
		return { seat, token: tokenOf(url) }
	}
	const firmOfSeat = (membershipId: Id) =>
		asSystem(null, (tx) =>
			tx
				.selectFrom('membership')
				.select(['firmId', 'state'])
				.where('membershipId', '=', membershipId)
				.executeTakeFirst(),
		)
	const asked = (seat: { networkId: Id; membershipId: Id }) =>
		reading(agathe, (tx) => recordMerges({ tx, actor: agathe, now }, seat), { now })
	const propose = async (firmName: string) => {
		const { seat, token } = await prepared(firmName)
		const mine = await twin('hicham-naciri', {
			name: `${firmName} Maison`,
			phone: '06 12 34 56 78',
		})
		const { mergeId } = await runAct(
			startMerge,
			hicham,
			{ token, firmId: mine, keep: 'mine', choices: {} },
			{ now },
		)
		return { seat, mine, mergeId }
	}

	it('become one when who runs the network says yes for it: the seat goes to the firm', async () => {
		const { seat, mine, mergeId } = await propose('Atelier Brun')
		const { merges } = await asked(seat)
		assert.deepEqual(
			merges.map(({ id }) => id),
			[mergeId],
		)
		assert.equal(merges[0]?.cards.kept.name, 'Atelier Brun Maison')
		assert.ok(
			!('phone' in (merges[0]?.cards.kept ?? {})),
			'what the network may not read is not told',
		)
		const { isMerged } = await runAct(
			answerForRecord,
			agathe,
			{ ...seat, mergeId, answer: 'yes' },
			{ now },
		)
		assert.ok(isMerged)
		assert.equal((await firmOfSeat(seat.membershipId))?.firmId, mine)
	})

	it('stay two when who runs the network says no, with the reason, and nothing has moved', async () => {
		const { seat, mine, mergeId } = await propose('Atelier Roux')
		const before = await rowsWith(mine)
		await assert.rejects(
			runAct(answerForRecord, agathe, { ...seat, mergeId, answer: 'no' }, { now }),
			(caught) => (caught as { issues?: { field: string }[] }).issues?.[0]?.field === 'reason',
		)
		const no = { ...seat, mergeId, answer: 'no', reason: 'Ce n’est pas la même.' }
		await runAct(answerForRecord, agathe, no, { now })
		assert.deepEqual(await rowsWith(mine), before)
		assert.notEqual((await firmOfSeat(seat.membershipId))?.firmId, mine)
		await assert.rejects(runAct(answerForRecord, agathe, no, { now }), /mergeEnded/)
		assert.deepEqual((await asked(seat)).merges, [])
	})

	it('are nobody else’s to answer for: neither who asks, nor another network, nor its own members', async () => {
		const { seat, mergeId } = await propose('Atelier Gris')
		const yes = { ...seat, mergeId, answer: 'yes' }
		await assert.rejects(runAct(answerForRecord, hicham, yes, { now }), /onlyRunners/)
		await assert.rejects(runAct(answerForRecord, claire, yes, { now }), /onlyRunners/)
		const elsewhere = worldNetwork('batisseurs-de-la-lys').id
		await assert.rejects(
			runAct(answerForRecord, agathe, { ...yes, networkId: elsewhere }, { now }),
			/notFound/,
		)
	})

	it('wait for its people once somebody has taken it meanwhile', async () => {
		const { seat, mergeId } = await propose('Atelier Vert')
		const { firmId } = (await firmOfSeat(seat.membershipId)) ?? {}
		await asSystem(null, (tx) =>
			tx
				.updateTable('firm')
				.set({ claimedAt: now })
				.where('id', '=', firmId as Id)
				.execute(),
		)
		await assert.rejects(
			runAct(answerForRecord, agathe, { ...seat, mergeId, answer: 'yes' }, { now }),
			/takenMeanwhile/,
		)
	})

	it('keep the record that has its people, and refuse when the other card changed since it was read', async () => {
		const { seat, token } = await prepared('Atelier Bleu')
		const mine = await twin('hicham-naciri', { name: 'Bleu' })
		const input = { token, firmId: mine, choices: {} }
		await assert.rejects(
			runAct(startMerge, hicham, { ...input, keep: 'theirs' }, { now }),
			/keepTaken/,
		)
		const { mergeId } = await runAct(startMerge, hicham, { ...input, keep: 'mine' }, { now })
		await runAct(editFirm, hicham, { firmId: mine, name: 'Bleu et fils' }, { now })
		const yes = { ...seat, mergeId, answer: 'yes' }
		await assert.rejects(runAct(answerForRecord, agathe, yes, { now }), /cardChanged/)
		assert.notEqual((await firmOfSeat(seat.membershipId))?.firmId, mine, 'all of it or nothing')
	})
})
