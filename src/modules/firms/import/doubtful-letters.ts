import type { ImportNotice } from './problems.ts'
import type { FileRow } from './read-records.ts'

// « é » written in UTF-8 and read back in Windows-1252, then saved: Ã©, â€™.
const doublyEncoded = /Ã[\u0080-\u00bf©¨ª«®´¹»¼\u20ac]|â€[™œ\u009d“”˜¦]|Â[°«»\u00a0]/

/**
 * Says when accents were damaged before the file reached us, which no reading can undo for sure:
 * once per kind, at the first line concerned.
 */
export function doubtfulLetters(rows: readonly FileRow[]): ImportNotice[] {
	const kinds = [
		['file.lostLetters', /\ufffd/],
		['file.doublyEncoded', doublyEncoded],
	] as const
	return kinds.flatMap(([code, signs]) => {
		for (const { line, cells } of rows) {
			const columnIndex = cells.findIndex((cell) => signs.test(cell))
			const sample = cells[columnIndex]
			if (sample !== undefined)
				return [
					{
						line,
						columnIndex,
						column: null,
						value: sample.slice(0, 200),
						problem: { code, line, sample: sample.slice(0, 60) },
					},
				]
		}
		return []
	})
}
