import { randomUUIDv7 } from 'node:crypto'

/** Identifiers sort by the instant they were made (UUIDv7, RFC 9562) and are made by the application. */
export type Id = string

/** A new identifier. */
export function newId(): Id {
	return randomUUIDv7()
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside (an address, a form) has the shape of an identifier. */
export function isId(text: unknown): text is Id {
	return typeof text === 'string' && shape.test(text)
}

/** Stands for « no network » where a key must carry one: journal and seals of acts outside any network. */
export const noNetwork: Id = '00000000-0000-0000-0000-000000000000'
