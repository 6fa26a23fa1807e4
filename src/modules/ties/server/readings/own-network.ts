import type { Look } from '#db'
import { assert, personOf } from '#kernel'
import { judgeNetwork, type KnownTie } from '../../own-network.ts'
import { cardsOf } from '../cards.ts'
import { parameter, parametersOn } from '../parameters.ts'
import { type OwnTie, tiesOf } from '../ties-of.ts'
import { isEstablished } from './my-ties.ts'
import { type ActedFirm, actedFirms } from './own-firms.ts'

/** A tie of one's own network, as its picture and its table show it. */
export type PicturedTie = KnownTie & { name: string; firm: string | null }

/** One's own network, judged: whom one lost sight of, what weak ties open, whether it is too many. */
export async function ownNetwork({ tx, actor, now }: Look) {
	const personId = personOf(actor)
	assert(personId, 'a network is somebody’s')
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const parameters = await parametersOn(tx, day)
	const ties = [...(await tiesOf(tx, personId, now, parameters)).values()].filter(isEstablished)
	const people = ties.map(({ otherId }) => otherId)
	const cards = await cardsOf(tx, people, now)
	const firms = await actedFirms(tx, [...people, personId], day)
	const mine = offersOf(firms.get(personId) ?? [])
	const known = ties.flatMap((tie): PicturedTie[] => {
		const card = cards.get(tie.otherId)
		if (!card) return []
		const { trades, territories } = offersOf(firms.get(tie.otherId) ?? [])
		return [
			{
				personId: tie.otherId,
				name: card.name,
				firm: card.firm,
				perMille: tie.strength.perMille,
				word: tie.strength.word,
				lastOn: lastOf(tie),
				trades,
				territories,
			},
		]
	})
	const ceiling = parameter(parameters, 'tie.active_ceiling')
	const lostMonths = parameter(parameters, 'tie.lost_months')
	const keys = {
		trades: mine.trades.map(({ key }) => key),
		territories: mine.territories.map(({ key }) => key),
	}
	return { ...judgeNetwork(known, keys, day, { ceiling, lostMonths }), ceiling, lostMonths, day }
}

function offersOf(firms: readonly ActedFirm[]) {
	return {
		trades: firms.flatMap(({ trades }) => trades),
		territories: firms.flatMap(({ territory }) => territory ?? []),
	}
}

/** The last day on which something happened, or both said that they know each other. */
function lastOf({ facts, declaration }: OwnTie): Temporal.PlainDate | null {
	const confirmed = declaration?.confirmedAt?.toZonedDateTimeISO('UTC').toPlainDate()
	const days = [...facts.map(({ happenedOn }) => happenedOn), ...(confirmed ? [confirmed] : [])]
	return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
}
