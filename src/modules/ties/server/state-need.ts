import type * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { assert, foldLabel, type Id, Invalid, newId, personOf } from '#kernel'
import { needInput } from '../inputs.ts'
import { isSaidAgain, type NeedScope } from '../needs/said-again.ts'
import { namesOfTrade } from '../needs/trade-names.ts'
import { nearestOf } from '../territory.ts'
import { accessNeed, requireLooking } from './access-asking-firm.ts'
import { gazetteer } from './gazetteer.ts'
import { referenceTrades } from './need-vocabulary.ts'
import { parameter, parametersOn } from './parameters.ts'
import { knownLabels } from './readings/known-labels.ts'
import { slowDown } from './refusal.ts'

/**
 * A firm says what it looks for. So many needs a day at most, so that sweeping does not pay. A need said again without
 * one of its chips costs none, up to a number of times a day: past it, each counts.
 */
export const stateNeed = defineAct({
	name: 'ties.state-need',
	input: needInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, input) => {
		const { firmId, replaces } = input
		await requireLooking(tx, actor, firmId, now)
		const personId = personOf(actor)
		assert(personId, 'a need is stated by someone')
		const sought = await columnsOf(tx, input)
		const saidAgainOf = replaces ? await firstSaid(tx, firmId, replaces, sought) : null
		await requireNeedLeft(tx, firmId, saidAgainOf, now)
		if (replaces) await closeUnasked(tx, firmId, replaces, now)
		const needId = newId()
		await tx
			.insertInto('need')
			.values({ id: needId, firmId, personId, statedAt: now, saidAgainOf, ...sought })
			.execute()
		await record({ firmId, subjectId: needId, content: input })
		return { needId }
	},
})

/** The first of the needs that this one says again; null when it is another need. */
async function firstSaid(tx: Tx, firmId: Id, replaces: Id, sought: NeedScope): Promise<Id | null> {
	const replaced = await accessNeed(tx, firmId, replaces)
	const first = replaced.saidAgainOf ?? replaced.id
	const before = await tx
		.selectFrom('need')
		.select(['words', 'tradeKey', 'skillKeys', 'communeCode', 'areaKind', 'areaCode', 'customer'])
		.where('firmId', '=', firmId)
		.where((where) => where.or([where('id', '=', first), where('saidAgainOf', '=', first)]))
		.execute()
	return isSaidAgain(sought, before) ? first : null
}

async function requireNeedLeft(
	tx: Tx,
	firmId: Id,
	saidAgainOf: Id | null,
	now: Temporal.Instant,
): Promise<void> {
	const today = now.toZonedDateTimeISO('UTC')
	const parameters = await parametersOn(tx, today.toPlainDate())
	const most = parameter(parameters, 'need.per_day')
	const { stated, again } = await tx
		.selectFrom('need')
		.select((eb) => [
			eb.fn.countAll<number>().filterWhere('saidAgainOf', 'is', null).as('stated'),
			eb.fn.countAll<number>().filterWhere('saidAgainOf', 'is not', null).as('again'),
		])
		.where('firmId', '=', firmId)
		.where('statedAt', '>=', today.startOfDay().toInstant())
		.executeTakeFirstOrThrow()
	const beyond = again - parameter(parameters, 'need.said_again_per_day')
	if (saidAgainOf !== null && beyond < 0) return
	if (stated + Math.max(0, beyond) >= most) slowDown('ties.needsSpent', { most })
}

async function closeUnasked(tx: Tx, firmId: Id, needId: Id, now: Temporal.Instant): Promise<void> {
	await tx
		.updateTable('need')
		.set({ closedAt: now })
		.where('id', '=', needId)
		.where('firmId', '=', firmId)
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
