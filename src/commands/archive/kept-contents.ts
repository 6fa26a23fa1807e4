import { createHash } from 'node:crypto'
import { hashOf, writeContent } from '#files/server'
import { CommandRefusal } from '../refusals.ts'
import { contentsTable, type Manifest } from './format.ts'

/** What files hold, put back on the disk piece after piece, each content compared with its name. */
export class KeptContents {
	readonly #hash = createHash('sha256')
	#rows = 0
	#name: string | null = null
	#pieces: Buffer[] = []

	async add(row: (string | null)[], text: string): Promise<void> {
		const [name, piece] = row
		if (row.length !== 2 || !name || !piece) refuse('un morceau de fichier est incomplet')
		if (name !== this.#name) await this.#keep()
		this.#name = name
		this.#pieces.push(Buffer.from(piece, 'base64'))
		this.#hash.update(text)
		this.#rows += 1
	}

	async finish(): Promise<Manifest[number]> {
		await this.#keep()
		return { table: contentsTable, rows: this.#rows, sha256: this.#hash.digest('hex') }
	}

	async #keep(): Promise<void> {
		if (this.#name === null) return
		const bytes = Buffer.concat(this.#pieces)
		if (hashOf(bytes) !== this.#name) refuse('un fichier n’est pas celui qui a été sauvegardé')
		await writeContent(bytes, this.#name)
		this.#name = null
		this.#pieces = []
	}
}

function refuse(why: string): never {
	throw new CommandRefusal(
		`Cette sauvegarde ne peut pas être restaurée\u00a0: ${why}. Rien n’a été écrit.`,
	)
}
