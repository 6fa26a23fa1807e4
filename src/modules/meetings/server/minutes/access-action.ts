import { sql } from 'kysely'
import type { Act } from '#db'
import { type Id, notFound } from '#kernel'
import { mayAnswerFor } from '../../policy.ts'
import { accessNetworkRead } from '../access.ts'
import { forbid } from '../refusal.ts'

/** An action, for the seat that does it and for who runs the network; others who read it are told so. */
export async function accessAction(act: Act, actionId: Id) {
	const { tx } = act
	const action =
		(await tx
			.selectFrom('meetingAction')
			.selectAll()
			.where('actionId', '=', actionId)
			.executeTakeFirst()) ?? notFound()
	const { standing } = await accessNetworkRead(act, action.networkId)
	const { rows } = await sql<{ isMine: boolean }>`select coalesce(is_my_seat(${action.networkId},
		${action.membershipId}), false) as is_mine`.execute(tx)
	if (!mayAnswerFor(standing, rows[0]?.isMine ?? false)) forbid('meetings.notYourAction')
	return action
}
