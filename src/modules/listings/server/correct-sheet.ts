import { defineAct } from '#db'
import { correctSheetInput } from '../inputs.ts'
import { tellAdvisers } from './letters.ts'
import { markVerified, rewriteListed, tellStep, writeContact } from './listed-sheet.ts'
import { spendListingLink } from './spend-listing-link.ts'

/**
 * The contact of a listed network corrects its sheet by their link, themselves included: it is right as of
 * today, and the adviser is told.
 */
export const correctSheet = defineAct({
	name: 'listings.correct-sheet',
	input: correctSheetInput,
	door: 'open',
	asSystem: true,
	act: async (act, { token, contactName, contactEmail, contactPhone, contactIsShown, ...told }) => {
		const { sheet } = await spendListingLink(act, token)
		await rewriteListed(act, sheet.id, told)
		await writeContact(act.tx, sheet.id, {
			contactName,
			contactEmail,
			contactPhone,
			contactIsShown,
		})
		await markVerified(act, sheet.id)
		await tellStep({ ...act, actor: { kind: 'anonymous' } }, sheet.id, 'corrected')
		await tellAdvisers(act, { ...sheet, name: told.name }, 'corrected')
		await act.record({ subjectId: sheet.id, content: told })
	},
})
