import type * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { foldLabel } from '#firms'
import { assert, type Id, Invalid, newId, personOf } from '#kernel'
import { needInput } from '../inputs.ts'
import { nearestOf } from '../territory.ts'
import { accessNeed, requireLooking } from './access-asking-firm.ts'
import { gazetteer } from './gazetteer.ts'
import { parameter, parametersOn } from './parameters.ts'
import { slowDown } from './refusal.ts'

/** A firm says what it looks for. So many needs a day at most: corrections count, sweeping does not pay. */
export const stateNeed = defineAct({
	name: 'ties.state-need',
	input: needInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, input) => {
		const { firmId, replaces } = input
		await requireLooking(tx, actor, firmId, now)
		const personId = personOf(actor)
		assert(personId, 'a need is stated by someone')
		await requireNeedLeft(tx, firmId, now)
		if (replaces) await closeUnasked(tx, firmId, replaces, now)
		const needId = newId()
		await tx
			.insertInto('need')
			.values({ id: needId, firmId, personId, statedAt: now, ...(await columnsOf(tx, input)) })
			.execute()
		await record({ firmId, subjectId: needId, content: input })
		return { needId }
	},
})

async function requireNeedLeft(tx: Tx, firmId: Id, now: Temporal.Instant): Promise<void> {
	const today = now.toZonedDateTimeISO('UTC')
	const most = parameter(await parametersOn(tx, today.toPlainDate()), 'need.per_day')
	const { stated } = await tx
		.selectFrom('need')
		.select((eb) => eb.fn.countAll<number>().as('stated'))
		.where('firmId', '=', firmId)
		.where('statedAt', '>=', today.startOfDay().toInstant())
		.executeTakeFirstOrThrow()
	if (stated >= most) slowDown('ties.needsSpent', { most })
}

async function closeUnasked(tx: Tx, firmId: Id, needId: Id, now: Temporal.Instant): Promise<void> {
	await accessNeed(tx, firmId, needId)
	await tx
		.updateTable('need')
		.set({ closedAt: now })
		.where('id', '=', needId)
		.where('closedAt', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('introduction').select('id').where('needId', '=', needId))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('needCall')
						.select('callId')
						.where('needId', '=', needId)
						.where('closedAt', 'is', null),
				),
			),
		)
		.execute()
}

async function columnsOf(tx: Tx, input: v.InferOutput<typeof needInput>) {
	const { words, trade, skills, commune, withinKm, customer, startsOn, endsOn } = input
	const kept = new Map(skills.map((label) => [foldLabel(label), label]))
	return {
		words,
		tradeKey: trade ? foldLabel(trade) : null,
		tradeLabel: trade || null,
		skillKeys: [...kept.keys()],
		skillLabels: [...kept.values()],
		communeCode: commune ? await communeCode(tx, input.firmId, commune) : null,
		withinKm: commune ? (withinKm ?? null) : null,
		customer: customer ?? null,
		startsOn: startsOn ?? null,
		endsOn: endsOn ?? null,
	}
}

/** A commune by its code or its name; between namesakes, the one nearest to the firm. */
async function communeCode(tx: Tx, firmId: Id, text: string): Promise<string> {
	const known = await gazetteer(tx)
	if (known.place(text)) return text
	const named = known.communesNamed(foldLabel(text))
	const firm = await tx
		.selectFrom('firm')
		.select('communeCode')
		.where('id', '=', firmId)
		.executeTakeFirst()
	const found = nearestOf(named, firm?.communeCode ? known.place(firm.communeCode) : undefined)
	if (!found) throw new Invalid([{ field: 'commune', code: 'ties.communeUnknown' }])
	return found.code
}
