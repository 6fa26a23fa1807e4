import * as v from 'valibot'
import { type IntroducedFirm, type IntroductionsParameters, proposeFirms } from './introductions.ts'
import { buildTieGraph } from './tie-graph.ts'

const id = v.pipe(
	v.string('Un identifiant est un texte.'),
	v.nonEmpty('Un identifiant a au moins un caractère.'),
	v.maxLength(200, 'Un identifiant a au plus 200 caractères.'),
)

function whole(least: number, most: number, name: string) {
	const sentence = `${name} est un nombre entier de ${least} à ${most}.`
	return v.pipe(
		v.number(sentence),
		v.integer(sentence),
		v.minValue(least, sentence),
		v.maxValue(most, sentence),
	)
}

function list<const Item extends v.GenericSchema>(of: string, each: Item) {
	return v.array(each, `Une liste est attendue\u00a0: ${of}.`)
}

function known<const Entries extends v.ObjectEntries>(what: string, entries: Entries) {
	const names = Object.keys(entries).join(', ')
	return v.strictObject(entries, ({ expected, received }) => {
		if (expected === 'never')
			return `${what} n’a pas de champ ${received}. Ses champs\u00a0: ${names}.`
		if (received === 'undefined')
			return `Il manque ${expected}. ${what} a pour champs\u00a0: ${names}.`
		return `${what} est un objet, avec les champs ${names}.`
	})
}

const labels = list(
	'des libellés',
	v.pipe(v.string('Un libellé est un texte.'), v.nonEmpty('Un libellé n’est pas vide.')),
)

const shape = known('Le document', {
	people: list(
		'des personnes',
		known('Une personne', {
			id,
			firm: id,
			optOut: v.optional(v.boolean('optOut vaut true ou false.')),
			pending: v.optional(whole(0, 1_000_000, 'pending')),
		}),
	),
	firms: list(
		'des entreprises',
		known('Une entreprise', {
			id,
			skills: v.optional(labels),
			trades: v.optional(labels),
			commune: v.optional(v.string('Une commune est un texte.')),
			conflicts: v.optional(list('des identifiants', id)),
		}),
	),
	ties: list(
		'des liens',
		known('Un lien', { from: id, to: id, perMille: whole(0, 1000, 'perMille') }),
	),
	query: known('La question (query)', {
		from: id,
		skills: v.optional(labels),
		exclude: v.optional(list('des identifiants', id)),
		maxHops: whole(1, 4, 'maxHops'),
		k: whole(1, 1000, 'k'),
		firms: v.optional(list('des identifiants', id)),
	}),
})

const input = v.pipe(
	shape,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return
		const { people, firms, ties, query } = dataset.value
		const refuse = (keys: (string | number)[], message: string) =>
			addIssue({ message, path: pathOf(dataset.value, keys) })
		const persons = new Set(people.map((person) => person.id))
		const named = new Set([...firms.map((firm) => firm.id), ...people.map(({ firm }) => firm)])
		// Nobody at all is a network without answers, not a mistake.
		if (people.length > 0 && !persons.has(query.from)) {
			refuse(['query', 'from'], `Personne, dans people, n’a l’identifiant ${query.from}.`)
		}
		for (const [i, tie] of ties.entries()) {
			for (const end of ['from', 'to'] as const) {
				if (persons.has(tie[end])) continue
				refuse(['ties', i, end], `Personne, dans people, n’a l’identifiant ${tie[end]}.`)
			}
		}
		for (const [i, firm] of (query.firms ?? []).entries()) {
			if (named.has(firm)) continue
			refuse(
				['query', 'firms', i],
				`Aucune entreprise, ni celle de personne, n’a l’identifiant ${firm}.`,
			)
		}
	}),
)

/** Where in the document an issue is, as Valibot writes it for its own issues. */
function pathOf(root: unknown, keys: (string | number)[]) {
	const steps: v.IssuePathItem[] = []
	let inside = root as Record<string | number, unknown>
	for (const key of keys) {
		const value = inside[key]
		steps.push({ type: 'unknown', origin: 'value', input: inside, key, value })
		inside = value as typeof inside
	}
	return steps as [v.IssuePathItem, ...v.IssuePathItem[]]
}

const output = v.strictObject({
	firms: v.array(
		v.strictObject({
			firm: v.string(),
			fit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
			paths: v.pipe(
				v.array(
					v.strictObject({
						people: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(5)),
						product: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e12)),
					}),
				),
				v.minLength(1),
			),
		}),
	),
})

export type IntroductionsInput = v.InferOutput<typeof input>
export type IntroductionsOutput = v.InferOutput<typeof output>

/** The command line has no database to read the dated table from: it counts with the product's own numbers. */
export const statedParameters: IntroductionsParameters = {
	reachMetres: 30_000,
	noveltyWeightPerMille: 500,
	peakMutualContacts: 10,
}

/**
 * `maillage compute introductions`: who can help, and through whom, from one JSON document.
 *
 * `fit` is in per-mille: the share of the wanted skills found among the firm's skills or trades, 1000
 * when none is wanted. `product` is the whole product of the per-mille trusts along the path, over
 * 1000^hops. Firms come best first (score of `proposeFirms`), paths by product, hops, ids.
 *
 * - A person given twice acts for each firm named, opted out if either says so, with the larger load; a
 *   firm given twice adds up. A firm that only people name has no skill and no conflict of its own.
 * - `exclude` names people; an id that is nobody's but a firm's excludes all who act for that firm.
 * - `firms` of the query restricts the search; the asker's own firms are never proposed.
 * - `commune` is accepted and changes nothing: the query names no place to be near to.
 */
export const introductionsEngine = { input, output, compute }

function compute({ people, firms, ties, query }: IntroductionsInput): IntroductionsOutput {
	const persons = new Set(people.map((person) => person.id))
	const pending = new Map<string, number>()
	for (const person of people) {
		pending.set(person.id, Math.max(person.pending ?? 0, pending.get(person.id) ?? 0))
	}
	const { firms: proposed } = proposeFirms(
		{ graph: buildTieGraph({ people, ties }), firms: gatherFirms(people, firms), pending },
		{
			from: query.from,
			actingFor: people.filter((person) => person.id === query.from).map(({ firm }) => firm),
			need: { wanted: (query.skills ?? []).map((label) => ({ label })) },
			firms: query.firms,
			excludedPeople: query.exclude?.filter((excluded) => persons.has(excluded)),
			excludedFirms: query.exclude?.filter((excluded) => !persons.has(excluded)),
			maxHops: query.maxHops,
			k: query.k,
		},
		statedParameters,
	)
	return {
		firms: proposed.map(({ firm, paths, score }) => ({
			firm,
			fit: score.fit.perMille,
			paths: paths.map((path) => ({ people: [...path.people], product: path.product })),
		})),
	}
}

function gatherFirms(
	people: IntroductionsInput['people'],
	firms: IntroductionsInput['firms'],
): IntroducedFirm[] {
	const gathered = new Map<string, Record<'people' | 'skills' | 'trades' | 'conflicts', string[]>>()
	const firmOf = (id: string) => {
		const firm = gathered.get(id) ?? { people: [], skills: [], trades: [], conflicts: [] }
		gathered.set(id, firm)
		return firm
	}
	for (const { id, skills = [], trades = [], conflicts = [] } of firms) {
		const firm = firmOf(id)
		firm.skills.push(...skills)
		firm.trades.push(...trades)
		firm.conflicts.push(...conflicts)
	}
	for (const person of people) firmOf(person.firm).people.push(person.id)
	return [...gathered].map(([id, firm]) => ({ id, ...firm }))
}
