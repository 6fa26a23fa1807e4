import { createWriteStream, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { useFileStore } from '#files/server'
import { writeArchive } from './archive/write-archive.ts'
import { lookAtAll, reachStorage } from './reach-storage.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

/** `maillage backup`: everything, at one instant, in one file, whether or not Maillage runs. */
export async function backup(words: string[]): Promise<number> {
	const { names } = readWords(words, {}, { least: 1, most: 1, expected: 'le nom du fichier' })
	const [file = ''] = names
	if (existsSync(file)) throw new CommandRefusal(`«\u00a0${file}\u00a0» existe déjà.`)
	const settings = readSettings()
	useFileStore(settings.dataDir)
	const { owner, close } = await reachStorage(settings)
	// Under another name until it is whole: half an archive is never taken for one.
	const unfinished = `${file}.en-cours`
	try {
		const stream = createWriteStream('', { fd: openForMe(unfinished), flush: true })
		const now = Temporal.Now.instant()
		const { manifest, lost } = await lookAtAll(owner, (client) => writeArchive(client, stream, now))
		renameSync(unfinished, file)
		const rows = manifest.reduce((sum, table) => sum + table.rows, 0)
		process.stdout.write(
			`${file}\u00a0: ${manifest.length} tables, ${rows.toLocaleString('fr-FR')} lignes.\n`,
		)
		if (lost.length > 0)
			process.stdout.write(
				`Contenus de fichiers absents ou abîmés sur le disque, donc absents d’ici\u00a0: ${lost.length}. Voyez maillage verify.\n`,
			)
		return 0
	} catch (error) {
		rmSync(unfinished, { force: true })
		throw wordWriting(error, file)
	} finally {
		await close()
	}
}

function openForMe(file: string): number {
	return openSync(file, 'w', 0o600)
}

function wordWriting(error: unknown, file: string): unknown {
	const { code = '' } = error as { code?: string }
	if (code === 'ENOSPC') return new CommandRefusal('Le disque est plein\u00a0: rien n’est gardé.')
	if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code))
		return new CommandRefusal(`Impossible d’écrire «\u00a0${file}\u00a0» (${code}).`)
	return error
}
