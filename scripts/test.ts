/**
 * Every test: engines and acts on real PostgreSQL, pages in a real browser, one runner, one count.
 * Builds the pages first when their sources changed. Arguments narrow the files: `npm test -- src/db`.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { startApp } from '../e2e/app.ts'
import { browserPath } from '../e2e/browser.ts'
import { newFolder, removeData } from '../e2e/database.ts'
import { buildIfStale } from '../src/commands/build-if-stale.ts'

await buildIfStale()
const wanted = process.argv.slice(2)
const files = globSync(['src/**/*.test.ts', 'e2e/**/*.test.ts']).filter(
	(file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
)
// Longest first: files that run side by side leave no long one alone at the end.
const long = ['e2e/', 'src/access-matrix', 'src/db/cluster.test', 'src/commands/']
files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
function rank(file: string): number {
	const place = long.findIndex((start) => file.startsWith(start))
	return place < 0 ? long.length : place
}
const inBrowser = files.filter((file) => file.startsWith('e2e/'))
if (inBrowser.length > 0) await browserPath()
// The named world takes 4 s of processor to fill: files that each want their own copy get a copy.
const demonstration = inBrowser.length > 1 ? await fillOnce() : null
const { status } = spawnSync(
	process.execPath,
	// A file waits for its browser, its server or its database half of its time: one more than processors.
	[
		'--test',
		`--test-concurrency=${availableParallelism() + 1}`,
		// Three times the longest on a slow machine: what hangs is red, with its name.
		'--test-timeout=900000',
		'--import',
		'./svelte-loader.ts',
		'--import',
		'./scripts/test-ends.ts',
		...files,
	],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			// Each file is a process that loads the product: what was compiled for one serves the next.
			NODE_COMPILE_CACHE: fileURLToPath(
				new URL('../node_modules/.cache/compiled', import.meta.url),
			),
			...(demonstration && { MAILLAGE_TEST_DEMONSTRATION: demonstration }),
		},
	},
)
if (demonstration) await removeData(demonstration)
process.exitCode = status ?? 1

async function fillOnce(): Promise<string> {
	const folder = await newFolder()
	const app = await startApp({ command: 'demo', dataDir: folder, smtp: false })
	await app.stop()
	return folder
}
