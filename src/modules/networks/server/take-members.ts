import { defineAct } from '#db'
import { findableTask, makeFindable, nomenclatureOn } from '#firms/server'
import { dayAt, type Id, notFound } from '#kernel'
import { membersFileInput } from '../inputs.ts'
import { enterLines, type LinesToEnter } from './enter-lines.ts'
import { accessMembersFile, countryOf } from './members-file.ts'
import { proposeLines } from './propose-lines.ts'
import { refuse } from './refusal.ts'
import { requireSeat } from './require-seat.ts'
import { accessNetwork } from './standing.ts'
import { tellProgress } from './told-progress.ts'
import { updateLines } from './update-lines.ts'

/** So many lines between two words on how far it is. */
const linesAtOnce = 1000

/** Past so many, they are made findable after the act, by batches: they are new or corrected, none hides. */
const mostFindableAtOnce = 500

/**
 * Takes an accepted members' file whole, in one transaction, and forgets its bytes and its lines: new
 * records with their leader's name, records of the network that change, in the name of who accepted it.
 * A record that its people took meanwhile is left to them.
 */
export const takeMembers = defineAct({
	name: 'networks.take-members',
	input: membersFileInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { networkId, fileId }) => {
		if (actor.kind !== 'system') notFound()
		const network = await accessNetwork(tx, networkId)
		const { state } = await accessMembersFile(tx, networkId, fileId)
		if (state !== 'accepted') refuse('networks.alreadyImported')
		const { acceptedBy, enterAs } = await tx
			.selectFrom('membersFile')
			.select(['acceptedBy', 'enterAs'])
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.forUpdate()
			.executeTakeFirstOrThrow()
		const counts = await countsOf(tx, networkId, fileId)
		const as: LinesToEnter['as'] = enterAs === 'suggested' ? 'suggested' : 'member'
		await requireSeat(tx, networkId, as === 'member' ? counts.new : 0)
		const lines = await tx
			.selectFrom('membersFileLine')
			.select(['line', (eb) => eb.fn.coalesce('firmId', 'newFirmId').as('changed')])
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.where('deed', 'in', ['new', 'update', 'propose'])
			.orderBy('line')
			.execute()
		const nomenclature = await nomenclatureOn(tx, dayAt(now, 'Europe/Paris'))
		const file = {
			networkId,
			fileId,
			country: countryOf(network),
			nomenclature,
			as,
			acceptedBy,
			now,
		}
		for (let at = 0; at < lines.length; at += linesAtOnce) {
			tellProgress(fileId, at, lines.length)
			const some = lines.slice(at, at + linesAtOnce)
			const from = some[0]?.line ?? 0
			const to = some.at(-1)?.line ?? 0
			await enterLines(tx, { ...file, from, to })
			counts.updated += await updateLines(tx, { ...file, from, to })
			counts.proposed += await proposeLines(tx, { ...file, from, to })
		}
		if (lines.length > mostFindableAtOnce) await enqueue(findableTask, { networkId })
		else
			await makeFindable(
				{ tx, now },
				lines.flatMap(({ changed }) => changed ?? []),
			)
		await tx
			.updateTable('membersFile')
			.set({
				state: 'imported',
				importedAt: now,
				lines: counts.new,
				outcome: JSON.stringify(counts),
				content: Buffer.alloc(0),
				look: null,
				summary: null,
			})
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await tx
			.deleteFrom('membersFileLine')
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await record({ networkId, subjectId: fileId, content: { ...counts, as, acceptedBy } })
		return counts
	},
})

async function countsOf(tx: Parameters<typeof requireSeat>[0], networkId: Id, fileId: Id) {
	const rows = await tx
		.selectFrom('membersFileLine')
		.select((eb) => ['deed', eb.fn.countAll<number>().as('n')])
		.where('networkId', '=', networkId)
		.where('fileId', '=', fileId)
		.groupBy('deed')
		.execute()
	const count = (deed: string) => rows.find((one) => one.deed === deed)?.n ?? 0
	return {
		new: count('new'),
		updated: 0,
		same: count('same'),
		proposed: 0,
		gone: count('gone'),
		out: count('out'),
	}
}
