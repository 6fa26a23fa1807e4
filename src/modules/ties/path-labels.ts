/**
 * The unfinished and finished paths of one search, and which of them to look at next.
 *
 * A label adds one person to its parent label; label 0 is the asker. Columns instead of objects: a
 * search allocates nothing once its columns are long enough. Waiting labels come out best first by
 * bound descending, ties ascending, then people in the order of their numbers.
 */
export class PathLabels {
	person = new Int32Array(1024)
	parent = new Int32Array(1024)
	ties = new Uint8Array(1024)
	/** Product of the trusts so far. */
	product = new Float64Array(1024)
	/** What no finished path through this label exceeds, scaled to 1000^maxHops. */
	bound = new Float64Array(1024)
	/** The fewest ties of a path that would reach the bound. */
	boundTies = new Uint8Array(1024)
	waiting = 0
	#count = 0
	#heap = new Int32Array(1024)

	/** Forgets all labels; only the asker remains, who waits for nothing. */
	startFrom(person: number) {
		this.#count = 1
		this.waiting = 0
		this.person[0] = person
		this.parent[0] = -1
		this.ties[0] = 0
		this.product[0] = 1
	}

	add(person: number, parent: number, trust: number, bound: number, boundTies: number) {
		if (this.#count === this.person.length) this.#grow()
		const label = this.#count++
		this.person[label] = person
		this.parent[label] = parent
		this.ties[label] = (this.ties[parent] as number) + 1
		this.product[label] = (this.product[parent] as number) * trust
		this.bound[label] = bound
		this.boundTies[label] = boundTies
		this.#wait(label)
	}

	/** The bound of the next label; only when one waits. */
	get nextBound(): number {
		return this.bound[this.#heap[0] as number] as number
	}

	takeNext(): number {
		const heap = this.#heap
		const best = heap[0] as number
		const last = heap[--this.waiting] as number
		let at = 0
		for (;;) {
			let below = 2 * at + 1
			if (below >= this.waiting) break
			const right = below + 1
			if (right < this.waiting && this.#comesBefore(heap[right] as number, heap[below] as number)) {
				below = right
			}
			const other = heap[below] as number
			if (!this.#comesBefore(other, last)) break
			heap[at] = other
			at = below
		}
		heap[at] = last
		return best
	}

	passesBy(label: number, person: number): boolean {
		for (let at = label; at >= 0; at = this.parent[at] as number) {
			if (this.person[at] === person) return true
		}
		return false
	}

	/** The people of a path, the asker first. */
	peopleOf(label: number): number[] {
		const people: number[] = []
		for (let at = label; at >= 0; at = this.parent[at] as number) {
			people.push(this.person[at] as number)
		}
		return people.reverse()
	}

	#wait(label: number) {
		const heap = this.#heap
		let at = this.waiting++
		while (at > 0) {
			const above = (at - 1) >> 1
			const other = heap[above] as number
			if (!this.#comesBefore(label, other)) break
			heap[at] = other
			at = above
		}
		heap[at] = label
	}

	#comesBefore(a: number, b: number): boolean {
		const bounds = (this.bound[a] as number) - (this.bound[b] as number)
		if (bounds !== 0) return bounds > 0
		const ties = (this.boundTies[a] as number) - (this.boundTies[b] as number)
		if (ties !== 0) return ties < 0
		return this.#comparePeople(a, b) < 0
	}

	/** Person by person from the asker. Never a label and its continuation: the first is then gone. */
	#comparePeople(a: number, b: number): number {
		if (a === b) return 0
		const tiesA = this.ties[a] as number
		const tiesB = this.ties[b] as number
		if (tiesA > tiesB) return this.#comparePeople(this.parent[a] as number, b)
		if (tiesB > tiesA) return this.#comparePeople(a, this.parent[b] as number)
		const parents = this.#comparePeople(this.parent[a] as number, this.parent[b] as number)
		return parents || (this.person[a] as number) - (this.person[b] as number)
	}

	#grow() {
		const length = this.person.length * 2
		this.person = copied(this.person, new Int32Array(length))
		this.parent = copied(this.parent, new Int32Array(length))
		this.ties = copied(this.ties, new Uint8Array(length))
		this.product = copied(this.product, new Float64Array(length))
		this.bound = copied(this.bound, new Float64Array(length))
		this.boundTies = copied(this.boundTies, new Uint8Array(length))
		this.#heap = copied(this.#heap, new Int32Array(length))
	}
}

function copied<T extends { set(from: T): void }>(from: T, into: T): T {
	into.set(from)
	return into
}
