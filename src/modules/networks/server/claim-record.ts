import type { Act } from '#db'
import type { Id } from '#kernel'
import type { OfferedSeat } from './accept-invitation.ts'
import { forbid } from './refusal.ts'
import { takeRecord } from './take-record.ts'

/** The person takes the record that was prepared for them: it is theirs from now on. */
export async function claimRecord(act: Act, offered: OfferedSeat, personId: Id): Promise<void> {
	if (offered.claimedAt) forbid('networks.firmHasPeople', { firm: offered.firmName })
	await takeRecord(act, offered.firmId, personId)
}
