import * as v from 'valibot'
import { defineAct } from '#db'
import { locale } from '../inputs.ts'
import { signedIn } from './signed-in.ts'

/** Chooses the language of one's screens and mails. */
export const changeLanguage = defineAct({
	name: 'accounts.change-language',
	input: v.strictObject({ locale }),
	door: 'none',
	act: async ({ tx, actor, record }, input) => {
		const { personId } = signedIn(actor)
		await tx.updateTable('person').set(input).where('id', '=', personId).execute()
		await record({ subjectId: personId, content: input })
	},
})
