import { sql } from 'kysely'
import { openDatabase, type Verification, verifySeals } from '#db'
import { type ContentCheck, checkContents, useFileStore } from '#files/server'
import { type Id, noNetwork } from '#kernel'
import { reachStorage } from './reach-storage.ts'
import { readWords } from './read-words.ts'
import { readSettings } from './settings.ts'

type Last = { networkId: Id; n: number; hash: string }

/** `maillage verify`: every seal of every network computed again, every file read again. */
export async function verify(words: string[]): Promise<number> {
	readWords(words, {})
	const settings = readSettings()
	useFileStore(settings.dataDir)
	const { owner, close } = await reachStorage(settings)
	try {
		const { found, last, contents } = await openDatabase(owner)
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute(async (tx) => {
				await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
				const found = await verifySeals(tx)
				const { rows: last } = await sql<Last>`select distinct on (network_id) network_id, n,
					encode(hash, 'hex') as hash from seal order by network_id, n desc`.execute(tx)
				return { found, last, contents: await checkContents(tx) }
			})
		for (const network of found) tell(network, last)
		const broken = found.filter((network) => network.broken).length
		process.stdout.write(
			broken === 0
				? 'Tous les sceaux tiennent.\n'
				: `Réseaux dont un sceau est rompu\u00a0: ${broken}.\n`,
		)
		tellContents(contents)
		return broken + contents.missing.length + contents.damaged.length === 0 ? 0 : 1
	} finally {
		await close()
	}
}

const reasons = {
	'rows missing': 'des lignes manquent',
	'rows changed': 'des lignes ont changé',
	'chain cut': 'la chaîne est coupée',
}

function tell({ networkId, seals, rows, unsealed, broken }: Verification, last: Last[]): void {
	const sentence = broken
		? `sceau ${broken.n} ROMPU\u00a0: ${reasons[broken.why]}`
		: `${seals} sceaux tiennent, sur ${rows} lignes\u00a0; ${unsealed} lignes attendent le leur`
	const seal = last.find((one) => one.networkId === networkId)
	const note = seal && !broken ? `\n  dernier sceau\u00a0: ${seal.n} ${seal.hash}` : ''
	process.stdout.write(`${nameOf(networkId)}\u00a0: ${sentence}.${note}\n`)
}

/** Names are hashes: the administrator learns that a file is lost, not whose. */
function tellContents({ whole, missing, damaged }: ContentCheck): void {
	for (const hash of missing) process.stdout.write(`Fichier ${hash}\u00a0: ABSENT du disque.\n`)
	for (const hash of damaged) process.stdout.write(`Fichier ${hash}\u00a0: ABÎMÉ sur le disque.\n`)
	process.stdout.write(
		`Fichiers intacts\u00a0: ${whole}\u202f; absents\u00a0: ${missing.length}\u202f; abîmés\u00a0: ${damaged.length}.\n`,
	)
}

function nameOf(networkId: Id): string {
	return networkId === noNetwork ? 'Hors réseau' : `Réseau ${networkId}`
}
