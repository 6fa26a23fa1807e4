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
		for (let word = 0; word < 4; word++) {
			const value = wordAt(id, word)
			if (value < 0) return -1
			wanted[word] = value
		}
		let place = (wanted[3] as number) & this.#mask
		for (;;) {
			const number = (this.#places[place] as number) - 1
			if (number < 0 || this.#is(number)) return number
			place = (place + 1) & this.#mask
		}
	}

	idOf(person: number): string {
		assert(person >= 0 && person < this.count, `${person} is the number of a person`)
		let hex = ''
		for (let word = 0; word < 4; word++) {
			hex += (this.#words[person * 4 + word] as number).toString(16).padStart(8, '0')
		}
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
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

/** Where the eight digits of each word begin in a spelled UUID, around its dashes. */
const spelled = [
	[0, 1, 2, 3, 4, 5, 6, 7],
	[9, 10, 11, 12, 14, 15, 16, 17],
	[19, 20, 21, 22, 24, 25, 26, 27],
	[28, 29, 30, 31, 32, 33, 34, 35],
] as const

/** One word of a spelled UUID; −1 for what is none. */
function wordAt(id: string, word: number): number {
	let value = 0
	for (const at of spelled[word] as readonly number[]) {
		const unit = id.charCodeAt(at)
		const digit = unit >= 48 && unit <= 57 ? unit - 48 : unit >= 97 && unit <= 102 ? unit - 87 : -1
		if (digit < 0) return -1
		value = value * 16 + digit
	}
	return id.length === 36 ? value : -1
}
