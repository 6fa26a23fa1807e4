import type { Tx } from '#db'
import type { Meeting } from '../access.ts'

/** The sheet of a meeting once it is signed; null before. */
export async function sheetOf(
	tx: Tx,
	{ networkId, meetingId }: Pick<Meeting, 'networkId' | 'meetingId'>,
) {
	const sheet = await tx
		.selectFrom('attendanceSheet')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	return sheet ?? null
}
