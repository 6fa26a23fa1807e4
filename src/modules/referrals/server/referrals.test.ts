/** Recommendations as members live them: an agreement first, an answer always, an amount for oneself. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '#jobs/server'
import type { Actor } from '#kernel'
import { world, worldNetwork } from '#world'
import { answerReferral } from './answer-referral.ts'
import { declareAmount } from './declare-amount.ts'
import { declareTurnover } from './declare-turnover.ts'
import { forgetThirdParties } from './forget-nightly.ts'
import { benefitOf } from './readings/benefit-of.ts'
import { networkReferrals } from './readings/network-referrals.ts'
import { referralByLink, referralSheet } from './readings/referral-sheet.ts'
import { referralsOf } from './readings/referrals-of.ts'
import { thirdPartyPage } from './readings/third-party-page.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { saveDraft } from './save-draft.ts'
import { sayThanks } from './say-thanks.ts'
import { sendReferral } from './send-referral.ts'
import { as, firm, person, type Tale, tellTale } from './testing.ts'
import { undoMove } from './undo-move.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { writeNote } from './write-note.ts'

let tale: Tale
before(async () => {
	tale = await tellTale()
})
after(() => tale.test.drop())

const [claire, marc] = [as('claire-vasseur'), as('marc-tison')]
const [vasseur, tison] = [firm('menuiserie-vasseur'), firm('tison-peinture')]
const recommendation = {
	firmId: vasseur,
	toFirmId: tison,
	tier: 'outside',
	name: 'Paule Vincent',
	organisation: 'École Saint-Joseph',
	email: 'paule.vincent@ecole.example',
	phone: '06 12 34 56 78',
	need: 'Repeindre six classes cet été',
	urgency: 'weeks',
	effort: 3,
	agreedOn: '26/02/2027',
	agreedBy: 'phone',
}
const told = async (kind: string) =>
	(await tale.letters()).filter((letter) => letter.kind === kind).map(({ to }) => to)
const sheetOf = (who: Actor, firmId: string, referralId: string) =>
	tale.look(who, (tx) => referralSheet({ tx, actor: who, now: tale.now }, { firmId, referralId }))
const tokenIn = (body: string, page: string) =>
	new RegExp(`https://reseau\\.example/${page}/([\\w-]+)`).exec(body)?.[1] ?? ''

/** Claire recommends Paule to Marc, and it leaves. */
async function given(change: object = {}): Promise<string> {
	const { referralId } = await tale.act(sendReferral, claire, { ...recommendation, ...change })
	await tale.pass({ minutes: 11 })
	return referralId
}
async function answered(referralId: string, answer: string, more: object = {}): Promise<void> {
	await tale.act(answerReferral, marc, { firmId: tison, referralId, answer, ...more })
	await tale.pass({ minutes: 11 })
}

