import type { Id } from '#kernel'

/**
 * How far the work on each file is, in this process: a long act has its transaction and no other way to the
 * database, so what it says is heard here and told to everybody by whoever runs it.
 */
const told = new Map<Id, { done: number; total: number }>()

/** Says how far a work is. */
export function tellProgress(fileId: Id, done: number, total: number): void {
	told.set(fileId, { done, total })
}

/** What was last said of a work. */
export function toldProgress(fileId: Id): { done: number; total: number } | undefined {
	return told.get(fileId)
}

/** The work is over. */
export function forgetProgress(fileId: Id): void {
	told.delete(fileId)
}
