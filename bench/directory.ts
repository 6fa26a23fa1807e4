/**
 * The directory among many firms: what a question costs, asked as a member under row security, of an
 * instance that holds 100 000 firms. Run by bench/search.ts with `--firms`. The firms are drawn by a seeded
 * generator and made findable by the product's own code, in a scratch database.
 */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { reading } from '#db'
import { testDatabase } from '#db/testing'
import { makeFindable } from '#firms/server'
import { asSystem } from '#jobs/server'
import { type Actor, foldLabel, type Id, newId } from '#kernel'
import { membersDirectory } from '#networks/server'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const clubSize = 300
const clubs = 10

/** Trades from the most common to the rarest, as in a chamber's register. */
const trades =
	`Maçonnerie|Plomberie|Électricité|Menuiserie|Peinture|Coiffure|Restauration|Boulangerie|Transport
Nettoyage|Garage automobile|Chauffage|Couverture|Carrelage|Comptabilité|Conseil|Informatique|Architecture
Imprimerie|Graphisme|Charpente|Serrurerie|Paysagisme|Terrassement|Isolation|Plâtrerie|Ébénisterie|Tapisserie
Photographie|Traduction|Formation|Assurance|Courtage|Notariat|Géomètre|Domotique|Métallerie|Soudure|Usinage
Plasturgie|Logistique|Emballage|Teinturerie|Tissage|Couture|Cordonnerie|Horlogerie|Joaillerie|Lutherie
Vitrerie|Miroiterie|Staff|Ferronnerie|Marbrerie|Sellerie|Brasserie|Torréfaction|Chocolaterie|Fromagerie|Apiculture`.split(
		/[|\n]/,
	)
const skills =
	`Rénovation|Neuf|Dépannage|Bois|Métal|Aluminium|Béton|Chantiers occupés|Marchés publics|Copropriétés
Sur mesure|Petites séries|Urgences|Pompes à chaleur|Panneaux solaires|Ossature bois|Zinc|Ardoise|Enduits à la chaux
Export|Site internet|Paie|Bilan carbone|Sécurité incendie|Accessibilité|Monuments historiques`.split(
		/[|\n]/,
	)
const families =
	`Martin|Bernard|Dubois|Petit|Durand|Leroy|Moreau|Simon|Laurent|Lefebvre|Garcia|Haddad|Benali|Nguyen
Rousseau|Vasseur|Carpentier|Delattre|Lemaire|Caron|Legrand|Fontaine|Chevalier|Masson|Marchand|Dufour|Blanchard
Picard|Roux|Meunier`.split(/[|\n]/)

/** A département, communes, one of them next to the asker. */
const places = ['59', '75056', '59350', '59512', '62']