describe('A recommendation', () => {
	it('does not leave without the third party’s agreement, and keeps as a draft without it', async () => {
		const { agreedOn, agreedBy, ...unagreed } = recommendation
		assert.equal(
			await tale.noOf(sendReferral, claire, unagreed),
			'agreedOn referrals.agreedOnMissing, agreedBy referrals.agreedByMissing',
		)
		assert.equal(
			await tale.noOf(sendReferral, claire, { ...recommendation, agreedOn: '30/03/2027' }),
			'agreedOn referrals.agreedLater',
		)
		const { referralId } = await tale.act(saveDraft, claire, unagreed)
		await tale.pass({ hours: 1 })
		assert.deepEqual(await tale.letters(), [])
		assert.equal(
			await tale.noOf(answerReferral, marc, { firmId: tison, referralId, answer: 'seen' }),
			'404 notFound',
		)
		// The database refuses too, whoever asks.
		await assert.rejects(
			asSystem(null, (tx) =>
				tx
					.updateTable('referral')
					.set({ state: 'sent', sentAt: tale.now })
					.where('id', '=', referralId)
					.execute(),
			),
			/referral_check/,
		)
		await tale.act(sendReferral, claire, { ...recommendation, referralId })
		assert.equal(
			await tale.noOf(sendReferral, claire, { ...recommendation, referralId }),
			'409 referrals.alreadySent',
		)
	})

	it('may be taken back for ten minutes, and then has left', async () => {
		const { referralId } = await tale.act(sendReferral, claire, recommendation)
		const one = { firmId: vasseur, referralId }
		await tale.act(undoMove, claire, one)
		await tale.pass({ minutes: 11 })
		assert.equal((await sheetOf(claire, vasseur, referralId)).state, 'drafted')
		await tale.act(sendReferral, claire, { ...recommendation, referralId })
		await tale.pass({ minutes: 11 })
		assert.equal(await tale.noOf(undoMove, claire, one), '409 referrals.hasLeftAlready')
		assert.equal((await sheetOf(marc, tison, referralId)).third?.name, 'Paule Vincent')
	})

	it('to oneself, to one’s other firm, to a firm that left or has nobody is a sentence', async () => {
		const to = (toFirmId: string) =>
			tale.noOf(sendReferral, claire, { ...recommendation, toFirmId })
		assert.equal(await to(vasseur), '409 referrals.self')
		await asSystem(null, (tx) =>
			tx
				.insertInto('mandate')
				.values({
					id: person('claire-vasseur').replace(/^./, 'f'),
					personId: person('claire-vasseur'),
					firmId: firm('imprimerie-leclercq'),
					role: 'buyer',
					startsOn: Temporal.PlainDate.from('2026-01-01'),
				})
				.execute(),
		)
		assert.equal(await to(firm('imprimerie-leclercq')), '409 referrals.secondFirm')
		assert.equal(await to(firm('pruvost-assurances')), '409 referrals.hasLeft')
		const seen = new Set(
			(await tale.look(claire, (tx) => tx.selectFrom('firm').select('id').execute())).map(
				({ id }) => id,
			),
		)
		const hidden = world.firms.find(({ id, claimed }) => claimed && !seen.has(id))
		assert.ok(hidden, 'a firm that Claire may not see')
		assert.equal(await to(hidden.id), '404 notFound')
	})

	it('tells the receiver without naming the third party in the mail, which opens by its link alone', async () => {
		const referralId = await given()
		const letter = (await tale.letters()).findLast(({ kind }) => kind === 'referral.received')
		assert.equal(letter?.to, 'marc-tison')
		assert.doesNotMatch(letter?.body ?? '', /Paule|Vincent|06 12|six classes/)
		const linked = await referralByLink(tokenIn(letter?.body ?? '', 'recommandation'), tale.now)
		assert.ok(linked.state === 'open')
		assert.equal(linked.sheet.id, referralId)
		assert.equal(linked.sheet.third?.phone, '06 12 34 56 78')
		// Looking changed nothing; the button does.
		assert.equal((await sheetOf(marc, tison, referralId)).state, 'sent')
		await tale.act(answerReferral, linked.actor, { firmId: tison, referralId, answer: 'seen' })
		assert.equal((await sheetOf(marc, tison, referralId)).state, 'seen')
		const another = await given()
		assert.equal(
			await tale.noOf(answerReferral, linked.actor, {
				firmId: tison,
				referralId: another,
				answer: 'seen',
			}),
			'404 notFound',
		)
	})

	it('is won: the giver learns it ten minutes later, never the amount; a tie keeps it', async () => {
		const referralId = await given()
		await tale.act(answerReferral, marc, {
			firmId: tison,
			referralId,
			answer: 'won',
			amount: '1 234,50',
			year: 2027,
		})
		assert.equal((await sheetOf(claire, vasseur, referralId)).state, 'sent')
		assert.equal((await sheetOf(marc, tison, referralId)).move?.toState, 'won')
		assert.equal(
			await tale.noOf(answerReferral, marc, { firmId: tison, referralId, answer: 'seen' }),
			'409 referrals.moving',
		)
		await tale.pass({ minutes: 11 })
		const [giver, receiver] = [
			await sheetOf(claire, vasseur, referralId),
			await sheetOf(marc, tison, referralId),
		]
		assert.deepEqual([giver.state, giver.amounts], ['won', []])
		assert.equal(receiver.amounts[0]?.amount, 123_450)
		const letter = (await tale.letters()).findLast(({ kind }) => kind === 'referral.told')
		assert.deepEqual([letter?.to, /1.?234/.test(letter?.body ?? '')], ['claire-vasseur', false])
		const facts = await tale.all((tx) =>
			tx.selectFrom('tieFact').select('kind').where('subjectId', '=', referralId).execute(),
		)
		assert.deepEqual(facts, [{ kind: 'recommendation' }])

		// A year later, corrected and shown; both words stay, the last one counts.
		await tale.pass({ hours: 24 * 400 })
		const corrected = { firmId: tison, referralId, year: 2027, amount: '990', showsAmount: true }
		assert.equal(
			await tale.noOf(declareAmount, claire, { ...corrected, firmId: vasseur }),
			'404 notFound',
		)
		await tale.act(declareAmount, marc, corrected)
		const shown = (await sheetOf(claire, vasseur, referralId)).amounts
		assert.deepEqual(
			shown.map(({ amount, counts }) => [amount, counts]),
			[
				[99_000, true],
				[123_450, false],
			],
		)
		// Signed, then fallen through: the tie's fact goes.
		await answered(referralId, 'lost', { reason: 'postponed' })
		assert.equal(
			(
				await tale.all((tx) =>
					tx.selectFrom('tieFact').select('id').where('subjectId', '=', referralId).execute(),
				)
			).length,
			0,
		)
	})

	it('is lost or unsuitable with a reason, which its giver reads', async () => {
		const referralId = await given()
		const lost = { firmId: tison, referralId, answer: 'lost' }
		assert.equal(await tale.noOf(answerReferral, marc, lost), 'reason referrals.reasonMissing')
		assert.equal(
			await tale.noOf(answerReferral, marc, { ...lost, reason: 'zone' }),
			'reason referrals.reasonMissing',
		)
		assert.equal(
			await tale.noOf(answerReferral, marc, { ...lost, reason: 'other' }),
			'words referrals.wordsMissing',
		)
		await answered(referralId, 'lost', { reason: 'price' })
		const letter = (await tale.letters()).findLast(({ kind }) => kind === 'referral.told')
		assert.match(letter?.body ?? '', /Raison\u00a0: le prix/)
	})

	it('for the giver’s own firm needs no third party and writes to none', async () => {
		const before = (await told('referral.third-party')).length
		const { name, email, phone, organisation, agreedOn, agreedBy, ...own } = recommendation
		const { referralId } = await tale.act(sendReferral, claire, { ...own, tier: 'inside' })
		await tale.pass({ minutes: 11 })
		assert.equal((await told('referral.third-party')).length, before)
		const sheet = await sheetOf(marc, tison, referralId)
		assert.deepEqual([sheet.third?.name, sheet.agreement.by], ['Claire Vasseur', 'self'])
	})

	it('shows each firm its own notes alone, and to colleagues without a voice nothing', async () => {
		const referralId = await given({ note: 'Une amie de ma sœur' })
		await tale.act(writeNote, marc, { firmId: tison, referralId, words: 'Rappeler jeudi' })
		const words = (sheet: { notes: { words: string }[] }) => sheet.notes.map((note) => note.words)
		assert.deepEqual(words(await sheetOf(claire, vasseur, referralId)), ['Une amie de ma sœur'])
		assert.deepEqual(words(await sheetOf(marc, tison, referralId)), ['Rappeler jeudi'])
		await assert.rejects(sheetOf(as('malika-derrar'), vasseur, referralId), /onlySpeakers/)
		await assert.rejects(sheetOf(as('agathe-morel'), tison, referralId), /notFound/)
	})
})

