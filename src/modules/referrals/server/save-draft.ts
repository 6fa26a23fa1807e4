import { defineAct } from '#db'
import { draftInput } from '../inputs.ts'
import { writeDraft } from './write-draft.ts'

/** Keeps a recommendation for later, its third party's agreement perhaps still to be asked. Nothing leaves. */
export const saveDraft = defineAct({
	name: 'referrals.save-draft',
	input: draftInput,
	door: 'none',
	act: async (act, input) => {
		const referralId = await writeDraft(act, input)
		await act.record({ firmId: input.firmId, subjectId: referralId, content: input })
		return { referralId }
	},
})
