import { sql } from 'kysely'
import type { Look } from '#db'
import { type FieldValue, maySpeakFor, type ProposableField, spellValue, standingOf } from '#firms'
import { accessFirm, cardValues, mandatesIn } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { mayRun } from '#networks'
import { accessMembership, accessNetwork, standingIn } from '#networks/server'
import type { ProposalOutcome } from '../states.ts'
import { readAsNetwork } from './read-as-network.ts'
import { forbid, refuse } from './refusal.ts'

/** One field of a proposal: what it said, what it would say, and what the card says today. */
export type ShownChange = {
	field: ProposableField
	old: FieldValue
	new: FieldValue
	today: FieldValue
	/** `today` as the form sends it back, so that nothing is overwritten unseen. */
	seen: string
	standing: 'waiting' | 'changed' | 'done'
}

type ProposalRow = {
	id: Id
	origin: 'facilitator' | 'register' | 'import'
	reason: string | null
	network: string | null
	by: string | null
	proposedAt: Temporal.Instant
	outcome: ProposalOutcome | null
	answer: string | null
	changes: { field: ProposableField; old: FieldValue; new: FieldValue; accepted: boolean | null }[]
}

/** What others propose to change of a firm's card, for its own people; those who may edit it may answer. */
export async function proposalsOnFirm(look: Look, { firmId }: { firmId: Id }) {
	const { tx, actor, now } = look
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await accessFirm(tx, firmId)
	const today = await cardValues(tx, firmId, 'self')
	const rows = await proposals(look, sql`p.firm_id = ${firmId} and e.proposal_id is null`)
	const waiting = rows
		.map((row) => ({
			...row,
			changes: row.changes.map((change): ShownChange => {
				const value = today[change.field] ?? null
				return {
					field: change.field,
					old: change.old,
					new: change.new,
					today: value,
					seen: spellValue(value),
					standing: standingOf(change, value),
				}
			}),
		}))
		.filter(({ changes }) => changes.some(({ standing }) => standing !== 'done'))
	return { firm: { id: firm.id, name: firm.name }, waiting, mayAnswer: maySpeakFor(mandates) }
}

/** The card as a network reads it, to propose another; and what was proposed there before. */
export async function proposingSheet(
	look: Look,
	{ networkId, membershipId }: { networkId: Id; membershipId: Id },
) {
	const { tx, actor, now } = look
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('records.onlyRunners')
	const seat = await accessMembership(tx, networkId, membershipId)
	const { firmId, firmName, firmClaimedAt } = seat
	if (!firmClaimedAt) refuse('records.editInstead', { firm: firmName })
	return {
		network: { networkId, name: network.name },
		firm: { name: firmName },
		membershipId,
		values: await cardValues(tx, firmId, readAsNetwork(seat)),
		before: await proposals(
			look,
			sql`p.firm_id = ${firmId} and p.network_id = ${networkId} and p.origin = 'facilitator'`,
		),
	}
}

async function proposals({ tx }: Look, which: ReturnType<typeof sql>): Promise<ProposalRow[]> {
	const { rows } = await sql<ProposalRow>`
		select p.id, p.origin, p.reason, n.name as network,
			b.given_name || ' ' || b.family_name as by, p.proposed_at, e.outcome, e.reason as answer,
			(select json_agg(json_build_object('field', c.field, 'old', c.old_value, 'new', c.new_value,
				'accepted', c.accepted) order by c.field)
				from proposal_change c where c.proposal_id = p.id) as changes
		from proposal p
		left join proposal_end e on e.proposal_id = p.id
		left join network n on n.network_id = p.network_id
		left join person b on b.id = p.by_person
		where ${which}
		order by p.proposed_at desc, p.id limit 50`.execute(tx)
	return rows
}
