import { assert } from '#kernel'
import type { TieRows } from './tie-graph.ts'

/**
 * Ties kept in one block of memory until all are known. 48 MB: what is freed of a block above 32 MB goes back to the
 * system at once, below it may stay with the allocator (measured: 250 MB of 5 million people's).
 */
const chunkTies = 1 << 23

type Chunk = { others: Int32Array<ArrayBuffer>; trusts: Uint16Array<ArrayBuffer> }

function newChunk(): Chunk {
	const block = new ArrayBuffer(chunkTies * 6)
	return {
		others: new Int32Array(block, 0, chunkTies),
		trusts: new Uint16Array(block, chunkTies * 4, chunkTies),
	}
}

/**
 * Builds the rows of ties that hold both ways, from a stream read once: each pair given once, under the
 * smaller number, in the order of those. So a tie waits as 6 bytes, without its first end. It is then laid in the
 * row of that end while its 6 bytes are given back, and the other row is written from there: the peak, which is what a
 * server must have, is little more than the rows themselves (0.6 GB for 50 million ties).
 */
export class TieRowsBuilder {
	readonly #room: number
	/** How many ties each person has: those under the smaller number, then all of them. */
	readonly #forward: Uint32Array
	readonly #degree: Uint32Array
	readonly #chunks: Chunk[] = []
	#count = 0
	#last = 0
	#read = 0

	constructor(room: number) {
		this.#room = room
		this.#forward = new Uint32Array(room)
		this.#degree = new Uint32Array(room)
	}

	/** Adds the tie of two people; `person` never decreases and is the smaller number. */
	add(person: number, other: number, trust: number): void {
		if (person < this.#last || other <= person || !(trust > 0 && trust <= 1000)) {
			assert(false, `the tie of ${person} and ${other}, ${trust}, comes in its order, of 1 to 1000`)
		}
		this.#last = person
		const place = this.#count & (chunkTies - 1)
		if (place === 0) this.#chunks.push(newChunk())
		const { others, trusts } = this.#chunks.at(-1) as Chunk
		others[place] = other
		trusts[place] = trust
		this.#forward[person] = (this.#forward[person] as number) + 1
		this.#degree[person] = (this.#degree[person] as number) + 1
		this.#degree[other] = (this.#degree[other] as number) + 1
		this.#count++
	}

	/** The rows, most trusted first, then by number. A pair given twice counts once, at its highest trust. */
	finish(): TieRows {
		const laying = this.steps()
		for (;;) {
			const { done, value } = laying.next()
			if (done) return value
		}
	}

