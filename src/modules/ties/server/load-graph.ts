import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { LearningWorld, Part } from '../proposals.ts'
import { type AgedFact, strengthOf, type TieStrength } from '../strength.ts'
import { asTold, pairOf, type TieWorld, type WorldFirm } from '../tie-world.ts'
import { asGraph } from './as-graph.ts'
import { type Parameters, strengthTableFrom } from './parameters.ts'
import { readFirms } from './read-firms.ts'
import { readBlocks, readRules } from './read-rules.ts'
import { evidenceBetween } from './tie-evidence.ts'

/**
 * Reads a part of the world as it is in this transaction: what was proposed is held against it. With an asker,
 * as far as they may be told of it.
 */
export async function loadTieWorld(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	part: Part,
	asker: Asker | null = null,
): Promise<TieWorld> {
	const world = new KnownWorld(tx, now, parameters, asker)
	await world.learn(part)
	const askers = new Set((part.paths ?? []).flatMap((path) => path.slice(0, 1)))
	for (const asker of askers) await world.learnDeclarations(asker)
	return world
}

/** Who asks, in the name of which firm; null when nobody is looked for through people. */
type Asker = { readonly personId: Id | null; readonly firmId: Id }

/**
 * What is known of the world of ties in one transaction, read from SQL as it is needed: a search proposes
 * paths from memory, learns of the few people on them here, and proposes again where one fell. Nothing is
 * read twice.
 */
export class KnownWorld implements LearningWorld {
	readonly firms = new Map<Id, WorldFirm>()
	readonly firmsOf = new Map<Id, readonly Id[]>()
	readonly users = new Set<Id>()
	readonly optedOut = new Set<Id>()
	readonly capReached = new Set<Id>()
	readonly pending = new Map<Id, number>()
	readonly blocks = new Map<Id, Set<Id>>()
	readonly accords = new Set<string>()
	readonly declaredBy = new Map<Id, Map<Id, TieStrength>>()
	readonly #ties = new Map<string, { facts: AgedFact[]; strength: TieStrength } | null>()
	readonly #askedFirms = new Set<Id>()
	readonly #tx: Tx
	readonly #day: Temporal.PlainDate
	readonly #parameters: Parameters
	readonly #asker: Asker | null

	/**
	 * `asker`: the world as that person may be told of it, what they asked themselves left out of what others carry,
	 * and of each firm what theirs is told, so that nobody is kept apart by what they may not read.
	 */
	constructor(tx: Tx, now: Temporal.Instant, parameters: Parameters, asker: Asker | null = null) {
		this.#tx = tx
		this.#day = now.toZonedDateTimeISO('UTC').toPlainDate()
		this.#parameters = parameters
		this.#asker = asker
	}

	tieBetween(a: Id, b: Id): TieStrength | undefined {
		return this.#ties.get(pairOf(a, b))?.strength
	}

