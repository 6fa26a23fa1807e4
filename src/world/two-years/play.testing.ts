/** A fake clock over the named world: jobs are done at their hour, people act by chance, the same chance each time. */
import { sql } from 'kysely'
import { type ActDefinition, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { meetingsTasks } from '#meetings/server'
import { oneToOnesTasks } from '#one-to-ones/server'
import { peerHelpTasks } from '#peer-help/server'
import { tiesTasks } from '#ties/server'
import { loadWorld } from '#world/server'
import { type PersonKey, worldNetwork, worldPerson } from '../index.ts'

export const seed = 20270104
export const firstDay = Temporal.PlainDate.from('2027-01-04')
const cercle = worldNetwork('cercle-du-canal')
const atlas = worldNetwork('atlas-export-casablanca')
/** Roubaix meets every week, Casablanca every two. */
export const networks = [
	{ ...cercle, facilitator: 'agathe-morel', rhythm: 'weekly', heldHour: '7 h 30' },
	{ ...atlas, facilitator: 'amal-sebti', rhythm: 'fortnightly', heldHour: '18 h 30' },
] as const
export type Network = (typeof networks)[number]
export const [roubaix] = networks

const tasks: Task[] = [
	...meetingsTasks,
	...oneToOnesTasks,
	...peerHelpTasks,
	...tiesTasks.filter(({ name }) => name === 'ties.keep-facts'),
	{ name: 'mail.send', run: async () => {} },
]

export const at = (day: Temporal.PlainDate, hour: string) =>
	day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: hour }).toInstant()
/** The instant of the play. */
export const time = { now: at(firstDay, '00:00') }

export async function openPlay(): Promise<TestDatabase> {
	const test = await testDatabase()
	await asSystem(null, async (tx) => {
		await loadWorld(tx)
		const instance = { publicAddress: 'https://reseau.example', setUpAt: time.now }
		await tx.insertInto('instance').values(instance).execute()
	})
	return test
}

/** Lets time pass, each job at its hour. */
export async function pass(until: Temporal.Instant): Promise<void> {
	for (;;) {
		const next = await nextJob()
		if (!next || Temporal.Instant.compare(next, until) > 0) break
		if (Temporal.Instant.compare(next, time.now) > 0) time.now = next
		await runDueJobs(tasks, time.now)
	}
	time.now = until
}

/** What the worker does each night, or some of it. */
export async function passNight(isDone: (task: string) => boolean): Promise<void> {
	for (const { isNightly, name, run } of tasks)
		if (isNightly && isDone(name)) await run({}, { now: time.now, jobKey: null })
}

/** When the first job of these tasks waits for. Those put off by the play stand a century further on; those without a day are due. */
async function nextJob(): Promise<Temporal.Instant | null> {
	const [row] = await rowsOf<{ at: Temporal.Instant | null }>(sql`
		select min(case when run_at in (created_at, updated_at) then '2000-01-01'
			when run_at > now() + interval '50 years' then run_at - interval '36525 days' else run_at end) as at
		from graphile_worker._private_jobs where attempts = 0 and is_available and task_id in (select id
			from graphile_worker._private_tasks where identifier = any (${tasks.map(({ name }) => name)}))`)
	return row?.at ?? null
}

/** A small generator, seeded. */
let state = seed
export function chance(): number {
	state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
	return state / 2_147_483_648
}
export const pick = <One>(list: readonly One[]): One =>
	list[Math.floor(chance() * list.length)] as One

export const person = (personId: Id): Actor => ({ kind: 'person', personId, sessionId: personId })
export const as = (key: PersonKey) => person(worldPerson(key).id)

/** Does something, unless the rules refuse it that day. */
export async function may<Answer>(
	// biome-ignore lint/suspicious/noExplicitAny: an act of any input
	definition: ActDefinition<any, Answer>,
	who: Actor,
	input: unknown,
): Promise<Answer | null> {
	try {
		return await runAct(definition, who, input, { now: time.now })
	} catch (caught) {
		if (!(caught instanceof Refusal)) throw caught
		return null
	}
}

/** Looks at everything, as the system. */
export const rowsOf = <Row>(question: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
	asSystem(null, async (tx) => (await question.execute(tx)).rows)

type Seat = { personId: Id; membershipId: Id; firmId: Id }
/** Who represents the members of a network, each with their seat. */
export const seatsOf = (networkId: Id) =>
	rowsOf<Seat>(sql`select distinct on (d.person_id) d.person_id, m.membership_id, m.firm_id
		from membership m join mandate d on d.firm_id = m.firm_id and d.role = 'representative'
			and d.ends_on is null
		join account a on a.person_id = d.person_id
		where m.network_id = ${networkId} and m.state in ('member', 'on_trial') order by 1, 2`)
