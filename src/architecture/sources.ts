import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A source file: its path from the root, its text, its text without comments, what it imports. */
export type Source = { path: string; text: string; code: string; imports: Import[] }

/** What an import names, and whether it leaves nothing at run time (`import type`). */
export type Import = { from: string; isType: boolean }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The paths of every file under some folders, from the root of the project. */
export function filesUnder(...folders: string[]): string[] {
	return folders
		.flatMap((folder) =>
			readdirSync(root + folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
				.map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length)),
		)
		.sort()
}

/** The text of a file, from the root of the project. */
export function textOf(path: string): string {
	return readFileSync(root + path, 'utf8')
}

/** The TypeScript and Svelte sources under some folders. */
export function sourcesUnder(...folders: string[]): Source[] {
	return filesUnder(...folders)
		.filter((path) => /\.(ts|svelte)$/.test(path))
		.map((path) => {
			const text = textOf(path)
			const code = withoutComments(text)
			return { path, text, code, imports: importsIn(code) }
		})
}

/** Blanks comments, keeping lines; a text that holds `//` (an address) is left alone. */
function withoutComments(text: string): string {
	return text.replace(
		/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*.*?\*\/|<!--.*?-->|(?<![:\\])\/\/[^\n]*/gs,
		(all, string: string | undefined) => string ?? all.replace(/[^\n]/g, ' '),
	)
}

function importsIn(code: string): Import[] {
	const written =
		/^\s*(?:import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
	return [...code.matchAll(written)].map(([, type, named, bare, dynamic]) => ({
		from: (named ?? bare ?? dynamic) as string,
		isType: type !== undefined,
	}))
}
