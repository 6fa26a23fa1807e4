import { rowOf, type TieGraph } from '../tie-graph.ts'

/** Every tie of a graph as text, and who with a tie leads to nobody: two graphs are alike when these are. */
export function edgesOf(graph: TieGraph): string[] {
	const { people, optOut } = graph
	const edges: string[] = []
	for (let person = 0; person < people.count; person++) {
		const id = people.idOf(person)
		const row = rowOf(graph.outgoing, graph.changedOutgoing, person)
		for (const [i, other] of row.adj.entries()) {
			edges.push(`${id} ${people.idOf(other)} ${row.trust[i]}`)
		}
		if (row.adj.length > 0 && optOut[person]) edges.push(`${id} leads to nobody`)
	}
	return edges.sort()
}
