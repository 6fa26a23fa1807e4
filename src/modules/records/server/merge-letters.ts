import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, personOf } from '#kernel'
import { recordsPhrases } from '../index.ts'
import { type MergeOutcome, mergeDays } from '../states.ts'
import { representativesOf, write } from './letters.ts'
import type { Merge } from './merge-sides.ts'
import { seatOf } from './record-side.ts'

/** The representatives of the other record are asked to look at both cards. */
export async function writeMergeAsked(act: Act, merge: Merge, askedId: Id): Promise<void> {
	const url = `${await publicAddress(act.tx)}/e/${askedId}/reunir/${merge.id}`
	const day = dayAt(act.now.add({ hours: 24 * mergeDays }), 'Europe/Paris')
	for (const personId of await representativesOf(act, askedId))
		await write(act, personId, 'merge.asked', (locale) =>
			recordsPhrases(locale).letters.mergeAsked({ ...namesOf(merge), url, day }),
		)
}

/** Who runs the network of a record that nobody has taken is asked to look, for it. */
export async function writeRecordAsked(act: Act, merge: Merge, networkId: Id): Promise<void> {
	const { tx, now } = act
	const today = dayAt(now, 'UTC')
	const runners = await tx
		.selectFrom('networkRole')
		.select('personId')
		.distinct()
		.where('networkId', '=', networkId)
		.where('role', 'in', ['facilitator', 'president'])
		.where('startsOn', '<=', today)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
		.orderBy('personId')
		.limit(5)
		.execute()
	const { membershipId } = await seatOf(act, networkId, merge.absorbedId)
	const url = `${await publicAddress(tx)}/r/${networkId}/membres/${membershipId}/reunir`
	const day = dayAt(now.add({ hours: 24 * mergeDays }), 'Europe/Paris')
	for (const { personId } of runners)
		await write(act, personId, 'merge.asked', (locale) =>
			recordsPhrases(locale).letters.mergeAsked({ ...namesOf(merge), url, day }),
		)
}

/** Whoever proposed it learns how it ended, unless they ended it. */
export async function writeMergeEnded(
	act: Act,
	merge: Merge,
	outcome: MergeOutcome,
	reason: string | null,
): Promise<void> {
	const { startedBy, startedFor, keptId, networkId } = merge
	if (!startedBy || startedBy === personOf(act.actor)) return
	const address = await publicAddress(act.tx)
	const isOfNetwork = networkId !== null && startedFor !== keptId
	const url = isOfNetwork ? `${address}/r/${networkId}/doublons` : `${address}/e/${keptId}`
	await write(act, startedBy, 'merge.ended', (locale) => {
		const { letters } = recordsPhrases(locale)
		return outcome === 'merged'
			? letters.merged({ ...namesOf(merge), url })
			: letters.notMerged({ ...namesOf(merge), reason, url })
	})
}

const namesOf = ({ cards }: Merge) => ({
	firm: String(cards.kept.name),
	otherName: String(cards.absorbed.name),
})
