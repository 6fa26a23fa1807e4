/**
 * Who may import whom. The table below is the architecture: short enough to remember, and a test that
 * says what to do instead. The reasons are in ARCHITECTURE.md.
 */
import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { describe, it } from 'node:test'
import { filesUnder, type Source, sourcesUnder, textOf } from './architecture/sources.ts'

const ground = ['kernel', 'phrases', 'db']
const machinery = [
	...ground,
	'logs',
	'outbound',
	'jobs',
	'instance',
	'mail',
	'consents',
	'files',
	'documents',
	'search',
]
const members = [...machinery, 'accounts', 'firms', 'networks', 'listings', 'ties', 'records']
const business = [
	...members,
	'everyday',
	'privacy',
	'meetings',
	'one-to-ones',
	'peer-help',
	'referrals',
	'help',
]
const everything = [...business, 'world', 'ui', 'pages', 'registry']

/** The dependency table: each part, and the parts whose doors it may open. */
const mayImport: Record<string, readonly string[]> = {
	kernel: [],
	phrases: ['kernel'],
	db: ['kernel'],
	logs: ['kernel'],
	outbound: ['kernel', 'logs'],
	jobs: ['kernel', 'db', 'logs'],
	instance: [...ground, 'logs'],
	files: [...ground, 'logs', 'jobs'],
	documents: [...ground, 'logs'],
	consents: [...ground, 'logs', 'jobs'],
	mail: [...ground, 'logs', 'outbound', 'jobs', 'instance'],
	help: ['kernel', 'phrases', 'search'],
	accounts: machinery,
	firms: [...machinery, 'accounts'],
	networks: [...machinery, 'accounts', 'firms'],
	listings: [...machinery, 'accounts', 'firms', 'networks'],
	ties: [...machinery, 'accounts', 'firms', 'networks'],
	records: [...machinery, 'accounts', 'firms', 'networks', 'ties'],
	everyday: members,
	meetings: [...members, 'everyday'],
	'one-to-ones': members,
	'peer-help': [...members, 'meetings'],
	referrals: members,
	privacy: [...machinery, 'accounts', 'firms', 'networks', 'ties'],
	world: ['kernel', 'db', 'firms', 'files', 'networks'],
	search: ['kernel'],
	ui: ['kernel', 'phrases'],
	pages: [...business, 'ui'],
	registry: [...business, 'pages'],
	routes: [...business, 'ui', 'pages', 'registry'],
	commands: everything,
}

