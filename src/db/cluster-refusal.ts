/**
 * The database of this folder cannot be opened, and here is why, in a French sentence for the
 * console: what happened, then what to do. Thrown by `openCluster`; never a bug of ours.
 */
export class ClusterRefusal extends Error {
	override name = 'ClusterRefusal'
}

/** A path or a quotation inside French guillemets, with their unbreakable spaces. */
export const quoted = (words: string): string => `«\u00a0${words}\u00a0»`

/**
 * What PostgreSQL or initdb wrote before it gave up, as a sentence.
 *
 * They speak English (`lc_messages = C`) and in their own terms; the first pattern that matches
 * gives the sentence, anything unknown is quoted as it is.
 */
export function wordFailure(doing: string, written: string, folder: string): ClusterRefusal {
	const known = sentences.find(({ pattern }) => pattern.test(written))
	if (known) return new ClusterRefusal(known.sentence(folder))
	const lastLines = written.trim().split('\n').slice(-6).join('\n')
	return new ClusterRefusal(
		`PostgreSQL n’a pas pu ${doing} dans ${quoted(folder)}. Il a écrit\u00a0:\n${lastLines}`,
	)
}

/** What the operating system answered to us (`ENOSPC`, `EACCES`…) about a folder, as a sentence. */
export function wordSystemError(error: unknown, folder: string): unknown {
	const code = (error as NodeJS.ErrnoException).code ?? ''
	const written = systemErrors[code]
	return written ? wordFailure('', written, folder) : error
}

/** Files of the data folder that belong to another account, and the command that gives them back. */
export function wordForeign(paths: string[], root: string, uid: number): ClusterRefusal {
	const names = paths.map(quoted).join(', ')
	const owns =
		paths.length === 1 ? 'appartient à un autre compte' : 'appartiennent à un autre compte'
	return new ClusterRefusal(
		`${names} ${owns} de cette machine, et celui qui lance Maillage ne peut pas s’en servir. Rendez-lui le dossier par «\u00a0sudo chown -R ${uid} ${root}\u00a0», puis relancez Maillage.`,
	)
}

const systemErrors: Record<string, string> = {
	ENOSPC: 'No space left on device',
	EDQUOT: 'Disk quota exceeded',
	EACCES: 'Permission denied',
	EPERM: 'Permission denied',
	EROFS: 'Read-only file system',
	ENOTDIR: 'Not a directory',
	EEXIST: 'Not a directory',
}

const sentences: { pattern: RegExp; sentence: (folder: string) => string }[] = [
	{
		pattern: /No space left on device|Disk quota exceeded/,
		sentence: (folder) =>
			`Le disque qui porte ${quoted(folder)} est plein\u00a0: libérez de la place, puis relancez Maillage. Rien de ce qui était enregistré n’est perdu.`,
	},
	{
		pattern: /error while loading shared libraries|cannot open shared object file/,
		sentence: () =>
			'Les bibliothèques de PostgreSQL sont incomplètes ou illisibles pour ce compte. Relancez «\u00a0npm ci\u00a0» (sans «\u00a0--ignore-scripts\u00a0»), puis Maillage.',
	},
	{
		pattern: /is not compatible with this version|database files are incompatible/,
		sentence: (folder) =>
			`La base de ${quoted(folder)} a été créée par une autre version de PostgreSQL. Relancez la version de Maillage qui l’a créée, faites-y «\u00a0maillage backup\u00a0», puis restaurez la sauvegarde dans un dossier neuf.`,
	},
	{
		pattern: /could not create any Unix-domain sockets|could not create Unix socket/,
		sentence: (folder) =>
			`Le disque qui porte ${quoted(folder)} n’accepte pas de prise Unix (partage réseau, clé USB\u202f?). Choisissez par DATA_DIR un dossier sur un disque local.`,
	},
	{
		pattern: /has invalid permissions|could not change permissions|has wrong ownership/,
		sentence: (folder) =>
			`La base de ${quoted(folder)} n’appartient pas au compte qui lance Maillage, ou son disque ne garde pas les droits des fichiers. Rendez-la à ce compte, ou choisissez un autre dossier par DATA_DIR.`,
	},
	{
		pattern: /Read-only file system/,
		sentence: (folder) => `Le disque qui porte ${quoted(folder)} est en lecture seule.`,
	},
	{
		pattern: /Permission denied|Operation not permitted/,
		sentence: (folder) =>
			`Le compte qui lance Maillage n’a pas le droit d’écrire dans ${quoted(folder)}. Donnez-lui ce dossier, ou choisissez-en un autre par DATA_DIR.`,
	},
	{
		pattern: /Not a directory/,
		sentence: (folder) =>
			`${quoted(folder)} n’est pas un dossier. Choisissez un dossier par DATA_DIR.`,
	},
]
