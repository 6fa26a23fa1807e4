import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import type { Binaries } from './cluster-binaries.ts'
import type { Folders } from './cluster-folders.ts'
import { ClusterRefusal } from './cluster-refusal.ts'

/**
 * As whom PostgreSQL runs: the words to put before its command, and the owner to give its files
 * when that is not us.
 */
export type Identity = { prefix: string[]; owner?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses to run as root, and under an account without a name. Choose the first way that
 * really works here:
 *
 * 1. an ordinary named account runs it as itself;
 * 2. root over a folder of somebody else: as that owner, so that `sudo npm start` once does not
 *    make the folder unusable the day after;
 * 3. root: `unshare --user`, a namespace where we are called nobody; files stay root's and nothing
 *    needs to be readable by others (same pid, 4 ms);
 * 4. root where namespaces are forbidden: `setpriv` to postgres, else nobody, if they can reach
 *    both the program and the folder;
 * 5. else a sentence.
 */
export function chooseIdentity(binaries: Binaries, folders: Folders): Identity {
	const uid = process.getuid?.() ?? 0
	const owner = ownerOf(folders)
	const candidates =
		uid !== 0 ? [asSelf()] : owner.uid !== 0 ? [asOwner(owner)] : [asStranger, ...asServants()]
	for (const candidate of candidates) {
		if (candidate.prefix.length === 0 || canRun(candidate, binaries, folders)) return candidate
	}
	throw new ClusterRefusal(
		uid === 0
			? 'PostgreSQL refuse de tourner sous le compte root, et aucun autre compte n’atteint à la fois le logiciel et les données. Lancez Maillage sous un compte ordinaire, ou placez logiciel et données hors de /root.'
			: `Le compte numéro ${uid} n’a pas de nom sur cette machine, et PostgreSQL en exige un. Lancez Maillage sous un compte nommé.`,
	)
}

/** Inside this namespace we bear the number of nobody; outside, the files stay ours. */
const asStranger: Identity = {
	prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
}

function asSelf(): Identity {
	try {
		userInfo()
		return { prefix: [] }
	} catch {
		return asStranger
	}
}

function asOwner(owner: { uid: number; gid: number }): Identity {
	const prefix = become(owner)
	const named = ask('id', ['-nu', String(owner.uid)]) !== undefined
	return { prefix: named ? prefix : [...prefix, ...asStranger.prefix], owner }
}

function asServants(): Identity[] {
	return ['postgres', 'nobody'].flatMap((name) => {
		const uid = Number(ask('id', ['-u', name]))
		const gid = Number(ask('id', ['-g', name]))
		if (!uid || !gid) return []
		return [{ prefix: become({ uid, gid }), owner: { uid, gid } }]
	})
}

const become = ({ uid, gid }: { uid: number; gid: number }): string[] => [
	'setpriv',
	`--reuid=${uid}`,
	`--regid=${gid}`,
	'--clear-groups',
]

/** The existing database decides; before there is one, its folder does. */
function ownerOf({ root, pg }: Folders): { uid: number; gid: number } {
	const { uid, gid } = statSync(pg, { throwIfNoEntry: false }) ?? statSync(root)
	return { uid, gid }
}

/**
 * Tried rather than deduced: kernels, containers and mount options all have a say. A folder still
 * empty will be given to whom runs the database, so only the way to it must be open.
 */
function canRun(identity: Identity, { postgres }: Binaries, { root, isEmpty }: Folders): boolean {
	const [program = '', ...words] = identity.prefix
	const reached = identity.owner && isEmpty ? dirname(root) : root
	const question = 'test -x "$1" && exec "$0" --version'
	return ask(program, [...words, '/bin/sh', '-c', question, postgres, reached]) !== undefined
}

function ask(program: string, words: string[]): string | undefined {
	const { status, stdout } = spawnSync(program, words, { encoding: 'utf8', cwd: '/' })
	return status === 0 ? stdout.trim() : undefined
}
