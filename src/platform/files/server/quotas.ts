import { sql } from 'kysely'
import { type Parameters, parameter, type Tx } from '#db'
import type { Id } from '#kernel'

/** Whose file it is: it lives in a network, or belongs to a firm, or to a person alone. */
export type FileOwner =
	| { kind: 'network'; networkId: Id }
	| { kind: 'firm'; firmId: Id }
	| { kind: 'person'; personId: Id }

const megabyte = 1024 * 1024

/** How much an owner may keep, in bytes, on the day of the parameters. */
export function quotaOf({ kind }: FileOwner, parameters: Parameters): number {
	return parameter(parameters, `files.${kind}_quota_mb`) * megabyte
}

/** How much an owner keeps now, in bytes, each of its files counted whole; thumbnails are free. */
export async function keptBytes(tx: Tx, owner: FileOwner): Promise<number> {
	const { rows } =
		owner.kind === 'network'
			? await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes
				from network_file where network_id = ${owner.networkId}`.execute(tx)
			: owner.kind === 'firm'
				? await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes
					from party_file where firm_id = ${owner.firmId}`.execute(tx)
				: await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes
					from party_file where person_id = ${owner.personId}`.execute(tx)
	return rows[0]?.bytes ?? 0
}