/** Chance that is the same at every run. */
function seeded(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

/** Makes the firms, asks the questions, prints a table. */
export async function measureDirectory(firms: number): Promise<void> {
	const test = await testDatabase()
	try {
		const { me, firmId, networkId } = await fill(firms)
		await test.owner.query('vacuum analyze')
		const { rows } = await test.owner.query(
			"select pg_size_pretty(pg_total_relation_size('posting')) as postings, (select reltuples::bigint from pg_class where relname = 'posting') as n",
		)
		console.log(`Postings: ${rows[0].n}, ${rows[0].postings} with their index`)
		const actor = { kind: 'person', personId: me } as Actor
		const table: Record<string, unknown> = {}
		// The server's own processes: the clock also counts what else a machine does.
		const processor = async () => {
			const { rows } = await test.owner.query<{ pid: number }>(
				"select pid from pg_stat_activity where usename = 'maillage_app' and datname = current_database()",
			)
			return () => rows.map(({ pid }) => spentMs(pid)).reduce((sum, one) => sum + one, 0)
		}
		for (const [name, scope, questions] of [
			['club of 300, nothing asked', 'network', [{}]],
			['club of 300, words', 'network', asked(7, 400)],
			['every firm, nothing asked', 'instance', [{}]],
			['every firm, words', 'instance', asked(8, 400)],
			['every firm, a typing error', 'instance', mistyped(9, 200)],
			['every firm, a trade', 'instance', trades.map((trade) => ({ trade: foldLabel(trade) }))],
			['every firm, a skill', 'instance', skills.map((skill) => ({ skill: foldLabel(skill) }))],
			['every firm, a place', 'instance', places.map((place) => ({ place }))],
			[
				'every firm, a trade and a place',
				'instance',
				trades.map((trade, i) => ({
					trade: foldLabel(trade),
					place: places[i % places.length] as string,
				})),
			],
			[
				'every firm, words and a trade',
				'instance',
				asked(11, 60).map((one, i) => ({ ...one, trade: foldLabel(trades[i] as string) })),
			],
			['every firm, the twentieth page', 'instance', [{ page: 20 }]],
			[
				'every firm, map',
				'instance',
				asked(10, 60).map((one) => ({ ...one, view: 'map' as const })),
			],
		] as const)
			table[name] = await time(
				[...questions],
				(question) =>
					reading(
						actor,
						(tx) => membersDirectory({ tx, actor, now }, { firmId, networkId, scope, ...question }),
						{ now },
					),
				processor,
			)
		console.table(table)
	} finally {
		await test.drop()
	}
}

async function time<Question>(
	questions: Question[],
	ask: (question: Question) => Promise<unknown>,
	processor: () => Promise<() => number>,
) {
	const rounds = Math.max(1, Math.ceil(60 / questions.length))
	for (const question of questions.slice(0, 20)) await ask(question)
	const all: number[] = []
	const worked: number[] = []
	const spent = await processor()
	for (let round = 0; round < rounds; round++)
		for (const question of questions) {
			const before = spent()
			const started = performance.now()
			await ask(question)
			all.push(performance.now() - started)
			worked.push(spent() - before)
		}
	const at = (list: number[], share: number) =>
		Number((list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0).toFixed(1))
	return {
		questions: all.length,
		'p50 ms': at(all, 0.5),
		'p95 ms': at(all, 0.95),
		'p99 ms': at(all, 0.99),
		'server p95': at(worked, 0.95),
	}
}

/** What a process has had of the processor, on Linux; elsewhere nothing. */
function spentMs(pid: number): number {
	try {
		return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
	} catch {
		return 0
	}
}

/** Questions as members type them: a trade, a person, a skill, a town, or two of them. */
export function asked(seed: number, count: number): { words: string }[] {
	const chance = seeded(seed)
	const of = (list: readonly string[]) => list[Math.floor(chance() ** 2 * list.length)] as string
	const towns = ['Roubaix', 'Lille', 'Paris', 'Arras', 'Lyon', 'Tourcoing']
	return Array.from({ length: count }, () => {
		const kind = chance()
		if (kind < 0.4) return { words: of(trades) }
		if (kind < 0.6) return { words: `${of(trades)} ${of(towns)}` }
		if (kind < 0.75) return { words: of(skills) }
		if (kind < 0.85) return { words: of(families) }
		return { words: `${of(trades)} ${of(skills)}` }
	})
}

export function mistyped(seed: number, count: number): { words: string }[] {
	const chance = seeded(seed)
	return asked(seed + 100, count).map(({ words }) => {
		const at = 1 + Math.floor(chance() * Math.max(1, words.length - 2))
		return { words: words.slice(0, at) + words.slice(at + 1) }
	})
}

export async function fill(firms: number): Promise<{ me: Id; firmId: Id; networkId: Id }> {
	const chance = seeded(20_261_125)
	const of = <One>(list: readonly One[]) => list[Math.floor(chance() ** 2 * list.length)] as One
	const networks = Array.from({ length: clubs }, newId)
	const me = newId()
	const started = performance.now()
	const communes = await asSystem(null, async (tx) => {
		for (const networkId of networks)
			await sql`insert into network (network_id, name, family, created_at)
				values (${networkId}, 'Club', 'geographic', ${now})`.execute(tx)
		await sql`insert into person (id, given_name, family_name, created_at)
			values (${me}, 'Claire', 'Vasseur', ${now})`.execute(tx)
		const { rows } = await sql<{ code: string }>`select code from commune
			where population is not null order by departement in ('59', '62') desc, population desc limit 3000`.execute(
			tx,
		)
		return rows.map(({ code }) => code)
	})
	let first: Id | undefined
	const batch = 500
	for (let from = 0; from < firms; from += batch) {
		const rows = Array.from({ length: Math.min(batch, firms - from) }, (_, i) => {
			const [one, other] = [of(trades), of(trades)]
			return {
				id: newId(),
				name: `${chance() < 0.3 ? 'SARL ' : ''}${one} ${of(families)}`,
				trades: [...new Set(chance() < 0.3 ? [one, other] : [one])],
				skills: [...new Set([of(skills), of(skills)])],
				commune: of(communes),
				networkId: networks[Math.floor((from + i) / clubSize)] ?? null,
			}
		})
		first ??= rows[0]?.id
		await asSystem(null, async (tx) => {
			await sql`insert into firm (id, name, commune_code, visibility, headcount_band, description, created_at)
				select *, 'instance', '03', 'Une entreprise de la région, au service des particuliers.', ${now}
				from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ name }) => name)}::text[],
					${rows.map(({ commune }) => commune)}::text[])`.execute(tx)
			const labels = rows.flatMap(({ id, trades, skills }) => [
				...trades.map((label) => ({ id, kind: 'trade', label })),
				...skills.map((label) => ({ id, kind: 'skill', label })),
			])
			await sql`insert into firm_label (firm_id, kind, key, label)
				select * from unnest(${labels.map(({ id }) => id)}::uuid[], ${labels.map(({ kind }) => kind)}::text[],
					${labels.map(({ label }) => foldLabel(label))}::text[], ${labels.map(({ label }) => label)}::text[])`.execute(
				tx,
			)
			const members = rows.filter(({ networkId }) => networkId)
			await sql`insert into membership (network_id, membership_id, firm_id, state, since)
				select *, 'member', ${now} from unnest(${members.map(({ networkId }) => networkId)}::uuid[],
					${members.map(newId)}::uuid[], ${members.map(({ id }) => id)}::uuid[])`.execute(tx)
			if (from === 0) {
				await sql`update firm set claimed_at = ${now} where id = ${first}`.execute(tx)
				await sql`insert into mandate (id, person_id, firm_id, role, starts_on)
					values (${newId()}, ${me}, ${first}, 'representative', '2020-01-01')`.execute(tx)
			}
			await makeFindable(
				{ tx, now },
				rows.map(({ id }) => id),
			)
		})
	}
	const seconds = (performance.now() - started) / 1000
	console.log(
		`\n${firms} firms, ${clubs} clubs of ${clubSize} among them: made and indexed in ${seconds.toFixed(0)} s`,
	)
	return { me, firmId: first as Id, networkId: networks[0] as Id }
}
