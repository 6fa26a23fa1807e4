import { defineAct } from '#db'
import { dayAt, Invalid } from '#kernel'
import { accessNetwork } from '#networks/server'
import { heldInput } from '../inputs.ts'
import { maySay } from '../policy.ts'
import { stateOf } from '../states.ts'
import { accessOneToOne } from './access.ts'
import { refuse } from './refusal.ts'

/** Says, signed in or by the link that asks, whether the one-to-one took place, and on which day. */
export const sayHeld = defineAct({
	name: 'one-to-ones.say-held',
	input: heldInput,
	door: 'link',
	act: async ({ tx, actor, now, record, enqueue }, { oneToOneId, said, heldOn }) => {
		const { networkId, seats, end, mine, proposedAt } = await accessOneToOne(tx, actor, oneToOneId)
		const state = stateOf(seats, end?.kind ?? null)
		if (state === 'proposed') refuse('one-to-ones.notAgreed')
		if (!maySay(state)) refuse('one-to-ones.over')
		const { timeZone } = await accessNetwork(tx, networkId)
		const [earliest, latest] = [dayAt(proposedAt, timeZone), dayAt(now, timeZone)]
		if (
			heldOn &&
			(Temporal.PlainDate.compare(heldOn, earliest) < 0 ||
				Temporal.PlainDate.compare(heldOn, latest) > 0)
		)
			throw new Invalid([{ field: 'heldOn', code: 'one-to-ones.dayElsewhere' }])
		await tx
			.updateTable('oneToOneSeat')
			.set({ said, heldOn: said === 'held' ? (heldOn ?? null) : null, saidAt: now })
			.where('networkId', '=', networkId)
			.where('oneToOneId', '=', oneToOneId)
			.where('personId', '=', mine.personId)
			.execute()
		await enqueue(
			'one-to-ones.settle',
			{ networkId, oneToOneId },
			{ key: `one-to-one said ${oneToOneId}` },
		)
		await record({ subjectId: oneToOneId, content: { said, heldOn: heldOn ?? null } })
	},
})
