import { statfs } from 'node:fs/promises'
import type pg from 'pg'
import { isBuildFresh } from './build-if-stale.ts'
import { lookAtAll, reachStorage } from './reach-storage.ts'
import { readWords } from './read-words.ts'
import { readSettings, type Settings } from './settings.ts'

/** One thing looked at: fine, weaker than it could be, or broken; and the sentence that says it. */
type Finding = { state: 'fine' | 'weak' | 'broken'; sentence: string }

const marks = { fine: 'bien  ', weak: 'faible', broken: 'CASSÉ ' }

/** `maillage doctor`: what is fine, weak or broken in the installation, each in a sentence. */
export async function doctor(words: string[]): Promise<number> {
	readWords(words, {})
	const settings = readSettings()
	const { owner, isRunning, close } = await reachStorage(settings)
	try {
		const findings = [
			node(),
			pages(),
			...(await lookAtAll(owner, (client) => database(client, settings))),
			await disk(settings),
			isRunning
				? fine('Maillage tourne sur ce dossier.')
				: settings.databaseUrl
					? fine('La base répond.')
					: fine('Maillage ne tourne pas sur ce dossier.'),
		]
		for (const { state, sentence } of findings)
			process.stdout.write(`${marks[state]}  ${sentence}\n`)
		return findings.some((finding) => finding.state === 'broken') ? 1 : 0
	} finally {
		await close()
	}
}

const fine = (sentence: string): Finding => ({ state: 'fine', sentence })
const weak = (sentence: string): Finding => ({ state: 'weak', sentence })
const broken = (sentence: string): Finding => ({ state: 'broken', sentence })

function node(): Finding {
	const [major = 0] = process.versions.node.split('.').map(Number)
	return major >= 26
		? fine(`Node ${process.versions.node}.`)
		: broken(
				`Node ${process.versions.node} est trop ancien\u00a0: lancez par npx maillage ou node_modules/.bin/node.`,
			)
}

function pages(): Finding {
	return isBuildFresh()
		? fine('Les pages construites sont celles du logiciel.')
		: weak('Les pages seront reconstruites au prochain démarrage (une dizaine de secondes).')
}

async function disk({ dataDir, databaseUrl }: Settings): Promise<Finding> {
	if (databaseUrl) return fine('Le disque des données est celui de votre serveur de base.')
	const { bavail, bsize } = await statfs(dataDir)
	const freeMb = Math.floor((bavail * bsize) / 1_000_000)
	const sentence = `${freeMb.toLocaleString('fr-FR')} Mo libres sur le disque des données.`
	return freeMb < 100 ? broken(sentence) : freeMb < 1000 ? weak(sentence) : fine(sentence)
}

async function database(client: pg.ClientBase, settings: Settings): Promise<Finding[]> {
	return [
		await version(client),
		await rowSecurity(client),
		...(settings.databaseUrl ? await roles(client, settings) : []),
		await clock(client),
		await address(client, settings),
		await mails(client, settings),
		await seals(client),
		await jobs(client),
	]
}

type Row = Record<string, never>

async function one<T extends object = Row>(client: pg.ClientBase, query: string): Promise<T> {
	return (await client.query<T>(query)).rows[0] as T
}

