import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, personOf } from '#kernel'
import { recordsPhrases } from '../index.ts'
import { type MergeOutcome, mergeDays } from '../states.ts'
import { representativesOf, write } from './letters.ts'
import type { Merge } from './merge-sides.ts'

/** The representatives of the other record are asked to look at both cards. */
export async function writeMergeAsked(act: Act, merge: Merge, askedId: Id): Promise<void> {
	const url = `${await publicAddress(act.tx)}/e/${askedId}/reunir/${merge.id}`
	const day = dayAt(act.now.add({ hours: 24 * mergeDays }), 'Europe/Paris')
	for (const personId of await representativesOf(act, askedId))
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
	const { startedBy, keptId, networkId } = merge
	if (!startedBy || startedBy === personOf(act.actor)) return
	const address = await publicAddress(act.tx)
	const url = networkId ? `${address}/r/${networkId}/doublons` : `${address}/e/${keptId}`
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