	knows(path: readonly Id[]): boolean {
		return path.every(
			(person, i) =>
				this.firmsOf.has(person) && (i === 0 || this.#ties.has(pairOf(path[i - 1] as Id, person))),
		)
	}

	async learn({ people, firms, paths = [] }: Part): Promise<void> {
		const strangers = [...new Set([...people, ...paths.flat()])].filter(
			(id) => !this.firmsOf.has(id),
		)
		const pairs = new Map<string, readonly [Id, Id]>()
		for (const path of paths)
			for (let i = 1; i < path.length; i++) {
				const pair = pairOf(path[i - 1] as Id, path[i] as Id)
				if (!this.#ties.has(pair)) pairs.set(pair, pair.split(' ') as [Id, Id])
			}
		await asGraph(this.#tx, async () => {
			await Promise.all([this.#learnPeople(strangers), this.#learnTies([...pairs.values()])])
			await this.#learnFirms([...firms, ...strangers.flatMap((id) => this.firmsOf.get(id) ?? [])])
		})
	}

	async membersWith(trades: readonly string[], networks: readonly Id[]): Promise<Id[]> {
		const { rows } = await asGraph(this.#tx, () =>
			sql<{ firmId: Id }>`select distinct m.firm_id
				from firm_label l join membership m on m.firm_id = l.firm_id
				where l.kind = 'trade' and l.audience <> 'self' and l.key = any (${[...trades]}::text[])
					and m.network_id = any (${[...networks]}::uuid[])
					and m.state in ('member', 'on_trial')`.execute(this.#tx),
		)
		return rows.map(({ firmId }) => firmId)
	}

	/** What somebody declared and nobody confirmed: for the declarer alone, with what both know counted too. */
	async learnDeclarations(declarer: Id): Promise<void> {
		const waiting = await asGraph(this.#tx, async () => {
			const { rows } = await sql<{ toPerson: Id; age: number }>`
				select to_person, ${this.#day}::date - (declared_at at time zone 'UTC')::date as age
				from tie_declaration where from_person = ${declarer} and confirmed_at is null
					and declined_at is null and withdrawn_at is null
					and exists (select from account where person_id = from_person)
					and exists (select from account where person_id = to_person)`.execute(this.#tx)
			await this.#learnTies(
				rows.map(({ toPerson }) => pairOf(declarer, toPerson).split(' ') as [Id, Id]),
			)
			return rows
		})
		const declared = waiting.map(({ toPerson, age }): [Id, TieStrength] => {
			const known = this.#ties.get(pairOf(declarer, toPerson))?.facts ?? []
			return [toPerson, this.#strength([...known, { kind: 'declaredAndConfirmed', ageDays: age }])]
		})
		this.declaredBy.set(declarer, new Map(declared))
	}

	async #learnPeople(people: readonly Id[]): Promise<void> {
		if (people.length === 0) return
		const [rules, blocks] = await Promise.all([
			readRules(this.#tx, this.#day, people, this.#asker?.personId ?? null),
			readBlocks(this.#tx, people),
		])
		for (const { personId, isUser, isOptedOut, isCapReached, pending, firms } of rules) {
			this.firmsOf.set(personId, firms)
			if (isUser) this.users.add(personId)
			if (isOptedOut) this.optedOut.add(personId)
			if (isCapReached) this.capReached.add(personId)
			if (pending > 0) this.pending.set(personId, pending)
		}
		for (const { personId, blockedId } of blocks) {
			this.#block(personId, blockedId)
			this.#block(blockedId, personId)
		}
	}

	#block(one: Id, other: Id): void {
		this.blocks.set(one, (this.blocks.get(one) ?? new Set()).add(other))
	}

	async #learnTies(pairs: readonly (readonly [Id, Id])[]): Promise<void> {
		const unknown = pairs.filter((pair) => !this.#ties.has(pair.join(' ')))
		if (unknown.length === 0) return
		const evidence = await evidenceBetween(this.#tx, this.#day, this.#parameters, unknown)
		for (const pair of unknown) this.#ties.set(pair.join(' '), null)
		for (const { person, other, facts } of evidence) {
			this.#ties.set(pairOf(person, other), { facts, strength: this.#strength(facts) })
		}
	}

	#strength(facts: readonly AgedFact[]): TieStrength {
		const dated = facts.map(({ kind, ageDays }) => ({
			kind,
			on: this.#day.subtract({ days: ageDays }),
		}))
		return strengthOf(dated, this.#day, strengthTableFrom(this.#parameters, this.#day))
	}

	async #learnFirms(ids: readonly Id[]): Promise<void> {
		const unknown = [...new Set(ids)].filter((id) => !this.#askedFirms.has(id))
		if (unknown.length === 0) return
		for (const id of unknown) this.#askedFirms.add(id)
		const [firms, accords] = await Promise.all([
			readFirms(this.#tx, this.#day, unknown),
			sql<{ aFirm: Id; bFirm: Id }>`select a_firm, b_firm from firm_accord
				where starts_on <= ${this.#day} and (ends_on is null or ends_on >= ${this.#day})
					and (a_firm = any (${unknown}::uuid[]) or b_firm = any (${unknown}::uuid[]))`.execute(
				this.#tx,
			),
		])
		const own = this.#asker && firms.find(({ id }) => id === this.#asker?.firmId)
		const asking = own ?? (this.#asker && this.firms.get(this.#asker.firmId))
		for (const firm of firms) this.firms.set(firm.id, asking ? asTold(firm, asking) : firm)
		for (const { aFirm, bFirm } of accords.rows) this.accords.add(pairOf(aFirm, bFirm))
	}
}
