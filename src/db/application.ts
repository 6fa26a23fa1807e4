import type pg from 'pg'
import { assert } from '#kernel'
import type { Database } from './connect.ts'

/** What the running process works on: its connections, its typed queries, and whether the graph has its own role. */
export type Application = {
	/** Acts, jobs and the queue. */
	pool: pg.Pool
	/** Pages' readings, which wait for each other and never keep an act waiting; those of `pool` when absent. */
	readings?: pg.Pool
	db: Database
	graphRole: boolean
}

let current: Application | undefined

/** Called once at start (and by each test file); nothing connects at import. */
export function useApplication(application: Application | undefined): void {
	current = application
}

/** The running application's database. */
export function application(): Application {
	assert(current, 'the database is opened before anything asks for it')
	return current
}
