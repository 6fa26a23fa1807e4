import type { Id } from '#kernel'

/** One job at most per mail, however often it is planned again. */
export function jobKeyOf(mailId: Id): string {
	return `mail:${mailId}`
}
