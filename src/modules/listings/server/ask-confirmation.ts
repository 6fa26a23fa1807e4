import { defineAct } from '#db'
import { sheetInput } from '../inputs.ts'
import { writeConfirmation } from './letters.ts'
import { accessListed, tellStep } from './listed-sheet.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'
import { answerDays } from './send-confirmation.ts'

/** One may be asked again after so many days. */
const quietDays = 14

/** An adviser asks the contact of a listed network now, without waiting for the year to pass. */
export const askConfirmation = defineAct({
	name: 'listings.ask-confirmation',
	input: sheetInput,
	door: 'none',
	act: async (act, { sheetId }) => {
		const { tx, now, enqueue, record } = act
		await requireAdviser(act)
		const sheet = await accessListed(tx, sheetId)
		if (sheet.closedAt) refuse('listings.isClosed')
		const contact = await tx
			.selectFrom('sheetContact')
			.select(['name', 'email'])
			.where('sheetId', '=', sheetId)
			.executeTakeFirst()
		if (!contact?.email) return refuse('listings.noContact')
		const asked = await tx
			.selectFrom('sheetStep')
			.select('id')
			.where('sheetId', '=', sheetId)
			.where('what', '=', 'asked')
			.where('at', '>', now.subtract({ hours: 24 * quietDays }))
			.executeTakeFirst()
		if (asked) refuse('listings.askedLately', { count: quietDays })
		await writeConfirmation(act, sheet, { name: contact.name, email: contact.email })
		await tellStep(act, sheetId, 'asked')
		await enqueue(
			'listings.remind-adviser',
			{ sheetId },
			{ at: now.add({ hours: 24 * answerDays }), key: `listing-ask:${sheetId}` },
		)
		await record({ subjectId: sheetId, content: null })
	},
})
