/** Stops on a programmer's error: what the code itself promised does not hold. Logged, answered 500. */
export function assert(condition: unknown, sentence: string): asserts condition {
	if (!condition) throw new Error(`Broken promise: ${sentence}`)
}

/** Reached only when a case of a union was forgotten: it does not compile before it runs. */
export function forgotten(value: never): never {
	throw new Error(`Forgotten case: ${JSON.stringify(value)}`)
}
