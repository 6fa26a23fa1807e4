import { type CommandName, help, helpOf, helps } from './help.ts'
import { CommandRefusal, UsageRefusal } from './refusals.ts'

/** Each command is loaded when it is called. It answers its exit code. */
const commands: Record<CommandName, () => Promise<(words: string[]) => Promise<number>>> = {
	start: async () => (await import('./start.ts')).start,
	demo: async () => (await import('./demo.ts')).demo,
	import: async () => (await import('./import.ts')).importFile,
	export: async () => (await import('./export.ts')).exportFile,
	compute: async () => (await import('./compute.ts')).compute,
	backup: async () => (await import('./backup.ts')).backup,
	restore: async () => (await import('./restore.ts')).restore,
	doctor: async () => (await import('./doctor.ts')).doctor,
	unlock: async () => (await import('./unlock.ts')).unlock,
	verify: async () => (await import('./verify.ts')).verify,
}

/**
 * Runs one command line and answers its exit code: 0 done, 1 an expected no said in a sentence on
 * standard error, 2 words that were not understood. A bug is thrown.
 */
export async function maillage(words: string[]): Promise<number> {
	const [name = '', ...rest] = words
	const [about = ''] = rest
	if (!name) {
		complain(help())
		return 2
	}
	if (['help', '--help', '-h'].includes(name)) {
		process.stdout.write(`${isCommand(about) ? helpOf(about) : help()}\n`)
		return 0
	}
	if (!isCommand(name)) {
		complain(`«\u00a0${name}\u00a0» n’est pas une commande. «\u00a0maillage help\u00a0» les donne.`)
		return 2
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		process.stdout.write(`${helpOf(name)}\n`)
		return 0
	}
	return run(name, rest)
}

async function run(name: CommandName, words: string[]): Promise<number> {
	try {
		return await (await commands[name]())(words)
	} catch (error) {
		if (error instanceof UsageRefusal) {
			complain(`${error.message}\n«\u00a0maillage ${name} --help\u00a0» dit ce qui est attendu.`)
			return 2
		}
		// A StorageRefusal comes from a module that `help` does not load.
		const isRefusal = error instanceof CommandRefusal || isNamed(error, 'StorageRefusal')
		if (!isRefusal) throw error
		complain((error as Error).message)
		return 1
	}
}

function isNamed(error: unknown, name: string): boolean {
	return error instanceof Error && (error.name === name || error.constructor.name === name)
}

function isCommand(name: string): name is CommandName {
	return Object.hasOwn(helps, name)
}

function complain(sentence: string): void {
	process.stderr.write(`${sentence}\n`)
}
