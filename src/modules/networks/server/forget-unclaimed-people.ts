import type { Tx } from '#db'
import type { Id } from '#kernel'

/** People named on a prepared record, whom nobody is: without account and without any other mandate. */
export async function forgetUnclaimedPeople(tx: Tx, people: readonly Id[]): Promise<void> {
	if (people.length === 0) return
	await tx
		.deleteFrom('person')
		.where('id', 'in', people)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('account').select('personId').whereRef('personId', '=', 'person.id'))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('mandate').select('id').whereRef('personId', '=', 'person.id'))),
		)
		.execute()
}
