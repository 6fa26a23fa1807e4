/** What a members' file may weigh. Past a limit the file is refused with a sentence, never cut. */
export const limits = {
	fileBytes: 20 * 1024 * 1024,
	rows: 50_000,
	columns: 200,
	cellCharacters: 10_000,
	/** Line ends of any kind, empty lines and those inside cells included: bounds the reading time. */
	lineEnds: 1_000_000,
	nameCharacters: 200,
	addressCharacters: 300,
	capacityDays: 5000,
	labelCharacters: 100,
	labelsInACell: 50,
	/** What the parts of a workbook may weigh once unpacked: 50 000 lines of 40 cells weigh 100 MB. */
	unpackedBytes: 250 * 1024 * 1024,
	workbookParts: 2000,
	sheets: 100,
	/** What the thread that reads a file may take, and for how long: past it, the file is refused. */
	readingMegabytes: 768,
	readingSeconds: 120,
} as const
