/**
 * The people of a tie graph: each id gets a number, and numbers are in the order of the ids.
 *
 * Ids are packed as UTF-8 in one array, without one object per person, and compared byte by byte: the
 * order is that of code points, the same as `COLLATE "C"` in the database. Because the numbers follow
 * that order, an engine that must break a tie "by ids" compares two integers.
 */
export interface PeopleIndex {
	readonly count: number
	/** Numbers are below it: what is held per person is made this long, for those who may yet come. */
	readonly room: number
	/** The person's number, or −1 when nobody has this id. */
	numberOf(id: string): number
	/** The id of the person with this number. */
	idOf(person: number): string
}

/** Numbers the given ids from 0; an id given twice counts once, and the order given is irrelevant. */
export function indexPeople(ids: Iterable<string>): PeopleIndex {
	const sorted = [...new Set(ids)].sort(compareIds)
	const encoder = new TextEncoder()
	const off = new Uint32Array(sorted.length + 1)
	let size = 0
	for (let i = 0; i < sorted.length; i++) {
		size += byteLength(sorted[i] as string)
		off[i + 1] = size
	}
	const bytes = new Uint8Array(size)
	for (let i = 0; i < sorted.length; i++) {
		encoder.encodeInto(sorted[i] as string, bytes.subarray(off[i]))
	}
	return new PackedIds(off, bytes)
}

/** Orders ids by code points. JavaScript's own `<` orders by UTF-16 units and differs past U+FFFF. */
export function compareIds(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length)
	for (let i = 0; i < shorter; i++) {
		const x = a.charCodeAt(i)
		const y = b.charCodeAt(i)
		if (x !== y) return codePointRank(x) - codePointRank(y)
	}
	return a.length - b.length
}

class PackedIds implements PeopleIndex {
	readonly count: number
	readonly room: number
	readonly #off: Uint32Array
	readonly #bytes: Uint8Array
	readonly #decoder = new TextDecoder()
	readonly #encoder = new TextEncoder()

	constructor(off: Uint32Array, bytes: Uint8Array) {
		this.count = off.length - 1
		this.room = this.count
		this.#off = off
		this.#bytes = bytes
	}

	numberOf(id: string): number {
		const wanted = this.#encoder.encode(id)
		let low = 0
		let high = this.count - 1
		while (low <= high) {
			const middle = (low + high) >>> 1
			const order = this.#compareAt(middle, wanted)
			if (order === 0) return middle
			if (order < 0) low = middle + 1
			else high = middle - 1
		}
		return -1
	}

	idOf(person: number): string {
		return this.#decoder.decode(this.#bytes.subarray(this.#off[person], this.#off[person + 1]))
	}

	#compareAt(person: number, wanted: Uint8Array): number {
		const bytes = this.#bytes
		const start = this.#off[person] as number
		const length = (this.#off[person + 1] as number) - start
		const shorter = Math.min(length, wanted.length)
		for (let i = 0; i < shorter; i++) {
			const difference = (bytes[start + i] as number) - (wanted[i] as number)
			if (difference !== 0) return difference
		}
		return length - wanted.length
	}
}

/** Surrogates (D800–DFFF) stand for code points above all others, though their units come before E000. */
function codePointRank(unit: number): number {
	if (unit >= 0xe000) return unit - 0x800
	if (unit >= 0xd800) return unit + 0x2000
	return unit
}

function byteLength(text: string): number {
	let bytes = 0
	for (let i = 0; i < text.length; i++) {
		const unit = text.codePointAt(i) as number
		if (unit > 0xffff) i++
		bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4
	}
	return bytes
}
