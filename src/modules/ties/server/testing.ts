/** The named world in a real database, and its people acting in it, for the tests of introductions. */
import { type ActDefinition, reading, runAct, type Tx } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { type FirmKey, type PersonKey, world, worldFirm, worldPerson, worldToday } from '#world'
import { loadWorld } from '#world/server'
import { tiesTasks } from './tasks.ts'

export const person = (key: PersonKey): Id => worldPerson(key).id
export const firm = (key: FirmKey): Id => worldFirm(key).id
export const keyOf = (id: Id | null | undefined) =>
	world.people.find((one) => one.id === id)?.key ?? world.firms.find((one) => one.id === id)?.key
export const as = (key: PersonKey): Actor => ({
	kind: 'person',
	personId: person(key),
	sessionId: person(key),
})
const system: Actor = { kind: 'system', networkId: null }

/** A day of the story with its database: the clock goes on when the test says so. */
export type Story = {
	test: TestDatabase
	now: Temporal.Instant
	// biome-ignore lint/suspicious/noExplicitAny: an act of any input and any answer
	act<Answer>(definition: ActDefinition<any, Answer>, who: Actor, input: unknown): Promise<Answer>
	/** The code of the refusal, or null when it went through. */
	// biome-ignore lint/suspicious/noExplicitAny: an act of any input
	refusal(definition: ActDefinition<any, any>, who: Actor, input: unknown): Promise<string | null>
	/** Lets time pass, then runs the jobs that are due. */
	pass(duration: Temporal.DurationLike): Promise<void>
	look<T>(who: Actor, read: (tx: Tx) => Promise<T>): Promise<T>
	/** What the system sees: everything. */
	all<T>(read: (tx: Tx) => Promise<T>): Promise<T>
	/** The letters written so far, oldest first: kind and to whom. */
	letters(): Promise<{ kind: string; to: string | undefined; body: string; id: Id }[]>
	drop(): Promise<void>
}

/** Tells the named world to a fresh database, on the morning of its day. */
export async function tellStory(): Promise<Story> {
	const test = await testDatabase()
	await asSystem(null, async (tx) => {
		await loadWorld(tx)
		await tx
			.insertInto('instance')
			.values({
				name: 'Cercle du Canal',
				publicAddress: 'https://reseau.example',
				setUpAt: Temporal.Instant.from('2026-11-01T00:00:00Z'),
			})
			.onConflict((known) =>
				known.column('id').doUpdateSet({ publicAddress: 'https://reseau.example' }),
			)
			.execute()
	})
	const story: Story = {
		test,
		now: worldToday.toZonedDateTime({ timeZone: 'UTC', plainTime: '10:00' }).toInstant(),
		act: (definition, who, input) => runAct(definition, who, input, { now: story.now }),
		async refusal(definition, who, input) {
			try {
				await runAct(definition, who, input, { now: story.now })
				return null
			} catch (caught) {
				if (caught instanceof Refusal) return caught.code
				throw caught
			}
		},
		async pass(duration) {
			story.now = story.now.add(duration)
			await runDueJobs([...tiesTasks, silentPost], story.now)
		},
		look: (who, read) => reading(who, read, { now: story.now }),
		all: (read) => reading(system, read, { now: story.now }),
		letters: () =>
			story.all(async (tx) => {
				const rows = await tx
					.selectFrom('mail')
					.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
					.select(['mail.id', 'mail.kind', 'mail.personId', 'mailBody.bodyText as body'])
					.orderBy('mail.createdAt')
					.orderBy('mail.id')
					.execute()
				return rows.map(({ personId, ...row }) => ({ ...row, to: keyOf(personId) }))
			}),
		drop: () => test.drop(),
	}
	return story
}

/** Letters stay in the outbox: no post in these tests. */
const silentPost = { name: 'mail.send', run: async () => {} }
