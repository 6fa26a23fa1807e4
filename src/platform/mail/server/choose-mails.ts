import * as v from 'valibot'
import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { mailKinds } from '../kinds.ts'

const choice = v.picklist(['immediate', 'none'], 'choice.missing')

/** Says what of what is written to many should arrive by mail; it can be read on the pages either way. */
export const chooseMails = defineAct({
	name: 'mail.choose-mails',
	input: v.strictObject({ words: choice, threads: choice, meetings: choice }, 'form.unexpected'),
	door: 'none',
	act: async ({ tx, actor, record }, choices) => {
		const personId = personOf(actor)
		assert(personId, 'someone chooses')
		await tx
			.insertInto('mailPreference')
			.values(mailKinds.map((kind) => ({ personId, kind, choice: choices[kind] })))
			.onConflict((same) =>
				same
					.columns(['personId', 'kind'])
					.doUpdateSet((eb) => ({ choice: eb.ref('excluded.choice') })),
			)
			.execute()
		await record({ content: choices })
	},
})
