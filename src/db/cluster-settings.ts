/**
 * Sized for a club's small machine: application and database within 512 MB. Messages stay in English
 * because `cluster-refusal.ts` reads them; errors are logged without their detail, which quotes
 * members' rows.
 */
const settings = {
	shared_buffers: '64MB',
	max_connections: '60',
	maintenance_work_mem: '32MB',
	max_wal_size: '256MB',
	io_method: 'sync',
	jit: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC',
	lc_messages: 'C',
	log_checkpoints: 'off',
	log_error_verbosity: 'terse',
	log_min_error_statement: 'panic',
}

/** The words after `postgres`: where its files are, and every setting. */
export function startWords(
	pg: string,
	socketFolder: string,
	added: Record<string, string> = {},
): string[] {
	const fixed = {
		listen_addresses: '',
		port: '5432',
		unix_socket_directories: socketFolder,
		unix_socket_permissions: '0700',
	}
	const all = Object.entries({ ...settings, ...added, ...fixed })
	return ['-D', pg, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** After the namespace or the account is changed: changing either forgets the parent's death. */
export const dyingWithParent = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'INT'] : []
