import { unlockAccount } from '#accounts/server'
import { openDatabase, runAct, useApplication } from '#db'
import { Invalid } from '#kernel'
import { reachStorage } from './reach-storage.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

/** `maillage unlock`: the account of somebody who lost their second factor opens again, once, by a link. */
export async function unlock(words: string[]): Promise<number> {
	const { given, names } = readWords(
		words,
		{ administrator: { type: 'boolean' } },
		{ least: 1, most: 1, expected: 'l’adresse e-mail du compte' },
	)
	const [email = ''] = names
	const { owner, close } = await reachStorage(readSettings())
	try {
		useApplication({ pool: owner, db: openDatabase(owner), graphRole: false })
		const system = { kind: 'system', networkId: null } as const
		const namesAdministrator = given.administrator ?? false
		const unlocked = await runAct(unlockAccount, system, { email, namesAdministrator }).catch(
			(caught) => {
				if (caught instanceof Invalid) return null
				throw caught
			},
		)
		if (!unlocked) throw new CommandRefusal(`Aucun compte n’a l’adresse «\u00a0${email}\u00a0».`)
		process.stdout.write(
			`${namesAdministrator ? 'Ce compte administre désormais l’installation. ' : ''}Le second facteur est retiré et les sessions sont fermées.
Donnez ce lien à la personne, de la main à la main\u00a0: il sert une fois, pendant quinze minutes.
${unlocked.link}\n`,
		)
		return 0
	} finally {
		await close()
	}
}
