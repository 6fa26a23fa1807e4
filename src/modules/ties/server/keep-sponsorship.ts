import { runAct } from '#db'
import { asSystem } from '#jobs/server'
import type { Actor, Id } from '#kernel'
import { keepFacts } from './keep-facts.ts'

const system: Actor = { kind: 'system', networkId: null }

/**
 * Whoever brought somebody into a network is tied to them: the sponsor of the seat, else the person who invited
 * them by name. Invitations sent to several at once are a list's, and make no tie. Harmless to repeat.
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
			.where('i.networkId', '=', networkId)
			.where('i.invitationId', '=', invitationId)
			.executeTakeFirst(),
	)
	if (!taken?.acceptedAt || !taken.acceptedBy) return
	const sponsor = taken.sponsorId ?? (taken.isOfList ? null : taken.invitedBy)
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
