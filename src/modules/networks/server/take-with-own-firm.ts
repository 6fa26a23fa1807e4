import type { Act } from '#db'
import { mayEngage } from '#firms'
import { mandatesIn } from '#firms/server'
import type { Id } from '#kernel'
import { hasLeft } from '../states.ts'
import type { OfferedSeat } from './accept-invitation.ts'
import { forgetUnclaimedPeople } from './forget-unclaimed-people.ts'
import { forbid, refuse } from './refusal.ts'

/**
 * The seat goes to a firm that the person already represents; the prepared record, used nowhere else,
 * goes away. A firm with its own people answers for itself alone.
 */
export async function takeWithOwnFirm(act: Act, offered: OfferedSeat, firmId: Id): Promise<void> {
	const { tx, actor, now } = act
	if (!mayEngage(await mandatesIn(tx, actor, firmId, now)))
		forbid('networks.onlyRepresentative', { firm: offered.firmName })
	if (firmId === offered.firmId) return
	if (offered.claimedAt) forbid('networks.firmHasPeople', { firm: offered.firmName })
	await refuseSecondSeat(act, offered, firmId)
	await tx
		.updateTable('membership')
		.set({ firmId })
		.where('networkId', '=', offered.networkId)
		.where('membershipId', '=', offered.membershipId)
		.execute()
	await dropRecord(act, offered.firmId)
}

async function refuseSecondSeat({ tx }: Act, offered: OfferedSeat, firmId: Id): Promise<void> {
	if (offered.seats === 'person') return
	const seated = await tx
		.selectFrom('membership')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.select(['membership.state', 'firm.name as firm'])
		.where('membership.networkId', '=', offered.networkId)
		.where('membership.firmId', '=', firmId)
		.executeTakeFirst()
	if (!seated) return
	if (hasLeft(seated.state)) refuse('networks.cameBack', { firm: seated.firm })
	refuse('networks.alreadyIn', { firm: seated.firm })
}

async function dropRecord({ tx }: Act, firmId: Id): Promise<void> {
	const elsewhere = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('firmId', '=', firmId)
		.executeTakeFirst()
	if (elsewhere) return
	const people = await tx
		.selectFrom('mandate')
		.select('personId')
		.where('firmId', '=', firmId)
		.execute()
	await tx.deleteFrom('firm').where('id', '=', firmId).execute()
	await forgetUnclaimedPeople(
		tx,
		people.map((one) => one.personId),
	)
}
