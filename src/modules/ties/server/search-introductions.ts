import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { Found, FoundPath, Search, SearchParameters } from '../find-introductions.ts'
import { Proposals } from '../proposals.ts'
import { type TieGraph, withServing } from '../tie-graph.ts'
import { firstTie, type TieWorld } from '../tie-world.ts'
import { asGraph } from './as-graph.ts'
import { findCandidates } from './find-candidates.ts'
import { gazetteer } from './gazetteer.ts'
import { KnownWorld } from './load-graph.ts'
import { type Parameters, todayOf } from './parameters.ts'
import { readServingAsTold } from './read-rules.ts'
import { freshGraph } from './tie-memory.ts'

/**
 * « Qui peut m'aider ? »: the firms that fit the need and can be reached, best first, each with its best
 * path by each first contact: two ways that begin alike are one to the asker, who only sees how they
 * begin. And those set aside, with the reason.
 *
 * The trade is required; skills, whom the firm serves, nearness and free days rank. Set aside: firms in conflict with the asker's, and those
 * in conflict with a member of the asker's networks when they are in none of them (« electricians who are not
 * her members' competitors »). People who blocked the asker, or whom the asker blocked, are on no path. A tie
 * the asker declared and that waits for its other end leads to that person alone.
 *
 * The graph in memory proposes; each person, tie, opt-out, cap, block and conflict of the paths it proposes is
 * read in this transaction, and where one fell the search goes on without it. `world` is what was read.
 */
export async function searchIntroductions(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	search: Search,
	settings: SearchParameters,
): Promise<Found & { world: TieWorld }> {
	const { personId, firmId } = search
	const on = await gazetteer(tx)
	// What is shown to whoever asks must not tell whom their own requests have reached, nor what a firm keeps from
	// theirs; the way to a firm once chosen is looked for by what is true.
	const asker = search.targetFirmId ? null : { personId, firmId }
	const graph = await graphFor(tx, now, parameters, asker?.personId ?? null)
	const world = new KnownWorld(tx, now, parameters, asker)
	await world.learn({ people: [personId], firms: [firmId] })
	await world.learnDeclarations(personId)
	const networks = world.firms.get(firmId)?.networks ?? []
	const { candidates, tooFar } = await findCandidates(
		tx,
		on,
		todayOf(now),
		search,
		networks,
		settings,
	)
	const proposals = new Proposals(world, on, graph, search, candidates, settings)
	const firms = await proposals.best()
	const paths = await proposals.otherPaths(firms)
	const metres = new Map(candidates.map((one) => [one.firmId, one.metres]))
	return {
		world,
		tooFar,
		firms: firms.map(({ firm, score }) => ({
			firmId: firm,
			score,
			distanceMetres: metres.get(firm),
			paths: (paths.get(firm) ?? []).map((path) => ({
				people: path.people,
				words: wordsAlong(world, path.people),
			})),
		})),
		setAside: await proposals.setAside(),
	}
}

async function graphFor(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	asker: Id | null,
): Promise<TieGraph> {
	const graph = await freshGraph(tx, now, parameters)
	const serving = asker ? await asGraph(tx, () => readServingAsTold(tx, todayOf(now), asker)) : []
	return serving.length > 0 ? withServing(graph, serving) : graph
}

/** The tie words of a path, the asker's own first. */
function wordsAlong(world: TieWorld, people: readonly Id[]): FoundPath['words'] {
	return people.slice(1).map((person, i) => {
		const before = people[i] as Id
		const tie = i === 0 ? firstTie(world, before, person) : world.tieBetween(before, person)
		return tie?.word ?? 'none'
	})
}
