import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge } from 'prom-client'
import { asSystem } from '#jobs/server'

type Waiting = { mails: number; jobs: number; unsealed: number; sweeping: number }

/**
 * What `/metrics` says besides the counters: the process itself, and what waits in the database. One
 * query per reading, shared by the figures; a database that is away leaves them out.
 */
export function observeProcess(): void {
	collectDefaultMetrics({ prefix: 'maillage_' })
	let reading: Promise<Waiting> | undefined
	const shared = () => {
		reading ??= readWaiting().finally(() => {
			reading = undefined
		})
		return reading
	}
	for (const [name, help, figure] of [
		['maillage_mails_waiting', 'Mails that have not left yet', 'mails'],
		['maillage_jobs_waiting', 'Jobs due and not run', 'jobs'],
		['maillage_journal_unsealed', 'Rows of the journal not sealed yet', 'unsealed'],
		[
			'maillage_firms_sweeping',
			'Firms that spent all their needs on three days of seven',
			'sweeping',
		],
	] as const)
		new Gauge({
			name,
			help,
			async collect() {
				try {
					this.set((await shared())[figure])
				} catch {
					this.reset()
				}
			},
		})
}

function readWaiting(): Promise<Waiting> {
	return asSystem(null, async (tx) => {
		const { rows } = await sql<Waiting>`select
			(select count(*) from mail where sent_at is null and given_up_at is null and withdrawn_at is null) as mails,
			(select count(*) from graphile_worker.jobs where run_at <= now() and attempts < max_attempts) as jobs,
			(select count(*) from journal where sealed_in is null) as unsealed,
			(select count(*) from (
				select firm_id from (
					select firm_id from need where stated_at > now() - interval '7 days' and said_again_of is null
					group by firm_id, (stated_at at time zone 'UTC')::date
					having count(*) >= (select value from parameter where name = 'need.per_day'
						and starts_on <= current_date order by starts_on desc limit 1)
				) spent group by firm_id having count(*) >= 3
			) swept) as sweeping`.execute(tx)
		return rows[0] as Waiting
	})
}
