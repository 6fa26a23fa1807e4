import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageRefusal } from './refusals.ts'

type Read<Options extends ParseArgsOptionsConfig> = {
	given: ReturnType<typeof parseArgs<{ options: Options }>>['values']
	names: string[]
}

/**
 * The words after a command: its options, and its files or names, of which `names` says at least and at
 * most how many. An unknown option or a word too many is refused with a sentence.
 */
export function readWords<Options extends ParseArgsOptionsConfig>(
	words: string[],
	options: Options,
	names: { least: number; most: number; expected: string } = { least: 0, most: 0, expected: '' },
): Read<Options> {
	const { given, positionals } = parse(words, options)
	if (positionals.length < names.least) throw new UsageRefusal(`Il manque ${names.expected}.`)
	const extra = positionals[names.most]
	if (extra !== undefined) throw new UsageRefusal(`«\u00a0${extra}\u00a0» est de trop.`)
	return { given, names: positionals }
}

function parse<Options extends ParseArgsOptionsConfig>(words: string[], options: Options) {
	try {
		const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
		return { given: values as Read<Options>['given'], positionals }
	} catch (error) {
		const { code = '', message } = error as { code?: string; message: string }
		const option = /'(--?[^' <]+)/.exec(message)?.[1] ?? ''
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
			throw new UsageRefusal(`L’option ${option} n’existe pas.`)
		if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
			throw new UsageRefusal(`L’option ${option} n’est pas suivie de ce qu’elle attend.`)
		throw error
	}
}
