import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { mapSheetsInput } from '../inputs.ts'
import { refuse } from './refusal.ts'
import { requireAdviser } from './require-adviser.ts'
import { accessSheetsFile } from './sheets-file.ts'

/** Says what the columns of a file of networks hold; its lines are then read by that. */
export const mapSheets = defineAct({
	name: 'listings.map-sheets',
	input: mapSheetsInput,
	door: 'none',
	act: async (act, { fileId, mapping }) => {
		const { tx, record } = act
		await requireAdviser(act)
		const { importedAt } = await accessSheetsFile(tx, fileId)
		if (importedAt) refuse('listings.alreadyImported')
		refuseTwice(mapping)
		await tx
			.updateTable('sheetFile')
			.set({ mapping: JSON.stringify(mapping) })
			.where('id', '=', fileId)
			.execute()
		await record({ subjectId: fileId, content: { mapping } })
	},
})

/** One column holds the name, and no field is filled by two. */
function refuseTwice(mapping: Record<string, string | null>): void {
	const seen = new Set<string>()
	const issues = Object.entries(mapping).flatMap(([at, field]) => {
		if (!field) return []
		if (seen.has(field)) return [{ field: `column-${at}`, code: 'listings.columnTwice' }]
		seen.add(field)
		return []
	})
	if (!seen.has('name')) issues.push({ field: 'column-0', code: 'listings.nameColumn' })
	if (issues.length > 0) throw new Invalid(issues)
}
