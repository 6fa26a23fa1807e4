import { defineAct } from '#db'
import { dayAt, newId } from '#kernel'
import { tradesOf } from '#networks'
import { sheetsFileInput } from '../inputs.ts'
import { askNextYear, columnsOf, tellStep, writeAround } from './listed-sheet.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'
import { accessSheetsFile, previewSheets } from './sheets-file.ts'

/** Takes a file of networks whole, or not at all, and forgets its bytes. Clubs already listed do not enter. */
export const importSheets = defineAct({
	name: 'listings.import-sheets',
	input: sheetsFileInput,
	door: 'none',
	act: async (act, { fileId }) => {
		const { tx, now, record } = act
		const keptBy = await requireAdviser(act)
		const file = await accessSheetsFile(tx, fileId)
		if (file.importedAt) refuse('listings.alreadyImported')
		const { ready, problems } = await previewSheets(tx, file)
		if (problems.length > 0) refuse('listings.fileHasProblems', { count: problems.length })
		const verifiedOn = dayAt(now, 'UTC')
		const rows = ready.map((line) => ({ ...line, sheetId: newId() }))
		for (const { sheetId, source, ...line } of rows) {
			await tx
				.insertInto('networkSheet')
				.values({
					id: sheetId,
					...columnsOf(line),
					audience: 'public',
					source: source || file.name,
					verifiedOn,
					keptBy,
					createdAt: now,
					changedAt: now,
				})
				.execute()
			const { contactName: name, contactEmail: email, contactPhone: phone } = line
			if (name || email || phone)
				await tx
					.insertInto('sheetContact')
					.values({ sheetId, name: name || null, email: email ?? null, phone: phone ?? null })
					.execute()
			await tellStep(act, sheetId, 'imported')
			await askNextYear(act, sheetId, verifiedOn)
		}
		await writeAround(
			tx,
			rows.map(({ sheetId, zones, sought, taken }) => ({
				sheetId,
				zones,
				trades: tradesOf(sought, taken),
			})),
		)
		await tx
			.updateTable('sheetFile')
			.set({ importedAt: now, lines: rows.length, content: Buffer.alloc(0) })
			.where('id', '=', fileId)
			.execute()
		await record({ subjectId: fileId, content: { lines: rows.length } })
		return { imported: rows.length }
	},
})
