import type { Look, Tx } from '#db'
import { accessFirm } from '#firms/server'
import type { Id } from '#kernel'
import { type NeedReading, readNeed } from '../../needs/read-need.ts'
import type { SkillLabel } from '../../needs/read-skills.ts'
import { tradeNamedBy } from '../../needs/trade-names.ts'
import { requireAsking } from '../access-asking-firm.ts'
import { gazetteer } from '../gazetteer.ts'
import { referenceTrades } from '../need-vocabulary.ts'
import { parameter, parametersOn, todayOf } from '../parameters.ts'
import { knownLabels } from './known-labels.ts'

/** A need's criteria as form fields, read in its words. */
export type CriteriaRead = {
	trade: string | undefined
	skills: string[]
	/** A commune's code, or an area as `kind code`; the firm's own commune when the words name none. */
	commune: string | undefined
	withinKm: number | undefined
	customer: string | undefined
	startsOn: string | undefined
	endsOn: string | undefined
	isUrgent: boolean
}

const mostSkills = 12

/** What a need asks for, read in its words on the day it is stated, with the labels of the cards one may see. */
export async function criteriaIn(
	{ tx, actor, now }: Look,
	{ firmId, words }: { firmId: Id; words: string },
): Promise<CriteriaRead> {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const labels = await knownLabels(tx)
	const reading = await readingOf(tx, {
		words,
		on: todayOf(now),
		communeCode: firm.communeCode,
		skills: labels.filter(({ kind }) => kind === 'skill'),
		trades: labels.filter(({ kind }) => kind === 'trade'),
	})
	const { trades, skills, zone, days, hurry, customer } = reading
	const parameters = await parametersOn(tx, todayOf(now))
	const isArea = zone?.zone.kind === 'area'
	const commune = zone
		? zone.zone.kind === 'area'
			? `${zone.zone.area.kind} ${zone.zone.area.code}`
			: zone.zone.communeCode
		: (firm.communeCode ?? undefined)
	const km = zone?.zone.kind === 'around' ? zone.zone.km : null
	return {
		trade: trades[0]?.name,
		skills: skills.slice(0, mostSkills).map(({ label }) => label),
		commune,
		withinKm:
			commune && !isArea ? (km ?? parameter(parameters, 'introduction.distance_km')) : undefined,
		customer: customer?.value,
		startsOn: days?.startsOn?.toString(),
		endsOn: days?.endsOn?.toString(),
		isUrgent: hurry !== null,
	}
}

/** Reads a need again as it was read, for the reasons of what it looks for. */
export async function readingOf(
	tx: Tx,
	{
		words,
		on,
		communeCode,
		skills,
		trades,
	}: {
		words: string
		on: Temporal.PlainDate
		communeCode: string | null
		skills: readonly SkillLabel[]
		/** Labels of cards: those that no reference trade covers are trades of their own. */
		trades: readonly SkillLabel[]
	},
): Promise<NeedReading> {
	const places = await gazetteer(tx)
	const index = await referenceTrades(tx)
	return readNeed(
		words,
		{
			trades: index,
			ownTrades: trades.filter(({ label }) => tradeNamedBy(index, label) === null),
			skills,
			places: { ...places, near: communeCode ? places.place(communeCode) : undefined },
		},
		on,
	)
}
