/**
 * Writes db/schema.ts from the migrated database. `--check` writes nothing and fails when it is stale.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '#db/testing'

const test = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'maillage-schema-'))
try {
	const fresh = join(folder, 'schema.ts')
	execFileSync(
		'node_modules/.bin/kysely-codegen',
		[
			'--dialect=postgres',
			'--camel-case',
			'--include-pattern=public.*',
			'--numeric-parser=string',
			'--type-mapping={"date":"Temporal.PlainDate","timestamptz":"Temporal.Instant","int8":"number"}',
			`--out-file=${fresh}`,
		],
		{
			env: { ...process.env, DATABASE_URL: test.ownerUrl },
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	)
	const [before, after] = [readFileSync('db/schema.ts', 'utf8'), readFileSync(fresh, 'utf8')]
	if (process.argv.includes('--check')) {
		if (before !== after) {
			console.error('db/schema.ts is stale: run `npm run schema` and commit it.')
			process.exitCode = 1
		}
	} else if (before !== after) writeFileSync('db/schema.ts', after)
} finally {
	rmSync(folder, { recursive: true })
	await test.drop()
}
