/**
 * An archive is one gzip stream of JSON lines: who made it, then each table (its columns, its rows as
 * arrays of texts, their count and hash), then the jobs that wait, then what files hold, in pieces of base 64,
 * then the end. It can be read with
 * `gunzip -c` by a person, and restored by a server of any version and place.
 *
 *     {"maillage":1,"madeAt":"…","migrations":["0001-foundation.sql",…]}
 *     {"table":"firm","columns":["country",…]}
 *     ["FR",…]
 *     {"end":"firm","rows":60,"sha256":"…"}
 *     {"end":"archive","sha256":"…"}
 */
export type Line =
	| { maillage: 1; madeAt: string; migrations: string[] }
	| { table: string; columns: string[] }
	| (string | null)[]
	| { end: string; rows: number; sha256: string }
	| { end: 'archive'; sha256: string }

/** What an archive holds, table by table: equal manifests are equal contents. */
export type Manifest = { table: string; rows: number; sha256: string }[]

/** The jobs that wait, as a table: the queue's own numbering and locks stay out. */
export const jobsTable = 'graphile_worker.jobs'
export const jobsColumns = ['identifier', 'key', 'max_attempts', 'payload', 'priority', 'run_at']

/** What files hold, as a table whose rows are pieces: those of one content follow each other. */
export const contentsTable = 'files'
export const contentsColumns = ['sha256', 'base64']

/** Jobs that failed for good are not revived; those being run are, as after a crash. */
export const jobsReading = `select array[t.identifier, j.key, j.max_attempts::text, j.payload::text,
		j.priority::text, j.run_at::text] as row
	from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
	where j.attempts < j.max_attempts or j.locked_at is not null
	order by t.identifier collate "C", j.run_at, j.key collate "C" nulls first, j.payload::text collate "C"`

export const jobsWriting = `select graphile_worker.add_job(c0, c3::json, run_at => c5::timestamptz,
		max_attempts => c2::int, job_key => c1, priority => c4::int)
	from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
		with ordinality as r(c0, c1, c2, c3, c4, c5, n) order by n`
