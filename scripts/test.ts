/**
 * Every test: engines and acts on real PostgreSQL, pages in a real browser, one runner, one count.
 * Builds the pages first when their sources changed. Arguments narrow the files: `npm test -- src/db`.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { browserPath } from '../e2e/browser.ts'
import { buildIfStale } from '../src/commands/build-if-stale.ts'

await buildIfStale()
const wanted = process.argv.slice(2)
const files = globSync(['src/**/*.test.ts', 'e2e/**/*.test.ts']).filter(
	(file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
)
// Longest first: two files at a time leave no long one alone at the end.
const long = ['e2e/', 'src/access-matrix', 'src/db/cluster.test', 'src/commands/']
files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
function rank(file: string): number {
	const place = long.findIndex((start) => file.startsWith(start))
	return place < 0 ? long.length : place
}
if (files.some((file) => file.startsWith('e2e/'))) await browserPath()
const { status } = spawnSync(
	process.execPath,
	['--test', '--test-concurrency=2', '--import', './svelte-loader.ts', ...files],
	{ stdio: 'inherit' },
)
process.exitCode = status ?? 1
