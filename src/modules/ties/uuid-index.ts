import { assert } from '#kernel'
import type { PeopleIndex } from './people-index.ts'

/**
 * Numbers for people known by UUIDs, without one object per person: 16 bytes an id and a table of places
 * (5 million people: 0.11 GB; a Map of their texts takes five times that and slows every collection).
 *
 * Ids are given in their order, so that numbers follow it as `PeopleIndex` promises. People who come later
 * are added at the end, as long as there is room: UUIDv7 are ordered by time, so they mostly belong there.
 * `isOrdered` turns false for the rare one that did not, and says that the graph is to be built again.
 */
export class UuidIndex implements PeopleIndex {
	count = 0
	readonly room: number
	isOrdered = true
	readonly #words: Uint32Array
	/** Open addressing by the last word of the id, which is random: place → number + 1, 0 when free. */
	readonly #places: Int32Array
	readonly #mask: number
	readonly #wanted = new Uint32Array(4)

	constructor(room: number) {
		this.room = room
		this.#words = new Uint32Array(room * 4)
		let places = 16
		while (places < room * 1.5) places *= 2
		this.#places = new Int32Array(places)
		this.#mask = places - 1
	}

	/** The person's number, given one if it had none; −1 when there is no room left. */
	add(id: string): number {
		const known = this.numberOf(id)
		if (known >= 0 || this.count === this.room) return known
		const number = this.count++
		this.#words.set(this.#wanted, number * 4)
		if (number > 0 && !this.#follows(number)) this.isOrdered = false
		let place = (this.#wanted[3] as number) & this.#mask
		while (this.#places[place] !== 0) place = (place + 1) & this.#mask
		this.#places[place] = number + 1
		return number
	}

	numberOf(id: string): number {
		const wanted = this.#wanted
		if (id.length !== 36) return -1
		let isSpelled = true
		for (let half = 0; half < 8; half++) {
			const value = halfAt(id, halves[half] as number)
			if (value < 0) isSpelled = false
			const word = half >>> 1
			wanted[word] = half & 1 ? ((wanted[word] as number) << 16) | value : value
		}
		if (!isSpelled) return -1
		let place = (wanted[3] as number) & this.#mask
		for (;;) {
			const number = (this.#places[place] as number) - 1
			if (number < 0 || this.#is(number)) return number
			place = (place + 1) & this.#mask
		}
	}

	idOf(person: number): string {
		assert(person >= 0 && person < this.count, `${person} is the number of a person`)
		for (let half = 0; half < 8; half++) {
			const word = this.#words[person * 4 + (half >>> 1)] as number
			spell(half & 1 ? word & 0xffff : word >>> 16, halves[half] as number)
		}
		return String.fromCharCode.apply(null, spelled)
	}

	#is(number: number): boolean {
		const at = number * 4
		for (let word = 0; word < 4; word++) {
			if (this.#words[at + word] !== this.#wanted[word]) return false
		}
		return true
	}

	#follows(number: number): boolean {
		const at = number * 4
		for (let word = 0; word < 4; word++) {
			const difference = (this.#words[at + word] as number) - (this.#words[at - 4 + word] as number)
			if (difference !== 0) return difference > 0
		}
		return false
	}
}

/** Where the digits of a spelled UUID begin, four by four, around its dashes. */
const halves = [0, 4, 9, 14, 19, 24, 28, 32]

/** The id being spelled, its dashes in place: one text is made of it, not one for each part. */
const spelled: number[] = Array.from('00000000-0000-0000-0000-000000000000', (one) =>
	one.charCodeAt(0),
)
const digits = Array.from('0123456789abcdef', (one) => one.charCodeAt(0))

function spell(half: number, at: number): void {
	spelled[at] = digits[half >>> 12] as number
	spelled[at + 1] = digits[(half >>> 8) & 15] as number
	spelled[at + 2] = digits[(half >>> 4) & 15] as number
	spelled[at + 3] = digits[half & 15] as number
}

/** By its code, what a digit is worth; −1 for what is none. */
const digitOf = Int8Array.from({ length: 128 }, (_, unit) =>
	'0123456789abcdef'.indexOf(String.fromCharCode(unit)),
)

/** Four digits from a place on, as a number; negative for what is none. */
function halfAt(id: string, at: number): number {
	const a = digitOf[id.charCodeAt(at)] ?? -1
	const b = digitOf[id.charCodeAt(at + 1)] ?? -1
	const c = digitOf[id.charCodeAt(at + 2)] ?? -1
	const d = digitOf[id.charCodeAt(at + 3)] ?? -1
	// One of them negative is all negative.
	return (a << 12) | (b << 8) | (c << 4) | d
}
