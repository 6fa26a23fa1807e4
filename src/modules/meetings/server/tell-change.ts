import { type Act, parameter, parametersOn } from '#db'
import { assert, dayAt, newId, personOf } from '#kernel'
import type { Meeting } from './access.ts'

type Change = {
	kind: 'moved' | 'cancelled' | 'restored'
	reason?: string | undefined
	asksAgain?: boolean
}

/**
 * Writes a change down and plans to tell it: some minutes later, so that a mistake that is undone meanwhile was never
 * said to anybody. Several changes in a row are told as one.
 */
export async function tellChange(act: Act, meeting: Meeting, change: Change): Promise<void> {
	const { tx, actor, now, enqueue } = act
	const { networkId, meetingId } = meeting
	const byPerson = personOf(actor)
	assert(byPerson, 'someone changes a meeting')
	await tx
		.insertInto('meetingChange')
		.values({
			networkId,
			changeId: newId(),
			meetingId,
			kind: change.kind,
			wasAt: meeting.startsAt,
			reason: change.reason || null,
			asksAgain: change.asksAgain ?? false,
			at: now,
			byPerson,
		})
		.execute()
	const minutes = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.undo_minutes')
	await enqueue(
		'meetings.tell-changes',
		{ networkId, meetingId },
		{ at: now.add({ minutes }), key: `meeting changes ${meetingId}` },
	)
}
