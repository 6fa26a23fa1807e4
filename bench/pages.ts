/**
 * How fast the signed-in pages are: the product on its embedded database, with the named world and a
 * club of 300 firms, 25 connections from this same machine. Prints a table; goals: at least 400 requests
 * a second, 95 % answered within 60 ms, a first view of at most 20 kB without fonts, and no script.
 *
 *   npm run bench:pages -- --seconds 10 --connections 25
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { startApp } from '../e2e/app.ts'
import { measurePage, residentMb, signIn } from './page-load.ts'

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '10' },
		connections: { type: 'string', default: '25' },
	},
})

const app = await startApp({ command: 'demo', smtp: false })
try {
	await enlarge()
	const cookie = await signIn(app, worldPerson('claire-vasseur').email)
	const firm = `/e/${worldFirm('menuiserie-vasseur').id}`
	const pages = { accueil: firm, membres: `${firm}/membres`, aide: `${firm}/aide` }
	const rows = []
	const load = { connections: Number(values.connections), seconds: Number(values.seconds) }
	for (const [name, path] of Object.entries(pages))
		rows.push(await measurePage(app, name, path, cookie, load))
	console.table(rows)
	console.log(`Resident memory: ${residentMb(app)} MB, database included`)
} finally {
	await app.stop()
}

/** Makes the Cercle du Canal a club of 300: a directory as long as a busy one. */
async function enlarge(): Promise<void> {
	const network = worldNetwork('cercle-du-canal').id
	await app.query(
		`with made as (
			insert into firm (id, name, commune_code, created_at)
			select gen_random_uuid(), 'Entreprise ' || n, '59512', now() from generate_series(1, 288) n returning id
		), labelled as (
			insert into firm_label (firm_id, kind, key, label)
			select id, 'trade', 'metier ' || (row_number() over ()) % 40, 'Métier ' || (row_number() over ()) % 40
			from made
		)
		insert into membership (network_id, membership_id, firm_id, state, since)
		select $1, gen_random_uuid(), id, 'member', now() from made`,
		[network],
	)
	// Inserted behind the product's back: what finds them is made as after a change of version.
	await app.query(`select graphile_worker.add_job('firms.read-cards-again', '{}')`)
	for (;;) {
		const { rows } = await app.query(
			`select 1 from search_document where audience = $1 having count(*) >= 300`,
			[network],
		)
		if (rows.length > 0) break
		await pause(200)
	}
	await app.query('analyze')
}
