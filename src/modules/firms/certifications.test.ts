import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, newId } from '#kernel'
import { worldFirm, worldPerson } from '#world'
import { toldWorld } from '#world/testing'
import { byDay, reminderDue } from './certification-reminder.ts'
import { certificationTasks, editFirm, firmSheet, keepRegisterAnswer } from './server/index.ts'
import { defaultAudiences, visibleFields } from './visibility.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const delays = [60, 30, 7]

describe('A certification that ends', () => {
	const due = (today: string, told: number[] = []) =>
		reminderDue(day('2027-06-30'), day(today), delays, told)

	it('is told sixty, thirty and seven days before, once each', () => {
		assert.equal(due('2027-04-30'), null)
		assert.equal(due('2027-05-01'), 60)
		assert.equal(due('2027-05-02', [60]), null)
		assert.equal(due('2027-05-31', [60]), 30)
		assert.equal(due('2027-06-23', [60, 30]), 7)
		assert.equal(due('2027-06-30', [60, 30, 7]), null)
	})

	it('is told once when several reminders were missed, and never once it is over', () => {
		assert.equal(due('2027-06-25'), 7)
		assert.equal(due('2027-06-26', [7]), null)
		assert.equal(due('2027-07-01'), null)
	})

	it('is told by day', () => {
		const at = (hour: string) => byDay(Temporal.Instant.from(`2026-11-25T${hour}:17Z`)).toString()
		assert.equal(at('02'), '2026-11-25T07:00:00Z')
		assert.equal(at('09'), '2026-11-25T09:17:00Z')
		assert.equal(at('23'), '2026-11-26T07:00:00Z')
	})
})

describe('On a real database', () => {
	let test: TestDatabase
	const claire: Actor = {
		kind: 'person',
		personId: worldPerson('claire-vasseur').id,
		sessionId: newId(),
	}
	const firmId = worldFirm('menuiserie-vasseur').id
	before(async () => {
		test = await toldWorld(Temporal.Now.instant())
	})
	after(() => test.drop())
	const letters = () =>
		asSystem(null, (tx) =>
			tx
				.selectFrom('mail')
				.select(['recipient', 'createdAt'])
				.where('kind', '=', 'firms.certifications-end')
				.where('personId', '=', worldPerson('claire-vasseur').id)
				.execute(),
		)

	it('tells the representative in the morning, and nobody twice', async () => {
		const play = async (at: string) => {
			const now = Temporal.Instant.from(at)
			await certificationTasks
				.find(({ name }) => name === 'firms.look-at-certifications')
				?.run({}, { now, jobKey: null })
			await runDueJobs(certificationTasks, now)
		}
		await play('2027-05-01T02:17:00Z')
		assert.equal((await letters()).length, 0)
		await play('2027-05-01T07:30:00Z')
		assert.deepEqual(
			(await letters()).map(({ recipient, createdAt }) => [recipient, createdAt.toString()]),
			[[worldPerson('claire-vasseur').email, '2027-05-01T07:30:00Z']],
		)
		await play('2027-05-02T08:00:00Z')
		await play('2027-05-31T08:00:00Z')
		assert.equal((await letters()).length, 2)
	})

	it('knows by default the same audiences as the pages', async () => {
		const { rows } = await test.owner.query(
			'select f, default_audience(f) as audience from unnest($1::text[]) f',
			[visibleFields],
		)
		assert.deepEqual(
			Object.fromEntries(rows.map(({ f, audience }) => [f, audience])),
			defaultAudiences,
		)
	})

	it('proposes what the register says, and changes nothing by itself', async () => {
		const found = {
			name: 'MENUISERIE VASSEUR',
			siret: '99900000300015',
			postcode: '59100',
			communeCode: '59512',
			headcountBand: '11',
		}
		const answer = await runAct(keepRegisterAnswer, claire, { firmId, state: 'found', found })
		assert.equal(answer.isProposed, true)
		const { rows } = await asSystem(null, (tx) =>
			tx
				.selectFrom('proposalChange')
				.innerJoin('proposal', 'proposal.id', 'proposalId')
				.select(['field'])
				.where('firmId', '=', firmId)
				.where('origin', '=', 'register')
				.execute(),
		).then((rows) => ({ rows }))
		assert.deepEqual(rows, [{ field: 'headcountBand' }])
		const now = Temporal.Now.instant()
		const sheet = await reading(claire, (tx) => firmSheet({ tx, actor: claire, now }, { firmId }))
		assert.equal(sheet.card.headcount, '03')
		const again = await runAct(keepRegisterAnswer, claire, { firmId, state: 'hidden' })
		assert.equal(again.isProposed, false)
	})

	it('hides a field from whoever may not read it, as if it were empty', async () => {
		const bruno: Actor = {
			kind: 'person',
			personId: worldPerson('bruno-leclercq').id,
			sessionId: newId(),
		}
		const hicham: Actor = {
			kind: 'person',
			personId: worldPerson('hicham-naciri').id,
			sessionId: newId(),
		}
		const canary = 'Canari de Wattrelos'
		for (const audience of ['self', 'networks', 'instance', 'public'] as const)
			for (const visibility of ['networks', 'instance', 'public'] as const) {
				await runAct(editFirm, claire, {
					firmId,
					name: 'Menuiserie Vasseur',
					visibility,
					skills: [canary],
					description: canary,
					certifications: [{ label: canary }],
					addressLines: canary,
					audiences: Object.fromEntries(visibleFields.map((field) => [field, audience])),
				})
				const now = Temporal.Now.instant()
				const seen = async (actor: Actor) =>
					reading(actor, (tx) => firmSheet({ tx, actor, now }, { firmId })).then(
						({ card }) => JSON.stringify(card).includes(canary),
						() => false,
					)
				const labels = async (actor: Actor) =>
					reading(actor, (tx) =>
						tx.selectFrom('firmLabel').select('label').where('label', '=', canary).execute(),
					).then((rows) => rows.length > 0)
				const near = audience !== 'self'
				const far = near && audience !== 'networks' && visibility !== 'networks'
				const worded = `${audience} in ${visibility}`
				assert.deepEqual([await seen(bruno), await labels(bruno)], [near, near], worded)
				assert.deepEqual([await seen(hicham), await labels(hicham)], [far, far], worded)
				const nobody: Actor = { kind: 'anonymous' }
				const open = audience === 'public' && visibility === 'public'
				assert.deepEqual([await seen(nobody), await labels(nobody)], [open, open], worded)
			}
	})
})
