import { foldLabel } from '#kernel'

const separators = /[;,/|\n\r\u2022\u00b7\u060c\u061b]/

/**
 * The labels in one cell: « plomberie ; chauffage (gaz, fioul) / plomberie » gives two of them.
 *
 * Separated by `;` `,` `/` `|`, bullets or lines, except inside brackets and double quotes. What folds to the
 * same key counts once, as first written.
 */
export function splitLabels(cell: string): string[] {
	const labels = new Map<string, string>()
	for (const part of outsideBrackets(cell)) {
		const written = part.replace(/\s+/g, ' ').replace(/^[-–\s]+|\s+$/g, '')
		const inside = /^"([^"]+)"$/.exec(written)?.[1]?.trim()
		// Quotes that keep a label whole are not of it; others are as they were written.
		const label = inside === undefined || isReadAlone(inside) ? written : inside
		const key = foldLabel(label)
		if (key !== '' && !labels.has(key)) labels.set(key, label)
	}
	return [...labels.values()]
}

/** Labels in one cell, to be read again as they are: one that would be read otherwise stands between quotes. */
export function joinLabels(labels: readonly string[]): string {
	return labels
		.map((label) => (isReadAlone(label) ? label : `"${label.replaceAll('"', '')}"`))
		.join(' ; ')
}

function isReadAlone(label: string): boolean {
	const [only, ...more] = splitLabels(label)
	return only === label && more.length === 0 && !/[()"]/.test(label.replace(/\([^()]*\)/g, ''))
}

function outsideBrackets(cell: string): string[] {
	const parts = ['']
	let depth = 0
	let isQuoted = false
	for (const letter of cell) {
		if (letter === '"') isQuoted = !isQuoted
		if (letter === '(' && !isQuoted) depth++
		if (letter === ')' && !isQuoted) depth = Math.max(0, depth - 1)
		if (depth === 0 && !isQuoted && separators.test(letter)) parts.push('')
		else parts[parts.length - 1] += letter
	}
	// A bracket or a quote never closed would hide the separators after it.
	return depth === 0 && !isQuoted ? parts : cell.split(separators)
}