	/** The same, in steps of some milliseconds: whoever serves pages does other work in between. */
	*steps(): Generator<void, TieRows> {
		const off = new Uint32Array(this.#room + 1)
		for (let person = 0; person < this.#room; person++) {
			off[person + 1] = (off[person] as number) + (this.#degree[person] as number)
		}
		const rows = {
			off,
			adj: new Int32Array(this.#count * 2),
			trust: new Uint16Array(this.#count * 2),
		}
		for (let first = 0; first < this.#room; first += peopleAtOnce) {
			this.#layForward(rows, first, Math.min(this.#room, first + peopleAtOnce))
			yield
		}
		this.#chunks.pop()?.others.buffer.transfer(0)
		// Where the next tie of each person goes; the counts have served.
		this.#degree.set(off.subarray(0, this.#room))
		for (let first = 0; first < this.#room; first += peopleAtOnce) {
			this.#layBackward(rows, first, Math.min(this.#room, first + peopleAtOnce))
			yield
		}
		const sorter = new RowSorter(rows)
		let kept = 0
		for (let first = 0; first < this.#room; first += peopleAtOnce) {
			kept = sorter.compact(first, Math.min(this.#room, first + peopleAtOnce), kept)
			yield
		}
		off[this.#room] = kept
		return { off, adj: rows.adj.subarray(0, kept), trust: rows.trust.subarray(0, kept) }
	}

	/** The ties given under some people, at the end of their rows; what waited is given back on the way. */
	#layForward({ off, adj, trust }: TieRows, first: number, end: number): void {
		for (let person = first; person < end; person++) {
			const last = off[person + 1] as number
			for (let at = last - (this.#forward[person] as number); at < last; at++) {
				const { others, trusts } = this.#chunks[0] as Chunk
				const place = this.#read & (chunkTies - 1)
				adj[at] = others[place] as number
				trust[at] = trusts[place] as number
				this.#read++
				// At once: left to the collector, which sees no hurry, it would wait until all is laid out.
				if (place === chunkTies - 1) this.#chunks.shift()?.others.buffer.transfer(0)
			}
		}
	}

	/** The same ties in the rows of their other ends, before those given there. */
	#layBackward({ off, adj, trust }: TieRows, first: number, end: number): void {
		const next = this.#degree
		for (let person = first; person < end; person++) {
			const last = off[person + 1] as number
			for (let at = last - (this.#forward[person] as number); at < last; at++) {
				const other = adj[at] as number
				const place = next[other] as number
				adj[place] = person
				trust[place] = trust[at] as number
				next[other] = place + 1
			}
		}
	}
}

/** People laid out, then sorted, in one step. */
const peopleAtOnce = 4000

/** Rows longer than this are sorted by the engine; shorter ones faster by insertion. */
const shortRow = 48

/** Sorts rows in place, trust descending then number, and drops parallel ties; gives the new end. */
class RowSorter {
	readonly #adj: Int32Array
	readonly #trust: Uint16Array
	#keys = new Float64Array(256)

	readonly #off: Uint32Array

	constructor({ off, adj, trust }: TieRows) {
		this.#off = off
		this.#adj = adj
		this.#trust = trust
	}

	/** Sorts the rows of some people and moves them down to where the rows before them end; the new end. */
	compact(first: number, end: number, from: number): number {
		const [off, adj, trust] = [this.#off, this.#adj, this.#trust]
		let kept = from
		for (let person = first; person < end; person++) {
			const start = off[person] as number
			const last = this.sort(start, off[person + 1] as number)
			if (kept < start) {
				adj.copyWithin(kept, start, last)
				trust.copyWithin(kept, start, last)
			}
			off[person] = kept
			kept += last - start
		}
		return kept
	}

	sort(start: number, end: number): number {
		if (end - start <= shortRow) this.#insert(start, end)
		else this.#sortLong(start, end)
		return this.#dropParallels(start, end)
	}

	#insert(start: number, end: number): void {
		const [adj, trust] = [this.#adj, this.#trust]
		for (let i = start + 1; i < end; i++) {
			const other = adj[i] as number
			const t = trust[i] as number
			let at = i - 1
			while (at >= start) {
				const before = trust[at] as number
				if (before > t || (before === t && (adj[at] as number) < other)) break
				adj[at + 1] = adj[at] as number
				trust[at + 1] = before
				at--
			}
			adj[at + 1] = other
			trust[at + 1] = t
		}
	}

	#sortLong(start: number, end: number): void {
		const [adj, trust] = [this.#adj, this.#trust]
		const length = end - start
		if (this.#keys.length < length) this.#keys = new Float64Array(length * 2)
		const keys = this.#keys.subarray(0, length)
		// Both keys in one whole number, exact in a double: the lowest is the most trusted.
		for (let i = 0; i < length; i++) {
			keys[i] = (1000 - (trust[start + i] as number)) * 2 ** 32 + (adj[start + i] as number)
		}
		keys.sort()
		for (let i = 0; i < length; i++) {
			const key = keys[i] as number
			const lower = Math.floor(key / 2 ** 32)
			trust[start + i] = 1000 - lower
			adj[start + i] = key - lower * 2 ** 32
		}
	}

	/** Parallel ties are rare, and rows mostly short: looked for only where a number comes twice. */
	#dropParallels(start: number, end: number): number {
		const adj = this.#adj
		let kept = start
		if (end - start <= shortRow) {
			for (let i = start; i < end; i++) {
				let j = start
				while (j < kept && adj[j] !== adj[i]) j++
				if (j === kept) this.#keep(kept++, i)
			}
			return kept
		}
		const seen = new Set<number>()
		for (let i = start; i < end; i++) {
			const other = adj[i] as number
			if (seen.has(other)) continue
			seen.add(other)
			this.#keep(kept++, i)
		}
		return kept
	}

	#keep(place: number, from: number): void {
		this.#adj[place] = this.#adj[from] as number
		this.#trust[place] = this.#trust[from] as number
	}
}
