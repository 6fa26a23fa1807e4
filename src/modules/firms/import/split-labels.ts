import { foldLabel } from '#kernel'

/**
 * The labels in one cell: « plomberie ; chauffage (gaz, fioul) / plomberie » gives two of them.
 *
 * Separated by `;` `,` `/` `|`, bullets or lines, except inside brackets. What folds to the same key
 * counts once, as first written.
 */
export function splitLabels(cell: string): string[] {
	const labels = new Map<string, string>()
	for (const part of outsideBrackets(cell)) {
		const label = part.replace(/\s+/g, ' ').replace(/^[-–\s]+|\s+$/g, '')
		const key = foldLabel(label)
		if (key !== '' && !labels.has(key)) labels.set(key, label)
	}
	return [...labels.values()]
}

function outsideBrackets(cell: string): string[] {
	const parts = ['']
	let depth = 0
	for (const letter of cell) {
		if (letter === '(') depth++
		if (letter === ')') depth = Math.max(0, depth - 1)
		if (depth === 0 && /[;,/|\n\r\u2022\u00b7\u060c\u061b]/.test(letter)) parts.push('')
		else parts[parts.length - 1] += letter
	}
	// A bracket never closed would hide the separators after it.
	return depth === 0 ? parts : cell.split(/[;,/|\n\r\u2022\u00b7\u060c\u061b]/)
}