describe('A third party', () => {
	it('learns who passed on their contact, takes it back, and is erased at both firms at once', async () => {
		const email = 'paule.lenoir@ecole.example'
		const referralId = await given({ email, note: 'Paule préfère le matin' })
		await answered(referralId, 'contacted')
		const letter = (await tale.letters()).findLast(({ kind }) => kind === 'referral.third-party')
		assert.equal(letter?.to, email)
		const token = tokenIn(letter?.body ?? '', 'accord')
		const page = await thirdPartyPage(token, tale.now)
		assert.ok(page.state === 'open')
		assert.deepEqual([page.giver, page.third.name], ['Claire Vasseur', 'Paule Vincent'])

		await tale.act(withdrawConsent, { kind: 'anonymous' }, { token, opposes: true })
		for (const [who, id] of [
			[claire, vasseur],
			[marc, tison],
		] as const) {
			const sheet = await sheetOf(who, id, referralId)
			assert.deepEqual([sheet.state, sheet.third, sheet.notes], ['withdrawn', null, []])
			assert.equal(sheet.agreement.by, 'phone', 'the proof stays, and names nobody')
		}
		assert.ok(
			!(await tale.letters()).some(({ to }) => to === email),
			'the mail that told them went too',
		)
		assert.deepEqual((await told('referral.ended')).slice(-1), ['marc-tison'])
		assert.equal((await thirdPartyPage(token, tale.now)).state, 'forgotten')
		assert.match(await tale.noOf(withdrawConsent, { kind: 'anonymous' }, { token }), /^410/)
		assert.equal(
			await tale.noOf(sendReferral, claire, { ...recommendation, email }),
			'409 referrals.opposed',
		)
	})

	it('may say it to one of the firms, which says it for them', async () => {
		const other = { email: 'lea.roman@ecole.example', name: 'Léa Roman' }
		const referralId = await given(other)
		await tale.act(recordWithdrawal, claire, { firmId: vasseur, referralId })
		assert.equal((await sheetOf(marc, tison, referralId)).third, null)
		assert.equal(
			await tale.noOf(recordWithdrawal, marc, { firmId: tison, referralId }),
			'409 referrals.forgotten',
		)
	})

	it('is forgotten some time after the end, the two firms keeping their count', async () => {
		const referralId = await given({ email: 'zoe@ecole.example', name: 'Zoé Wery' })
		await answered(referralId, 'not_suitable', { reason: 'zone' })
		await forgetThirdParties(tale.now.add({ hours: 24 * 364 }))
		assert.equal((await sheetOf(marc, tison, referralId)).third?.name, 'Zoé Wery')
		await forgetThirdParties(tale.now.add({ hours: 24 * 366 }))
		const sheet = await sheetOf(marc, tison, referralId)
		assert.deepEqual([sheet.third, sheet.isForgotten, sheet.state], [null, true, 'not_suitable'])
	})
})

