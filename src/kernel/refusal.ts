/**
 * The expected noes. A refusal is thrown so that the transaction rolls back; its code is a key of the
 * French phrases of the module that refuses, so that a refusal without a sentence does not compile.
 */
export class Refusal extends Error {
	readonly code: string
	readonly facts: Record<string, unknown>
	readonly status: 403 | 404 | 409 | 410 | 413 | 415 | 429 | 503

	constructor(code: string, facts: Record<string, unknown>, status: Refusal['status']) {
		super(code)
		this.code = code
		this.facts = facts
		this.status = status
	}
}

/** A module's book of refusals: each code is a function of facts that words the sentence. */
// biome-ignore lint/suspicious/noExplicitAny: the facts differ by sentence; each caller is typed by its book
export type RefusalBook = Record<string, (facts: any) => string>

type Facts<Sentence> = Sentence extends (facts: infer F) => string
	? unknown extends F
		? []
		: [facts: F]
	: never

/**
 * The refusing functions of one module, typed by its book: `const { refuse, forbid } = refusing<typeof fr.refusals>()`.
 * `refuse` answers 409 (the state forbids it), `forbid` 403 (this person may not), `gone` 410 (a link that served).
 */
export function refusing<Book extends RefusalBook>() {
	const thrower =
		(status: Refusal['status']) =>
		<Code extends keyof Book & string>(code: Code, ...given: Facts<Book[Code]>): never => {
			const [facts = {}]: Record<string, unknown>[] = given
			throw new Refusal(code, facts, status)
		}
	return { refuse: thrower(409), forbid: thrower(403), gone: thrower(410), slowDown: thrower(429) }
}

/** What does not exist, or belongs to a network that is not yours: the same 404 for both. */
export function notFound(): never {
	throw new Refusal('notFound', {}, 404)
}

/** Invalid input found by an act, beyond what its schema can see: the field, and the code of its sentence. */
export class Invalid extends Error {
	readonly issues: Issue[]
	/** The act that received the input, set where acts run: the same field is worded otherwise by another. */
	act = ''

	constructor(issues: Issue[]) {
		super(issues.map((issue) => `${issue.field}: ${issue.code}`).join(', '))
		this.issues = issues
	}
}

/** One thing to correct: the field as named in the form, the code of its sentence, and its facts. */
export type Issue = { field: string; code: string; facts?: Record<string, unknown> }
