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
		'extra: Le document n’a pas de champ "extra". Ses champs\u00a0: people, firms, ties, query.',
	])
	check({ ...good, people: [{ id: 'me', firm: 'M', email: 'x' }] }, [
		'people.0.email: Une personne n’a pas de champ "email". Ses champs\u00a0: id, firm, optOut, pending.',
	])
	check({ ...good, query: { from: 'me', k: 3 } }, [
		'query.maxHops: Il manque "maxHops". La question (query) a pour champs\u00a0: from, skills, exclude, maxHops, k, firms.',
	])
	check({ ...good, query: { from: 'me', maxHops: 5, k: 0 } }, [
		'query.maxHops: maxHops est un nombre entier de 1 à 4.',
		'query.k: k est un nombre entier de 1 à 1000.',
	])
	check({ ...good, ties: [{ from: 'me', to: 'me', perMille: 0.5 }] }, [
		'ties.0.perMille: perMille est un nombre entier de 0 à 1000.',
	])
	check({ ...good, firms: 'M' }, ['firms: Une liste est attendue\u00a0: des entreprises.'])
	check(
		[],
		['people: Il manque "people". Le document a pour champs\u00a0: people, firms, ties, query.'],
		1,
	)
	check({ ...good, ties: [{ from: 'me', to: 'you', perMille: 5 }] }, [
		'ties.0.to: Personne, dans people, n’a l’identifiant you.',
	])
	check({ ...good, query: { from: 'you', maxHops: 3, k: 3, firms: ['M', 'N'] } }, [
		'query.from: Personne, dans people, n’a l’identifiant you.',
		'query.firms.1: Aucune entreprise, ni celle de personne, n’a l’identifiant N.',
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