describe('What comes of it', () => {
	it('is thanked, by whoever received, in words that may be taken back', async () => {
		const referralId = await given({ email: 'ines@ecole.example' })
		const thanks = { firmId: tison, referralId, words: 'Merci Claire, belle affaire.' }
		await tale.act(sayThanks, marc, thanks)
		assert.equal((await sheetOf(claire, vasseur, referralId)).thanks, null)
		assert.equal(await tale.noOf(sayThanks, marc, thanks), '409 referrals.thanked')
		await tale.pass({ minutes: 11 })
		assert.deepEqual(await told('referral.thanks'), ['claire-vasseur'])
	})

	it('goes back to the first giver of a chain, without who nor how much', async () => {
		const first = await given({ email: 'jean@ecole.example' })
		const [odile, marchand] = [as('odile-marchand'), firm('marchand-platrerie')]
		const { referralId } = await tale.act(sendReferral, marc, {
			...recommendation,
			email: 'rose@ecole.example',
			firmId: tison,
			toFirmId: marchand,
			cameFrom: first,
		})
		await tale.pass({ minutes: 11 })
		await tale.act(answerReferral, odile, {
			firmId: marchand,
			referralId,
			answer: 'won',
			amount: '5000',
			year: 2027,
		})
		await tale.pass({ minutes: 11 })
		assert.deepEqual(await told('referral.chain'), ['claire-vasseur'])
		assert.equal((await sheetOf(claire, vasseur, first)).echoes, 1)
		await assert.rejects(sheetOf(claire, vasseur, referralId), /notFound/)
	})

	it('adds up year by year beside the firm’s turnover, for the firm alone', async () => {
		const of = (who: Actor, firmId: string) =>
			tale.look(who, (tx) => benefitOf({ tx, actor: who, now: tale.now }, { firmId }))
		const first = await given({ email: 'paul@ecole.example' })
		await answered(first, 'won', { amount: '30 000', year: 2030 })
		const second = await given({ email: 'pia@ecole.example' })
		await answered(second, 'won', { amount: '15 000,05', year: 2030, isRecurring: true })
		await tale.act(declareTurnover, marc, { firmId: tison, year: 2030, turnover: '150 000' })
		const year = (await of(marc, tison)).years.find((one) => one.year === 2030)
		assert.deepEqual(
			[year?.throughNetwork, year?.shareBps, year?.lines.length],
			[4_500_005, 3000, 2],
		)
		await assert.rejects(of(claire, tison), /notFound/)
	})

	it('is counted for who runs the network, without third parties nor amounts', async () => {
		const agathe = as('agathe-morel')
		const networkId = worldNetwork('cercle-du-canal').id
		const seen = await tale.look(agathe, (tx) =>
			networkReferrals({ tx, actor: agathe, now: tale.now }, { networkId }),
		)
		assert.ok(seen.given > 3)
		assert.equal(seen.oneWay.find(({ firmId }) => firmId === vasseur)?.pattern, 'gives')
		assert.doesNotMatch(JSON.stringify(seen), /Vincent|ecole\.example|30000/)
		await assert.rejects(
			tale.look(claire, (tx) =>
				networkReferrals({ tx, actor: claire, now: tale.now }, { networkId }),
			),
			/onlyRunners/,
		)
		const mine = await tale.look(claire, (tx) =>
			referralsOf({ tx, actor: claire, now: tale.now }, { firmId: vasseur, list: 'given' }),
		)
		assert.equal(mine.lines.length, mine.counts.given)
	})
})
