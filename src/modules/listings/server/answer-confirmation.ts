import { type Act, defineAct, removeJob } from '#db'
import type { Id } from '#kernel'
import { answerConfirmationInput } from '../inputs.ts'
import { tellAdvisers } from './letters.ts'
import { markVerified, tellStep } from './listed-sheet.ts'
import { keepOpposition } from './opposition.ts'
import { spendListingLink } from './spend-listing-link.ts'

/**
 * The contact of a listed network answers by the link sent to them: all is right; the club is over; or they
 * want to be named and written to no longer. The link serves once, whoever holds it.
 */
export const answerConfirmation = defineAct({
	name: 'listings.answer-confirmation',
	input: answerConfirmationInput,
	door: 'open',
	asSystem: true,
	act: async (act, { token, answer }) => {
		const { tx, now, record } = act
		const { sheet, email } = await spendListingLink(act, token)
		await record({ subjectId: sheet.id, content: { answer } })
		const unnamed = { ...act, actor: { kind: 'anonymous' as const } }
		if (answer === 'confirm') {
			await markVerified(act, sheet.id)
			await tellStep(unnamed, sheet.id, 'confirmed')
			return
		}
		if (answer === 'oppose') {
			await forgetContact(act, sheet.id, email)
			await tellStep(unnamed, sheet.id, 'opposed')
			await tellAdvisers(act, sheet, 'opposed')
			return
		}
		await tx
			.updateTable('networkSheet')
			.set({ closedAt: now, closing: 'over', changedAt: now })
			.where('id', '=', sheet.id)
			.execute()
		await removeJob(tx, `listing-ask:${sheet.id}`)
		await tellStep(unnamed, sheet.id, 'closed')
		await tellAdvisers(act, sheet, 'closed')
	},
})

/** Their name and addresses go from every listed sheet, and stay out. */
async function forgetContact({ tx, now }: Act, sheetId: Id, email: string | null): Promise<void> {
	await tx
		.deleteFrom('sheetContact')
		.where((eb) =>
			eb.and([
				eb.or([eb('sheetId', '=', sheetId), ...(email ? [eb('email', '=', email)] : [])]),
				eb(
					'sheetId',
					'in',
					eb.selectFrom('networkSheet').select('id').where('networkId', 'is', null),
				),
			]),
		)
		.execute()
	if (!email) return
	await keepOpposition(tx, email, now)
}
