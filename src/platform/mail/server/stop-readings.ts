import { sql } from 'kysely'
import { type Look, reading, type Tx } from '#db'
import type { Id } from '#kernel'
import { notFound } from '#kernel'
import type { MailTopic } from '../topics.ts'
import { readStopToken } from './stops.ts'

/** A stop in force: of one topic or of everything (`all`), from a network or from the whole instance. */
export type Stop = {
	id: Id
	topic: MailTopic | 'all'
	network: string | null
	isOfNetwork: boolean
	stoppedAt: Temporal.Instant
}

/** What the page of a « ne plus m’écrire » link shows before anything is done. */
export type StopPage = { topic: MailTopic; network: string | null; stops: Stop[] }

/** What a link would stop, and what is stopped already. Changes nothing; 404 for a link that is not ours. */
export function stopPage(token: string): Promise<StopPage> {
	return reading({ kind: 'system', networkId: null }, async (tx) => {
		const link = (await readStopToken(tx, token)) ?? notFound()
		const { rows } = await sql<Stop>`select ${columns} from mail_stop s
			left join network n on n.network_id = s.network_id
			where s.address_hash = ${link.addressHash}::bytea and s.ended_at is null
				and s.topic in (${link.topic}, 'all')
				and (s.network_id is null or s.network_id = ${link.networkId})
			order by s.stopped_at, s.id`.execute(tx)
		return { topic: link.topic, network: await nameOf(tx, link.networkId), stops: rows }
	})
}

/** The stops in force on the address of whoever is signed in. */
export async function myStops({ tx }: Look): Promise<Stop[]> {
	const { rows } = await sql<Stop>`select ${columns} from my_stops() s
		left join network n on n.network_id = s.network_id order by s.stopped_at, s.id`.execute(tx)
	return rows
}

const columns = sql`s.id, s.topic, n.name as network, s.network_id is not null as is_of_network, s.stopped_at`

async function nameOf(tx: Tx, networkId: Id | null): Promise<string | null> {
	if (!networkId) return null
	const network = await tx
		.selectFrom('network')
		.select('name')
		.where('networkId', '=', networkId)
		.executeTakeFirst()
	return network?.name ?? null
}
