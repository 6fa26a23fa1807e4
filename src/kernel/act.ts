import type { Id } from './id.ts'

/**
 * Who acts. A person acts for a firm or in a network named by the address of the page, never by the
 * session; a link acts for the person it was sent to and for its one purpose; the system acts by a
 * clock; setup is the holder of the console code before the instance exists.
 */
export type Actor =
	| { kind: 'anonymous' }
	| { kind: 'person'; personId: Id; sessionId: Id; scope?: Scope }
	| { kind: 'link'; personId: Id; linkId: Id; purpose: string; subjectId: Id | null }
	| { kind: 'system'; networkId: Id | null }

/**
 * What a person's readings may span: the firms they act for, the networks they take part in or serve, as
 * of the request that found their session. Acts never rely on it: they ask again in their transaction.
 */
export type Scope = { firms: Id[]; networks: Id[]; isAdministrator: boolean }

/** The person behind an actor, or null for the anonymous and the system. */
export function personOf(actor: Actor): Id | null {
	return actor.kind === 'person' || actor.kind === 'link' ? actor.personId : null
}

/**
 * How far a link may go: `none` needs a session; `link` works from a link alone; `open` needs neither
 * (sign in, first start). Elections, mandates, bank data and large amounts are never `link`.
 */
export type Door = 'none' | 'link' | 'open'
