import type { Act } from '#db'
import { dayAt, type Id, newId } from '#kernel'
import type { OfferedSeat } from './accept-invitation.ts'
import { forgetUnclaimedPeople } from './forget-unclaimed-people.ts'
import { forbid } from './refusal.ts'

/** The person takes the record that was prepared for them: it is theirs from now on. */
export async function claimRecord(
	{ tx, now }: Act,
	offered: OfferedSeat,
	personId: Id,
): Promise<void> {
	if (offered.claimedAt) forbid('networks.firmHasPeople', { firm: offered.firmName })
	const prepared = await tx
		.deleteFrom('mandate')
		.where('firmId', '=', offered.firmId)
		.returning('personId')
		.execute()
	await tx
		.insertInto('mandate')
		.values({
			id: newId(),
			personId,
			firmId: offered.firmId,
			role: 'representative',
			startsOn: dayAt(now, 'UTC'),
			grantedBy: personId,
		})
		.execute()
	await tx.updateTable('firm').set({ claimedAt: now }).where('id', '=', offered.firmId).execute()
	const others = prepared.map((one) => one.personId).filter((one) => one !== personId)
	await forgetUnclaimedPeople(tx, others)
}
