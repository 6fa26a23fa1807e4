import { type Act, defineAct } from '#db'
import { type Id, Invalid, newId } from '#kernel'
import { planInput } from '../inputs.ts'
import { mayPlan } from '../policy.ts'
import { accessAsPeer, progressOf, rolesOf } from './access.ts'
import { forbid, refuse } from './refusal.ts'

/** The step from which the client writes what they will do, and how long after the closing they may still. */
const [planStep, daysAfter] = [5, 14]

/**
 * Writes the client's plan, whole: what they will do and by when, for the peers or for themselves alone. From the
 * fifth step until two weeks after the session, as long as nothing was said of what became of it.
 */
export const writePlan = defineAct({
	name: 'peer-help.write-plan',
	input: planInput,
	door: 'none',
	act: async (act, { meetingId, readers, actions }) => {
		const { tx, now, record } = act
		const { meeting, me } = await accessAsPeer(act, meetingId)
		const { networkId } = meeting
		if (!mayPlan(me, (await rolesOf(tx, meeting)).clientId)) forbid('peer-help.onlyClient')
		if (actions.length === 0) throw new Invalid([{ field: 'what1', code: 'peer-help.noAction' }])
		await requireMoment(act, meeting)
		const ids = { networkId, meetingId, personId: me }
		await requireNothingSaid(act, ids)
		for (const table of ['peerHelpAction', 'peerHelpPlanKept'] as const)
			await tx
				.deleteFrom(table)
				.where('networkId', '=', networkId)
				.where('meetingId', '=', meetingId)
				.where('personId', '=', me)
				.execute()
		await tx
			.insertInto('peerHelpAction')
			.values(
				actions.map(({ what, dueOn }, place) => ({
					...ids,
					actionId: newId(),
					position: place + 1,
					what,
					dueOn: dueOn ?? null,
					writtenAt: now,
				})),
			)
			.execute()
		if (readers === 'client')
			await tx
				.insertInto('peerHelpPlanKept')
				.values({ ...ids, keptAt: now })
				.execute()
		await record({ networkId, subjectId: meetingId, content: { readers, actions } })
	},
})

type Meeting = Awaited<ReturnType<typeof accessAsPeer>>['meeting']

async function requireMoment(act: Act, meeting: Meeting): Promise<void> {
	const { clock } = await progressOf(act, meeting)
	if (!mayWriteNow(clock, act.now))
		refuse(clock.state === 'closed' ? 'peer-help.planClosed' : 'peer-help.planLater')
}

/** Whether the session is at the moment of its plan. */
export function mayWriteNow(
	clock: Awaited<ReturnType<typeof progressOf>>['clock'],
	now: Temporal.Instant,
): boolean {
	if (clock.state === 'waiting') return false
	if (clock.state === 'under_way') return clock.step >= planStep
	return Temporal.Instant.compare(clock.closedAt.add({ hours: 24 * daysAfter }), now) > 0
}

async function requireNothingSaid(
	{ tx }: Act,
	{ networkId, meetingId }: { networkId: Id; meetingId: Id },
) {
	const said = await tx
		.selectFrom('peerHelpFollowUp')
		.select('actionId')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	if (said) refuse('peer-help.planFollowed')
}
