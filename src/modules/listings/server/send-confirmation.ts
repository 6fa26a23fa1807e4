import { defineAct } from '#db'
import { dayAt, notFound } from '#kernel'
import { freshness } from '../freshness.ts'
import { sheetInput } from '../inputs.ts'
import { tellAdvisers, writeConfirmation } from './letters.ts'
import { askNextYear, tellStep } from './listed-sheet.ts'
import { isOpposed } from './opposition.ts'

/** How long the contact has before the adviser is told that nobody answered. */
export const answerDays = 21

/**
 * A clock: a year after a sheet was last said to be right, its contact is asked; without anybody to ask, the
 * adviser is told. Nothing when the sheet was verified, closed or claimed meanwhile.
 */
export const sendConfirmation = defineAct({
	name: 'listings.send-confirmation',
	input: sheetInput,
	door: 'none',
	act: async (act, { sheetId }) => {
		const { tx, actor, now, enqueue, record } = act
		if (actor.kind !== 'system') notFound()
		await record({ subjectId: sheetId, content: null })
		const sheet = await tx
			.selectFrom('networkSheet')
			.leftJoin('sheetContact', 'sheetContact.sheetId', 'networkSheet.id')
			.select([
				'networkSheet.id',
				'networkSheet.name as network',
				'networkSheet.verifiedOn',
				'networkSheet.keptBy',
				'sheetContact.name',
				'sheetContact.email',
			])
			.where('networkSheet.id', '=', sheetId)
			.where('networkId', 'is', null)
			.where('closedAt', 'is', null)
			.executeTakeFirst()
		if (!sheet?.verifiedOn) return
		const today = dayAt(now, 'UTC')
		if (!freshness(sheet.verifiedOn, today).isStale)
			return askNextYear(act, sheetId, sheet.verifiedOn)
		const told = { ...sheet, name: sheet.network }
		if (sheet.email && !(await isOpposed(tx, sheet.email))) {
			await writeConfirmation(act, told, { name: sheet.name, email: sheet.email })
			await tellStep(act, sheetId, 'asked')
			await enqueue(
				'listings.remind-adviser',
				{ sheetId },
				{ at: now.add({ hours: 24 * answerDays }), key: `listing-ask:${sheetId}` },
			)
			return
		}
		await tellAdvisers(act, told, 'noContact')
		await tellStep(act, sheetId, 'reminded')
		await askNextYear(act, sheetId, today)
	},
})
