/** An expected no, as one French sentence; the command exits with 1. */
export class CommandRefusal extends Error {
	override name = 'CommandRefusal'
}

/** Words that the command does not understand, as one French sentence; it exits with 2. */
export class UsageRefusal extends Error {
	override name = 'UsageRefusal'
}
