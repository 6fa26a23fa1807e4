import type { Look } from '#db'
import { assert, foldLabel, type Id, personOf } from '#kernel'
import { careFor, type TieCare } from '../../tie-care.ts'
import { cardsOf } from '../cards.ts'
import { type Parameters, parametersOn, strengthTableFrom } from '../parameters.ts'
import { type OwnTie, tiesOf } from '../ties-of.ts'

/** One of one's own ties, with the other end's name. */
export type NamedTie = OwnTie & { name: string; firm: string | null; isBlocked: boolean }

/** As many ties as a page of the list shows. */
export const tiesAPage = 30

/** What the list is narrowed by, and its page from 1. */
export type TiesQuestion = { words?: string | undefined; page?: number | undefined }

/** One's own ties: strong first, narrowed by a name or a firm; what waits both ways is always whole. */
export async function myTies({ tx, actor, now }: Look, { words, page = 1 }: TiesQuestion = {}) {
	const personId = personOf(actor)
	assert(personId, 'ties are somebody’s')
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const parameters = await parametersOn(tx, day)
	const ties = await tiesOf(tx, personId, now, parameters)
	const blocks = await tx
		.selectFrom('tieBlock')
		.select('blockedId')
		.where('personId', '=', personId)
		.execute()
	const blocked = new Set(blocks.map(({ blockedId }) => blockedId))
	const cards = await cardsOf(tx, [...ties.keys()], now)
	const named = [...ties.values()]
		.flatMap((tie): NamedTie[] => {
			const card = cards.get(tie.otherId)
			if (!card) return []
			return [{ ...tie, name: card.name, firm: card.firm, isBlocked: blocked.has(tie.otherId) }]
		})
		.sort((a, b) => b.strength.perMille - a.strength.perMille || a.name.localeCompare(b.name))
	const mine = named.filter(isEstablished)
	const asked = foldLabel(words ?? '')
	const found = mine.filter(({ name, firm }) => foldLabel(`${name} ${firm ?? ''}`).includes(asked))
	return {
		toConfirm: named.filter((tie) => isWaiting(tie) && !tie.declaration?.isMine && !tie.isBlocked),
		waiting: named.filter((tie) => isWaiting(tie) && tie.declaration?.isMine),
		ties: found
			.slice((page - 1) * tiesAPage, page * tiesAPage)
			.map((tie) => ({ ...tie, care: careOf(tie, day, parameters) })),
		found: found.length,
		total: mine.length,
	}
}

/** A tie that stands by itself: something happened, or both said so. A shared network alone is no line of the list. */
export function isEstablished({ facts, declaration }: OwnTie): boolean {
	return facts.length > 0 || Boolean(declaration?.confirmedAt)
}

function isWaiting({ declaration }: OwnTie): boolean {
	return declaration !== null && !declaration.confirmedAt && !declaration.declinedAt
}

function careOf({ strength }: OwnTie, day: Temporal.PlainDate, parameters: Parameters): TieCare {
	return careFor(strength.parts, day, strengthTableFrom(parameters, day))
}

/** Names for the rules page: whom one blocked. */
export async function blockedBy({ tx, now }: Look, personId: Id) {
	const rows = await tx
		.selectFrom('tieBlock')
		.select(['blockedId', 'since'])
		.where('personId', '=', personId)
		.execute()
	const cards = await cardsOf(
		tx,
		rows.map(({ blockedId }) => blockedId),
		now,
	)
	return rows.flatMap(({ blockedId, since }) => {
		const card = cards.get(blockedId)
		return card ? [{ personId: blockedId, name: card.name, firm: card.firm, since }] : []
	})
}
