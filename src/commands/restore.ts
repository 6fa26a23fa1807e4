import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { openStorage } from '#db'
import { useFileStore } from '#files/server'
import { readArchive } from './archive/read-archive.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

/** `maillage restore`: an archive into an empty instance, whole or not at all. */
export async function restore(words: string[]): Promise<number> {
	const { names } = readWords(words, {}, { least: 1, most: 1, expected: 'le nom du fichier' })
	const [file = ''] = names
	await access(file, constants.R_OK).catch(() => {
		throw new CommandRefusal(`«\u00a0${file}\u00a0» n’existe pas ou ne peut pas être lu.`)
	})
	const settings = readSettings()
	useFileStore(settings.dataDir)
	const { owner, close } = await openStorage({ ...settings, connections: 2 })
	const client = await owner.connect()
	try {
		await client.query('begin')
		await client.query(`select set_config('maillage.system', 'on', true)`)
		const manifest = await readArchive(client, createReadStream(file))
		await client.query('commit')
		const rows = manifest.reduce((sum, table) => sum + table.rows, 0)
		process.stdout.write(
			`Restauré\u00a0: ${manifest.length} tables, ${rows.toLocaleString('fr-FR')} lignes, identiques à la sauvegarde.\n`,
		)
		return 0
	} catch (error) {
		await client.query('rollback').catch(() => {})
		throw error
	} finally {
		client.release()
		await close()
	}
}