/** A part of the tree by the beginning of its paths; what stands nowhere else is the command line's. */
const parts: [RegExp, (found: RegExpExecArray) => string][] = [
	[/^src\/(?:modules|platform)\/([^/]+)\//, ([, name]) => name as string],
	[
		/^src\/(kernel|phrases|db|world|search|ui|pages|routes|commands)\//,
		([, name]) => name as string,
	],
	[/^src\/(?:registry|access-matrix|architecture)\b/, () => 'registry'],
	[/^src\/(?:hooks\.server|app\.d)\.ts$/, () => 'routes'],
	[/^src\/server(?:\/|\.)/, () => 'commands'],
	[/^db\/schema\.ts$/, () => 'db'],
	[/^(?:bin|e2e|bench|scripts)\//, () => 'commands'],
	[/^svelte-loader\.ts$/, () => 'mail'],
]

function partOf(path: string): string {
	for (const [pattern, name] of parts) {
		const found = pattern.exec(path)
		if (found) return name(found)
	}
	return 'registry'
}

/** Engines may use these, which compute and know nothing of us. */
const engineLibraries = [
	// By their own files: see identifiers.ts.
	'stdnum/lib/cjs/fr/siren.js',
	'stdnum/lib/cjs/fr/siret.js',
	'stdnum/lib/cjs/fr/tva.js',
	'stdnum/lib/cjs/ma/ice.js',
	'libphonenumber-js',
	'csv-parse/sync',
	'csv-stringify/sync',
	'highs',
	'date-holidays',
]
const engineExceptions: Record<string, string[]> = {
	// The schema of the command line's document, beside the engine it feeds.
	'src/modules/ties/compute-introductions.ts': ['valibot'],
	// A need is compared with firms' labels: folded as they are, by the one function that folds, and found by the one search.
	'src/modules/ties/needs/read-zone.ts': ['#firms'],
	'src/modules/ties/needs/rank-trades.ts': ['#firms', '#search'],
	'src/modules/ties/needs/read-skills.ts': ['#firms', '#search'],
	'src/modules/ties/needs/trade-names.ts': ['#firms', '#search'],
	// Distances are measured by one function, for ties as for the directory.
	'src/modules/ties/territory.ts': ['#firms'],
	'src/modules/ties/find-introductions.ts': ['#firms'],
	'src/modules/one-to-ones/best-pairs.ts': ['#firms'],
	// The trades a network looks for are those of its firms: folded by the same function.
	'src/modules/networks/sheets/trades-of.ts': ['#firms'],
	// The clocks of each state are data, read where the states are.
	'src/modules/referrals/next-ring.ts': ['./states.ts'],
	// They word what an engine found, for a file to download and for a field.
	'src/modules/firms/import/error-file.ts': ['./phrases.ts'],
	'src/modules/firms/word-number.ts': ['./import/phrases.ts'],
}

/** `Date` is kept where somebody else's interface asks for one. */
const dateExceptions: Record<string, string> = {
	'e2e/clock.ts': 'sets the clock that libraries read, beside the one of Temporal',
	'src/platform/mail/server/post.ts': 'nodemailer takes the date of a message as a Date',
	'src/db/cluster-postmaster.ts': 'compares with the mtimeMs of a file',
	'bench/drill-kill.ts': 'takes a seed from the clock, and prints it',
}

const sources = sourcesUnder('src', 'bin', 'e2e', 'bench', 'scripts')
const doors: Record<string, string> = JSON.parse(textOf('package.json')).imports
const isTest = (path: string) =>
	/\.test\.ts$|testing|^(e2e|bench|scripts)\/|^src\/access-matrix\//.test(path)

/** Where an import leads, from the root of the project; null for a library. */
function target(source: Source, from: string): string | null {
	if (from.startsWith('#')) return doors[from]?.slice(2) ?? 'nowhere'
	return from.startsWith('.') ? posix.join(posix.dirname(source.path), from) : null
}

/** The inside of a module that browsers may receive: everything but its server. */
const isIsomorphic = ({ path }: Source) =>
	/^src\/(modules|platform)\/[^/]+\//.test(path) &&
	!/\/(server|letters)\//.test(path) &&
	!isTest(path)
const isEngine = (source: Source) =>
	source.path.startsWith('src/modules/') &&
	isIsomorphic(source) &&
	source.path.endsWith('.ts') &&
	!/\/(index|inputs|policy|states|letters|phrases(\.(fr|en|ar))?)\.ts$/.test(source.path)
/** A bench measures an engine itself, without the door in front of it. */
const isMeasure = (path: string, to: string) =>
	path.startsWith('bench/') && to.startsWith('src/modules/')
const isServerDoor = (from: string) => /^#((db|pages|registry)\b|.+\/server$)/.test(from)

function none(offenders: string[]) {
	assert.deepEqual(offenders, [], `\n${offenders.join('\n')}\n`)
}

/** One sentence for each import that a rule refuses. */
function imports(
	which: (source: Source) => boolean,
	refused: (found: {
		source: Source
		from: string
		isType: boolean
		to: string | null
	}) => string | false,
): string[] {
	return sources.filter(which).flatMap((source) =>
		source.imports
			.map(({ from, isType }) => refused({ source, from, isType, to: target(source, from) }))
			.filter((sentence) => sentence !== false)
			.map((sentence) => `${source.path}: ${sentence}`),
	)
}

describe('The parts of the tree', () => {
	it('depend on one another without a cycle', () => {
		const settled = new Set<string>()
		for (let before = -1; before < settled.size; ) {
			before = settled.size
			for (const [part, others] of Object.entries(mayImport))
				if (others.every((other) => settled.has(other))) settled.add(part)
		}
		none(
			Object.keys(mayImport)
				.filter((part) => !settled.has(part))
				.map((part) => `${part} comes back to itself: take from mayImport the arrow that goes up.`),
		)
	})

	it('open only the doors that the table allows', () => {
		none(
			imports(
				({ path }) => !isTest(path),
				({ source, from, to }) => {
					const [mine, theirs] = [partOf(source.path), to && partOf(to)]
					if (!theirs || theirs === mine || mayImport[mine]?.includes(theirs)) return false
					return `imports ${from}, but ${mine} may not know ${theirs}. Let ${theirs} call ${mine}, enqueue a job, or move what both need below them; a new arrow is added to mayImport with its reason in ARCHITECTURE.md.`
				},
			),
		)
	})

	it('are entered by their doors, never by a file inside', () => {
		none(
			imports(
				() => true,
				({ source, from, to }) => {
					if (!to || from.startsWith('#') || partOf(to) === partOf(source.path)) return false
					if (from.endsWith('.css') || isMeasure(source.path, to)) return false
					return `imports ${from}: enter ${partOf(to)} by its door (the names that begin with # in package.json), and export there what is missing.`
				},
			),
		)
	})

	it('keep what is for tests in tests', () => {
		none(
			imports(
				({ path }) => !isTest(path) && !/^(src\/commands|bin)\//.test(path),
				({ from, to }) => {
					if (!/testing|^#world/.test(from) || to?.startsWith('src/world/')) return false
					return `imports ${from}, which is for tests.`
				},
			),
		)
	})

	it('have doors named one by one, each of which exists', () => {
		none(
			Object.keys(doors)
				.filter((door) => door.includes('*'))
				.map((door) => `${door}: no wildcard, or every file is a door.`),
		)
		const files = new Set(filesUnder('src'))
		none(
			Object.entries(doors)
				.filter(([, file]) => !files.has(file.slice(2)))
				.map(([door, file]) => `${door} leads to ${file}, which does not exist.`),
		)
		none(
			imports(
				() => true,
				({ from, to }) => (to === 'nowhere' ? `${from} is no door of package.json.` : false),
			),
		)
	})
})

describe('A module', () => {
	it('has engines that compute and nothing else', () => {
		none(
			imports(isEngine, ({ source, from, isType, to }) => {
				if (isType || from === '#kernel' || engineLibraries.includes(from)) return false
				if (engineExceptions[source.path]?.includes(from)) return false
				if (to && from.startsWith('.') && isEngine({ ...source, path: to })) return false
				return `an engine imports the kernel, other engines and a solver, not ${from}: let its caller read that and pass it in.`
			}),
		)
		const outside =
			/\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b|\bnewId\b|\brandom(Bytes|UUID|Int)\b/
		none(
			sources
				.filter((source) => isEngine(source) && outside.test(source.code))
				.map(
					({ path, code }) =>
						`${path}: an engine reads no clock and no chance (${outside.exec(code)?.[0]}): receive it as a value, so that the same input gives the same output.`,
				),
		)
	})

	it('keeps the database, the files and the session out of what a browser may receive', () => {
		none(
			imports(
				(source) =>
					isIsomorphic(source) ||
					source.path.endsWith('.svelte') ||
					source.path.startsWith('src/ui/'),
				({ source, from, isType, to }) => {
					if (isType || isTest(source.path)) return false
					const isServer =
						isServerDoor(from) || from.startsWith('node:') || Boolean(to?.includes('/server/'))
					return (
						isServer &&
						`imports ${from} at run time: load it in +page.server.ts, or in the module’s server/, and pass values.`
					)
				},
			),
		)
	})

	it('reads the clock through the instant it is given, in acts and readings', () => {
		const clock = /\bTemporal\.Now\b/
		none(
			sources
				.filter(({ path }) => /^src\/modules\/[^/]+\/server\//.test(path) && !isTest(path))
				.filter(({ code }) => /\bdefineAct\b|: Look\b/.test(code))
				.filter(({ code }) => clock.test(code))
				.map(({ path }) => `${path}: use the \`now\` of the act or of the look.`),
		)
	})
})

describe('Everywhere', () => {
	it('days and instants are Temporal’s', () => {
		const date = /\bnew Date\b|\bDate\.(now|parse|UTC)\b/
		const found = sources.filter(
			({ path, code }) => path !== 'src/architecture.test.ts' && date.test(code),
		)
		none(
			found
				.filter(({ path }) => !(path in dateExceptions))
				.map(
					({ path }) =>
						`${path}: write Temporal.PlainDate or Temporal.Instant; an interface that wants a Date is listed in dateExceptions with its reason.`,
				),
		)
		none(
			Object.keys(dateExceptions)
				.filter((path) => !found.some((source) => source.path === path))
				.map((path) => `${path} no longer needs its exception.`),
		)
	})

	it('files are named after what they hold', () => {
		const empty =
			/(^|[-.])(utils?|helpers?|commons?|services?|types|managers?|data|info|items?|handlers?|handle|process)\.[a-z]+$/
		const names = filesUnder('src', 'bin', 'e2e', 'bench', 'scripts').filter((path) =>
			/\.(ts|svelte)$/.test(path),
		)
		none(
			names
				.filter((path) => empty.test(posix.basename(path).replace(/\.(test|server)\.ts$/, '.ts')))
				.map((path) => `${path}: name it after its main export; this name says nothing.`),
		)
		none(
			names
				.filter((path) =>
					/\/(utils|helpers|common|services|types|managers|data|items|handlers)\//.test(path),
				)
				.map((path) => `${path}: a folder is named after what it holds.`),
		)
		none(
			names
				.filter((path) => path.endsWith('.ts') && !path.startsWith('src/routes/'))
				.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.ts$/.test(posix.basename(path)))
				.map((path) => `${path}: file names are kebab-case.`),
		)
	})

	it('nobody’s trade marks stand in for our words', () => {
		const marks = /\b(B[N]I|PALM[S]|TYFC[B])\b/
		const texts = filesUnder(
			'src',
			'bin',
			'db/migrations',
			'docs',
			'e2e',
			'bench',
			'scripts',
		).filter((path) => /\.(ts|svelte|sql|md|css|html|json)$/.test(path))
		const pages = [
			'README',
			'ARCHITECTURE',
			'STYLE',
			'GLOSSARY',
			'CONTRIBUTING',
			'SECURITY',
			'CHANGELOG',
		].map((name) => `${name}.md`)
		none(
			[...texts, ...pages]
				.filter((path) => marks.test(textOf(path)))
				.map((path) => `${path}: say it in the words of GLOSSARY.md.`),
		)
	})
})
