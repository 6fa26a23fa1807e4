/** What the tests of accounts share: an open instance, people of the named world, the mail they get. */
import { sql } from 'kysely'
import * as v from 'valibot'
import { application, defineAct, runAct, type Tx } from '#db'
import type { TestDatabase } from '#db/testing'
import { prepareFirstStart } from '#instance/server'
import { runDueJobs } from '#jobs/server'
import { type Actor, assert, type Id, newId, Refusal } from '#kernel'
import { type PersonKey, worldPerson } from '#world'
import { newcomer } from './inputs.ts'
import { type LinkPurpose, makeLink } from './server/links.ts'
import { openAccount } from './server/open-account.ts'
import { requestSignInLink } from './server/request-sign-in-link.ts'
import { signedInAs } from './server/sessions.ts'
import { setUpInstance } from './server/set-up-instance.ts'
import { signInWithLink } from './server/sign-in-with-link.ts'
import { signInWithPassword } from './server/sign-in-with-password.ts'
import { accountsTasks } from './server/tasks.ts'

export const nobody: Actor = { kind: 'anonymous' }
export const system: Actor = { kind: 'system', networkId: null }
export const password = 'la porte bleue du canal'

/** Whoever accepts an invitation comes in through the same primitive. */
const comeByLink = defineAct({
	name: 'test.come-by-link',
	input: v.strictObject({ newcomer, mailedTo: v.nullable(v.string()) }),
	door: 'open',
	asSystem: true,
	act: async (act, input) => {
		const personId = await openAccount(act, input.newcomer, input.mailedTo)
		await act.record({ subjectId: personId, content: null })
		return { personId }
	},
})

/** Opens the account of somebody of the named world, with the address verified or not. */
export async function open(
	key: PersonKey,
	{ isVerified = true, ...typed }: { isVerified?: boolean; password?: string; email?: string } = {},
) {
	const { givenName, familyName, email } = worldPerson(key)
	const given = { givenName, familyName, email, ...typed }
	const mailedTo = isVerified ? given.email : null
	const { personId } = await runAct(comeByLink, nobody, { newcomer: given, mailedTo })
	return { personId, email: given.email }
}

/** Sets the instance up with the code of its console; answers its administrator's session. */
export async function setUp() {
	const code = await prepareFirstStart()
	assert(code, 'a new instance has a code')
	const { givenName, familyName, email } = worldPerson('ines-haddad')
	const answer = await runAct(setUpInstance, nobody, {
		code,
		name: 'Maillage de Roubaix',
		publicAddress: 'https://maillage.example',
		givenName,
		familyName,
		email,
		password,
	})
	return { ...answer, email }
}

/** What the database holds, seen past row security. */
export async function told<Row = Record<string, unknown>>(
	test: TestDatabase,
	statement: string,
	values: unknown[] = [],
): Promise<Row[]> {
	const client = await test.owner.connect()
	try {
		await client.query(`select set_config('maillage.system', 'on', false)`)
		return (await client.query(statement, values)).rows as Row[]
	} finally {
		client.release()
	}
}

/** The secrets of the links that were mailed to an address, the latest first. */
export async function mailedLinks(test: TestDatabase, email: string): Promise<string[]> {
	const bodies = await told<{ text: string }>(
		test,
		`select b.body_text as text from mail m join mail_body b on b.mail_id = m.id
		 where m.recipient = $1 order by m.created_at desc, m.id desc`,
		[email],
	)
	return bodies.flatMap(({ text }) => /\/lien\/([\w-]{43})/.exec(text)?.[1] ?? [])
}

/** Asks for a link, lets the worker work, and reads the mail. */
export async function askLink(test: TestDatabase, email: string, now = Temporal.Now.instant()) {
	await runAct(requestSignInLink, nobody, { email }, { now })
	await runDueJobs(accountsTasks, Temporal.Now.instant())
	const [token] = await mailedLinks(test, email)
	return token ?? ''
}

/** Who acts with a session's secret; fails when it opens nothing. */
export async function actorOf(token: string): Promise<Actor & { kind: 'person' }> {
	const signedIn = await signedInAs(token)
	assert(signedIn, 'the session is open')
	return signedIn.actor
}

export const otherPassword = 'un autre secret tout aussi long'

/** Signs in as a form would. */
export const byLink = (token: string) => runAct(signInWithLink, nobody, { token, device: '' })
export const byPassword = (email: string, typed: string) =>
	runAct(signInWithPassword, nobody, { email, password: typed, device: '' })

/** Checks that what was thrown is the refusal of this code. */
export const refusedAs = (code: string) => (error: unknown) => {
	assert(error instanceof Refusal && error.code === code, `${code}, not ${error}`)
	return true
}

/** Works in a transaction of the system, as the acts of doors do. */
export async function inSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
	return application()
		.db.transaction()
		.execute(async (tx) => {
			await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
			return work(tx)
		})
}

/** A link of any purpose, as other modules make them. */
export const linkFor = (purpose: LinkPurpose, personId: Id, email: string) =>
	inSystem((tx) =>
		makeLink(tx, {
			purpose,
			personId,
			subjectId: newId(),
			email,
			createdBy: null,
			now: Temporal.Now.instant(),
		}),
	)
