import type { Act } from '#db'
import { assert, dayAt, type Id, newId } from '#kernel'
import { forgetUnclaimedPeople } from './forget-unclaimed-people.ts'

/**
 * Puts a record that nobody had taken in the hands of a person, who represents it from today; the people
 * that had been named on it are forgotten, and the seats that were kept for it are taken. For acts that
 * have checked who it is, by an invitation or by an adviser's proof.
 */
export async function takeRecord(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	firmId: Id,
	personId: Id,
): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable('firm')
		.set({ claimedAt: now })
		.where('id', '=', firmId)
		.where('claimedAt', 'is', null)
		.executeTakeFirst()
	assert(numUpdatedRows === 1n, 'a record is taken once')
	const prepared = await tx
		.deleteFrom('mandate')
		.where('firmId', '=', firmId)
		.returning('personId')
		.execute()
	await tx
		.insertInto('mandate')
		.values({
			id: newId(),
			personId,
			firmId,
			role: 'representative',
			startsOn: dayAt(now, 'UTC'),
			grantedBy: personId,
		})
		.execute()
	await tx
		.updateTable('membership')
		.set({ joinedAt: now })
		.where('firmId', '=', firmId)
		.where('state', 'in', ['on_trial', 'member'])
		.where('joinedAt', 'is', null)
		.execute()
	const others = prepared.map((one) => one.personId).filter((one) => one !== personId)
	await forgetUnclaimedPeople(tx, others)
}
