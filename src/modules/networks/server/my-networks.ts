import type { Look } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { type MembershipState, takingPart } from '../states.ts'

/** The networks of a firm, past ones included, for its own people; and whether they may leave for it. */
export async function firmNetworks(look: Look, { firmId }: { firmId: Id }) {
	const { tx, actor, now } = look
	const firm = await accessFirm(tx, firmId)
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const rows = await tx
		.selectFrom('membership')
		.innerJoin('network', 'network.networkId', 'membership.networkId')
		.leftJoin('person', 'person.id', 'membership.personId')
		.leftJoin('shownMember', (join) =>
			join
				.onRef('shownMember.networkId', '=', 'membership.networkId')
				.onRef('shownMember.membershipId', '=', 'membership.membershipId'),
		)
		.leftJoin('networkSheet', 'networkSheet.networkId', 'membership.networkId')
		.select([
			'network.networkId',
			'network.name',
			'network.family',
			'network.territory',
			'network.purpose',
			'membership.membershipId',
			'membership.state',
			'membership.since',
			'person.givenName',
			'person.familyName',
			'shownMember.shownAt',
			// Its page, when the network has one and lists there the members who agree.
			'networkSheet.id as sheetId',
			'networkSheet.audience',
			'networkSheet.showsMembers',
		])
		.where('membership.firmId', '=', firmId)
		.where('membership.state', 'not in', ['suggested', 'invited'])
		.orderBy('membership.since')
		.orderBy('membership.membershipId')
		.execute()
	const seats = rows.map((row) => ({ ...row, state: row.state as MembershipState }))
	return { firm: { id: firm.id, name: firm.name }, seats, mayEngage: mayEngage(mandates) }
}

/** What leaving a network would mean, before the firm's representative says so. */
export async function leavingSheet(
	look: Look,
	{ firmId, networkId }: { firmId: Id; networkId: Id },
) {
	const { firm, seats, mayEngage } = await firmNetworks(look, { firmId })
	const seat = seats.find((one) => one.networkId === networkId && isInside(one.state)) ?? notFound()
	const { members } = await look.tx
		.selectFrom('membership')
		.select((eb) => eb.fn.count<number>('firmId').distinct().as('members'))
		.where('networkId', '=', networkId)
		.where('state', 'in', takingPart)
		.executeTakeFirstOrThrow()
	return { firm, seat, mayEngage, members }
}

function isInside(state: MembershipState): boolean {
	return state !== 'left' && state !== 'excluded'
}
