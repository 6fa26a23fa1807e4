import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { noteInput } from '../inputs.ts'
import { accessReferral, requireSpeaking } from './access-referral.ts'
import { refuse } from './refusal.ts'

/** Notes something about a recommendation, for one's own firm alone; it goes with the third party's data. */
export const writeNote = defineAct({
	name: 'referrals.write-note',
	input: noteInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, referralId, words }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const referral = await accessReferral(tx, firmId, referralId)
		if (referral.thirdPartyForgottenAt) refuse('referrals.forgotten')
		const byPerson = personOf(actor)
		assert(byPerson, 'somebody writes')
		await tx
			.insertInto('referralNote')
			.values({ id: newId(), referralId, firmId, byPerson, words, at: now })
			.execute()
		await record({ firmId, subjectId: referralId, content: { words } })
	},
})
