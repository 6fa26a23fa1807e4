/** What is wrong in `membres-erreurs.csv`: the line as a spreadsheet numbers it, headers being line 1. */
export const membersFaults: {
	line: number
	column: string
	fault: 'wrong_number' | 'missing' | 'wrong_email' | 'duplicate' | 'formula' | 'column_count'
}[] = [
	{ line: 3, column: 'SIRET', fault: 'wrong_number' },
	{ line: 5, column: 'Raison sociale', fault: 'missing' },
	{ line: 7, column: 'Courriel', fault: 'wrong_email' },
	{ line: 9, column: 'SIRET', fault: 'duplicate' },
	{ line: 11, column: 'Raison sociale', fault: 'formula' },
	{ line: 12, column: 'Savoir-faire', fault: 'formula' },
	{ line: 14, column: 'SIRET', fault: 'wrong_number' },
	{ line: 16, column: '', fault: 'column_count' },
]
