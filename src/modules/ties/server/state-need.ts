import type * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { foldLabel } from '#firms'
import { assert, type Id, Invalid, newId, personOf } from '#kernel'
import { needInput } from '../inputs.ts'
import { namesOfTrade } from '../needs/trade-names.ts'
import { nearestOf } from '../territory.ts'
import { accessNeed, requireLooking } from './access-asking-firm.ts'
import { gazetteer } from './gazetteer.ts'
import { referenceTrades } from './need-vocabulary.ts'
import { parameter, parametersOn } from './parameters.ts'
import { knownLabels } from './readings/known-labels.ts'
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
	const { words, trade, skills, withinKm, customer, startsOn, endsOn, isUrgent } = input
	const kept = new Map(skills.map((label) => [foldLabel(label), label]))
	const tradeKey = trade ? foldLabel(trade) : null
	const place = await placeOf(tx, input)
	return {
		words,
		tradeKey,
		tradeLabel: trade || null,
		alsoTradeKeys: tradeKey ? await otherNames(tx, tradeKey) : [],
		skillKeys: [...kept.keys()],
		skillLabels: [...kept.values()],
		...place,
		withinKm: place.communeCode ? (withinKm ?? null) : null,
		customer: customer ?? null,
		startsOn: startsOn ?? null,
		endsOn: endsOn ?? null,
		isUrgent,
	}
}

/** Under which other labels the firms that one may see name that trade. */
async function otherNames(tx: Tx, tradeKey: string): Promise<string[]> {
	const index = await referenceTrades(tx)
	if (!index.trades.has(tradeKey)) return []
	const labels = (await knownLabels(tx)).filter(({ kind }) => kind === 'trade')
	return namesOfTrade(index, tradeKey, labels).slice(0, mostNames)
}

const mostNames = 200

type NeedPlace = Record<'communeCode' | 'areaKind' | 'areaCode', string | null>
const anywhere: NeedPlace = { communeCode: null, areaKind: null, areaCode: null }

/** A commune by its code, its name or its postal code, the nearest to the firm between namesakes; else an area by its name. */
async function placeOf(
	tx: Tx,
	{ firmId, commune: text }: v.InferOutput<typeof needInput>,
): Promise<NeedPlace> {
	if (!text) return anywhere
	const known = await gazetteer(tx)
	const [kind = '', code = ''] = text.split(' ')
	const chosen = known.area(kind, code)
	if (chosen) return { ...anywhere, areaKind: chosen.kind, areaCode: chosen.code }
	if (known.place(text)) return { ...anywhere, communeCode: text }
	const firm = await tx
		.selectFrom('firm')
		.select('communeCode')
		.where('id', '=', firmId)
		.executeTakeFirst()
	const near = firm?.communeCode ? known.place(firm.communeCode) : undefined
	const key = foldLabel(text)
	const found = nearestOf([...known.communesNamed(key), ...known.communesAtPostcode(text)], near)
	if (found) return { ...anywhere, communeCode: found.code }
	const [area] = known.areasNamed(key)
	if (!area) throw new Invalid([{ field: 'commune', code: 'ties.communeUnknown' }])
	return { ...anywhere, areaKind: area.kind, areaCode: area.code }
}
