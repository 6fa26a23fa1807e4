import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type * as v from 'valibot'
import { acts, readings } from '#registry'
import { sourcesUnder, textOf } from '../architecture/sources.ts'

const sources = sourcesUnder('src/modules', 'src/platform', 'src/pages').filter(
	({ path }) => !/\.test\.ts$|testing/.test(path),
)

/** Acts behind no door: the process or its worker runs them, and nobody else can. */
const runByTheProcess: Record<string, string> = {
	'instance.prepare-first-start': 'prints the console code when the server starts',
}

/** What readings are made of, exported for another module: a page never is one of these alone. */
const parts: Record<string, string> = {
	'firms.shown-card': 'a firm’s card as somebody reads it, within the page of another module',
	'firms.my-firms': 'the firms of the person signed in, for a choice of names',
	'firms.firms-to-engage': 'the firms that the person signed in represents, for a choice of names',
	'meetings.access-network-read':
		'the network of a meeting, within readings of sessions held in it',
	'networks.contexts-of': 'the names in which the person signed in may act',
	'meetings.meetings-at-home': 'what the home page of a firm says of meetings',
	'one-to-ones.one-to-ones-at-home': 'what the home page says of one-to-ones',
	'peer-help.peer-help-at-home': 'what the home page of a firm says of peer-help sessions',
	'referrals.referrals-at-home': 'what the home page of a firm says of recommendations',
	'ties.calls-at-home': 'what the home page of a firm says of published needs',
}

const moduleOf = (path: string) =>
	/^src\/(?:modules|platform)\/([^/]+)\//.exec(path)?.[1] ?? 'pages'
const doorOf = (path: string) => {
	const found = /^src\/(?:modules|platform)\/[^/]+\/server\//.exec(path)
	return textOf(found ? `${found[0]}index.ts` : 'src/pages/index.ts')
}
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('The registry', () => {
	it('holds every act that the code defines', () => {
		const defined = sources.flatMap(({ path, code }) =>
			[...code.matchAll(/defineAct\(\{\s*name: '([^']+)'/g)].map(([, name]) => ({ name, path })),
		)
		assert.deepEqual(
			defined
				.filter(({ name }) => !((name as string) in acts) && !((name as string) in runByTheProcess))
				.map(({ name, path }) => `${name}, in ${path}`),
			[],
			'Export it from the server/index.ts of its module, which src/registry.ts reads',
		)
		assert.equal(new Set(defined.map(({ name }) => name)).size, defined.length, 'a name, one act')
		assert.ok(defined.length >= Object.keys(acts).length)
	})

	it('names each act after its module and what it does', () => {
		for (const { path, code } of sources)
			for (const [, name] of code.matchAll(/defineAct\(\{\s*name: '([^']+)'/g))
				assert.match(
					name as string,
					new RegExp(`^${moduleOf(path)}\\.[a-z]+(-[a-z]+)*$`),
					`${path}: module.verb-noun`,
				)
	})

	it('holds every reading that a door lets pages show', () => {
		const shown = sources.flatMap(({ path, code }) =>
			[...code.matchAll(/export async function (\w+)\(\s*(?:\w+|\{[^}]*\}): Look\b/g)]
				.filter(([, name]) => new RegExp(`\\b${name}\\b`).test(doorOf(path)))
				.map(([, name]) => `${moduleOf(path)}.${kebab(name as string)}`),
		)
		assert.deepEqual(
			shown.filter((name) => !(name in readings) && !(name in parts)),
			[],
			'Add its line, with the schema of what it asks, to src/registry/readings.ts',
		)
		assert.deepEqual(
			Object.keys(readings).filter((name) => !shown.includes(name)),
			[],
			'These lines of src/registry/readings.ts are for no reading: name each after its function',
		)
	})

	it('lets no act take what its schema does not name', () => {
		for (const { name, input } of Object.values(acts)) {
			const { type, pipe } = input as v.GenericSchema & { pipe?: v.GenericSchema[] }
			assert.equal(pipe?.[0]?.type ?? type, 'strict_object', `${name}: begin with v.strictObject`)
		}
	})
})
