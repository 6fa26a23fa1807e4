import { open } from 'node:fs/promises'
import { openStorage, runAct } from '#db'
import { frenchCsv } from '#firms'
import { workbookOf } from '#firms/server'
import { asSystem } from '#jobs/server'
import { exportMembers } from '#networks/server'
import { networkNamed, runnerOf, worded } from './network-runner.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

/** `maillage export`: the members of a network as a file, by the same act as its page. Replaces no file. */
export async function exportFile(words: string[]): Promise<number> {
	const { given, names } = readWords(
		words,
		{ as: { type: 'string' } },
		{ least: 3, most: 3, expected: '«\u00a0members\u00a0», le réseau ou le fichier' },
	)
	const [what = '', wanted = '', path = ''] = names
	if (what !== 'members')
		throw new CommandRefusal(`«\u00a0${what}\u00a0» ne s’exporte pas. «\u00a0members\u00a0», oui.`)
	const format = /\.xlsx$/i.test(path) ? 'xlsx' : 'csv'
	const { close } = await openStorage({ ...readSettings(), connections: 3 })
	try {
		const network = await asSystem(null, (tx) => networkNamed(tx, wanted))
		const runner = await asSystem(network.id, (tx) => runnerOf(tx, network, given.as))
		const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
			throw new CommandRefusal(`«\u00a0${path}\u00a0» n’a pas pu être écrit (${error.code}).`)
		})
		const asked = { networkId: network.id, format }
		const { name, titles, rows } = await runAct(exportMembers, runner.actor, asked)
		await file.writeFile(
			format === 'csv' ? frenchCsv(titles, rows) : await workbookOf(name, titles, rows),
		)
		await file.close()
		process.stdout.write(
			`${rows.length} entreprises de ${network.name}, au nom de ${runner.name}.\n`,
		)
		return 0
	} catch (error) {
		throw worded(error)
	} finally {
		await close()
	}
}
