/** What a members' file may weigh. Past a limit the file is refused with a sentence, never cut. */
export const limits = {
	fileBytes: 20 * 1024 * 1024,
	rows: 50_000,
	columns: 200,
	cellCharacters: 10_000,
	/** Line ends of any kind, empty lines and those inside cells included: bounds the reading time. */
	lineEnds: 1_000_000,
	nameCharacters: 200,
	labelCharacters: 100,
	labelsInACell: 50,
} as const
