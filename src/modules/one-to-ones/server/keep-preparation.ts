import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { preparationInput } from '../inputs.ts'

/** Keeps what one prepares for one-to-ones: read by those one is to meet, or met. */
export const keepPreparation = defineAct({
	name: 'one-to-ones.keep-preparation',
	input: preparationInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, written) => {
		const personId = personOf(actor)
		assert(personId, 'somebody prepares')
		const sheet = {
			goals: written.goals || null,
			skills: written.skills || null,
			customers: written.customers || null,
			needs: written.needs || null,
			keptAt: now,
		}
		await tx
			.insertInto('preparationSheet')
			.values({ personId, ...sheet })
			.onConflict((known) => known.column('personId').doUpdateSet(sheet))
			.execute()
		await record({ subjectId: personId, content: sheet })
	},
})
