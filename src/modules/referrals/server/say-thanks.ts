import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { thanksInput } from '../inputs.ts'
import { accessReceived, requireSpeaking } from './access-referral.ts'
import { numbersAt } from './parameters.ts'
import { refuse } from './refusal.ts'

/**
 * Thanks who recommended, wherever they are: another network, a firm that has left since, whoever stood in that day.
 * Once for a recommendation; it leaves some minutes later.
 */
export const sayThanks = defineAct({
	name: 'referrals.say-thanks',
	input: thanksInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { firmId, referralId, words }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const referral = await accessReceived(tx, firmId, referralId)
		const said = await tx
			.selectFrom('thanks')
			.select('id')
			.where('referralId', '=', referralId)
			.executeTakeFirst()
		if (said) refuse('referrals.thanked')
		const byPerson = personOf(actor)
		assert(byPerson, 'somebody thanks')
		const thanksId = newId()
		const leavesAt = now.add({ minutes: (await numbersAt(tx, now))('referral.undo_minutes') })
		await tx
			.insertInto('thanks')
			.values({
				id: thanksId,
				referralId,
				fromFirmId: firmId,
				toFirmId: referral.fromFirmId,
				byPerson,
				words,
				writtenAt: now,
				leavesAt,
			})
			.execute()
		await enqueue(
			'referrals.leave-thanks',
			{ thanksId },
			{ at: leavesAt, key: `thanks:${thanksId}` },
		)
		await record({ firmId, subjectId: thanksId, content: { words } })
		return { thanksId }
	},
})
