import type { Tx } from '#db'
import { defineAct } from '#db'
import { refusedAtOnce } from '#firms'
import { assert, type Id, Invalid, newId, personOf } from '#kernel'
import { stageMembersFileInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { workOnMembersFile } from './members-file.ts'
import { forbid, refuse, slowDown } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** What a network may have waiting, and how often it may give a file: reading one costs everybody. */
const most = { waiting: 10, waitingBytes: 60 * 1024 * 1024, anHour: 20 }
/** A file nobody came back to goes, with the personal data in it. */
const keptDays = 14

/**
 * Keeps a members' file, to be read apart and shown before anything enters. What its first bytes tell to be
 * no table is refused at once; so is one file too many.
 */
export const stageMembersFile = defineAct({
	name: 'networks.stage-members-file',
	input: stageMembersFileInput,
	door: 'none',
	act: async (act, { networkId, name, content }) => {
		const { tx, actor, now, record, enqueue } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const problem = refusedAtOnce(content)
		if (problem) throw new Invalid([{ field: 'file', code: 'firms.file', facts: { problem } }])
		await refuseTooMany(tx, networkId, content.length, now)
		const fileId = newId()
		const givenBy = personOf(actor)
		assert(givenBy, 'someone gives the file')
		await tx
			.insertInto('membersFile')
			.values({
				networkId,
				fileId,
				name,
				content: Buffer.from(content.buffer, content.byteOffset, content.length),
				givenBy,
				givenAt: now,
			})
			.execute()
		await workOnMembersFile(act, networkId, fileId)
		await enqueue(
			'networks.forget-members-file',
			{ networkId, fileId },
			{ at: now.add({ hours: 24 * keptDays }), key: `forget-members-file:${fileId}` },
		)
		await record({ networkId, subjectId: fileId, content: { name, bytes: content.length } })
		return { fileId }
	},
})

async function refuseTooMany(
	tx: Tx,
	networkId: Id,
	bytes: number,
	now: Temporal.Instant,
): Promise<void> {
	const { files, weight } = await tx
		.selectFrom('membersFile')
		.select((eb) => [
			eb.fn.countAll<number>().as('files'),
			eb.fn.coalesce(eb.fn.sum<string>(eb.fn('length', ['content'])), eb.val(0)).as('weight'),
		])
		.where('networkId', '=', networkId)
		.where('state', '<>', 'imported')
		.executeTakeFirstOrThrow()
	if (files >= most.waiting || Number(weight) + bytes > most.waitingBytes)
		refuse('networks.tooManyFiles', { files })
	const anHourAgo = now.subtract({ hours: 1 })
	const given = await tx
		.selectFrom('journal')
		.select('at')
		.where('networkId', '=', networkId)
		.where('act', '=', 'networks.stage-members-file')
		.where('at', '>', anHourAgo)
		.orderBy('at')
		.limit(most.anHour)
		.execute()
	const [first] = given
	if (first && given.length === most.anHour)
		slowDown('networks.filesTooOften', {
			minutes: Math.max(1, Math.ceil(anHourAgo.until(first.at).total('minutes'))),
		})
}
