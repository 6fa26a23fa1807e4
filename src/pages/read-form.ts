import { type Id, isId, Refusal } from '#kernel'

/**
 * A form as it was posted: texts trimmed and in one Unicode form, several values of one name, files. It
 * keeps what was typed, so that a refusal loses nothing.
 */
export class PostedForm {
	readonly #form: FormData

	constructor(form: FormData) {
		this.#form = form
	}

	/** A text, trimmed; empty when the field is absent. */
	text(name: string): string {
		const value = this.#form.get(name)
		return typeof value === 'string' ? clean(value) : ''
	}

	/** A text, or undefined when nothing was written. */
	optional(name: string): string | undefined {
		return this.text(name) || undefined
	}

	/** Every value of a name, empty ones left out. */
	list(name: string): string[] {
		return this.#form
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.map(clean)
			.filter(Boolean)
	}

	/** Labels typed in one field, separated by commas, semicolons or line ends. */
	labels(name: string): string[] {
		return this.text(name)
			.split(/[,;\n،]+/)
			.map((label) => label.trim())
			.filter(Boolean)
	}

	/** A whole number, undefined when nothing was written, NaN when it is not one. */
	number(name: string): number | undefined {
		const text = this.text(name).replace(/[\s\u00a0\u202f]/g, '')
		return text ? Number(text.replace(',', '.')) : undefined
	}

	/** Whether a box was ticked. */
	ticked(name: string): boolean {
		return this.#form.has(name)
	}

	/** A file that was chosen, or null. */
	file(name: string): File | null {
		const value = this.#form.get(name)
		return value instanceof File && value.size > 0 ? value : null
	}

	/** Every file that was chosen in a field that takes several. */
	files(name: string): File[] {
		return this.#form
			.getAll(name)
			.filter((value) => value instanceof File && value.size > 0) as File[]
	}

	/** The request's own key: posted twice, a form acts once. */
	get key(): Id | undefined {
		const key = this.#form.get('_key')
		return isId(key) ? key : undefined
	}

	/** What was typed, to show again: texts only, never files nor passwords. */
	get typed(): Record<string, string> {
		const typed: Record<string, string> = {}
		for (const [name, value] of this.#form)
			if (typeof value === 'string' && name !== '_key' && !name.toLowerCase().includes('password'))
				typed[name] = name in typed ? `${typed[name]}\n${value}` : value
		return typed
	}
}

/**
 * Line ends are one character, edges are bare, letters are composed (NFC), nothing invisible stays: nor
 * what turns the direction of the words around it, by which a name reads as another one.
 */
function clean(text: string): string {
	return text.replace(/\r\n?/g, '\n').normalize('NFC').replace(invisible, '').trim()
}

const invisible =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

const formKinds = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Reads the posted form of a request. Refuses what is no form (415 as a sentence). */
export async function readForm(request: Request): Promise<PostedForm> {
	const kind = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
	if (!formKinds.includes(kind)) throw new Refusal('request.wrongKind', {}, 415)
	const form = await request.formData().catch((): never => {
		throw new Refusal('request.wrongKind', {}, 415)
	})
	return new PostedForm(form)
}
