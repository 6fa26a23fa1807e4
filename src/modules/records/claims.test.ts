/** « It is my firm »: who checks it, what the claimant reads, and what nobody obtains by a number. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { mandatesIn } from '#firms/server'
import { endAdviser, nameAdviser } from '#instance/server'
import { asSystem } from '#jobs/server'
import type { Id } from '#kernel'
import {
	acceptClaim,
	claimFirm,
	claimSheet,
	claimsOnFirm,
	claimsToCheck,
	declineClaimant,
	myClaims,
	refuseClaim,
	welcomeClaimant,
	withdrawClaim,
} from '#records/server'
import { type PersonKey, worldFirm, worldId, worldPerson } from '#world'
import { toldWorld } from '#world/testing'
import { as, now, recordsTasks, runDueJobs } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await toldWorld(now)
	await asSystem(null, async (tx) => {
		await tx.deleteFrom('firmClaim').execute()
	})
})
after(() => test.drop())

const delcourt = worldFirm('delcourt-traiteur')
const vasseur = worldFirm('menuiserie-vasseur')
const said = { jobTitle: 'Gérante', reach: 'Le standard', proof: 'Le Kbis est à mon nom.' }
const onDelcourt = { firmName: delcourt.name, siren: delcourt.siren, commune: 'Lannoy', ...said }
const onVasseur = { firmName: vasseur.name, siren: vasseur.siren, commune: 'Roubaix', ...said }
const onNothing = {
	firmName: 'Forge du Blanc Seau',
	siren: '999009996',
	commune: 'Lannoy',
	...said,
}
const veronique = as('veronique-plancke')

const claim = async (who: PersonKey, input: object, at = now): Promise<Id> => {
	const { claimId } = await runAct(claimFirm, as(who), input, { now: at })
	await runDueJobs(recordsTasks, at)
	return claimId
}
const mine = async (who: PersonKey, id: Id, at = now) => {
	const { claims } = await reading(as(who), (tx) => myClaims({ tx, actor: as(who), now: at }), {
		now: at,
	})
	const { firmName, askedAt, answerBy, ...read } =
		claims.find((one) => one.id === id) ?? assert.fail('the claimant reads their claim')
	return read
}
const sheet = (id: Id, who: PersonKey = 'veronique-plancke') =>
	reading(as(who), (tx) => claimSheet({ tx, actor: as(who), now }, { claimId: id }), { now })
const speaks = (who: PersonKey, firm: Id) =>
	reading(as(who), (tx) => mandatesIn(tx, as(who), firm, now), { now })
const mails = (kind: string, to: PersonKey) =>
	asSystem(null, async (tx) => {
		const { sent } = await tx
			.selectFrom('mail')
			.select((eb) => eb.fn.countAll<number>().as('sent'))
			.where('kind', '=', kind)
			.where('personId', '=', worldPerson(to).id)
			.executeTakeFirstOrThrow()
		return Number(sent)
	})

describe('Whoever merely knows a firm’s number', () => {
	it('learns nothing by claiming it: same answer, same words, same work, known or not', async () => {
		const claims = [onDelcourt, onVasseur, onNothing]
		const seen: unknown[] = []
		const statements: string[][] = []
		for (const input of claims) {
			const ran = await listening(() => runAct(claimFirm, as('hugo-lepers'), input, { now }))
			statements.push(ran.statements)
			await runDueJobs(recordsTasks, now)
			const { claimId, ...rest } = ran.answer
			assert.deepEqual(rest, {})
			seen.push({ ...(await mine('hugo-lepers', claimId)), id: null })
		}
		assert.ok(statements[0] && statements[0].length > 5)
		assert.deepEqual(statements[1], statements[0], 'the act asks the same of the database')
		assert.deepEqual(statements[2], statements[0])
		assert.deepEqual(seen[1], seen[0], 'and the claimant reads the same')
		assert.deepEqual(seen[2], seen[0])
		await assert.rejects(
			runAct(claimFirm, as('hugo-lepers'), onNothing, { now }),
			/tooManyClaims/,
			'three may wait, whatever they are about',
		)
		const { claims: asked } = await reading(
			as('hugo-lepers'),
			(tx) => myClaims({ tx, actor: as('hugo-lepers'), now }),
			{ now },
		)
		for (const { id } of asked)
			await runAct(withdrawClaim, as('hugo-lepers'), { claimId: id }, { now })
	})

	it('is given no mandate: neither by claiming, nor by accepting their own claim', async () => {
		const claimId = await claim('hugo-lepers', onDelcourt)
		assert.deepEqual(await speaks('hugo-lepers', delcourt.id), [])
		await assert.rejects(
			runAct(acceptClaim, as('hugo-lepers'), { claimId, firmIds: [delcourt.id] }, { now }),
			/notFound/,
		)
		await assert.rejects(
			runAct(welcomeClaimant, as('hugo-lepers'), {
				firmId: delcourt.id,
				claimId,
				role: 'representative',
			}),
			/notFound/,
		)
		await runAct(
			refuseClaim,
			veronique,
			{ claimId, reason: 'Le standard ne vous connaît pas' },
			{ now },
		)
		assert.deepEqual(await speaks('hugo-lepers', delcourt.id), [])
		assert.equal((await mine('hugo-lepers', claimId)).reason, 'Le standard ne vous connaît pas')
		await assert.rejects(
			runAct(acceptClaim, veronique, { claimId, firmIds: [delcourt.id] }, { now }),
			/claimEnded/,
			'one answer, and it stands',
		)
	})

	it('takes over no firm that has its people, whatever an adviser believes', async () => {
		const claimId = await claim('hugo-lepers', onVasseur)
		const { matches } = await sheet(claimId)
		assert.deepEqual(
			matches.map(({ firmName, isClaimed }) => ({ firmName, isClaimed })),
			[{ firmName: vasseur.name, isClaimed: true }],
		)
		await assert.rejects(
			runAct(acceptClaim, veronique, { claimId, firmIds: [vasseur.id] }, { now }),
			/hasItsPeople/,
		)
		assert.deepEqual(await speaks('hugo-lepers', vasseur.id), [])
		assert.equal((await mails('claim.of-your-firm', 'claire-vasseur')) > 0, true)
		await assert.rejects(
			runAct(declineClaimant, as('thomas-vasseur'), {
				firmId: vasseur.id,
				claimId,
				reason: 'Inconnu',
			}),
			/onlyRepresentative/,
		)
		await runAct(
			declineClaimant,
			as('claire-vasseur'),
			{ firmId: vasseur.id, claimId, reason: 'Personne de ce nom chez nous' },
			{ now },
		)
		const read = await mine('hugo-lepers', claimId)
		assert.equal(read.outcome, 'refused')
		assert.equal(read.reason, 'Personne de ce nom chez nous')
	})
})

describe('An adviser', () => {
	it('hands over the record a network had prepared: its seat is taken, those named on it are forgotten', async () => {
		const claimId = await claim('teresa-da-silva', onDelcourt)
		const { waiting } = await reading(
			veronique,
			(tx) => claimsToCheck({ tx, actor: veronique, now }),
			{ now },
		)
		assert.ok(waiting.some(({ id }) => id === claimId))
		const { matches } = await sheet(claimId)
		assert.deepEqual(
			matches.map((one) => one.firmId),
			[delcourt.id],
		)
		const rival = await claim('hugo-lepers', onDelcourt)
		const { firmIds } = await runAct(
			acceptClaim,
			veronique,
			{ claimId, firmIds: [delcourt.id] },
			{ now },
		)
		assert.deepEqual(firmIds, [delcourt.id])
		assert.deepEqual(await speaks('teresa-da-silva', delcourt.id), ['representative'])
		const sabrina = await asSystem(null, (tx) =>
			tx
				.selectFrom('person')
				.select('id')
				.where('id', '=', worldPerson('sabrina-delcourt').id)
				.executeTakeFirst(),
		)
		assert.equal(sabrina, undefined, 'nobody was that person here yet')
		assert.equal(await mails('claim.answered', 'teresa-da-silva'), 1)

		await runDueJobs(recordsTasks, now)
		await assert.rejects(
			runAct(acceptClaim, veronique, { claimId: rival, firmIds: [delcourt.id] }, { now }),
			/hasItsPeople/,
			'of two claims at once, the second is its people’s to answer',
		)
		assert.equal(await mails('claim.of-your-firm', 'teresa-da-silva'), 1)
		const { claims } = await reading(
			as('teresa-da-silva'),
			(tx) => claimsOnFirm({ tx, actor: as('teresa-da-silva'), now }, { firmId: delcourt.id }),
			{ now },
		)
		assert.deepEqual(
			claims.map(({ id }) => id),
			[rival],
		)
		await runAct(
			welcomeClaimant,
			as('teresa-da-silva'),
			{ firmId: delcourt.id, claimId: rival, role: 'buyer' },
			{ now },
		)
		assert.deepEqual(await speaks('hugo-lepers', delcourt.id), ['buyer'])
	})

	it('gives a record of its own to a firm that no network knew', async () => {
		const claimId = await claim('leila-amrani', onNothing)
		const { matches } = await sheet(claimId)
		assert.deepEqual(matches, [])
		const { firmIds } = await runAct(acceptClaim, veronique, { claimId, firmIds: [] }, { now })
		assert.deepEqual(await speaks('leila-amrani', firmIds[0] as Id), ['representative'])
		await assert.rejects(
			sheet(claimId, 'claire-vasseur'),
			/notFound/,
			'a claim is between the claimant and who answers',
		)
	})

	it('never checks their own claim', async () => {
		await runAct(
			nameAdviser,
			as('nicolas-breant'),
			{
				email: worldPerson('gerard-lesage').email,
				organisation: 'Agence',
				territory: 'departement:59',
			},
			{ now },
		)
		const claimId = await claim('gerard-lesage', onNothing)
		await assert.rejects(
			runAct(acceptClaim, as('gerard-lesage'), { claimId, firmIds: [] }, { now }),
			/notFound|notYourOwn/,
		)
		await runAct(withdrawClaim, as('gerard-lesage'), { claimId }, { now })
	})

	it('is reminded after three days; without an answer in fourteen, the claimant is told', async () => {
		const claimId = await claim('sofiane-brahimi', onNothing)
		const asked = await mails('claim.to-check', 'veronique-plancke')
		await runDueJobs(recordsTasks, now.add({ hours: 24 * 3 }))
		assert.equal(await mails('claim.to-check', 'veronique-plancke'), asked + 1)
		await runDueJobs(recordsTasks, now.add({ hours: 24 * 14 }))
		assert.equal((await mine('sofiane-brahimi', claimId)).outcome, 'lapsed')
		assert.equal(await mails('claim.answered', 'sofiane-brahimi'), 1)
	})
})

describe('Where nobody is an adviser', () => {
	it('a claim is refused before anything, with what to do instead', async () => {
		await runAct(
			endAdviser,
			as('nicolas-breant'),
			{ adviserId: worldId('adviser veronique-plancke') },
			{ now },
		)
		const others = await asSystem(null, (tx) =>
			tx.selectFrom('adviser').select('id').where('endsOn', 'is', null).execute(),
		)
		for (const { id } of others)
			await runAct(endAdviser, as('nicolas-breant'), { adviserId: id }, { now })
		for (const input of [onVasseur, onNothing])
			await assert.rejects(runAct(claimFirm, as('thomas-vasseur'), input, { now }), /noAdviser/)
		await assert.rejects(
			reading(veronique, (tx) => claimsToCheck({ tx, actor: veronique, now }), { now }),
			/notFound/,
		)
	})
})

/** Runs some work, and tells the statements it sent to PostgreSQL, values left out. */
async function listening<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
	const { query } = pg.Client.prototype
	const statements: string[] = []
	pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
		const [what] = given as [string | { text: string }]
		statements.push(typeof what === 'string' ? what : what.text)
		return (query as (...all: unknown[]) => unknown).apply(this, given)
	} as typeof query
	try {
		return { answer: await work(), statements }
	} finally {
		pg.Client.prototype.query = query
	}
}
