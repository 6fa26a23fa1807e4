import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { cardsOf } from '../cards.ts'
import { parametersOn } from '../parameters.ts'
import { type OwnTie, tiesOf } from '../ties-of.ts'

/** One of one's own ties, with the other end's name. */
export type NamedTie = OwnTie & { name: string; firm: string | null; isBlocked: boolean }

/** Someone of one's networks whom one has not declared. */
export type Candidate = { personId: Id; name: string; firm: string | null }

/** One's own ties: strong first; what waits both ways; one's rules as a go-between; whom one may declare. */
export async function myTies({ tx, actor, now }: Look) {
	const personId = personOf(actor)
	assert(personId, 'ties are somebody’s')
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const ties = await tiesOf(tx, personId, now, parameters)
	const blocks = await tx
		.selectFrom('tieBlock')
		.select('blockedId')
		.where('personId', '=', personId)
		.execute()
	const blocked = new Set(blocks.map(({ blockedId }) => blockedId))
	const cards = await cardsOf(tx, [...ties.keys(), ...blocked], now)
	const named = [...ties.values()]
		.flatMap((tie): NamedTie[] => {
			const card = cards.get(tie.otherId)
			if (!card) return []
			return [{ ...tie, name: card.name, firm: card.firm, isBlocked: blocked.has(tie.otherId) }]
		})
		.sort((a, b) => b.strength.perMille - a.strength.perMille || a.name.localeCompare(b.name))
	const isWaiting = ({ declaration }: NamedTie) =>
		declaration !== null && !declaration.confirmedAt && !declaration.declinedAt
	const rule = await tx
		.selectFrom('goBetweenRule')
		.select(['optedOutAt', 'optedOutUntil', 'monthlyCap'])
		.where('personId', '=', personId)
		.executeTakeFirst()
	return {
		toConfirm: named.filter((tie) => isWaiting(tie) && !tie.declaration?.isMine && !tie.isBlocked),
		waiting: named.filter((tie) => isWaiting(tie) && tie.declaration?.isMine),
		ties: named.filter((tie) => tie.facts.length > 0 || tie.declaration?.confirmedAt),
		blocked: [...blocked].flatMap((id) => {
			const card = cards.get(id)
			return card ? [{ personId: id, name: card.name, firm: card.firm }] : []
		}),
		rule: rule ?? { optedOutAt: null, optedOutUntil: null, monthlyCap: null },
		candidates: await candidatesOf(tx, personId),
	}
}

/** People who act for a firm of one's networks, and whom no declaration names yet. */
async function candidatesOf(tx: Tx, personId: Id): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, min(f.name) as firm
		from membership m
		join firm f on f.id = m.firm_id
		join mandate d on d.firm_id = m.firm_id and d.ends_on is null
		join person p on p.id = d.person_id
		where m.network_id = any (my_networks()) and m.state in ('member', 'on_trial')
			and not exists (select 1 from firm_visibility v where v.firm_id = m.firm_id
				and v.field = 'people' and v.audience = 'self')
			and p.id <> ${personId}
			and not exists (select 1 from tie_declaration t where t.withdrawn_at is null
				and ((t.from_person = ${personId} and t.to_person = p.id)
					or (t.to_person = ${personId} and t.from_person = p.id)))
		group by p.id
		order by p.family_name collate "fr-x-icu", p.id
		limit 2000`.execute(tx)
	return rows
}
