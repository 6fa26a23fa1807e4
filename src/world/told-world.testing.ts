/** The named world as the tests of acts and readings find it: in a database of their own, its people signed in. */
import { type TestDatabase, testDatabase } from '#db/testing'
import { type Actor, newId } from '#kernel'

import { type PersonKey, worldPerson } from './index.ts'
import { loadWorld } from './load-world.ts'

/** The named world in a fresh database, on an instance set up at that instant whose address mails may give. */
export async function toldWorld(setUpAt: Temporal.Instant): Promise<TestDatabase> {
	const test = await testDatabase()
	await test.application.db.transaction().execute(async (tx) => {
		await loadWorld(tx)
		await tx
			.insertInto('instance')
			.values({ name: 'Maillage', publicAddress: 'https://reseau.example', setUpAt })
			.execute()
	})
	return test
}

/** Somebody of the named world, signed in. */
export const signedIn = (key: PersonKey): Actor => ({
	kind: 'person',
	personId: worldPerson(key).id,
	sessionId: newId(),
})