async function version(client: pg.ClientBase): Promise<Finding> {
	const { version, encoding } = await one<{ version: string; encoding: string }>(
		client,
		`select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
	)
	return encoding === 'UTF8'
		? fine(`PostgreSQL ${version}, en UTF-8.`)
		: broken(`PostgreSQL ${version} est en ${encoding}\u00a0: il faut une base en UTF-8.`)
}

async function rowSecurity(client: pg.ClientBase): Promise<Finding> {
	const { open } = await one<{ open: string[] | null }>(
		client,
		`select array_agg(relname::text order by 1) as open from pg_class c
		 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
			and substring(obj_description(c.oid) from '^class: (\\w+)') in ('network', 'party')
			and not (relrowsecurity and relforcerowsecurity)`,
	)
	return open
		? broken(`La sécurité par ligne est levée sur\u00a0: ${open.join(', ')}.`)
		: fine('La sécurité par ligne est imposée sur toutes les tables, propriétaire compris.')
}

/** What a role could undo: row security holds by the role that works, not by the one that owns. */
async function roles(
	client: pg.ClientBase,
	{ databaseUrl = '', databaseOwnerUrl = databaseUrl }: Settings,
): Promise<Finding[]> {
	const role = decodeURIComponent(new URL(databaseUrl).username)
	const ownerRole = decodeURIComponent(new URL(databaseOwnerUrl).username)
	const { rows } = await client.query<{ bypasses: boolean; graph: boolean }>(
		`select rolsuper or rolbypassrls as bypasses,
			exists (select from pg_roles g where g.rolname = 'maillage_graph' and pg_has_role(r.oid, g.oid, 'member')) as graph
		 from pg_roles r where rolname = coalesce(nullif($1, ''), current_user)`,
		[role],
	)
	const { bypasses = false, graph = false } = rows[0] ?? {}
	return [
		bypasses
			? broken(
					`Le rôle «\u00a0${role}\u00a0» passe outre la sécurité par ligne. Retirez-lui superuser et bypassrls, ou donnez-en un autre par DATABASE_URL.`,
				)
			: fine(`Le rôle «\u00a0${role}\u00a0» est soumis à la sécurité par ligne.`),
		role === ownerRole
			? weak(
					'Un seul rôle travaille et possède les tables\u00a0: il pourrait lever la sécurité par ligne. Séparez-les par DATABASE_OWNER_URL.',
				)
			: fine('Le rôle qui travaille ne possède rien.'),
		graph
			? fine('La recherche des chemins a son propre rôle, qui lit le strict nécessaire.')
			: weak(
					'La recherche des chemins travaille sous le rôle de l’application. Donnez createrole au propriétaire pour qu’elle ait le sien.',
				),
	]
}

async function clock(client: pg.ClientBase): Promise<Finding> {
	const { at } = await one<{ at: Temporal.Instant }>(client, 'select clock_timestamp() as at')
	const seconds = Math.round(Math.abs(at.since(Temporal.Now.instant()).total('seconds')))
	return seconds <= 5
		? fine('L’horloge de la machine et celle de la base disent la même heure.')
		: broken(
				`L’horloge de la machine et celle de la base diffèrent de ${seconds} s\u00a0: rappels et liens expireraient de travers.`,
			)
}

async function address(client: pg.ClientBase, { origin }: Settings): Promise<Finding> {
	const row = await one<{ publicAddress: string | null } | Record<string, undefined>>(
		client,
		'select public_address as "publicAddress" from instance where set_up_at is not null',
	)
	const known = row?.publicAddress
	if (!known)
		return weak('Le premier démarrage n’est pas fait\u00a0: ouvrez Maillage et suivez-le.')
	if (origin && origin !== known)
		return broken(
			`ORIGIN vaut ${origin}, mais les liens des courriels mènent à ${known}\u00a0: accordez les deux.`,
		)
	return known.startsWith('https:') || /\/\/(localhost|127\.)/.test(known)
		? fine(`Les liens mènent à ${known}.`)
		: weak(`Les liens mènent à ${known}, sans chiffrement.`)
}

async function mails(client: pg.ClientBase, { smtpUrl }: Settings): Promise<Finding> {
	const { waiting, late, refused } = await one<{ waiting: number; late: number; refused: number }>(
		client,
		`select count(*) filter (where sent_at is null and given_up_at is null and withdrawn_at is null) as waiting,
			count(*) filter (where sent_at is null and given_up_at is null and withdrawn_at is null
				and created_at < now() - interval '1 hour') as late,
			count(*) filter (where given_up_at > now() - interval '7 days') as refused from mail`,
	)
	if (!smtpUrl)
		return weak(`Aucun serveur de courriel (SMTP_URL)\u00a0: ${waiting} courriels attendent.`)
	if (late > 0)
		return broken(
			`${late} courriels attendent depuis plus d’une heure\u00a0: voyez la réponse du serveur dans l’administration.`,
		)
	return refused > 0
		? weak(`${refused} courriels abandonnés cette semaine, ${waiting} en attente.`)
		: fine(`${waiting} courriels en attente, aucun en retard.`)
}

async function seals(client: pg.ClientBase): Promise<Finding> {
	const { tail, late } = await one<{ tail: number; late: number }>(
		client,
		`select count(*) as tail, count(*) filter (where at < now() - interval '5 minutes') as late
		 from journal where sealed_in is null`,
	)
	return late > 0
		? weak(
				`${late} lignes du journal attendent leur sceau depuis plus de cinq minutes\u00a0: les tâches tournent-elles\u202f?`,
			)
		: fine(`Le journal est scellé\u00a0; ${tail} lignes récentes attendent.`)
}

async function jobs(client: pg.ClientBase): Promise<Finding> {
	const { failed } = await one<{ failed: number }>(
		client,
		'select count(*) as failed from graphile_worker.jobs where attempts >= max_attempts',
	)
	return failed > 0
		? weak(
				`${failed} tâches ont échoué jusqu’au bout\u00a0: cherchez «\u00a0a job failed\u00a0» dans le journal technique.`,
			)
		: fine('Aucune tâche n’a échoué jusqu’au bout.')
}
