import { defineAct } from '#db'
import { editFirmInput } from '../inputs.ts'
import { maySpeakFor } from '../policy.ts'
import { makeFindable } from './find/make-findable.ts'
import { forbid } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'
import { rewriteFirm } from './write-card.ts'

/** A firm's own people rewrite its card. */
export const editFirm = defineAct({
	name: 'firms.edit-firm',
	input: editFirmInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, ...card }) => {
		const firm = await accessFirm(tx, firmId)
		if (!maySpeakFor(await mandatesIn(tx, actor, firmId, now)))
			forbid('firms.onlyItsPeople', { firm: firm.name })
		await rewriteFirm(tx, firmId, card, now)
		await makeFindable({ tx, now }, [firmId])
		await record({ firmId, subjectId: firmId, content: card })
	},
})
