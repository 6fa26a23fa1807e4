import { foldLabel } from '#kernel'

const controls =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/**
 * A cell as one line of plain text: no control characters, none that turns the direction of the words
 * around it; tabs and line breaks become one space.
 *
 * A formula is text like another and is never evaluated. The apostrophe that our error file puts
 * before one is taken back.
 */
export function cleanText(cell: string): string {
	return cleanLines(cell).replace(/\s+/g, ' ')
}

/** The same, line breaks kept: for a description. */
export function cleanLines(cell: string): string {
	return cell
		.replace(/\r\n?/g, '\n')
		.replace(controls, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/^\s*'(?=[=+@-])/, '')
		.trim()
}

const nothing = new Set(
	(
		'neant|nc|n c|na|n a|aucun|aucune|sans|non|inconnu|inconnue|none|unknown|x|xx|xxx|' +
		'en cours|en cours d immatriculation|en cours de creation|en creation|a venir|لا يوجد'
	)
		.split('|')
		.map(foldLabel),
)

const longestNothing = 30

/**
 * A cell that should hold a number, an address or a link: what people write to say that there is
 * none (« - », « néant », « en cours ») is blank, and the `="0612…"` by which a spreadsheet keeps a
 * zero is undone.
 */
export function cleanCode(cell: string): string {
	const text = cleanText(cell)
	const bare = (/^="(.*)"$/.exec(text)?.[1] ?? text).replace(/^'/, '')
	const isNothing =
		bare.length <= longestNothing && !/^\d|@/.test(bare) && nothing.has(foldLabel(bare))
	return !isNothing && /[\p{L}\p{N}]/u.test(bare) ? bare : ''
}

/** What a spreadsheet shows when a formula failed (`#N/A`, `#VALEUR!`); null for anything else. */
export function spreadsheetError(cell: string): string | null {
	const text = cell.trim()
	return /^#(N\/A|REF!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NULL!|NUL!|NUM!|NOMBRE!)$/i.test(text)
		? text
		: null
}
