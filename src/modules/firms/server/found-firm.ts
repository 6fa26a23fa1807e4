import { type Act, enterFirm } from '#db'
import { dayAt, type Id, newId } from '#kernel'
import type { FirmCard } from '../inputs.ts'
import { makeFindable } from './find/make-findable.ts'
import { insertFirm } from './write-card.ts'

/** Makes a firm's record in the hands of one of its own people, who represents it from today. */
export async function foundFirm(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	personId: Id,
	card: FirmCard,
): Promise<Id> {
	const firmId = newId()
	await enterFirm(tx, firmId)
	await insertFirm(tx, firmId, card, now, now)
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
	await makeFindable({ tx, now }, [firmId])
	return firmId
}
