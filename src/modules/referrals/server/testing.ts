/** The named world in a real database, and its people recommending each other, for these tests. */
import { type ActDefinition, reading, runAct, type Tx } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, Invalid, Refusal } from '#kernel'
import { tiesTasks } from '#ties/server'
import { type FirmKey, type PersonKey, world, worldFirm, worldPerson } from '#world'
import { loadWorld } from '#world/server'
import { referralsTasks } from './tasks.ts'

export const person = (key: PersonKey): Id => worldPerson(key).id
export const firm = (key: FirmKey): Id => worldFirm(key).id
export const as = (key: PersonKey): Actor => ({
	kind: 'person',
	personId: person(key),
	sessionId: person(key),
})
const system: Actor = { kind: 'system', networkId: null }

/** A letter that left: its kind, its reader (a key, or the address of a third party), its words. */
export type Sent = { kind: string; to: string; body: string; at: Temporal.Instant }

/** A day of the world with its database: the clock goes on when the test says so. */
export type Tale = {
	test: TestDatabase
	now: Temporal.Instant
	// biome-ignore lint/suspicious/noExplicitAny: an act of any input and any answer
	act<Answer>(definition: ActDefinition<any, Answer>, who: Actor, input: unknown): Promise<Answer>
	/** What an expected no said: its code, or its fields and codes; `yes` when it went through. */
	// biome-ignore lint/suspicious/noExplicitAny: an act of any input
	noOf(definition: ActDefinition<any, any>, who: Actor, input: unknown): Promise<string>
	/** Lets time pass, hour by hour when asked, and runs what is due. */
	pass(duration: Temporal.DurationLike): Promise<void>
	look<T>(who: Actor, read: (tx: Tx) => Promise<T>): Promise<T>
	all<T>(read: (tx: Tx) => Promise<T>): Promise<T>
	letters(): Promise<Sent[]>
}

/**
 * Tells the named world to a fresh database, on the morning of Tuesday 2 March 2027: later than any clock of the
 * machine, since the queue also runs what is due by PostgreSQL's.
 */
export async function tellTale(): Promise<Tale> {
	const test = await testDatabase()
	await asSystem(null, async (tx) => {
		await loadWorld(tx)
		const row = { name: 'Cercle du Canal', publicAddress: 'https://reseau.example' }
		await tx
			.insertInto('instance')
			.values({ ...row, setUpAt: Temporal.Instant.from('2026-11-01T00:00:00Z') })
			.onConflict((known) => known.column('id').doUpdateSet(row))
			.execute()
	})
	const tale: Tale = {
		test,
		now: Temporal.Instant.from('2027-03-02T10:00:00Z'),
		act: (definition, who, input) => runAct(definition, who, input, { now: tale.now }),
		async noOf(definition, who, input) {
			try {
				await runAct(definition, who, input, { now: tale.now })
				return 'yes'
			} catch (caught) {
				if (caught instanceof Refusal) return `${caught.status} ${caught.code}`
				if (caught instanceof Invalid)
					return caught.issues.map(({ field, code }) => `${field} ${code}`).join(', ')
				throw caught
			}
		},
		async pass(duration) {
			tale.now = tale.now.add(duration)
			await runDueJobs([...referralsTasks, ...tiesTasks, silentPost], tale.now)
		},
		look: (who, read) => reading(who, read, { now: tale.now }),
		all: (read) => reading(system, read, { now: tale.now }),
		letters: () =>
			tale.all(async (tx) => {
				const rows = await tx
					.selectFrom('mail')
					.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
					.select(['mail.kind', 'mail.personId', 'mail.recipient', 'mailBody.bodyText as body'])
					.select('mail.createdAt as at')
					.orderBy('mail.createdAt')
					.orderBy('mail.id')
					.execute()
				return rows.map(({ personId, recipient, ...row }) => ({
					...row,
					to: world.people.find(({ id }) => id === personId)?.key ?? recipient,
				}))
			}),
	}
	return tale
}

/** Letters stay in the outbox: no post in these tests. */
const silentPost = { name: 'mail.send', run: async () => {} }
