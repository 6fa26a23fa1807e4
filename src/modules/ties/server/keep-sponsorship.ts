import { runAct } from '#db'
import { asSystem } from '#jobs/server'
import type { Actor, Id } from '#kernel'
import { keepFacts } from './keep-facts.ts'

const system: Actor = { kind: 'system', networkId: null }

/**
 * Whoever brought somebody into a network is tied to them: the sponsor of the seat, else the person who invited
 * them by name. Its facilitator invites for the network, and a list is nobody's: neither makes a tie, or every
 * path would lead through them. Harmless to repeat.
 */
export async function keepSponsorship(
	networkId: Id,
	invitationId: Id,
	now: Temporal.Instant,
): Promise<void> {
	const taken = await asSystem(networkId, (tx) =>
		tx
			.selectFrom('invitation as i')
			.innerJoin('membership as m', (join) =>
				join
					.onRef('m.networkId', '=', 'i.networkId')
					.onRef('m.membershipId', '=', 'i.membershipId'),
			)
			.innerJoin('network as n', 'n.networkId', 'i.networkId')
			.select([
				'i.acceptedAt',
				'i.acceptedBy',
				'i.invitedBy',
				'm.sponsorId',
				'n.name',
				'n.timeZone',
			])
			.select(({ selectFrom, exists }) =>
				exists(
					selectFrom('invitation as other')
						.select('other.invitationId')
						.whereRef('other.networkId', '=', 'i.networkId')
						.whereRef('other.invitedBy', '=', 'i.invitedBy')
						.whereRef('other.createdAt', '=', 'i.createdAt')
						.whereRef('other.invitationId', '<>', 'i.invitationId'),
				).as('isOfList'),
			)
			.select(({ selectFrom, exists }) =>
				exists(
					selectFrom('networkRole as r')
						.select('r.personId')
						.whereRef('r.networkId', '=', 'i.networkId')
						.whereRef('r.personId', '=', 'i.invitedBy')
						.where('r.role', '=', 'facilitator')
						.where('r.endsOn', 'is', null),
				).as('isForNetwork'),
			)
			.where('i.networkId', '=', networkId)
			.where('i.invitationId', '=', invitationId)
			.executeTakeFirst(),
	)
	if (!taken?.acceptedAt || !taken.acceptedBy) return
	const isTheirs = !taken.isOfList && !taken.isForNetwork
	const sponsor = taken.sponsorId ?? (isTheirs ? taken.invitedBy : null)
	if (!sponsor || sponsor === taken.acceptedBy) return
	const happenedOn = taken.acceptedAt.toZonedDateTimeISO(taken.timeZone).toPlainDate().toString()
	const fact = {
		kind: 'sponsorship',
		subjectId: invitationId,
		people: [sponsor, taken.acceptedBy],
		happenedOn,
		words: taken.name.slice(0, 200),
	}
	await runAct(keepFacts, system, fact, { now })
}
