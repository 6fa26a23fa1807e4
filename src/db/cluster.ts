import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './cluster-binaries.ts'
import {
	createAside,
	type Folders,
	give,
	isCreated,
	isFree,
	makeSocketFolder,
	prepareFolders,
	removeAbandoned,
	removeSocketFolder,
} from './cluster-folders.ts'
import { chooseIdentity, type Identity } from './cluster-identity.ts'
import { ensureDatabase } from './cluster-lock.ts'
import { stopPostmaster } from './cluster-postmaster.ts'
import { ClusterRefusal, quoted, wordFailure } from './cluster-refusal.ts'
import { dyingWithParent, startWords } from './cluster-settings.ts'
import { bringUp, environment, type Held, type Place } from './cluster-start.ts'

export { ClusterRefusal }

/**
 * The embedded database of one data folder, running and ours alone. Connect to `host` (a folder:
 * Unix socket only), `port`, database `maillage`. `recovered` says what the previous process left:
 * nothing unusual, a database still running that we took over, or a dead one that was recovered.
 */
export type Cluster = {
	host: string
	port: 5432
	ownerUser: 'maillage_owner'
	created: boolean
	recovered: 'no' | 'reused' | 'restarted'
	/** Stop PostgreSQL and wait for it; close your own connections first, or it cuts them. */
	stop(): Promise<void>
}

/**
 * `settings` add to or replace the `-c` settings; `diesWithParent` (tests, Linux) stops PostgreSQL
 * when this process dies; `whileStarting` is called as soon as PostgreSQL was told to start; `onLost`
 * hears, once, that the database stopped under us and cannot be brought back yet, or that another
 * process took it (a process warning by default).
 */
export type ClusterOptions = {
	settings?: Record<string, string>
	diesWithParent?: boolean
	whileStarting?: (() => void) | undefined
	onLost?: (refusal: Error) => void
}

/**
 * Open the database that lives in this folder: create it if it is absent, start it, or take over
 * the one a killed process left; then keep it for this process alone until `stop`.
 *
 * Refuses (`ClusterRefusal`, a French sentence) when another process has it, when PostgreSQL is
 * missing, when the folder cannot be written, when the disk is full, when no account may run it.
 * If PostgreSQL dies meanwhile it is started again, for as long as it takes: connections are lost,
 * acknowledged work is not.
 */
export async function openCluster(dataDir: string, options: ClusterOptions = {}): Promise<Cluster> {
	const folders = prepareFolders(dataDir)
	const { initdb, postgres } = await findBinaries()
	const identity = chooseIdentity({ initdb, postgres }, folders)
	removeAbandoned(folders)
	const created = !isCreated(folders) && create(folders, identity, initdb)
	const socketFolder = makeSocketFolder(folders, identity)
	const command = [postgres, ...startWords(folders.pg, socketFolder, options.settings)]
	const prefix = [...identity.prefix, ...(options.diesWithParent ? dyingWithParent : [])]
	const place: Place = { folders, socketFolder, command, prefix }
	const held = await bringUp(place, 'heir', options.whileStarting)
	try {
		await ensureDatabase(held.control)
	} catch (error) {
		await stopPostmaster(held.pid, folders.pg)
		throw wordFailure('créer la base', String(error), folders.root)
	}
	return keep(place, held, created, options.onLost ?? ((refusal) => process.emitWarning(refusal)))
}

/** 0.7–1.1 s. Sorted as French is, whatever the machine's language; checksums tell a dying disk. */
function create(folders: Folders, identity: Identity, initdb: string): boolean {
	const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
	const words = ['-U', 'maillage_owner', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`]
	words.push('--locale-provider=icu', '--icu-locale=fr', '--data-checksums')
	if (folders.isEmpty) give(folders.root, identity)
	if (!isFree(folders)) return refuseStrange(folders)
	const isOurs = createAside(folders, identity, (folder) => {
		const [program = initdb, ...rest] = [...identity.prefix, initdb, '-D', folder, ...words]
		const { status, stdout, stderr, error } = spawnSync(program, rest, {
			cwd: '/',
			env: environment,
			encoding: 'utf8',
		})
		if (status === 0) return
		throw wordFailure('créer la base', `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`, folders.root)
	})
	return isOurs || isCreated(folders) ? isOurs : refuseStrange(folders)
}

function refuseStrange(folders: Folders): never {
	throw new ClusterRefusal(
		`${quoted(folders.pg)} existe mais ne contient pas de base PostgreSQL. Déplacez ce dossier, ou choisissez-en un autre par DATA_DIR.`,
	)
}

/**
 * Hold the database until `stop`. If our connection ends (PostgreSQL was killed, or restarted itself
 * after one of its processes crashed) the lock is lost too: bring it up and take it again at once.
 */
function keep(
	place: Place,
	held: Held,
	created: boolean,
	onLost: (refusal: Error) => void,
): Cluster {
	const { folders, socketFolder } = place
	let current: Held | undefined = held
	let comingBack: Promise<void> | undefined
	let stopping: Promise<void> | undefined
	const ending = new AbortController()

	const watch = ({ control }: Held) => {
		control.once('end', () => {
			if (!stopping) comingBack = comeBack()
		})
	}
	const comeBack = async () => {
		current = undefined
		for (let tries = 1; !stopping && !current; tries++) {
			try {
				current = await bringUp(place, 'keeper')
				watch(current)
			} catch (refusal) {
				// Said once; then tried again, for a full disk is given room sooner or later.
				if (tries === 1) onLost(refusal as Error)
				const { signal } = ending
				await pause(Math.min(30_000, 1000 * tries), undefined, { signal, ref: false }).catch(
					() => {},
				)
			}
		}
	}
	const stop = async () => {
		ending.abort()
		await comingBack
		if (!current) return
		await stopPostmaster(current.pid, folders.pg)
		await current.control.end()
		removeSocketFolder(folders, socketFolder)
	}
	watch(held)
	return {
		host: socketFolder,
		port: 5432,
		ownerUser: 'maillage_owner',
		created,
		recovered: held.recovered,
		stop: () => {
			stopping ??= stop()
			return stopping
		},
	}
}
