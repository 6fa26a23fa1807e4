import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { introductionsEngine } from '#ties'
import { readWords } from './read-words.ts'
import { CommandRefusal, UsageRefusal } from './refusals.ts'

type Engine = {
	input: v.GenericSchema
	output: v.GenericSchema
	compute(input: never): unknown
}

const engines: Record<string, Engine> = { introductions: introductionsEngine }

/** `maillage compute`: an engine on its own, JSON in, JSON out, without any database. */
export async function compute(words: string[]): Promise<number> {
	const { given, names } = readWords(
		words,
		{ schema: { type: 'boolean' } },
		{ least: 1, most: 2, expected: 'le nom du moteur' },
	)
	const [name = '', file = '-'] = names
	const engine = Object.hasOwn(engines, name) ? engines[name] : undefined
	if (!engine)
		throw new UsageRefusal(
			`«\u00a0${name}\u00a0» n’est pas un moteur. Il y a\u00a0: ${Object.keys(engines).join(', ')}.`,
		)
	if (given.schema) {
		const [input, output] = [engine.input, engine.output].map((schema) =>
			toJsonSchema(schema, { errorMode: 'ignore' }),
		)
		write({ input, output })
		return 0
	}
	const checked = v.safeParse(engine.input, parse(await read(file)))
	if (!checked.success) {
		const lines = checked.issues.map((issue) => {
			const where = v.getDotPath(issue)
			return `${where ? `${where}\u00a0: ` : ''}${issue.message}`
		})
		throw new CommandRefusal(lines.slice(0, 50).join('\n'))
	}
	write(engine.compute(checked.output as never))
	return 0
}

async function read(file: string): Promise<string> {
	if (file === '-') return text(process.stdin)
	return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new CommandRefusal(`«\u00a0${file}\u00a0» n’a pas pu être lu (${error.code}).`)
	})
}

function parse(written: string): unknown {
	try {
		return JSON.parse(written)
	} catch (error) {
		throw new CommandRefusal(`Ce n’est pas du JSON\u00a0: ${(error as Error).message}`)
	}
}

function write(answer: unknown): void {
	process.stdout.write(`${JSON.stringify(answer, null, '\t')}\n`)
}
