import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { type IntroductionsInput, introductionsEngine } from './compute-introductions.ts'
import { randomFrom, shuffle } from './testing.ts'

const { input, output, compute } = introductionsEngine
const folder = new URL('./introductions.cases/', import.meta.url)
const seed = 5

for (const file of readdirSync(folder)) {
	test(`the known answer of ${file}, whatever the order of its lists (seed ${seed})`, () => {
		const known = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
		const asked = v.parse(input, known.input)
		const answer = compute(asked)
		assert.deepEqual(answer, known.output, known.why)
		assert.deepEqual(v.parse(output, answer), answer)
		const random = randomFrom(seed)
		for (let i = 0; i < 20; i++) assert.deepEqual(compute(shuffled(random, asked)), answer)
	})
}

test('what is wrong in the document is told in a sentence, with its place', () => {
	const good = {
		people: [{ id: 'me', firm: 'M' }],
		firms: [{ id: 'M' }],
		ties: [],
		query: { from: 'me', maxHops: 3, k: 3 },
	}
	check(good, [])
	check({ ...good, extra: 1 }, [
		'extra: The input has no field "extra"; its fields are people, firms, ties, query.',
	])
	check({ ...good, people: [{ id: 'me', firm: 'M', email: 'x' }] }, [
		'people.0.email: A person has no field "email"; its fields are id, firm, optOut, pending.',
	])
	check({ ...good, query: { from: 'me', k: 3 } }, [
		'query.maxHops: The query lacks "maxHops"; its fields are from, skills, exclude, maxHops, k, firms.',
	])
	check({ ...good, query: { from: 'me', maxHops: 5, k: 0 } }, [
		'query.maxHops: maxHops is a whole number from 1 to 4.',
		'query.k: k is a whole number from 1 to 1000.',
	])
	check({ ...good, ties: [{ from: 'me', to: 'me', perMille: 0.5 }] }, [
		'ties.0.perMille: perMille is a whole number from 0 to 1000.',
	])
	check({ ...good, firms: 'M' }, ['firms: A list of firms is expected.'])
	check([], ['people: The input lacks "people"; its fields are people, firms, ties, query.'], 1)
	check({ ...good, ties: [{ from: 'me', to: 'you', perMille: 5 }] }, [
		'ties.0.to: Nobody in people has the id you.',
	])
	check({ ...good, query: { from: 'you', maxHops: 3, k: 3, firms: ['M', 'N'] } }, [
		'query.from: Nobody in people has the id you.',
		"query.firms.1: No firm, and nobody's firm, has the id N.",
	])
})

test('both shapes can be printed as JSON Schemas that refuse unknown fields', () => {
	// The references between lists are checked too, but JSON Schema has no words for them.
	const asked = toJsonSchema(input, { errorMode: 'ignore' })
	assert.equal(asked.additionalProperties, false)
	assert.deepEqual(asked.required, ['people', 'firms', 'ties', 'query'])
	const answered = toJsonSchema(output)
	assert.equal(answered.additionalProperties, false)
	assert.deepEqual(answered.required, ['firms'])
})

function check(document: unknown, sentences: string[], first = sentences.length) {
	const { issues = [] } = v.safeParse(input, document)
	const told = issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
	assert.deepEqual(first < told.length ? told.slice(0, first) : told, sentences)
}

function shuffled(random: () => number, asked: IntroductionsInput): IntroductionsInput {
	const { query } = asked
	return {
		people: shuffle(random, asked.people),
		firms: shuffle(random, asked.firms),
		ties: shuffle(random, asked.ties),
		query: {
			...query,
			...(query.skills && { skills: shuffle(random, query.skills) }),
			...(query.exclude && { exclude: shuffle(random, query.exclude) }),
			...(query.firms && { firms: shuffle(random, query.firms) }),
		},
	}
}
